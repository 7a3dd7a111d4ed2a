private import Synchronization

/// Calls for the same thing that come at once: the first one goes, the others wait for what it brings.
final class Flights<Name: Hashable & Sendable, Freight: Sendable>: Sendable {
    private struct State {
        var waiters: [Name: [UInt64: CheckedContinuation<Freight?, Never>]] = [:]
        var lastWaiter: UInt64 = 0
    }

    private let state = Mutex(State())

    /// Whether the caller is the one who goes. It has to land.
    func begin(_ name: Name) -> Bool {
        state.withLock { state in
            if state.waiters[name] != nil { return false }
            state.waiters[name] = [:]
            return true
        }
    }

    /// Nil when it has brought nothing for others, and when the caller is cancelled.
    func arrival(of name: Name) async -> Freight? {
        let waiter = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if Task.isCancelled || state.waiters[name] == nil { return true }
                    state.waiters[name]?[waiter] = continuation
                    return false
                }
                if isOver { continuation.resume(returning: nil) }
            }
        } onCancel: {
            let left = state.withLock { $0.waiters[name]?.removeValue(forKey: waiter) }
            left?.resume(returning: nil)
        }
    }

    func land(_ name: Name, with freight: Freight?) {
        let waiters = state.withLock { $0.waiters.removeValue(forKey: name) }
        for waiter in (waiters ?? [:]).values { waiter.resume(returning: freight) }
    }
}
