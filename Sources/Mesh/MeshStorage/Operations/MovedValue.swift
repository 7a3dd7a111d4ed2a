internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// A value on its way from one engine to the other.
enum MovedValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case flag(Bool)
    case text(String)
    case bytes([UInt8])

    /// What the columns of a row took of memory, about.
    var size: Int {
        switch self {
        case .null, .integer, .real, .flag: 16
        case .text(let text): 16 + text.utf8.count
        case .bytes(let bytes): 16 + bytes.count
        }
    }
}

// MARK: SQLite

extension MovedValue {
    init(_ row: borrowing SQLiteRow, _ place: Int, _ kind: MovedTable.Kind) throws {
        if try row.isNull(at: place) {
            self = .null
            return
        }
        switch kind {
        case .text, .labels, .tags: self = .text(try row.text(at: place))
        case .integer: self = .integer(try row.int64(at: place))
        case .real: self = .real(try row.double(at: place))
        case .flag: self = .flag(try row.bool(at: place))
        case .bytes: self = .bytes(try row.blob(at: place))
        }
    }

    var sqlite: SQLiteValue {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .flag(let flag): .integer(flag ? 1 : 0)
        case .text(let text): .text(text)
        case .bytes(let bytes): .blob(bytes)
        }
    }
}

// MARK: PostgreSQL

extension MovedValue {
    init(_ row: PostgresRow, _ place: Int, _ kind: MovedTable.Kind) throws {
        if try row.isNull(at: place) {
            self = .null
            return
        }
        switch kind {
        case .text: self = .text(try row.text(at: place))
        case .integer: self = .integer(try row.int64(at: place))
        case .real: self = .real(try row.double(at: place))
        case .flag: self = .flag(try row.bool(at: place))
        case .bytes: self = .bytes(try row.bytes(at: place))
        case .labels: self = .text(Self.ownForm(try (row.json(place) as [String: String]).jsonBytes))
        case .tags: self = .text(Self.ownForm(try (row.json(place) as [String]).jsonBytes))
        }
    }

    /// `jsonb` forgets how a text was written; this is how the store writes it.
    private static func ownForm(_ json: [UInt8]) -> String { String(decoding: json, as: UTF8.self) }

    var postgres: PostgresValue {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .flag(let flag): .bool(flag)
        case .text(let text): .text(text)
        case .bytes(let bytes): .bytes(bytes)
        }
    }
}
