package import DataClients
package import MeshApplication
package import MeshDomain

/// Which layout a store has, and which one this program knows.
package struct StoreSchema: Sendable, Hashable {
    /// 0 for one that is empty.
    package let version: Int
    package let newest: Int

    package init(version: Int, newest: Int) {
        self.version = version
        self.newest = newest
    }

    package var isNewer: Bool { version > newest }

    /// In a sentence, with what to do.
    package var words: String {
        if isNewer {
            return
                "layout \(version), newer than this program, which knows up to \(newest): run a newer program, or take it "
                + "down with that one by mesh migrate --to \(newest)"
        }
        if version == newest { return "layout \(version), the newest" }
        let empty = version == 0 ? "no tables yet" : "layout \(version)"
        return "\(empty); the newest is \(newest): mesh migrate brings it there, and mesh serve does so when it starts"
    }
}

/// What a migration did.
package struct StoreMigration: Sendable, Hashable {
    package let from: Int
    package let to: Int
    /// The names of the steps, in the order in which they ran.
    package let steps: [String]
}

extension SQLiteMeshStore {
    /// Looks at a file that is there, and changes nothing in it.
    package static func schema(of path: String) async throws(StoreOpeningFailure) -> StoreSchema {
        do {
            let version = try await SQLiteFile(path: path).use { try StoreLayout.migrations.version(of: $0) }
            return StoreSchema(version: version, newest: newestLayout)
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
    }

    /// Brings a file to a layout, up or down. The caller keeps servers away.
    package static func migrate(
        _ path: String,
        to version: Int?,
        at time: Moment
    ) async throws(StoreOpeningFailure) -> StoreMigration {
        do {
            var configuration = SQLiteConfiguration(path: path)
            configuration.migrations = StoreLayout.migrations
            let database = try await SQLiteDatabase.open(configuration)
            do {
                let report = try await database.migrate(
                    StoreLayout.migrations,
                    to: version,
                    appliedAt: time.nanoseconds / 1_000_000
                )
                await database.close()
                return StoreMigration(from: report.from, to: report.to, steps: report.steps)
            } catch {
                await database.close()
                throw error
            }
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
    }

    package static var newestLayout: Int { StoreLayout.migrations.newest }
}

extension PostgresMeshStore {
    package static var newestLayout: Int { PostgresLayout.migrations.newest }

    /// Limits of a pool for commands: few connections, and statements that take as long as they take.
    package static var commandLimits: PostgresPoolConfiguration {
        var limits = poolLimits
        limits.connectionsMax = 4
        return limits
    }

    /// Looks, and changes nothing.
    package static func schema(of pool: PostgresPool) async throws -> StoreSchema {
        let isThere = try await pool.query("SELECT to_regclass('schema_migrations') IS NOT NULL")
        guard try isThere[0].bool(at: 0) else { return StoreSchema(version: 0, newest: newestLayout) }
        let version = try await pool.query("SELECT coalesce(max(version), 0) FROM schema_migrations")
        return StoreSchema(version: try version[0].int(at: 0), newest: newestLayout)
    }

    /// Brings the database to a layout. Up, replicas of the program before may be at work; down, nobody may.
    package static func migrate(
        _ pool: PostgresPool,
        to version: Int?,
        clock: any WallClock
    ) async throws -> StoreMigration {
        let before = try await schema(of: pool)
        guard let version, version < before.version else { return try await run(pool, version, clock) }
        return try await PostgresPresence(pool, clock: clock).alone { try await run(pool, version, clock) }
    }

    private static func run(
        _ pool: PostgresPool,
        _ version: Int?,
        _ clock: any WallClock
    ) async throws -> StoreMigration {
        let report = try await PostgresLayout.migrations.migrate(
            pool,
            to: version,
            appliedAt: clock.now.nanoseconds / 1_000_000
        )
        return StoreMigration(from: report.from, to: report.to, steps: report.steps)
    }
}

extension PostgresMeshStore {
    package enum Occupancy: Sendable {
        /// No tables.
        case bare
        /// Tables without rows.
        case empty
        case filled
    }

    /// Whether a database holds a store, and anything in it.
    package static func occupancy(of pool: PostgresPool) async throws -> Occupancy {
        var isBare = true
        for table in MovedTable.all {
            let isThere = try await pool.query("SELECT to_regclass($1) IS NOT NULL", table.name)
            guard try isThere[0].bool(at: 0) else { continue }
            isBare = false
            if try await pool.query("SELECT EXISTS (SELECT FROM \(table.name))")[0].bool(at: 0) { return .filled }
        }
        return isBare ? .bare : .empty
    }
}
