private import Synchronization

/// A caller that waits for a connection of a pool, and the alarm that would end its wait.
final class RedisPoolWaiter: Sendable {
    private struct State {
        var alarm: Task<Void, Never>?
        var isOver = false
    }

    private let continuation: CheckedContinuation<Result<RedisConnection, RedisError>, Never>
    private let state = Mutex(State())

    init(_ continuation: CheckedContinuation<Result<RedisConnection, RedisError>, Never>) {
        self.continuation = continuation
    }

    /// Once, by whoever took it out of the pool's state.
    func resume(_ result: Result<RedisConnection, RedisError>) {
        let alarm = state.withLock { state in
            state.isOver = true
            return state.alarm.take()
        }
        alarm?.cancel()
        continuation.resume(returning: result)
    }

    /// It is cancelled with the end of the wait, which may have come already.
    func set(_ alarm: Task<Void, Never>) {
        let isLate = state.withLock { state in
            if !state.isOver { state.alarm = alarm }
            return state.isOver
        }
        if isLate { alarm.cancel() }
    }
}
