internal import EventIO
internal import Synchronization

extension PostgresSession {
    /// Runs a body on the loop and waits until it has called what it was given, once.
    func onLoop<Value: Sendable>(
        _ body: @escaping @Sendable (@escaping @Sendable (Result<Value, PostgresError>) -> Void) -> Void
    ) async throws(PostgresError) -> Value {
        let result = await withCheckedContinuation {
            (caller: CheckedContinuation<Result<Value, PostgresError>, Never>) in
            loop.execute { body { result in caller.resume(returning: result) } }
        }
        return try result.get()
    }
}

/// Takes calls, on its loop: a connection, or a pool of them.
protocol PostgresCallTaker: AnyObject, Sendable {
    var loop: Loop { get }
    func submit(_ operation: PostgresOperation)
    func cancel(_ operation: PostgresOperation)
}

extension PostgresSession: PostgresCallTaker {}
extension PostgresPoolCore: PostgresCallTaker {}

extension PostgresCallTaker {
    /// Hands a call over and waits for its answers. When the task that calls is cancelled, the call is too, unless it is not
    /// to be.
    func answers(_ call: PostgresCall, isCancellable: Bool) async throws -> [PostgresResult] {
        let slot = PostgresOperationSlot()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation {
                (caller: CheckedContinuation<Result<[PostgresResult], PostgresError>, Never>) in
                loop.execute { [self] in
                    let operation = PostgresOperation(call) { caller.resume(returning: $0) }
                    submit(operation)
                    if slot.fill(operation), isCancellable { cancel(operation) }
                }
            }
        } onCancel: {
            guard isCancellable else { return }
            loop.execute { [self] in
                if let operation = slot.cancel() { cancel(operation) }
            }
        }
        if case .failure(let error) = result, error.code == .cancelled, isCancellable, Task.isCancelled {
            throw CancellationError()
        }
        return try result.get()
    }
}

/// Where a call that may be cancelled before it exists is kept.
final class PostgresOperationSlot: Sendable {
    private struct State {
        var operation: PostgresOperation?
        var isCancelled = false
    }

    private let state = Mutex(State())

    /// - Returns: whether it was cancelled already.
    func fill(_ operation: PostgresOperation) -> Bool {
        state.withLock { state in
            state.operation = operation
            return state.isCancelled
        }
    }

    func cancel() -> PostgresOperation? {
        state.withLock { state in
            state.isCancelled = true
            return state.operation
        }
    }
}
