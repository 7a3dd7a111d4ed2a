internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// The tables of a database of PostgreSQL over one connection, within one transaction.
struct PostgresTables {
    let connection: PostgresConnection

    // MARK: The transaction

    /// Runs a body in a transaction that may take as long as it takes.
    func transaction<Value>(_ isolation: PostgresIsolation, _ body: () async throws -> Value) async throws -> Value {
        try await connection.query("SET statement_timeout = 0")
        try await connection.query("SET idle_in_transaction_session_timeout = 0")
        try await run(isolation.rawValue)
        do {
            let value = try await body()
            let end = try await run("COMMIT")
            guard end.tag == "COMMIT" else { throw MoveFailure("The server rolled the transaction back.") }
            return value
        } catch {
            // The error of the body counts; without a connection there is no transaction either.
            _ = try? await run("ROLLBACK")
            throw error
        }
    }

    @discardableResult
    private func run(_ sql: String) async throws -> PostgresResult {
        try await connection.query(PostgresStatement(sql, values: [], isPrepared: false))
    }

    // MARK: Reading

    func count(of table: MovedTable) async throws -> Int { try await number("SELECT count(*) FROM \(table.name)") }

    func number(_ sql: String) async throws -> Int { try await run(sql)[0].int(at: 0) }

    func isTrue(_ sql: String) async throws -> Bool { try await run(sql)[0].bool(at: 0) }

    /// - Parameter order: the order of the rows; nil for that of the key.
    func forEachPage(
        of table: MovedTable,
        order: String? = nil,
        _ body: ([[MovedValue]]) async throws -> Void
    ) async throws {
        try await run(
            """
            DECLARE moved NO SCROLL CURSOR FOR
            SELECT \(table.columnNames) FROM \(table.name) ORDER BY \(order ?? table.keyNames)
            """
        )
        while true {
            let rows = try await run("FETCH FORWARD \(table.pageRows) FROM moved")
            if rows.isEmpty { break }
            try await body(
                try rows.map { row in
                    try table.columns.enumerated().map { try MovedValue(row, $0.offset, $0.element.kind) }
                }
            )
        }
        try await run("CLOSE moved")
    }

    /// The last number that a table gave to a row, and the last of a sequence.
    func lastNumber(of table: String) async throws -> Int {
        try await number(
            "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('\(table)', 'number')::regclass), 0)"
        )
    }

    func setting(_ name: String) async throws -> String? {
        try await connection.query("SELECT value FROM settings WHERE name = $1", name).first?.text(at: 0)
    }

    // MARK: Writing

    /// Brings all pages of a source in.
    func copy(
        into table: MovedTable,
        _ source: (_ write: ([[MovedValue]]) async throws -> Void) async throws -> Void
    ) async throws {
        let isMemory = table.name == MovedTable.memory.name
        let columns = table.columnNames + (isMemory ? ", " + Self.wordColumns : "")
        try await connection.copy(into: "COPY \(table.name) (\(columns)) FROM STDIN") { writer in
            try await source { page in
                for row in page {
                    let words = isMemory ? try Self.words(of: row) : []
                    try await writer.write(row.map(\.postgres) + words)
                }
            }
        }
    }

    func setNumber(of table: String, to number: Int) async throws {
        try await connection.query(
            "SELECT setval(pg_get_serial_sequence($1, 'number'), greatest($2::int8, 1), $2::int8 > 0)",
            table,
            number
        )
    }

    func setFence(to fence: Int) async throws {
        try await connection.query("SELECT setval('lease_fences', greatest($1::int8, 1), $1::int8 > 0)", fence)
    }

    private static let wordColumns = "subject, word_count, content_words, tag_words"

    /// What searches need beside the columns of the embedded store, which has its words in memory.
    private static func words(of row: [MovedValue]) throws -> [PostgresValue] {
        func value(_ name: String) -> MovedValue { row[MovedTable.memory.place(of: name)] }
        guard case .text(let tenant) = value("tenant"), case .text(let body) = value("body"),
            case .bytes(let bytes) = value("content"), case .integer(let size) = value("content_bytes"),
            case .flag(let isCompressed) = value("is_compressed")
        else { throw MoveFailure("A memory item is not what the layout says; the store is damaged.") }
        var item = try JSONCoding.decode(MemoryItem.self, from: Array(body.utf8))
        item.content = try StoredContent(bytes: bytes, textBytes: Int(size), isCompressed: isCompressed).text()
        let words = PostgresWords.content(item.content)
        return [
            PostgresWords.subject(of: item).map { .text($0) } ?? .null, .integer(Int64(words.count)),
            .text(words.vector), .text(PostgresWords.tags(item.tags, in: item.network, of: TenantID(tenant))),
        ]
    }
}
