internal import DataClients
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Nothing is forgotten when a store moves")
struct MovedTableTests {
    private static let listed = Set(
        MovedTable.all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
    )

    @Test("every column of the embedded store is moved, but for numbers that nothing refers to and what is set apart")
    func ofSQLite() async throws {
        // Counters are carried over one by one.
        let apart = ["counters.name", "counters.value", "memory.number", "sessions.number"]
        // They follow from the tables whose places they hold.
        let places =
            ["log_places.tenant", "log_places.network", "log_places.position"]
            + ["work_places.tenant", "work_places.agent", "work_places.number"]
            + ["tenant", "network", "id", "number", "created", "updated", "priority"].map { "task_places.\($0)" }
            + ["tenant", "network", "id", "number", "created"].map { "memory_places.\($0)" }
        // Task and sequence are one number there.
        let journal = Set(["time", "kind", "body", "place"].map { "journal.\($0)" })
        let listed = Self.listed.filter { !$0.hasPrefix("task_events.") }.union(journal)
        try await SQLiteFolder.with { folder in
            try await folder.withStore { _ in }
            let columns = try await SQLiteFile(path: folder.path).use { connection in
                try connection.rows(
                    """
                    SELECT tables.name || '.' || columns.name
                    FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
                    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND tables.name <> 'schema_migrations'
                    """
                ) { row in try row.text(at: 0) }
            }
            // Added to the rows of the agents before these are moved.
            let others = columns.filter { !$0.hasPrefix("agent_sums.") }
            #expect(Set(others).subtracting(apart + places) == listed)
        }
    }

    @Test("every column of PostgreSQL's tables is moved, but for words, positions, leases and settings")
    func ofPostgres() async throws {
        let words = [
            "memory.subject", "memory.word_count", "memory.content_words", "memory.tag_words", "memory.vector_number",
        ]
        // Made of what is moved, carried over one by one, or of nobody when nobody serves.
        let tables = ["log_heads", "settings", "leases", "schema_migrations"]
        try await PostgresSchema.with { schema in
            _ = try await schema.open()
            let columns = try await schema.pool.query(
                """
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = $1 AND table_name <> ALL($2::text[])
                """,
                PostgresValue.text(schema.name),
                PostgresValue.texts(tables)
            ).map { row in try row.text(at: 0) }
            #expect(Set(columns).subtracting(words) == Self.listed)
        }
    }
}
