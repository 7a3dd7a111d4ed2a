/// Decides after each failed attempt of a call with a retry policy whether there is another one, and when.
struct RetryProgress {
    enum Decision: Equatable {
        /// The failure is the call's answer.
        case end
        case again(after: Duration)
    }

    private let policy: RetryPolicy
    private let attemptsMax: Int
    /// Attempts that the policy counts, the one that runs included. Goes into `grpc-previous-rpc-attempts`.
    private(set) var attempts = 1
    private var retriesSincePushback = 0
    private var wasSentAgainUnseen = false

    init(_ policy: RetryPolicy) {
        self.policy = policy
        attemptsMax = min(policy.attemptsMax, RetryPolicy.attemptsCap)
    }

    /// - Parameter sendings: how often the transport below has sent the attempt; more than once when it did by itself
    ///   what is done here for an attempt that no server has seen.
    mutating func failed(
        _ end: CallEnd,
        sendings: Int = 1,
        throttle: RetryThrottle?,
        random: inout SeededRandom
    ) -> Decision {
        if end.isUnprocessed, !wasSentAgainUnseen {
            // A server that is going away has not begun with it. Once, at once, and not counted: gRFC A6's transparent
            // retry.
            wasSentAgainUnseen = true
            if sendings <= 1 { return .again(after: .zero) }
        }
        let isRetryable = policy.retryableCodes.contains(end.status.code)
        let pushback = end.pushback
        // Before the attempts are counted: the failure of the last one says as much about the server.
        if isRetryable || pushback == .never { throttle?.noteFailure() }
        guard isRetryable, pushback != .never, attempts < attemptsMax, throttle?.allowsAnotherAttempt ?? true else {
            return .end
        }
        attempts += 1
        if case .after(let delay)? = pushback {
            retriesSincePushback = 0
            return .again(after: delay)
        }
        defer { retriesSincePushback += 1 }
        return .again(after: policy.backoff(retry: retriesSincePushback) * Double.random(in: 0..<1, using: &random))
    }
}

extension RetryPolicy {
    /// The longest pause before a retry; the first one is number 0.
    func backoff(retry number: Int) -> Duration {
        var backoff = initialBackoff
        for _ in 0..<number where backoff < maxBackoff { backoff = backoff * backoffMultiplier }
        return min(backoff, maxBackoff)
    }
}
