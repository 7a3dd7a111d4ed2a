extension ReplayedCall {
    /// Attempts one after the other, until one is the answer.
    func runRetrying(_ policy: RetryPolicy) async {
        var progress = RetryProgress(policy)
        var number = 0
        while case .ended(let end, let error) = await run(attempt: number, previousAttempts: progress.attempts - 1) {
            guard end.status.code != .ok, error is Status, !Task.isCancelled else { return self.end(end, error) }
            let decision = context.withRandom { progress.failed(end, throttle: context.throttle, random: &$0) }
            guard case .again(let delay) = decision, plan.allows(delay) else { return self.end(end, error) }
            do {
                try await plan.pause(delay)
            } catch {
                return self.end(CallEnd(error), error)
            }
            number += 1
        }
    }
}
