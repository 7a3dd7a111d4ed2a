internal import Synchronization

/// A connection that its user has alone: for transactions, settings, COPY. ``PostgresPool/withConnection(_:)`` lends it;
/// after that it refuses everything.
package final class PostgresConnection: Sendable {
    let session: PostgresSession
    let isCancellable: Bool
    private let isOver = Atomic<Bool>(false)

    init(_ session: PostgresSession, isCancellable: Bool) {
        self.session = session
        self.isCancellable = isCancellable
    }

    /// The server's process for it.
    package var backendPID: Int32 { session.backendPID }
    package var usesTLS: Bool { session.usesTLS }

    func end() { isOver.store(true, ordering: .relaxed) }

    /// One statement, durable by itself when no transaction is open.
    @discardableResult
    package func query(_ sql: String, _ values: any PostgresBindable...) async throws -> PostgresResult {
        try await query(PostgresStatement(sql, values: values.map(\.postgresValue)))
    }

    @discardableResult
    package func query(
        _ statement: PostgresStatement,
        timeout: Swift.Duration? = nil
    ) async throws -> PostgresResult {
        try await batch([statement], timeout: timeout).only
    }

    /// Statements in one round trip, their answers in the same order. Outside of a transaction they are one: all of them or
    /// none. When one fails, those behind it are not run.
    @discardableResult
    package func batch(
        _ statements: [PostgresStatement],
        timeout: Swift.Duration? = nil
    ) async throws -> [PostgresResult] {
        try checkUse()
        let call = try PostgresCall(statements, timeout: timeout)
        return try await session.answers(call, isCancellable: isCancellable)
    }

    /// Brings rows in by `COPY … FROM STDIN`, in its text form. All of them or none; an error of `body` throws them away.
    ///
    /// - Returns: how many rows came in.
    @discardableResult
    package func copy(
        into sql: String,
        _ body: (inout PostgresCopyWriter) async throws -> Void
    ) async throws -> Int {
        try checkUse()
        let session = session
        let copying = PostgresCopying(sql, session)
        _ = try await session.onLoop { (done: @escaping @Sendable (Result<Int, PostgresError>) -> Void) in
            copying.begin(done)
        }
        var writer = PostgresCopyWriter(copying, session)
        do {
            try await body(&writer)
            try await writer.flush()
        } catch {
            let reason = "the client gave up"
            // It fails with that reason; what the caller must know is its own error.
            _ = try? await session.onLoop { (done: @escaping @Sendable (Result<Int, PostgresError>) -> Void) in
                copying.finish(reason, done)
            }
            throw error
        }
        return try await session.onLoop { done in copying.finish(nil, done) }
    }

    private func checkUse() throws(PostgresError) {
        if isOver.load(ordering: .relaxed) {
            throw PostgresError(.misuse, "a connection is used after it was given back")
        }
    }
}
