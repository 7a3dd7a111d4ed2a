package import DataClients
package import MeshApplication
internal import MeshDomain

/// Brings all that a store holds into an empty one on the other engine: table by table, in pages, whole or not at all.
///
/// Nobody serves from either of them meanwhile: the caller holds the lock of the file, and this holds the database.
package struct StoreMove: Sendable {
    private let pool: PostgresPool
    private let clock: any WallClock
    private let embedder: String
    private let progress: MoveProgress

    /// - Parameters:
    ///   - pool: made with ``PostgresMeshStore/commandLimits``.
    ///   - embedder: the one of the configuration. A file does not keep the name of whose vectors it has, only a mark of it.
    package init(
        _ pool: PostgresPool,
        clock: any WallClock,
        embedder: String = HashingEmbedder().name,
        progress: @escaping MoveProgress = { _, _ in }
    ) {
        self.pool = pool
        self.clock = clock
        self.embedder = embedder
        self.progress = progress
    }

    // MARK: Into PostgreSQL

    /// In one transaction of the database. The file is brought to the newest layout, and the sums of agents
    /// into their rows; else it stays as it is.
    package func toPostgres(from path: String) async throws -> MoveReport {
        let store = try await SQLiteMeshStore.open(path: path, at: clock.now)
        do {
            let report = try await alone { connection in
                try await bring(SQLiteTables(database: store.database), into: PostgresTables(connection: connection))
            }
            await store.close()
            return report
        } catch {
            await store.close()
            throw error
        }
    }

    private func bring(_ source: SQLiteTables, into target: PostgresTables) async throws -> MoveReport {
        try await target.transaction(.readCommitted) {
            try await requireEmpty(target)
            try await source.fold()
            var tables: [MoveReport.Table] = []
            for table in MovedTable.all {
                try await target.copy(into: table) { write in
                    try await source.forEachPage(of: table, write)
                }
                let rows = try await target.count(of: table)
                try requireEqual(table, try await source.count(of: table), rows)
                tables.append(MoveReport.Table(name: table.name, rows: rows))
                progress(table.name, rows)
            }
            for table in MovedTable.numbered {
                let last = try await source.number(Self.lastNumber(of: table))
                try await target.setNumber(of: table, to: last)
            }
            try await target.setFence(to: try await source.number(Self.fence))
            // Positions of one file are those of all its networks together: each network goes on behind the last of them.
            let position = try await source.number(Self.lastNumber(of: MovedTable.log.name))
            try await target.connection.query(
                "INSERT INTO log_heads (tenant, network, position) SELECT tenant, id, $1::int8 FROM networks",
                position
            )
            let name = try await embedderName(of: source)
            try await target.connection.query(
                "INSERT INTO settings (name, value) VALUES ('embedder', $1) ON CONFLICT (name) DO UPDATE SET value = $1",
                name ?? Self.unknownEmbedder
            )
            return MoveReport(tables: tables, isLogRenumbered: false, areVectorsForeign: name == nil)
        }
    }

    /// Nil when it is none that this program can name.
    private func embedderName(of source: SQLiteTables) async throws -> String? {
        let offline = HashingEmbedder().name
        let mark = try await source.number(
            "SELECT coalesce((SELECT value FROM counters WHERE name = 'embedder'), \(SQLiteMeshStore.mark(of: offline)))"
        )
        return [offline, embedder].first { Int(SQLiteMeshStore.mark(of: $0)) == mark }
    }

    private func requireEmpty(_ target: PostgresTables) async throws {
        for table in MovedTable.all where try await target.isTrue("SELECT EXISTS (SELECT FROM \(table.name))") {
            throw MoveFailure("The database is not empty: its table \(table.name) has rows. Name an empty database.")
        }
    }

    // MARK: Out of PostgreSQL

    /// Into a file that is not there yet. The caller gives it its name once it is whole.
    package func toSQLite(at path: String) async throws -> MoveReport {
        let store = try await SQLiteMeshStore.open(path: path, at: clock.now)
        do {
            let report = try await alone { connection in
                try await bring(PostgresTables(connection: connection), into: SQLiteTables(database: store.database))
            }
            await store.close()
            return report
        } catch {
            await store.close()
            throw error
        }
    }

    private func bring(_ source: PostgresTables, into target: SQLiteTables) async throws -> MoveReport {
        try await source.transaction(.readOnly) {
            var tables: [MoveReport.Table] = []
            let log = try await MovedLog(of: source)
            for table in MovedTable.all {
                let rows = try await bring(table, log, source, into: target)
                tables.append(MoveReport.Table(name: table.name, rows: rows))
                progress(table.name, rows)
            }
            for table in MovedTable.numbered {
                try await target.setNumber(of: table, to: try await source.lastNumber(of: table))
            }
            try await target.setCounter("fence", to: try await source.number("SELECT last_value FROM lease_fences"))
            try await target.setNumber(of: MovedTable.log.name, to: log.last)
            if let name = try await source.setting("embedder") {
                try await target.setCounter("embedder", to: Int(SQLiteMeshStore.mark(of: name)))
            }
            try await target.place()
            return MoveReport(tables: tables, isLogRenumbered: log.isRenumbered, areVectorsForeign: false)
        }
    }

    private func bring(
        _ table: MovedTable,
        _ log: MovedLog,
        _ source: PostgresTables,
        into target: SQLiteTables
    ) async throws -> Int {
        var written = 0
        switch table.name {
        case MovedTable.log.name:
            try await source.forEachPage(of: table, order: log.order) { page in
                try await target.insert(try page.map { try log.placed($0) }, into: table)
            }
            written = try await source.count(of: table)
        case "feed_starts" where log.isRenumbered:
            // The log comes before them in the list, so all of its places are known.
            let starts = try await log.starts(source)
            try await target.insert(starts, into: table)
            written = starts.count
        default:
            try await source.forEachPage(of: table) { try await target.insert($0, into: table) }
            written = try await source.count(of: table)
        }
        let rows = try await target.count(of: table)
        try requireEqual(table, written, rows)
        return rows
    }

    // MARK: Both

    private func alone<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        try await PostgresPresence(pool, clock: clock).alone {
            _ = try await PostgresMeshStore.open(pool, at: clock.now)
            return try await pool.withConnection(body)
        }
    }

    private func requireEqual(_ table: MovedTable, _ source: Int, _ target: Int) throws {
        if source == target { return }
        throw MoveFailure(
            "The table \(table.name) has \(source) rows, and \(target) arrived. Nothing was moved; does somebody write to it?"
        )
    }

    /// Is the name of none.
    private static let unknownEmbedder = "?"
    private static let fence = "SELECT value FROM counters WHERE name = 'fence'"

    private static func lastNumber(of table: String) -> String {
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0)"
    }
}
