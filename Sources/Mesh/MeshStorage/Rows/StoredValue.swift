internal import MeshApplication
internal import MeshDomain

/// What is bound to a statement of either engine.
protocol StoredValue {
    static var null: Self { get }
    static func integer(_ integer: Int64) -> Self
    static func real(_ real: Double) -> Self
    static func text(_ text: String) -> Self
    static func flag(_ flag: Bool) -> Self
    static func bytes(_ bytes: [UInt8]) -> Self
    /// A text by its bytes, which are UTF-8.
    static func utf8(_ bytes: [UInt8]) -> Self
}

/// How values of the domain are bound.
extension StoredValue {
    static func id<Entity>(_ id: EntityID<Entity>) -> Self { .text(id.text) }
    static func id<Entity>(_ id: EntityID<Entity>?) -> Self { id.map { .text($0.text) } ?? .null }
    static func moment(_ moment: Moment) -> Self { .integer(moment.nanoseconds) }
    static func moment(_ moment: Moment?) -> Self { moment.map { .integer($0.nanoseconds) } ?? .null }
    static func int(_ number: Int) -> Self { .integer(Int64(number)) }
    static func bytes(_ bytes: [UInt8]?) -> Self { bytes.map { .bytes($0) } ?? .null }

    static func key(_ key: PageKey) -> Self {
        switch key {
        case .number(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }

    static func json(_ value: some JSONWritable) throws(StoreFailure) -> Self {
        try json(value.jsonBytes, of: type(of: value))
    }

    /// JSON that was written already.
    static func json(_ bytes: [UInt8], of type: Any.Type) throws(StoreFailure) -> Self {
        guard bytes.count <= jsonBytesMax else {
            throw .corrupt("a \(type) of \(bytes.count) bytes of JSON is larger than any that is stored")
        }
        return .utf8(bytes)
    }

    /// What SQLite takes for one value is the same (`SQLiteConfiguration.valueBytesMax`), but it names no type.
    private static var jsonBytesMax: Int { 64 << 20 }
}
