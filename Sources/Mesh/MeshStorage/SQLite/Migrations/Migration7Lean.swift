internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// One row of the log for what a commit adds to it, where each line had its own; no index by time, because positions come in
/// the order of time; and no table of leases, which are in memory.
enum Migration7Lean {
    static let up = """
        CREATE TABLE log (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, network TEXT NOT NULL, time INTEGER NOT NULL, body TEXT NOT NULL
        );
        INSERT INTO log (position, tenant, network, time, body)
            SELECT position, tenant, network, time, '[' || CASE
                WHEN task IS NULL THEN json_object('body', json_object('_0', json(body)))
                ELSE json_object('journal', json_object('_0', task, 'count', 1, 'first', sequence)) END || ']'
            FROM feed;
        CREATE INDEX log_by_network ON log (tenant, network, position);
        DELETE FROM sqlite_sequence WHERE name = 'log';
        INSERT INTO sqlite_sequence (name, seq) SELECT 'log', seq FROM sqlite_sequence WHERE name = 'feed';
        DROP TABLE feed;
        DROP INDEX agent_work_by_end;
        DROP TABLE leases;
        """

    /// The lines get the positions that they had.
    static func down(_ connection: SQLiteConnection) throws {
        try connection.execute(script: oldTables)
        try unpack(SQLSession(connection))
        try connection.execute(script: "DROP TABLE log;")
    }

    private static let oldTables = """
        CREATE TABLE leases (
            tenant TEXT NOT NULL, task TEXT NOT NULL, worker TEXT NOT NULL, fence INTEGER NOT NULL UNIQUE,
            expires INTEGER NOT NULL,
            PRIMARY KEY (tenant, task)
        ) WITHOUT ROWID;
        CREATE INDEX agent_work_by_end ON agent_work (ended);
        CREATE TABLE feed (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, network TEXT NOT NULL, time INTEGER NOT NULL,
            task TEXT, sequence INTEGER, body TEXT
        );
        CREATE INDEX feed_by_network ON feed (tenant, network, position);
        CREATE INDEX feed_by_time ON feed (time, position);
        INSERT INTO sqlite_sequence (name, seq) SELECT 'feed', seq FROM sqlite_sequence WHERE name = 'log';
        """

    private static let batchSize = 200
    private static let rows =
        "SELECT position, tenant, network, time, body FROM log WHERE position > ?1 ORDER BY position LIMIT ?2"
    private static let insert = """
        INSERT INTO feed (position, tenant, network, time, task, sequence, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """

    private static func unpack(_ session: SQLSession) throws(StoreFailure) {
        var last: Int64 = 0
        while true {
            let batch = try session.rows(rows, [.integer(last), .int(batchSize)])
            for row in batch {
                last = try row.integer(0)
                let bodies = try (row.json(4) as [LogLine]).flatMap(\.bodies)
                for (place, body) in bodies.enumerated() {
                    let position = last - Int64(bodies.count - 1 - place)
                    try session.run(insert, [.integer(position)] + Array(row.values[1...3]) + columns(of: body))
                }
            }
            if batch.count < batchSize { return }
        }
    }

    private static func columns(of body: FeedEvent.Body) throws(StoreFailure) -> [SQLiteValue] {
        if case .task(let task, let sequence) = body { return [.id(task), .int(sequence), .null] }
        return [.null, .null, try .json(body)]
    }
}
