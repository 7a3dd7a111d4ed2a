/// All versions of a program's schema. The file says which one it has in `user_version`, whose it is in `application_id`,
/// and when each version came in the table `schema_migrations`.
package struct SQLiteMigrations: Sendable {
    /// What was done.
    package struct Report: Hashable, Sendable {
        package let from: Int
        package let to: Int
        /// The names of the migrations, in the order in which they ran.
        package let steps: [String]

        package init(from: Int, to: Int, steps: [String]) {
            self.from = from
            self.to = to
            self.steps = steps
        }
    }

    package let applicationID: Int32
    package let migrations: [SQLiteMigration]

    /// - Parameters:
    ///   - applicationID: any number but 0, the same for all versions of the program.
    ///   - migrations: versions 1, 2, 3 and so on.
    package init(applicationID: Int32, _ migrations: [SQLiteMigration]) {
        precondition(applicationID != 0, "an application id is not 0, which is nobody's")
        precondition(
            migrations.map(\.version) == Array(0..<migrations.count).map { $0 + 1 },
            "migrations are numbered 1, 2, 3, without gaps"
        )
        self.applicationID = applicationID
        self.migrations = migrations
    }

    package var newest: Int { migrations.count }

    /// Brings the file to a version, each migration in a transaction of its own. What fails leaves the version before it.
    ///
    /// - Parameter appliedAt: the time for the table, in milliseconds since 1970.
    /// - Throws: `SQLiteError`: `foreignFile`, `newerSchema`, or what a migration met, with its name.
    package func migrate(_ connection: SQLiteConnection, to target: Int? = nil, appliedAt: Int64) throws -> Report {
        let target = target ?? newest
        guard (0...newest).contains(target) else {
            throw SQLiteError(.misuse, "there is no schema version \(target); the newest is \(newest)")
        }
        try check(connection)
        let from = try connection.userVersion
        try prepareTable(connection)
        var steps: [String] = []
        for migration in migrations.dropFirst(from).prefix(max(0, target - from)) {
            try apply(migration, connection) { connection in
                try migration.up(connection)
                try connection.run(
                    "INSERT INTO schema_migrations (version, name, applied_at) VALUES (?, ?, ?)",
                    migration.version,
                    migration.name,
                    appliedAt
                )
                try connection.setUserVersion(migration.version)
            }
            steps.append(migration.name)
        }
        for migration in migrations.prefix(from).dropFirst(target).reversed() {
            try apply(migration, connection) { connection in
                try migration.down(connection)
                try connection.run("DELETE FROM schema_migrations WHERE version = ?", migration.version)
                try connection.setUserVersion(migration.version - 1)
            }
            steps.append(migration.name)
        }
        return Report(from: from, to: target, steps: steps)
    }

    // MARK: Whose file it is

    /// The version of a file, which may be later than the program's. Reads only.
    ///
    /// - Throws: `SQLiteError`: `foreignFile`.
    package func version(of connection: SQLiteConnection) throws -> Int {
        try checkOwner(connection)
        return try connection.userVersion
    }

    /// Reads only.
    ///
    /// - Throws: `SQLiteError`: `foreignFile`, `newerSchema`.
    func check(_ connection: SQLiteConnection) throws {
        try checkOwner(connection)
        let version = try connection.userVersion
        guard version <= newest else { throw newer(version, connection.path) }
    }

    private func checkOwner(_ connection: SQLiteConnection) throws {
        let owner = try connection.applicationID
        if owner == applicationID { return }
        // A new file is nobody's and empty.
        let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { row in try row.int(at: 0) } ?? 0
        if owner == 0, tables == 0 { return }
        throw SQLiteError(
            .foreignFile,
            """
            \(connection.path) is a database of another program (application id \(owner), this program's is \
            \(applicationID)): choose another path
            """
        )
    }

    private func newer(_ version: Int, _ path: String) -> SQLiteError {
        SQLiteError(
            .newerSchema,
            """
            \(path) has schema version \(version), this program knows up to \(newest): use a newer program, or migrate \
            the file down with it
            """
        )
    }

    private func prepareTable(_ connection: SQLiteConnection) throws {
        try connection.transaction {
            try connection.setApplicationID(applicationID)
            try connection.execute(
                script: """
                    CREATE TABLE IF NOT EXISTS schema_migrations (
                        version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL
                    ) STRICT
                    """
            )
        }
    }

    // MARK: One migration

    private func apply(
        _ migration: SQLiteMigration,
        _ connection: SQLiteConnection,
        _ step: (SQLiteConnection) throws -> Void
    ) throws {
        // Has no effect inside a transaction, so it stands around it.
        try connection.execute(script: "PRAGMA foreign_keys = OFF")
        do {
            try connection.transaction {
                try step(connection)
                try checkForeignKeys(connection)
            }
            try connection.execute(script: "PRAGMA foreign_keys = ON")
        } catch {
            try connection.execute(script: "PRAGMA foreign_keys = ON")
            throw Self.naming(migration, error)
        }
    }

    private func checkForeignKeys(_ connection: SQLiteConnection) throws {
        let table = try connection.first("PRAGMA foreign_key_check") { row in try row.text(at: 0) }
        if let table {
            throw SQLiteError(.constraint(.foreignKey), "rows of the table \(table) refer to rows that are not there")
        }
    }

    private static func naming(_ migration: SQLiteMigration, _ error: any Error) -> any Error {
        guard var error = error as? SQLiteError else { return error }
        error.message = "migration \(migration.version) (\(migration.name)): \(error.message)"
        return error
    }
}

extension SQLiteDatabase {
    /// Brings the file to a version of the schema, the newest one if none is named, before other calls use it.
    @discardableResult
    package func migrate(
        _ migrations: SQLiteMigrations,
        to target: Int? = nil,
        appliedAt: Int64
    ) async throws -> SQLiteMigrations.Report {
        try await withWriter { try migrations.migrate($0, to: target, appliedAt: appliedAt) }
    }
}
