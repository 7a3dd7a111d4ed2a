internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// How values of the domain are bound.
extension SQLiteValue {
    static func id<Entity>(_ id: EntityID<Entity>) -> SQLiteValue { .text(id.text) }
    static func id<Entity>(_ id: EntityID<Entity>?) -> SQLiteValue { id.map { .text($0.text) } ?? .null }
    static func moment(_ moment: Moment) -> SQLiteValue { .integer(moment.nanoseconds) }
    static func moment(_ moment: Moment?) -> SQLiteValue { moment.map { .integer($0.nanoseconds) } ?? .null }
    static func int(_ number: Int) -> SQLiteValue { .integer(Int64(number)) }
    static func flag(_ flag: Bool) -> SQLiteValue { .integer(flag ? 1 : 0) }

    static func json(_ value: some JSONWritable) throws(StoreFailure) -> SQLiteValue {
        try json(value.jsonBytes, of: type(of: value))
    }

    /// JSON that was written already.
    static func json(_ bytes: [UInt8], of type: Any.Type) throws(StoreFailure) -> SQLiteValue {
        guard bytes.count <= jsonBytesMax else {
            throw .corrupt("a \(type) of \(bytes.count) bytes of JSON is larger than any that is stored")
        }
        return .utf8(bytes)
    }

    /// What SQLite takes for one value is the same (`SQLiteConfiguration.valueBytesMax`), but it names no type.
    static let jsonBytesMax = 64 << 20
}
