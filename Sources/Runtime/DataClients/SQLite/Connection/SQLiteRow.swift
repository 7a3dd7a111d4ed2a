internal import CSQLite

/// One row of a running query, read by column index from 0. It is lent to a closure and cannot leave it; what the
/// accessors return is a copy.
///
/// An accessor throws `mismatch` if the column holds another kind of value: nothing is converted silently, but for an
/// integer that is read as a double. The accessors with `IfPresent` read NULL as nil.
@safe
package struct SQLiteRow: ~Copyable {
    private let statement: OpaquePointer
    package let columnCount: Int

    init(_ statement: OpaquePointer) {
        unsafe self.statement = unsafe statement
        columnCount = Int(unsafe sqlite3_data_count(statement))
    }

    package func isNull(at column: Int) throws(SQLiteError) -> Bool { try type(at: column) == SQLITE_NULL }

    package func int64(at column: Int) throws(SQLiteError) -> Int64 {
        try expect(SQLITE_INTEGER, at: column)
        return unsafe sqlite3_column_int64(statement, Int32(column))
    }

    package func int(at column: Int) throws(SQLiteError) -> Int { Int(try int64(at: column)) }

    /// 0 is false, every other integer is true.
    package func bool(at column: Int) throws(SQLiteError) -> Bool { try int64(at: column) != 0 }

    package func double(at column: Int) throws(SQLiteError) -> Double {
        if try type(at: column) != SQLITE_INTEGER { try expect(SQLITE_FLOAT, at: column) }
        return unsafe sqlite3_column_double(statement, Int32(column))
    }

    /// Throws `mismatch` for text that is not UTF-8, which another program may have written; ``blob(at:)`` reads it.
    package func text(at column: Int) throws(SQLiteError) -> String {
        try expect(SQLITE_TEXT, at: column)
        guard let start = unsafe sqlite3_column_text(statement, Int32(column)) else { throw outOfMemory }
        let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
            throw SQLiteError(.mismatch, "column \(column) (\(name(of: column))) is text that is not UTF-8", sql: sql)
        }
        return text
    }

    /// The bytes of a blob, or of a text.
    package func blob(at column: Int) throws(SQLiteError) -> [UInt8] {
        var copy: [UInt8] = []
        try withBlob(at: column) { bytes in
            copy = unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) }
        }
        return copy
    }

    /// The bytes of a blob, or of a text, in place.
    package func withBlob(at column: Int, _ body: (RawSpan) -> Void) throws(SQLiteError) {
        if try type(at: column) != SQLITE_TEXT { try expect(SQLITE_BLOB, at: column) }
        let start = unsafe sqlite3_column_blob(statement, Int32(column))
        let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
        // An empty blob has no address.
        if unsafe start == nil, count > 0 { throw outOfMemory }
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
        unsafe body(bytes.bytes)
    }

    package func int64IfPresent(at column: Int) throws(SQLiteError) -> Int64? {
        try isNull(at: column) ? nil : try int64(at: column)
    }

    package func intIfPresent(at column: Int) throws(SQLiteError) -> Int? {
        try isNull(at: column) ? nil : try int(at: column)
    }

    package func doubleIfPresent(at column: Int) throws(SQLiteError) -> Double? {
        try isNull(at: column) ? nil : try double(at: column)
    }

    package func textIfPresent(at column: Int) throws(SQLiteError) -> String? {
        try isNull(at: column) ? nil : try text(at: column)
    }

    package func blobIfPresent(at column: Int) throws(SQLiteError) -> [UInt8]? {
        try isNull(at: column) ? nil : try blob(at: column)
    }

    /// Whatever the column holds.
    package func value(at column: Int) throws(SQLiteError) -> SQLiteValue {
        switch try type(at: column) {
        case SQLITE_INTEGER: .integer(try int64(at: column))
        case SQLITE_FLOAT: .real(try double(at: column))
        case SQLITE_TEXT: .text(try text(at: column))
        case SQLITE_BLOB: .blob(try blob(at: column))
        default: .null
        }
    }
}

extension SQLiteRow {
    private var sql: String? { unsafe sqlite3_sql(statement).map { unsafe String(cString: $0) } }

    private var outOfMemory: SQLiteError { SQLiteError(.outOfMemory, "no memory for a column", sql: sql) }

    private func name(of column: Int) -> String {
        guard let name = unsafe sqlite3_column_name(statement, Int32(column)) else { return "?" }
        return unsafe String(cString: name)
    }

    private func type(at column: Int) throws(SQLiteError) -> Int32 {
        guard column >= 0, column < columnCount else {
            throw SQLiteError(.misuse, "column \(column) of a row with \(columnCount) columns", sql: sql)
        }
        return unsafe sqlite3_column_type(statement, Int32(column))
    }

    private func expect(_ expected: Int32, at column: Int) throws(SQLiteError) {
        let found = try type(at: column)
        if found == expected { return }
        throw SQLiteError(
            .mismatch,
            "column \(column) (\(name(of: column))) is \(Self.word(found)), not \(Self.word(expected))",
            sql: sql
        )
    }

    private static func word(_ type: Int32) -> String {
        switch type {
        case SQLITE_INTEGER: "an integer"
        case SQLITE_FLOAT: "a real number"
        case SQLITE_TEXT: "text"
        case SQLITE_BLOB: "a blob"
        default: "NULL"
        }
    }
}
