/// One step of a schema, forth and back: statements, each of which stands alone.
package struct PostgresMigration: Sendable {
    package let version: Int
    package let name: String
    let up: [String]
    let down: [String]

    package init(version: Int, name: String, up: [String], down: [String]) {
        self.version = version
        self.name = name
        self.up = up
        self.down = down
    }
}

/// All versions of a program's schema. The database says in the table `schema_migrations` which ones it has.
///
/// Several replicas may start at once: an advisory lock of the database lets one of them migrate, and the others find it
/// done.
package struct PostgresMigrations: Sendable {
    /// What was done.
    package struct Report: Hashable, Sendable {
        package let from: Int
        package let to: Int
        package let steps: [String]
    }

    /// Tells this program's lock from those of others.
    private let lockKey: Int64
    private let migrations: [PostgresMigration]

    private static let timeout = Swift.Duration.seconds(3600)

    /// - Parameter migrations: versions 1, 2, 3 and so on.
    package init(lockKey: Int64, _ migrations: [PostgresMigration]) {
        precondition(
            migrations.map(\.version) == Array(0..<migrations.count).map { $0 + 1 },
            "migrations are numbered 1, 2, 3, without gaps"
        )
        self.lockKey = lockKey
        self.migrations = migrations
    }

    package var newest: Int { migrations.count }

    /// Brings the database to a version, each migration in a transaction of its own. What fails leaves the version before it.
    ///
    /// - Parameter appliedAt: the time for the table, in milliseconds since 1970.
    /// - Throws: `PostgresError`: `schema` when the database is newer than the program, or what a migration met.
    package func migrate(_ pool: PostgresPool, to target: Int? = nil, appliedAt: Int64) async throws -> Report {
        let target = target ?? newest
        guard (0...newest).contains(target) else {
            throw PostgresError(.misuse, "there is no schema version \(target); the newest is \(newest)")
        }
        return try await pool.withConnection { connection in
            // Waiting for another replica, or rewriting a large table, may take longer than any other statement.
            try await connection.query("SET statement_timeout = 0")
            try await connection.query(PostgresStatement("SELECT pg_advisory_lock($1)", lockKey), timeout: Self.timeout)
            // Given back by name, and by the end of the connection when it breaks.
            do {
                let report = try await migrate(connection, to: target, appliedAt)
                try await release(connection)
                return report
            } catch {
                try await release(connection)
                throw error
            }
        }
    }

    private func release(_ connection: PostgresConnection) async throws {
        try await connection.query("SELECT pg_advisory_unlock($1)", lockKey)
        try await connection.query("RESET statement_timeout")
    }

    private func migrate(
        _ connection: PostgresConnection,
        to target: Int,
        _ appliedAt: Int64
    ) async throws -> Report {
        try await connection.query(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                version int8 PRIMARY KEY, name text NOT NULL, applied_at int8 NOT NULL
            )
            """
        )
        let from = try await connection.query("SELECT coalesce(max(version), 0) FROM schema_migrations")[0].int(at: 0)
        guard from <= newest else {
            throw PostgresError(
                .schema,
                "the database has schema version \(from), this program knows up to \(newest): use a newer program"
            )
        }
        var steps: [String] = []
        for migration in migrations.dropFirst(from).prefix(max(0, target - from)) {
            let note = PostgresStatement(
                "INSERT INTO schema_migrations (version, name, applied_at) VALUES ($1, $2, $3)",
                migration.version,
                migration.name,
                appliedAt
            )
            try await apply(migration, migration.up, note, connection)
            steps.append(migration.name)
        }
        for migration in migrations.prefix(from).dropFirst(target).reversed() {
            let note = PostgresStatement("DELETE FROM schema_migrations WHERE version = $1", migration.version)
            try await apply(migration, migration.down, note, connection)
            steps.append(migration.name)
        }
        return Report(from: from, to: target, steps: steps)
    }

    private func apply(
        _ migration: PostgresMigration,
        _ texts: [String],
        _ note: PostgresStatement,
        _ connection: PostgresConnection
    ) async throws {
        do {
            let statements = texts.map { PostgresStatement($0, values: [], isPrepared: false) }
            try await connection.batch(statements + [note], timeout: Self.timeout)
        } catch var error as PostgresError {
            error.message = "migration \(migration.version) (\(migration.name)): \(error.message)"
            throw error
        }
    }
}
