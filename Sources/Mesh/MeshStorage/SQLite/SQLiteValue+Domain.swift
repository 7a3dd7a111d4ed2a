internal import DataClients

extension SQLiteValue: StoredValue {
    static func flag(_ flag: Bool) -> SQLiteValue { .integer(flag ? 1 : 0) }
    static func bytes(_ bytes: [UInt8]) -> SQLiteValue { .blob(bytes) }
}
