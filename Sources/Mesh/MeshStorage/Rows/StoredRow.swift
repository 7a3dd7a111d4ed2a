internal import MeshApplication
internal import MeshDomain

/// One row of an answer of either engine, in the store's errors. A column that is not what the layout says means damaged
/// tables, or somebody else who wrote in them.
protocol StoredRow {
    func text(_ column: Int) throws(StoreFailure) -> String
    func optionalText(_ column: Int) throws(StoreFailure) -> String?
    func integer(_ column: Int) throws(StoreFailure) -> Int64
    func optionalInteger(_ column: Int) throws(StoreFailure) -> Int64?
    func flag(_ column: Int) throws(StoreFailure) -> Bool
    func bytes(_ column: Int) throws(StoreFailure) -> [UInt8]
    /// The bytes of a text in JSON.
    func jsonBytes(_ column: Int) throws(StoreFailure) -> [UInt8]
}

extension StoredRow {
    func int(_ column: Int) throws(StoreFailure) -> Int { Int(try integer(column)) }

    func moment(_ column: Int) throws(StoreFailure) -> Moment { Moment(nanoseconds: try integer(column)) }

    func id<Entity>(_ column: Int) throws(StoreFailure) -> EntityID<Entity> { EntityID(try text(column)) }

    func json<Value: JSONReadable>(_ column: Int) throws(StoreFailure) -> Value {
        let bytes = try jsonBytes(column)
        do {
            return try JSONCoding.decode(Value.self, from: bytes)
        } catch {
            throw .corrupt("a stored \(Value.self) cannot be read: \(error)")
        }
    }
}
