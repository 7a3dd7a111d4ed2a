/// The records of tasks' runs, in parts.
enum Migration4Records {
    static let up = """
        CREATE TABLE task_records (
            task INTEGER NOT NULL REFERENCES tasks (number), run INTEGER NOT NULL, part INTEGER NOT NULL,
            size INTEGER NOT NULL, bytes BLOB NOT NULL,
            PRIMARY KEY (task, run, part)
        );
        """

    /// Tasks stay as they are; they cannot be replayed any more.
    static let down = "DROP TABLE task_records;"
}
