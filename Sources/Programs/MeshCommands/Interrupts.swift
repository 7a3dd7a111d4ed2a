package import EventIO
private import Synchronization

/// Ctrl-C as something to wait for. Without anybody waiting it does what it does to any program.
package final class Interrupts: Sendable {
    private struct State {
        var count = 0
        var isWatching = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let catchesSignals: Bool

    /// - Parameter catchesSignals: false for one that is only raised by calls, as in tests.
    package init(catchesSignals: Bool) { self.catchesSignals = catchesSignals }

    /// From here on SIGINT and SIGTERM are told to who waits, and end nothing by themselves.
    package func watchSignals(on loop: Loop) throws(SystemError) {
        guard catchesSignals else { return }
        let isFirst = state.withLock { state in
            defer { state.isWatching = true }
            return !state.isWatching
        }
        guard isFirst else { return }
        try SignalWatch.watch([.interrupt, .terminate], on: loop) { [weak self] _ in self?.raise() }
    }

    package func raise() {
        let waiters = state.withLock { state in
            state.count += 1
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    var wasRaised: Bool { state.withLock { $0.count > 0 } }

    /// Waits for the first interrupt, also one that came before. False when the waiting is over without one: another
    /// waiter's cancellation wakes all, so look at the task before waiting again.
    func wait() async -> Bool {
        if wasRaised || Task.isCancelled { return wasRaised }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.count > 0 || Task.isCancelled { return true }
                    state.waiters.append(continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            wake()
        }
        return wasRaised
    }

    private func wake() {
        let waiters = state.withLock { state in
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
