/// One row of an answer, read by column index from 0.
///
/// An accessor throws `mismatch` if the column holds another type: nothing is converted silently, but for integers that
/// are narrower and for an integer or `float4` that is read as a double. The accessors with `IfPresent` read NULL as nil.
package struct PostgresRow: Sendable {
    private let result: PostgresResult
    private let row: Int

    init(_ result: PostgresResult, _ row: Int) {
        self.result = result
        self.row = row
    }

    package var columnCount: Int { result.columns.count }

    package func isNull(at column: Int) throws(PostgresError) -> Bool { try cell(column).count < 0 }

    package func int64(at column: Int) throws(PostgresError) -> Int64 {
        let cell = try value(column)
        switch result.columns[column].type {
        case .int8: return Int64(bitPattern: number(cell))
        case .int4: return Int64(Int32(truncatingIfNeeded: number(cell)))
        case .int2: return Int64(Int16(truncatingIfNeeded: number(cell)))
        case .oid: return Int64(UInt32(truncatingIfNeeded: number(cell)))
        default: throw mismatch(column, "an integer")
        }
    }

    package func int(at column: Int) throws(PostgresError) -> Int { Int(try int64(at: column)) }

    package func bool(at column: Int) throws(PostgresError) -> Bool {
        let cell = try value(column)
        guard result.columns[column].type == .bool else { throw mismatch(column, "a bool") }
        return number(cell) != 0
    }

    package func double(at column: Int) throws(PostgresError) -> Double {
        let cell = try value(column)
        switch result.columns[column].type {
        case .float8: return Double(bitPattern: number(cell))
        case .float4: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: number(cell))))
        case .int2, .int4, .int8: return Double(try int64(at: column))
        default: throw mismatch(column, "a number")
        }
    }

    /// Of text, and of json and jsonb as their text.
    package func text(at column: Int) throws(PostgresError) -> String {
        let cell = try value(column)
        var prefix = 0
        switch result.columns[column].type {
        case .text, .json: break
        // The binary form begins with the number of its version.
        case .jsonb: prefix = 1
        default: throw mismatch(column, "text")
        }
        let text = result.withBytes(of: cell) { bytes in
            String(validating: bytes.dropFirst(prefix), as: UTF8.self)
        }
        guard let text else { throw mismatch(column, "text in UTF-8") }
        return text
    }

    /// Of bytea, and of text in UTF-8.
    package func bytes(at column: Int) throws(PostgresError) -> [UInt8] {
        let cell = try value(column)
        switch result.columns[column].type {
        case .bytes, .text, .json: return result.withBytes(of: cell) { Array($0) }
        case .jsonb: return result.withBytes(of: cell) { Array($0.dropFirst()) }
        default: throw mismatch(column, "bytes")
        }
    }

    package func int64IfPresent(at column: Int) throws(PostgresError) -> Int64? {
        try isNull(at: column) ? nil : try int64(at: column)
    }

    package func intIfPresent(at column: Int) throws(PostgresError) -> Int? {
        try isNull(at: column) ? nil : try int(at: column)
    }

    package func boolIfPresent(at column: Int) throws(PostgresError) -> Bool? {
        try isNull(at: column) ? nil : try bool(at: column)
    }

    package func doubleIfPresent(at column: Int) throws(PostgresError) -> Double? {
        try isNull(at: column) ? nil : try double(at: column)
    }

    package func textIfPresent(at column: Int) throws(PostgresError) -> String? {
        try isNull(at: column) ? nil : try text(at: column)
    }

    package func bytesIfPresent(at column: Int) throws(PostgresError) -> [UInt8]? {
        try isNull(at: column) ? nil : try bytes(at: column)
    }
}

extension PostgresRow {
    private func cell(_ column: Int) throws(PostgresError) -> PostgresResult.Cell {
        guard column >= 0, column < columnCount else {
            throw PostgresError(.misuse, "column \(column) of a row with \(columnCount) columns")
        }
        return result.cell(row, column)
    }

    private func value(_ column: Int) throws(PostgresError) -> PostgresResult.Cell {
        let cell = try cell(column)
        if cell.count < 0 { throw PostgresError(.mismatch, "column \(column) (\(name(column))) is NULL") }
        return cell
    }

    /// The bytes of a number, highest first, as the binary form has them.
    private func number(_ cell: PostgresResult.Cell) -> UInt64 {
        result.withBytes(of: cell) { bytes in bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    private func name(_ column: Int) -> String { result.columns[column].name }

    private func mismatch(_ column: Int, _ wanted: String) -> PostgresError {
        let type = result.columns[column].type
        return PostgresError(.mismatch, "column \(column) (\(name(column))) is \(type), not \(wanted); a cast may help")
    }
}
