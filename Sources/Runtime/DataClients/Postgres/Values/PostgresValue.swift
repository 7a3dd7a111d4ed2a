/// What a parameter of a statement is. The server infers its type from the statement: where it cannot, write a cast, as
/// in `$1::int8`.
package enum PostgresValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case real(Double)
    /// For text, jsonb, uuid and whatever the server reads from text. It holds no NUL.
    case text(String)
    /// For bytea.
    case bytes([UInt8])
    case texts([String?])
    case integers([Int64?])
    case reals([Double?])
    case bools([Bool])
    case byteStrings([[UInt8]?])
}

/// What can stand for a parameter; raw values get it by an extension of one line.
package protocol PostgresBindable {
    var postgresValue: PostgresValue { get }
}

extension PostgresValue: PostgresBindable {
    package var postgresValue: PostgresValue { self }
}

extension Int64: PostgresBindable {
    package var postgresValue: PostgresValue { .integer(self) }
}

extension Int: PostgresBindable {
    package var postgresValue: PostgresValue { .integer(Int64(self)) }
}

extension Int32: PostgresBindable {
    package var postgresValue: PostgresValue { .integer(Int64(self)) }
}

extension Bool: PostgresBindable {
    package var postgresValue: PostgresValue { .bool(self) }
}

extension Double: PostgresBindable {
    package var postgresValue: PostgresValue { .real(self) }
}

extension String: PostgresBindable {
    package var postgresValue: PostgresValue { .text(self) }
}

extension Array: PostgresBindable where Element == UInt8 {
    package var postgresValue: PostgresValue { .bytes(self) }
}

extension Optional: PostgresBindable where Wrapped: PostgresBindable {
    package var postgresValue: PostgresValue { self?.postgresValue ?? .null }
}
