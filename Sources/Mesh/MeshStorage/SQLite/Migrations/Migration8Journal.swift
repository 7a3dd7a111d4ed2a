/// Journals in a table by row number, where they had one whose key is the whole of its tree. Such a tree keeps a quarter of a
/// page of a row at most: what an agent wrote went to pages of its own, one for each event, half of which stayed empty.
///
/// A row's number is its task's, moved by `JournalPlace.sequenceBits`, and the event's sequence: journals lie together, in
/// their order, and need no index.
enum Migration8Journal {
    static let up = """
        CREATE TABLE journal (
            place INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
        );
        INSERT INTO journal (place, time, kind, body)
            SELECT (task << 20) + sequence, time, kind, body FROM task_events ORDER BY task, sequence;
        DROP TABLE task_events;
        """

    /// Written as step 1 has it.
    static let down = """
        CREATE TABLE task_events (
            task INTEGER NOT NULL REFERENCES tasks (number), sequence INTEGER NOT NULL, time INTEGER NOT NULL,
            kind TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (task, sequence)
        ) WITHOUT ROWID;
        INSERT INTO task_events (task, sequence, time, kind, body)
            SELECT place >> 20, place & 1048575, time, kind, body FROM journal ORDER BY place;
        DROP TABLE journal;
        """
}
