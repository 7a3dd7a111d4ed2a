/// Decides when a call with a hedging policy is sent once more, and which failure is its answer.
struct HedgingProgress {
    enum Decision: Equatable {
        /// The failure is the call's answer; other attempts are cancelled.
        case end
        /// Another attempt now, and the next one a hedging delay later.
        case startNow
        /// Another attempt after what the server asked for, instead of when it was due.
        case startAfter(Duration)
        /// Nothing more is sent because of this failure; running attempts and a hedge that is due go on.
        case wait
    }

    let policy: HedgingPolicy
    private let attemptsMax: Int
    /// Attempts that the policy counts. Goes into `grpc-previous-rpc-attempts`.
    private(set) var attempts = 1
    /// Nothing more is sent: the server said so, or the channel is throttled.
    private var isFrozen = false
    private var wasSentAgainUnseen = false

    init(_ policy: HedgingPolicy) {
        self.policy = policy
        attemptsMax = min(policy.attemptsMax, RetryPolicy.attemptsCap)
    }

    /// Whether a hedge may still come.
    var mayStart: Bool { !isFrozen && attempts < attemptsMax }

    /// The time of a hedge has come. Returns whether it is sent.
    mutating func due(throttle: RetryThrottle?) -> Bool {
        freeze(ifThrottled: throttle)
        guard mayStart else { return false }
        attempts += 1
        return true
    }

    /// - Parameter running: the other attempts that are still running.
    mutating func failed(_ end: CallEnd, running: Int, throttle: RetryThrottle?) -> Decision {
        if end.isUnprocessed, !wasSentAgainUnseen {
            wasSentAgainUnseen = true
            return .startNow
        }
        guard policy.nonFatalCodes.contains(end.status.code) else { return .end }
        throttle?.noteFailure()
        let pushback = end.pushback
        if pushback == .never { isFrozen = true }
        freeze(ifThrottled: throttle)
        guard mayStart else { return running == 0 ? .end : .wait }
        if case .after(let delay)? = pushback { return .startAfter(delay) }
        attempts += 1
        return .startNow
    }

    private mutating func freeze(ifThrottled throttle: RetryThrottle?) {
        if let throttle, !throttle.allowsAnotherAttempt { isFrozen = true }
    }
}
