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

    static func json(_ value: some Encodable) throws(StoreFailure) -> SQLiteValue {
        do {
            return .text(String(decoding: try JSONCoding.encode(value), as: UTF8.self))
        } catch {
            throw .corrupt("a \(type(of: value)) cannot be written as JSON: \(error)")
        }
    }
}
