internal import DataClients
internal import MeshApplication

struct SQLRow: StoredRow {
    let values: [SQLiteValue]

    init(_ row: borrowing SQLiteRow) throws {
        var values: [SQLiteValue] = []
        values.reserveCapacity(row.columnCount)
        for column in 0..<row.columnCount { values.append(try row.value(at: column)) }
        self.values = values
    }

    func text(_ column: Int) throws(StoreFailure) -> String {
        guard let text = try optionalText(column) else { throw unexpected(column, "a text") }
        return text
    }

    func optionalText(_ column: Int) throws(StoreFailure) -> String? {
        switch values[column] {
        case .text(let text): return text
        case .null: return nil
        default: throw unexpected(column, "a text")
        }
    }

    func integer(_ column: Int) throws(StoreFailure) -> Int64 {
        guard let integer = try optionalInteger(column) else { throw unexpected(column, "a number") }
        return integer
    }

    func optionalInteger(_ column: Int) throws(StoreFailure) -> Int64? {
        switch values[column] {
        case .integer(let integer): return integer
        case .null: return nil
        default: throw unexpected(column, "a number")
        }
    }

    func real(_ column: Int) throws(StoreFailure) -> Double {
        guard case .real(let real) = values[column] else { throw unexpected(column, "a real number") }
        return real
    }

    func flag(_ column: Int) throws(StoreFailure) -> Bool { try integer(column) == 1 }

    func bytes(_ column: Int) throws(StoreFailure) -> [UInt8] {
        guard case .blob(let bytes) = values[column] else { throw unexpected(column, "bytes") }
        return bytes
    }

    func jsonBytes(_ column: Int) throws(StoreFailure) -> [UInt8] { Array(try text(column).utf8) }

    private func unexpected(_ column: Int, _ wanted: String) -> StoreFailure {
        .corrupt("column \(column) of a row is not \(wanted)")
    }
}
