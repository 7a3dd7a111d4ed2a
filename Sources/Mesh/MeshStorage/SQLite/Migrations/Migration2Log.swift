/// What keeps replicas and clients in step: the log of each network, idempotency keys, leases.
enum Migration2Log {
    static let up = """
        CREATE TABLE feed (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant TEXT NOT NULL, network TEXT NOT NULL, time INTEGER NOT NULL,
            task TEXT, sequence INTEGER, body TEXT
        );
        CREATE INDEX feed_by_network ON feed (tenant, network, position);
        CREATE INDEX feed_by_time ON feed (time, position);

        CREATE TABLE feed_starts (
            tenant TEXT NOT NULL, network TEXT NOT NULL, start INTEGER NOT NULL,
            PRIMARY KEY (tenant, network)
        ) WITHOUT ROWID;

        CREATE TABLE idempotency (
            tenant TEXT NOT NULL, scope TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL,
            result TEXT NOT NULL, expires INTEGER NOT NULL,
            PRIMARY KEY (tenant, scope, key)
        ) WITHOUT ROWID;
        CREATE INDEX idempotency_by_expiry ON idempotency (expires);

        CREATE TABLE leases (
            tenant TEXT NOT NULL, task TEXT NOT NULL, worker TEXT NOT NULL, fence INTEGER NOT NULL UNIQUE,
            expires INTEGER NOT NULL,
            PRIMARY KEY (tenant, task)
        ) WITHOUT ROWID;

        CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO counters VALUES ('fence', 0);
        """

    /// Logs, keys and leases go; networks, tasks with their journals and memory stay. Positions and fences begin anew, so
    /// no process may be at work meanwhile.
    static let down = """
        DROP TABLE counters;
        DROP TABLE leases;
        DROP TABLE idempotency;
        DROP TABLE feed_starts;
        DROP TABLE feed;
        """
}
