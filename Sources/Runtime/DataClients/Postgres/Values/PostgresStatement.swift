/// A statement with its parameters, `$1`, `$2` and so on.
package struct PostgresStatement: Sendable {
    package var sql: String
    package var values: [PostgresValue]
    /// Kept prepared on its connection under a name. False for what is sent once, as DDL.
    package var isPrepared: Bool

    package init(_ sql: String, values: [PostgresValue], isPrepared: Bool = true) {
        self.sql = sql
        self.values = values
        self.isPrepared = isPrepared
    }

    package init(_ sql: String, _ values: any PostgresBindable...) {
        self.init(sql, values: values.map(\.postgresValue))
    }

    /// What it takes on its way, about.
    var bytes: Int { values.reduce(sql.utf8.count) { $0 + $1.bytes } }
}

extension PostgresValue {
    fileprivate var bytes: Int {
        switch self {
        case .null, .bool, .integer, .real: 16
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        case .texts(let texts): texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 4 }
        case .integers(let numbers): numbers.count * 12
        case .reals(let numbers): numbers.count * 20
        case .bools(let flags): flags.count * 2
        case .byteStrings(let strings): strings.reduce(0) { $0 + ($1?.count ?? 0) * 2 + 8 }
        }
    }
}
