internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// One row of an answer. A column that is not what the layout says means a damaged file, or one that somebody else wrote in.
struct SQLRow {
    let values: [SQLiteValue]

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

    func int(_ column: Int) throws(StoreFailure) -> Int { Int(try integer(column)) }

    func real(_ column: Int) throws(StoreFailure) -> Double {
        switch values[column] {
        case .real(let real): return real
        case .integer(let integer): return Double(integer)
        default: throw unexpected(column, "a number")
        }
    }

    func bytes(_ column: Int) throws(StoreFailure) -> [UInt8] {
        guard case .blob(let bytes) = values[column] else { throw unexpected(column, "bytes") }
        return bytes
    }

    func moment(_ column: Int) throws(StoreFailure) -> Moment { Moment(nanoseconds: try integer(column)) }

    func id<Entity>(_ column: Int) throws(StoreFailure) -> EntityID<Entity> { EntityID(try text(column)) }

    func json<Value: JSONReadable>(_ column: Int) throws(StoreFailure) -> Value {
        do {
            return try JSONCoding.decode(Value.self, from: Array(text(column).utf8))
        } catch {
            throw .corrupt("a stored \(Value.self) cannot be read: \(error)")
        }
    }

    private func unexpected(_ column: Int, _ wanted: String) -> StoreFailure {
        .corrupt("column \(column) of a row is not \(wanted)")
    }
}
