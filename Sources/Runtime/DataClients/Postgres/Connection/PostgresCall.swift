internal import EventIO

/// Statements that go to the server in one piece, with one Sync behind them: either all of them are done or none, unless
/// they begin or end transactions themselves. Made by the caller, so that the loop does not encode parameters.
struct PostgresCall: Sendable {
    struct Part: Sendable {
        let sql: String
        let parameters: PostgresParameters
        let isPrepared: Bool
    }

    let parts: [Part]
    let bytes: Int
    /// How long it may take from the moment it is handed over; nil for what the configuration says.
    var timeout: Swift.Duration?

    init(_ statements: [PostgresStatement], timeout: Swift.Duration? = nil) throws(PostgresError) {
        var parts: [Part] = []
        parts.reserveCapacity(statements.count)
        var bytes = 0
        for statement in statements {
            guard !statement.sql.utf8.contains(0) else { throw PostgresError(.misuse, "a NUL in a statement") }
            bytes += statement.bytes
            let parameters = try PostgresParameters(statement.values)
            parts.append(Part(sql: statement.sql, parameters: parameters, isPrepared: statement.isPrepared))
        }
        self.parts = parts
        self.bytes = bytes
        self.timeout = timeout
    }
}
