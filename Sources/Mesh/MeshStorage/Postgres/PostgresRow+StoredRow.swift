internal import DataClients
internal import MeshApplication

extension PostgresRow: StoredRow {
    private func read<Value>(_ body: (PostgresRow) throws(PostgresError) -> Value) throws(StoreFailure) -> Value {
        do throws(PostgresError) {
            return try body(self)
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

    func flag(_ column: Int) throws(StoreFailure) -> Bool {
        try read { (row) throws(PostgresError) in try row.bool(at: column) }
    }

    func bytes(_ column: Int) throws(StoreFailure) -> [UInt8] {
        try read { (row) throws(PostgresError) in try row.bytes(at: column) }
    }

    func jsonBytes(_ column: Int) throws(StoreFailure) -> [UInt8] { try bytes(column) }
}
