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

/// One row of an answer, in the store's errors.
struct StoreRow {
    private let row: PostgresRow

    init(_ row: PostgresRow) { self.row = row }

    private func read<Value>(_ body: (PostgresRow) throws(PostgresError) -> Value) throws(StoreFailure) -> Value {
        do throws(PostgresError) {
            return try body(row)
        } catch {
            throw .of(error)
        }
    }

    func text(_ column: Int) throws(StoreFailure) -> String {
        try read { (row) throws(PostgresError) in try row.text(at: column) }
    }

    func optionalText(_ column: Int) throws(StoreFailure) -> String? {
        try read { (row) throws(PostgresError) in try row.textIfPresent(at: column) }
    }

    func integer(_ column: Int) throws(StoreFailure) -> Int64 {
        try read { (row) throws(PostgresError) in try row.int64(at: column) }
    }

    func optionalInteger(_ column: Int) throws(StoreFailure) -> Int64? {
        try read { (row) throws(PostgresError) in try row.int64IfPresent(at: column) }
    }

    func real(_ column: Int) throws(StoreFailure) -> Double {
        try read { (row) throws(PostgresError) in try row.double(at: column) }
    }

    func flag(_ column: Int) throws(StoreFailure) -> Bool {
        try read { (row) throws(PostgresError) in try row.bool(at: column) }
    }

    func bytes(_ column: Int) throws(StoreFailure) -> [UInt8] {
        try read { (row) throws(PostgresError) in try row.bytes(at: column) }
    }

    func int(_ column: Int) throws(StoreFailure) -> Int { Int(try integer(column)) }
    func moment(_ column: Int) throws(StoreFailure) -> Moment { Moment(nanoseconds: try integer(column)) }
    func id<Entity>(_ column: Int) throws(StoreFailure) -> EntityID<Entity> { EntityID(try text(column)) }

    func json<Value: JSONReadable>(_ column: Int) throws(StoreFailure) -> Value {
        let bytes = try bytes(column)
        do {
            return try JSONCoding.decode(Value.self, from: bytes)
        } catch {
            throw .corrupt("a stored \(Value.self) cannot be read: \(error)")
        }
    }
}

extension PostgresResult {
    var firstRow: StoreRow? { first.map(StoreRow.init) }

    func rows<Value>(_ read: (StoreRow) throws(StoreFailure) -> Value) throws(StoreFailure) -> [Value] {
        try map { (row) throws(StoreFailure) in try read(StoreRow(row)) }
    }
}
