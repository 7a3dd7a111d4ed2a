/// A column of an answer.
package struct PostgresColumn: Hashable, Sendable {
    package let name: String
    package let type: PostgresType
}

/// The types that rows can be read as, by their object ids in `pg_type`, which never change.
package enum PostgresType: Hashable, Sendable {
    case bool, bytes, int2, int4, int8, oid, float4, float8, text, json, jsonb
    /// Cast it in the statement.
    case other(UInt32)

    init(oid: UInt32) {
        switch oid {
        case 16: self = .bool
        case 17: self = .bytes
        case 20: self = .int8
        case 21: self = .int2
        case 23: self = .int4
        case 26: self = .oid
        // name, text, bpchar, varchar, "char", unknown: all the same bytes.
        case 18, 19, 25, 705, 1042, 1043: self = .text
        case 114: self = .json
        case 700: self = .float4
        case 701: self = .float8
        case 3802: self = .jsonb
        default: self = .other(oid)
        }
    }
}
