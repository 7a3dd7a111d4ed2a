internal import Testing

@testable internal import GRPCCore

@Suite("Whether a call is sent again")
struct ResendingDecisionTests {
    private func end(_ code: StatusCode, pushback: String? = nil, isUnprocessed: Bool = false) -> CallEnd {
        var trailers = Metadata()
        if let pushback { trailers.add("grpc-retry-pushback-ms", pushback) }
        return CallEnd(Status(code, ""), trailers: trailers, isUnprocessed: isUnprocessed)
    }

    @Test("pushback starts the growth of the pauses anew")
    func pushbackResetsGrowth() {
        let policy = RetryPolicy(
            attemptsMax: 5,
            initialBackoff: .seconds(1),
            maxBackoff: .seconds(1000),
            backoffMultiplier: 10
        )
        // With many seeds some draw of each range is near its top.
        var longest: [Duration] = [.zero, .zero, .zero, .zero]
        for seed in 0..<200 {
            var progress = RetryProgress(policy)
            var random = SeededRandom(seed: UInt64(seed))
            for (position, pushback) in [nil, nil, "5000", nil].enumerated() {
                let decision = progress.failed(end(.unavailable, pushback: pushback), throttle: nil, random: &random)
                if case .again(let delay) = decision { longest[position] = max(longest[position], delay) }
            }
        }
        #expect(longest[0] > .milliseconds(900) && longest[0] <= .seconds(1))
        #expect(longest[1] > .seconds(9) && longest[1] <= .seconds(10))
        #expect(longest[2] == .seconds(5))
        #expect(longest[3] > .milliseconds(900) && longest[3] <= .seconds(1))
    }

    @Test("a transport that has sent an unseen attempt twice by itself is not asked for a third time")
    func unseenTwice() {
        var progress = RetryProgress(RetryPolicy(retryableCodes: [.aborted]))
        var random = SeededRandom(seed: 0)
        let unseen = end(.unavailable, isUnprocessed: true)
        let decision1 = progress.failed(unseen, sendings: 2, throttle: nil, random: &random)
        #expect(decision1 == .end)
    }

    @Test("a negative pushback stops hedges; attempts that run go on")
    func hedgesStop() {
        var progress = HedgingProgress(HedgingPolicy(attemptsMax: 4))
        let isSent2 = progress.due(throttle: nil)
        #expect(isSent2)
        let decision3 = progress.failed(end(.unavailable, pushback: "-1"), running: 1, throttle: nil)
        #expect(decision3 == .wait)
        let isSent4 = progress.due(throttle: nil)
        #expect(!isSent4)
        let decision5 = progress.failed(end(.unavailable), running: 0, throttle: nil)
        #expect(decision5 == .end)
        #expect(progress.attempts == 2)
    }

    @Test("a hedge that no server has begun is replaced once, without counting")
    func unseenHedge() {
        var progress = HedgingProgress(HedgingPolicy(attemptsMax: 2, nonFatalCodes: []))
        let decision6 = progress.failed(end(.unavailable, isUnprocessed: true), running: 0, throttle: nil)
        #expect(decision6 == .startNow)
        #expect(progress.attempts == 1)
        let decision7 = progress.failed(end(.unavailable, isUnprocessed: true), running: 0, throttle: nil)
        #expect(decision7 == .end)
    }

    @Test("no hedge is sent while the channel is throttled, whether it is due or a failure asks for it")
    func throttledHedges() {
        let throttle = RetryThrottle(RetryThrottling(maxTokens: 2, tokenRatio: 1))
        throttle.noteFailure()
        var waiting = HedgingProgress(HedgingPolicy())
        let isSent8 = waiting.due(throttle: throttle)
        #expect(!isSent8)
        var failing = HedgingProgress(HedgingPolicy())
        let decision9 = failing.failed(end(.unavailable), running: 1, throttle: throttle)
        #expect(decision9 == .wait)
    }

    @Test("the throttle counts in thousandths, is never empty below zero and never fuller than full")
    func throttleBounds() {
        let throttle = RetryThrottle(RetryThrottling(maxTokens: 1, tokenRatio: 0.001))
        for _ in 0..<5 { throttle.noteFailure() }
        for _ in 0..<500 { throttle.noteSuccess() }
        #expect(!throttle.allowsAnotherAttempt)
        throttle.noteSuccess()
        #expect(throttle.allowsAnotherAttempt)
        for _ in 0..<5000 { throttle.noteSuccess() }
        throttle.noteFailure()
        #expect(!throttle.allowsAnotherAttempt)
    }

    @Test("what calls keep is reserved and given back to the last byte")
    func budget() {
        let budget = ReplayBudget(ReplayLimits(bytesPerCallMax: 10, bytesMax: 15))
        #expect(budget.reserve(10, heldByCall: 0))
        #expect(!budget.reserve(1, heldByCall: 10))
        #expect(!budget.reserve(6, heldByCall: 0))
        #expect(budget.reserve(5, heldByCall: 0))
        budget.release(15)
        #expect(budget.bytesKept == 0)
    }
}
