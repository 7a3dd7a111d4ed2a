internal import Synchronization

/// What of a connection other threads may read: how many wait for it, and whether it is over.
final class RedisConnectionLoad: Sendable {
    private struct State {
        var ending: RedisError?
        var waiting: [CheckedContinuation<RedisError, Never>] = []
    }

    private let count = Atomic<Int>(0)
    private let hasClosed = Atomic<Bool>(false)
    private let state = Mutex(State())

    /// Commands that wait for an answer.
    var commands: Int { count.load(ordering: .relaxed) }

    func add(_ change: Int) { count.wrappingAdd(change, ordering: .relaxed) }

    var isClosed: Bool { hasClosed.load(ordering: .acquiring) }

    func close(_ ending: RedisError) {
        hasClosed.store(true, ordering: .releasing)
        let waiting = state.withLock { state in
            state.ending = ending
            defer { state.waiting = [] }
            return state.waiting
        }
        for one in waiting { one.resume(returning: ending) }
    }

    /// Returns when the connection is over, with why.
    func untilClosed() async -> RedisError {
        await withCheckedContinuation { continuation in
            let ending = state.withLock { state in
                if state.ending == nil { state.waiting.append(continuation) }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }
}
