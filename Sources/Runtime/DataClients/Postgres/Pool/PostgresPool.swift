package import EventIO
internal import Synchronization
package import Telemetry

/// A bounded number of connections to one database, opened when they are needed, checked, replaced when they break.
///
///     let pool = try PostgresPool(PostgresConfiguration("host=db dbname=mesh"), on: group.next(), registry: registry)
///     try await pool.query("INSERT INTO notes (text) VALUES ($1)", text)
///     let notes = try await pool.query("SELECT id, text FROM notes").map { row in try row.text(at: 1) }
///     try await pool.withConnection { try await $0.transaction { … } }
///
/// While the server is gone calls wait for a while and then fail at once; the pool goes on trying by itself. Nothing that
/// may have been done is done again unless the caller says that it may be.
package final class PostgresPool: Sendable {
    private let core: PostgresPoolCore
    private let limits: PostgresPoolConfiguration
    private let loop: Loop
    private let environment: PostgresEnvironment

    /// Begins to connect, and does not wait for it.
    package init(
        _ configuration: PostgresConfiguration,
        _ limits: PostgresPoolConfiguration = PostgresPoolConfiguration(),
        on loop: Loop,
        registry: MetricRegistry
    ) throws(PostgresError) {
        self.limits = limits
        self.loop = loop
        environment = try PostgresEnvironment(configuration, on: loop, registry)
        core = PostgresPoolCore(environment, limits)
        loop.execute { [core] in core.start() }
    }

    /// Ends all connections; calls that have not ended fail. The pool answers nothing more.
    package func close() async {
        await withCheckedContinuation { (caller: CheckedContinuation<Void, Never>) in
            loop.execute { [core] in
                core.close()
                caller.resume()
            }
        }
    }

    /// Whether a server was reached at the last attempt, for readiness; else why not.
    package func failure() async -> PostgresError? {
        await withCheckedContinuation { (caller: CheckedContinuation<PostgresError?, Never>) in
            loop.execute { [core] in caller.resume(returning: core.downReason) }
        }
    }

    // MARK: Calls

    @discardableResult
    package func query(_ sql: String, _ values: any PostgresBindable...) async throws -> PostgresResult {
        try await query(PostgresStatement(sql, values: values.map(\.postgresValue)))
    }

    /// One statement, durable when this returns.
    @discardableResult
    package func query(
        _ statement: PostgresStatement,
        retry: PostgresRetry = .ifNotDone,
        timeout: Swift.Duration? = nil
    ) async throws -> PostgresResult {
        try await batch([statement], retry: retry, timeout: timeout).only
    }

    /// Statements in one round trip that are done all or not at all: one transaction. Durable when this returns.
    @discardableResult
    package func batch(
        _ statements: [PostgresStatement],
        retry: PostgresRetry = .ifNotDone,
        timeout: Swift.Duration? = nil
    ) async throws -> [PostgresResult] {
        let call = try PostgresCall(statements, timeout: timeout)
        return try await retrying(retry) { try await core.answers(call, isCancellable: limits.cancelsWithTask) }
    }

    /// A connection for the body alone. An open transaction is rolled back when it comes back.
    package func withConnection<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        let session = try await lend()
        let connection = PostgresConnection(session, isCancellable: limits.cancelsWithTask)
        defer {
            connection.end()
            loop.execute { [core] in core.giveBack(session) }
        }
        return try await body(connection)
    }

    /// A transaction on a connection of its own. The body runs again when the server could not do it beside others, and
    /// when the connection broke before anything could have happened.
    package func transaction<Value>(
        _ isolation: PostgresIsolation = .readCommitted,
        retry: PostgresRetry = .ifNotDone,
        _ body: (PostgresTransaction) async throws -> Value
    ) async throws -> Value {
        try await retrying(retry) {
            try await withConnection { try await $0.transaction(isolation, body) }
        }
    }

    /// What other sessions send by NOTIFY on these channels, over a connection of its own that is opened again when it
    /// breaks.
    package func signals(on channels: [String]) -> PostgresSignals {
        PostgresSignals(environment, limits, channels)
    }

    private func retrying<Value>(_ retry: PostgresRetry, _ body: () async throws -> Value) async throws -> Value {
        var left = retry == .never ? 0 : limits.retriesMax
        while true {
            do {
                return try await body()
            } catch let error as PostgresError {
                guard left > 0, error.isWorthAnotherTry(retry), !Task.isCancelled else {
                    environment.metrics.note(error)
                    throw error
                }
                left -= 1
                environment.metrics.retries.add()
            }
        }
    }

    // MARK: The loop

    private func lend() async throws -> PostgresSession {
        let id = PostgresLoan()
        let isCancellable = limits.cancelsWithTask
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation {
                (caller: CheckedContinuation<Result<PostgresSession, PostgresError>, Never>) in
                loop.execute { [core] in
                    core.lend(id) { caller.resume(returning: $0) }
                }
            }
        } onCancel: {
            guard isCancellable else { return }
            loop.execute { [core] in core.cancel(id) }
        }
        switch result {
        case .success(let session): return session
        case .failure(let error):
            if error.code == .cancelled { throw CancellationError() }
            environment.metrics.note(error)
            throw error
        }
    }
}

extension PostgresError {
    fileprivate func isWorthAnotherTry(_ retry: PostgresRetry) -> Bool {
        switch code {
        case .connectionLost(.beforeSend), .stalePlan, .disturbed, .serialization, .deadlock: true
        case .connectionLost(.afterSend), .adminShutdown, .crashShutdown: retry == .always
        default: false
        }
    }
}
