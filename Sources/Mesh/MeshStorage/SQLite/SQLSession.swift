internal import DataClients
internal import MeshApplication

/// What the store asks of a connection, in the store's errors. It is lent with the connection and leaves no closure.
struct SQLSession {
    private let connection: SQLiteConnection

    init(_ connection: SQLiteConnection) { self.connection = connection }

    func rows(_ sql: String, _ bindings: [SQLiteValue]) throws(StoreFailure) -> [SQLRow] {
        do {
            return try connection.rows(sql, values: bindings) { try SQLRow($0) }
        } catch {
            throw StoreFailure(error)
        }
    }

    /// One after the other, for as long as `body` wants more.
    func forEachRow(
        _ sql: String,
        _ bindings: [SQLiteValue],
        _ body: (SQLRow) throws(StoreFailure) -> Bool
    ) throws(StoreFailure) {
        do {
            try connection.forEachRow(sql, values: bindings) { try body(SQLRow($0)) }
        } catch {
            throw StoreFailure(error)
        }
    }

    func rows(_ query: ListQuery) throws(StoreFailure) -> [SQLRow] { try rows(query.sql, query.bindings) }

    /// Of the row that was inserted last.
    var lastNumber: Int64 { connection.lastInsertRowID }

    /// Answers how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ bindings: [SQLiteValue]) throws(StoreFailure) -> Int {
        do {
            return try connection.run(sql, values: bindings)
        } catch {
            throw StoreFailure(error)
        }
    }

    /// A statement for each of the rows.
    func run(_ sql: String, rows: [[SQLiteValue]]) throws(StoreFailure) {
        do {
            try connection.run(sql, rows: rows)
        } catch {
            throw StoreFailure(error)
        }
    }

    /// Statements that belong together, with the same values. Answers how many rows the last of them changed.
    @discardableResult
    func runAll(_ statements: [String], _ bindings: [SQLiteValue]) throws(StoreFailure) -> Int {
        var changed = 0
        for sql in statements { changed = try run(sql, bindings) }
        return changed
    }
}
