internal import DataClients
internal import MeshDomain

extension PostgresValue: StoredValue {
    static func flag(_ flag: Bool) -> PostgresValue { .bool(flag) }
    static func utf8(_ bytes: [UInt8]) -> PostgresValue { .text(String(decoding: bytes, as: UTF8.self)) }
    static func ids<Entity>(_ ids: some Sequence<EntityID<Entity>>) -> PostgresValue { .texts(ids.map(\.text)) }
}
