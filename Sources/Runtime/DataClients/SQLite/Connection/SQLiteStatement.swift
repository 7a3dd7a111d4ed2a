internal import CSQLite

/// A prepared statement. Like its connection it belongs to one thread at a time.
///
/// Text and blobs are bound in place, not copied: they stay alive on the stack of ``withBound`` until the statement has
/// run. After each use the statement is reset and forgets its values.
@safe
package final class SQLiteStatement {
    package let sql: String
    private let statement: OpaquePointer
    private let callbacks: SQLiteCallbacks
    /// Set while a caller has it, so that a query inside a query of the same text gets a statement of its own.
    var isInUse = false
    /// For the cache: when it was used last.
    var lastUse: UInt64 = 0

    package let parameterCount: Int
    /// Whether it writes nothing.
    package let isReadOnly: Bool

    init(_ sql: String, _ database: borrowing SQLiteHandle, _ callbacks: SQLiteCallbacks) throws {
        self.sql = sql
        self.callbacks = callbacks
        let statement = try unsafe Self.prepare(sql, database.pointer)
        unsafe self.statement = unsafe statement
        parameterCount = Int(unsafe sqlite3_bind_parameter_count(statement))
        isReadOnly = unsafe sqlite3_stmt_readonly(statement) != 0
    }

    // Its result repeats the error of the last step, which was thrown already.
    deinit { _ = unsafe sqlite3_finalize(statement) }

    package var columnNames: [String] {
        unsafe (0..<sqlite3_column_count(statement)).map { column in
            guard let name = unsafe sqlite3_column_name(statement, column) else { return "" }
            return unsafe String(cString: name)
        }
    }

    /// Runs it to the end; rows are skipped.
    ///
    /// - Returns: how many rows it inserted, changed or deleted.
    @discardableResult
    package func run(_ values: any SQLiteBindable...) throws -> Int {
        try run(values: values.map(\.sqliteValue))
    }

    @discardableResult
    package func run(values: [SQLiteValue]) throws -> Int {
        try withBound(values) {
            while try step() {}
            return isReadOnly ? 0 : Int(unsafe sqlite3_changes64(sqlite3_db_handle(statement)))
        }
    }

    /// Calls `body` for each row until it returns false.
    package func forEachRow(
        values: [SQLiteValue],
        _ body: (borrowing SQLiteRow) throws -> Bool
    ) throws {
        try withBound(values) {
            while try step() {
                guard try body(unsafe SQLiteRow(statement)) else { return }
            }
        }
    }

    // MARK: Binding

    private func withBound<Value>(_ values: [SQLiteValue], _ body: () throws -> Value) throws -> Value {
        guard values.count == parameterCount else {
            throw SQLiteError(.misuse, "\(values.count) values for \(parameterCount) parameters", sql: sql)
        }
        defer {
            // The result of a reset repeats the error of the last step, which was thrown already.
            _ = unsafe sqlite3_reset(statement)
            _ = unsafe sqlite3_clear_bindings(statement)
        }
        return try bind(values, from: 0, body)
    }

    /// Goes one call deeper for each text and blob, which is alive in that call. The number of parameters has a limit
    /// (`SQLiteConfiguration.parametersMax`), and so has the depth.
    private func bind<Value>(
        _ values: [SQLiteValue],
        from first: Int,
        _ body: () throws -> Value
    ) throws -> Value {
        for index in first..<values.count {
            let position = Int32(index + 1)
            switch values[index] {
            case .null: try check(unsafe sqlite3_bind_null(statement, position))
            case .integer(let number): try check(unsafe sqlite3_bind_int64(statement, position, number))
            case .real(let number): try check(unsafe sqlite3_bind_double(statement, position, number))
            case .text(var text):
                return try text.withUTF8 { bytes in
                    try check(unsafe csqlite_bind_text(statement, position, bytes.baseAddress, UInt64(bytes.count)))
                    return try bind(values, from: index + 1, body)
                }
            case .utf8(let text):
                return try unsafe text.withUnsafeBytes { bytes in
                    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    try check(unsafe csqlite_bind_text(statement, position, start, UInt64(bytes.count)))
                    return try bind(values, from: index + 1, body)
                }
            case .blob(let blob):
                return try unsafe blob.withUnsafeBytes { bytes in
                    try check(unsafe csqlite_bind_blob(statement, position, bytes.baseAddress, UInt64(bytes.count)))
                    return try bind(values, from: index + 1, body)
                }
            }
        }
        return try body()
    }

    // MARK: Calls of the library

    /// Whether there is a row.
    private func step() throws(SQLiteError) -> Bool {
        // SQLite forgets an interrupt that comes between two statements.
        if callbacks.interrupter.isRequested { throw SQLiteError(.interrupted, "interrupted", sql: sql) }
        switch unsafe sqlite3_step(statement) & 0xff {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw unsafe SQLiteError(of: sqlite3_db_handle(statement), sql: sql)
        }
    }

    private func check(_ code: Int32) throws(SQLiteError) {
        if code != SQLITE_OK { throw unsafe SQLiteError(of: sqlite3_db_handle(statement), sql: sql) }
    }

    private static func prepare(_ sql: String, _ database: OpaquePointer) throws -> OpaquePointer {
        var text = sql
        return try text.withUTF8 { bytes in try unsafe prepare(bytes, sql, database) }
    }

    private static func prepare(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sql: String,
        _ database: OpaquePointer
    ) throws(SQLiteError) -> OpaquePointer {
        // The library stops reading at a NUL, without a word.
        if unsafe bytes.contains(0) { throw SQLiteError(.misuse, "a NUL in a statement", sql: sql) }
        let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var statement: OpaquePointer?
        var tail: UnsafePointer<CChar>?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = unsafe sqlite3_prepare_v3(database, start, Int32(bytes.count), flags, &statement, &tail)
        guard code == SQLITE_OK else { throw unsafe SQLiteError(of: database, sql: sql) }
        guard let statement = unsafe statement else {
            throw SQLiteError(.misuse, "there is no statement in the text", sql: sql)
        }
        let read = unsafe start.flatMap { start in unsafe tail.map { tail in unsafe tail - start } } ?? 0
        if unsafe hasStatement(UnsafeBufferPointer(rebasing: bytes[read...]), database) {
            _ = unsafe sqlite3_finalize(statement)
            throw SQLiteError(.misuse, "more than one statement; execute(script:) runs several", sql: sql)
        }
        return unsafe statement
    }

    /// Whether there is more than spaces, semicolons and comments.
    private static func hasStatement(_ bytes: UnsafeBufferPointer<UInt8>, _ database: OpaquePointer) -> Bool {
        if unsafe bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0a || $0 == 0x0d || $0 == 0x09 || $0 == 0x3b }) {
            return false
        }
        let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var statement: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(database, start, Int32(bytes.count), 0, &statement, nil)
        _ = unsafe sqlite3_finalize(statement)
        return unsafe code != SQLITE_OK || statement != nil
    }
}
