private import Synchronization

extension Loop {
    /// Waits by a timer of this loop, from any task. A cancelled one ends at once and takes its timer along.
    ///
    /// The time runs from the beginning of the loop's tick, so it may end a tick early. It does not end, unless it is
    /// cancelled, once the loop has stopped.
    package func sleep(for time: Duration) async throws(CancellationError) {
        guard await LoopSleep(self).run(for: time) else { throw CancellationError() }
    }
}

/// One wait. Whichever of timer and cancellation comes first ends it.
private final class LoopSleep: TimerTarget, Sendable {
    private struct State {
        var isOver = false
        var continuation: CheckedContinuation<Bool, Never>?
        var timer: TimerToken?
    }

    private let loop: Loop
    private let state = Mutex(State())

    init(_ loop: Loop) { self.loop = loop }

    /// False when it was cancelled.
    func run(for time: Duration) async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if !state.isOver { state.continuation = continuation }
                    return state.isOver
                }
                if isOver { return continuation.resume(returning: false) }
                if loop.isCurrent { start(time) } else { loop.execute { self.start(time) } }
            }
        } onCancel: {
            cancel()
        }
    }

    func timerFired(_ timer: TimerToken) { end()?.continuation?.resume(returning: true) }

    private func start(_ time: Duration) {
        let timer = loop.schedule(after: time, self)
        let isOver = state.withLock { state in
            state.timer = timer
            return state.isOver
        }
        if isOver { loop.cancel(timer) }
    }

    private func cancel() {
        guard let ended = end() else { return }
        if let timer = ended.timer {
            if loop.isCurrent { loop.cancel(timer) } else { loop.execute { self.loop.cancel(timer) } }
        }
        ended.continuation?.resume(returning: false)
    }

    /// Nil when it has ended before.
    private func end() -> State? {
        state.withLock { state in
            if state.isOver { return nil }
            let ended = state
            state = State(isOver: true)
            return ended
        }
    }
}
