/// What a transaction sees of others.
package enum PostgresIsolation: String, Sendable {
    case readCommitted = "BEGIN ISOLATION LEVEL READ COMMITTED"
    case repeatableRead = "BEGIN ISOLATION LEVEL REPEATABLE READ"
    case serializable = "BEGIN ISOLATION LEVEL SERIALIZABLE"
    /// One state for all its reads; writes are refused.
    case readOnly = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
}

/// A transaction while it is open. BEGIN goes along with its first statements, and ``commit(with:)`` takes COMMIT along
/// with the last ones, so that a transaction that reads and then writes costs two round trips.
package final class PostgresTransaction {
    private enum State {
        case new
        case open
        case failed
        case committed
    }

    private let connection: PostgresConnection
    private let isolation: PostgresIsolation
    private var state = State.new

    init(_ connection: PostgresConnection, _ isolation: PostgresIsolation) {
        self.connection = connection
        self.isolation = isolation
    }

    @discardableResult
    package func query(_ sql: String, _ values: any PostgresBindable...) async throws -> PostgresResult {
        try await batch([PostgresStatement(sql, values: values.map(\.postgresValue))]).only
    }

    @discardableResult
    package func batch(_ statements: [PostgresStatement]) async throws -> [PostgresResult] {
        try await send(statements, isLast: false)
    }

    /// The last statements, and the end. Nothing follows.
    @discardableResult
    package func commit(with statements: [PostgresStatement] = []) async throws -> [PostgresResult] {
        try await send(statements, isLast: true)
    }

    private func send(_ statements: [PostgresStatement], isLast: Bool) async throws -> [PostgresResult] {
        guard state == .new || state == .open else {
            throw PostgresError(.transactionFailed, "the transaction has ended")
        }
        var parts = statements
        let isFirst = state == .new
        if isFirst { parts.insert(PostgresStatement(isolation.rawValue), at: 0) }
        if isLast { parts.append(PostgresStatement("COMMIT")) }
        // A transaction that fails in the middle can only be rolled back; so it is until the answers are there.
        state = .failed
        var results = try await answers(parts, isLast: isLast)
        state = isLast ? .committed : .open
        if isLast, let end = results.popLast(), end.tag != "COMMIT" {
            throw PostgresError(.transactionFailed, "the server rolled the transaction back")
        }
        if isFirst { results.removeFirst() }
        return results
    }

    private func answers(_ parts: [PostgresStatement], isLast: Bool) async throws -> [PostgresResult] {
        do {
            return try await connection.batch(parts)
        } catch var error as PostgresError where error.mayHaveHappened && !isLast {
            // Without its COMMIT it is undone by the end of its connection, wherever the answer was lost.
            error.code = .connectionLost(.beforeSend)
            throw error
        }
    }

    /// After the body. Commits what the body left open.
    func finish() async throws {
        switch state {
        case .new, .committed: return
        case .open: try await commit()
        case .failed: throw PostgresError(.transactionFailed, "a statement failed, and the body went on")
        }
    }

    /// After an error. It stays the caller's error whatever comes of this.
    func rollBack() async {
        guard state == .open || state == .failed else { return }
        state = .failed
        // If it does not get there the connection is gone, and the transaction with it.
        _ = try? await connection.batch([PostgresStatement("ROLLBACK")])
    }
}

extension PostgresConnection {
    /// Runs `body` in a transaction and commits it; an error rolls it back.
    ///
    /// When the connection breaks while COMMIT is on its way nobody knows what became of it: `mayHaveHappened` says so.
    package func transaction<Value>(
        _ isolation: PostgresIsolation = .readCommitted,
        _ body: (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        let transaction = PostgresTransaction(self, isolation)
        do {
            let value = try await body(transaction)
            try await transaction.finish()
            return value
        } catch {
            await transaction.rollBack()
            throw error
        }
    }
}
