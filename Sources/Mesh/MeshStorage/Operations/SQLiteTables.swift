internal import DataClients
internal import MeshApplication

/// The tables of an embedded store, read page by page and written anew.
struct SQLiteTables: Sendable {
    let database: SQLiteDatabase

    /// A page ends with the row that goes beyond.
    private static let pageBytes = 4 << 20

    // MARK: Reading

    func count(of table: MovedTable) async throws -> Int {
        try await number("SELECT count(*) FROM \(FileForm(of: table).name)")
    }

    /// Brings together what lies in two tables here and in one elsewhere.
    func fold() async throws {
        try await database.write { try SQLSession($0).foldSums() }
    }

    /// The value of a counter: of rows that were given numbers, or of fences.
    func number(_ sql: String) async throws -> Int {
        try await database.read { try $0.first(sql) { row in try row.int(at: 0) } ?? 0 }
    }

    /// Nobody else writes meanwhile, so pages fit together without a transaction around them.
    func forEachPage(of table: MovedTable, _ body: ([[MovedValue]]) async throws -> Void) async throws {
        var last: [SQLiteValue]?
        while true {
            let start = last
            let page = try await database.read { try Self.page(of: table, after: start, $0) }
            guard let end = page.last else { return }
            last = table.key.map { end[table.place(of: $0)].sqlite }
            try await body(page)
        }
    }

    private static func page(
        of table: MovedTable,
        after last: [SQLiteValue]?,
        _ connection: SQLiteConnection
    ) throws -> [[MovedValue]] {
        let form = FileForm(of: table)
        let place = last == nil ? "" : " WHERE \(form.isBehind)"
        let sql = "SELECT \(form.columns) FROM \(form.name)\(place) ORDER BY \(form.order)"
        var rows: [[MovedValue]] = []
        var bytes = 0
        try connection.forEachRow(sql, values: last ?? []) { row in
            var values: [MovedValue] = []
            for (place, column) in table.columns.enumerated() {
                values.append(try MovedValue(row, place, column.kind))
            }
            bytes += values.reduce(0) { $0 + $1.size }
            rows.append(values)
            return rows.count < 500 && bytes < pageBytes
        }
        return rows
    }

    // MARK: Writing

    func insert(_ rows: [[MovedValue]], into table: MovedTable) async throws {
        let sql = FileForm(of: table).insert
        try await database.write { connection in
            for row in rows { try connection.run(sql, values: row.map(\.sqlite)) }
        }
    }

    /// Fills the tables that follow from others.
    func place() async throws {
        try await database.write { connection in
            try SQLSession(connection).placeLog()
            try SQLSession(connection).placeWork()
            try SQLSession(connection).placeTasks()
            try SQLSession(connection).placeMemory()
        }
    }

    /// Numbers of a table go on behind this one.
    func setNumber(of table: String, to number: Int) async throws {
        try await database.write { connection in
            let isThere = try connection.run(
                "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?",
                number,
                table
            )
            if isThere == 0 {
                try connection.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, number)
            }
        }
    }

    func setCounter(_ name: String, to value: Int) async throws {
        try await database.write { connection in
            try connection.run(
                "INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value
            )
        }
    }
}
