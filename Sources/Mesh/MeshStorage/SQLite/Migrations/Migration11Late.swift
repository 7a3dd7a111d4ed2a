/// The indexes of the lists of tasks and of memory, as tables that are filled late like those of `Migration9Places`: a commit of
/// ten tasks in ten networks wrote thirty pages of them for thirty entries. Tasks and memory differ from a log in that their rows
/// change and go: what changes is moved among the places when it is placed, and what goes takes its place along.
enum Migration11Late {
    static let up = """
        CREATE TABLE task_places (
            number INTEGER PRIMARY KEY,
            tenant TEXT NOT NULL, network TEXT NOT NULL, id TEXT NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL, priority INTEGER NOT NULL
        );
        INSERT INTO task_places (number, tenant, network, id, created, updated, priority)
            SELECT number, tenant, network, id, created, updated, priority FROM tasks ORDER BY number;
        CREATE INDEX task_places_by_created ON task_places (tenant, network, created, id);
        CREATE INDEX task_places_by_updated ON task_places (tenant, network, updated, id);
        CREATE INDEX task_places_by_priority ON task_places (tenant, network, priority, id);
        DROP INDEX tasks_by_created;
        DROP INDEX tasks_by_updated;
        DROP INDEX tasks_by_priority;
        INSERT INTO counters (name, value) SELECT 'tasks_placed', coalesce(max(number), 0) FROM tasks;
        CREATE TABLE memory_places (
            tenant TEXT NOT NULL, network TEXT NOT NULL, created INTEGER NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (tenant, network, created, id)
        ) WITHOUT ROWID;
        INSERT INTO memory_places (tenant, network, created, id, number)
            SELECT tenant, network, created, id, number FROM memory ORDER BY 1, 2, 3, 4;
        DROP INDEX memory_by_created;
        INSERT INTO counters (name, value) SELECT 'memory_placed', coalesce(max(number), 0) FROM memory;
        """

    static let down = """
        CREATE INDEX tasks_by_created ON tasks (tenant, network, created, id);
        CREATE INDEX tasks_by_updated ON tasks (tenant, network, updated, id);
        CREATE INDEX tasks_by_priority ON tasks (tenant, network, priority, id);
        DROP TABLE task_places;
        CREATE INDEX memory_by_created ON memory (tenant, network, created, id);
        DROP TABLE memory_places;
        DELETE FROM counters WHERE name IN ('tasks_placed', 'memory_placed');
        """
}
