/// A write that waits for the writer, with its caller.
struct QueuedWrite: Sendable {
    enum Kind: Sendable {
        /// As `grouped`, and its body may be run again when a neighbour has failed.
        case repeatable
        /// Shares a transaction with its neighbours.
        case grouped
        /// Has the connection to itself, outside of a transaction.
        case alone
    }

    let id: UInt64
    let kind: Kind
    /// Runs the body. What it returns resumes the caller with the body's value, once that is durable.
    let run: @Sendable (SQLiteConnection) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void

    init<Value: Sendable>(
        id: UInt64,
        kind: Kind,
        _ caller: CheckedContinuation<Value, any Error>,
        afterCommit: (@Sendable (Value) -> Void)? = nil,
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) {
        self.id = id
        self.kind = kind
        run = { connection in
            let value = try body(connection)
            return {
                afterCommit?(value)
                caller.resume(returning: value)
            }
        }
        fail = { error in caller.resume(throwing: error) }
    }
}
