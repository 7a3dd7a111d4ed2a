internal import DataClients
internal import MeshApplication

/// What agents did, added up in rows of a few bytes that lie together: their own rows, a page for every few agents, were written
/// with each piece of their work. What was added up before stays where it was, and these come on top.
enum Migration12Sums {
    static let up = """
        CREATE TABLE agent_sums (
            agent INTEGER PRIMARY KEY REFERENCES agents (number),
            completed INTEGER NOT NULL, failed INTEGER NOT NULL, seconds REAL NOT NULL, confidence REAL NOT NULL,
            last_active INTEGER NOT NULL, calls INTEGER NOT NULL, input_tokens INTEGER NOT NULL,
            cached_input_tokens INTEGER NOT NULL, cache_write_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL,
            reasoning_tokens INTEGER NOT NULL, cost_nano_usd INTEGER NOT NULL
        );
        """

    static func down(_ connection: SQLiteConnection) throws {
        try SQLSession(connection).foldSums()
        try connection.execute(script: "DROP TABLE agent_sums;")
    }
}
