internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// How values of the domain are bound.
extension PostgresValue {
    static func id<Entity>(_ id: EntityID<Entity>) -> PostgresValue { .text(id.text) }
    static func id<Entity>(_ id: EntityID<Entity>?) -> PostgresValue { id.map { .text($0.text) } ?? .null }
    static func ids<Entity>(_ ids: some Sequence<EntityID<Entity>>) -> PostgresValue { .texts(ids.map(\.text)) }
    static func moment(_ moment: Moment) -> PostgresValue { .integer(moment.nanoseconds) }
    static func moment(_ moment: Moment?) -> PostgresValue { moment.map { .integer($0.nanoseconds) } ?? .null }
    static func int(_ number: Int) -> PostgresValue { .integer(Int64(number)) }

    static func json(_ value: some JSONWritable) throws(StoreFailure) -> PostgresValue {
        try json(value.jsonBytes, of: type(of: value))
    }

    /// JSON that was written already.
    static func json(_ bytes: [UInt8], of type: Any.Type) throws(StoreFailure) -> PostgresValue {
        guard bytes.count <= SQLiteValue.jsonBytesMax else {
            throw .corrupt("a \(type) of \(bytes.count) bytes of JSON is larger than any that is stored")
        }
        return .text(String(decoding: bytes, as: UTF8.self))
    }
}
