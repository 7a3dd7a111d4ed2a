private import Synchronization

/// A value that comes once, or a status instead of it.
package final class OneShot<Value: Sendable>: Sendable {
    private struct State {
        var result: Result<Value, Status>?
        var waiters: [CheckedContinuation<Value, any Error>] = []
    }

    private let state = Mutex(State())

    package init() {}

    /// Returns whether this was the first result.
    @discardableResult
    package func succeed(_ value: Value) -> Bool { settle(.success(value)) }

    @discardableResult
    package func fail(_ status: Status) -> Bool { settle(.failure(status)) }

    private func settle(_ result: Result<Value, Status>) -> Bool {
        let waiters: [CheckedContinuation<Value, any Error>]? = state.withLock { state in
            guard state.result == nil else { return nil }
            state.result = result
            defer { state.waiters = [] }
            return state.waiters
        }
        guard let waiters else { return false }
        for waiter in waiters { waiter.resume(with: result.mapError { $0 }) }
        return true
    }

    /// Waits for it. A waiter whose task is cancelled still waits: whoever owns this settles it at the end of the call.
    package func value() async throws -> Value {
        try await withCheckedThrowingContinuation { waiter in
            let result: Result<Value, Status>? = state.withLock { state in
                if state.result == nil { state.waiters.append(waiter) }
                return state.result
            }
            if let result { waiter.resume(with: result.mapError { $0 }) }
        }
    }
}
