private import Synchronization

/// Whether a connection is over, and why, for other threads than its own.
final class RedisConnectionEnd: Sendable {
    private struct State {
        var reason: RedisError?
        var waiting: [CheckedContinuation<RedisError, Never>] = []
    }

    private let hasCome = Atomic<Bool>(false)
    private let state = Mutex(State())

    /// Apart from the lock, because every command asks.
    var isOver: Bool { hasCome.load(ordering: .acquiring) }

    func come(_ reason: RedisError) {
        hasCome.store(true, ordering: .releasing)
        let waiting = state.withLock { state in
            state.reason = reason
            defer { state.waiting = [] }
            return state.waiting
        }
        for one in waiting { one.resume(returning: reason) }
    }

    /// Returns when the connection is over, with why.
    func wait() async -> RedisError {
        await withCheckedContinuation { continuation in
            let reason = state.withLock { state in
                if state.reason == nil { state.waiting.append(continuation) }
                return state.reason
            }
            if let reason { continuation.resume(returning: reason) }
        }
    }
}
