extension ReplayedCall {
    private enum HedgeEvent: Sendable {
        case attempt(AttemptResult)
        /// Of the timer with this number; only the latest one counts.
        case due(timer: Int)
    }

    /// Attempts side by side, until one is the answer.
    func runHedging(_ policy: HedgingPolicy) async {
        await withTaskGroup(of: HedgeEvent.self) { group in
            var hedges = Hedges(policy)
            start(&hedges, in: &group)
            while let event = await group.next() {
                switch event {
                case .attempt(.answered):
                    // Stops the timer and the attempts that still wait for a connection. Not earlier: it would stop the
                    // pump of this one too.
                    return group.cancelAll()
                case .attempt(.lost): hedges.running -= 1
                case .attempt(.ended(let end, let error)):
                    hedges.running -= 1
                    hedges.lastFailure = (end, error)
                    if read(\.isOpen) { decide(&hedges, end, error, in: &group) }
                case .due(let timer) where timer == hedges.timer:
                    hedges.isTimerSet = false
                    if read(\.isOpen), plan.allows(.zero), hedges.progress.due(throttle: context.throttle) {
                        start(&hedges, in: &group)
                    }
                case .due: break
                }
                if hedges.running == 0, !hedges.isTimerSet, let (end, error) = hedges.lastFailure {
                    self.end(end, error)
                }
                if read(\.hasEnded) { return group.cancelAll() }
            }
        }
    }

    /// The attempts of one call as the loop above sees them.
    private struct Hedges {
        var progress: HedgingProgress
        var started = 0
        var running = 0
        var timer = 0
        var isTimerSet = false
        var lastFailure: (CallEnd, any Error)?

        init(_ policy: HedgingPolicy) { progress = HedgingProgress(policy) }

        mutating func stopTimer() {
            timer += 1
            isTimerSet = false
        }
    }

    private func start(_ hedges: inout Hedges, in group: inout TaskGroup<HedgeEvent>) {
        let number = hedges.started
        let previous = hedges.progress.attempts - 1
        hedges.started += 1
        hedges.running += 1
        group.addTask { .attempt(await self.run(attempt: number, previousAttempts: previous)) }
        hedges.stopTimer()
        if hedges.progress.mayStart {
            setTimer(&hedges, after: hedges.progress.policy.hedgingDelay, in: &group)
        }
    }

    private func setTimer(_ hedges: inout Hedges, after delay: Duration, in group: inout TaskGroup<HedgeEvent>) {
        hedges.isTimerSet = true
        let timer = hedges.timer
        group.addTask {
            // A cancelled pause is the end of the group: nobody looks at the event.
            try? await self.plan.pause(delay)
            return .due(timer: timer)
        }
    }

    private func decide(
        _ hedges: inout Hedges,
        _ end: CallEnd,
        _ error: any Error,
        in group: inout TaskGroup<HedgeEvent>
    ) {
        guard end.status.code != .ok, error is Status, !Task.isCancelled else { return self.end(end, error) }
        switch hedges.progress.failed(end, running: hedges.running, throttle: context.throttle) {
        case .end: self.end(end, error)
        case .startNow: if plan.allows(.zero) { start(&hedges, in: &group) } else { hedges.stopTimer() }
        case .startAfter(let delay):
            hedges.stopTimer()
            if plan.allows(delay) { setTimer(&hedges, after: delay, in: &group) }
        case .wait: break
        }
    }
}
