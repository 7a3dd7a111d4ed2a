/// Events that are written together lie in one row, as `JournalRow` has it; what was there stays as rows of one event. And one
/// index of the memory that may be forgotten, where each item stood in two of them.
enum Migration10Fewer {
    static let up = """
        DROP INDEX memory_short_term;
        DROP INDEX memory_by_age;
        CREATE INDEX memory_short_term ON memory (created, id, is_current, expires) WHERE tier = 'shortTerm';
        """

    /// Each event in a row of its own. Its kind is the name of its body's only member.
    static let down = """
        DROP INDEX memory_short_term;
        CREATE INDEX memory_short_term ON memory (created, id) WHERE tier = 'shortTerm' AND is_current = 1;
        CREATE INDEX memory_by_age ON memory (created, id) WHERE tier = 'shortTerm' AND expires IS NULL;
        CREATE TABLE steps AS SELECT place, body FROM journal WHERE kind = 'steps';
        DELETE FROM journal WHERE kind = 'steps';
        INSERT INTO journal (place, time, kind, body)
            SELECT (steps.place >> 20 << 20) + (event.value ->> '$.sequence'), event.value ->> '$.time',
                (SELECT key FROM json_each(event.value, '$.body')), event.value -> '$.body'
            FROM steps, json_each(steps.body) AS event;
        DROP TABLE steps;
        """
}
