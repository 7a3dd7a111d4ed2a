/// Tries a call again, with growing pauses, when it failed in a way that may pass (gRFC A6).
package struct RetryPolicy: Sendable, Hashable {
    /// No call is sent more often, whatever a configuration asks for.
    package static let attemptsCap = 5

    /// How often a call is sent in all, the first time included: at least 2. More than `attemptsCap` counts as the cap.
    package var attemptsMax: Int
    /// The pause before the n-th retry is a random part of `initialBackoff` × `backoffMultiplier`ⁿ⁻¹, at most of
    /// `maxBackoff`. Each is greater than zero.
    package var initialBackoff: Duration
    package var maxBackoff: Duration
    package var backoffMultiplier: Double
    /// The failures that are worth another attempt; at least one.
    package var retryableCodes: Set<StatusCode>

    package init(
        attemptsMax: Int = 3,
        initialBackoff: Duration = .milliseconds(100),
        maxBackoff: Duration = .seconds(5),
        backoffMultiplier: Double = 2,
        retryableCodes: Set<StatusCode> = [.unavailable]
    ) {
        self.attemptsMax = attemptsMax
        self.initialBackoff = initialBackoff
        self.maxBackoff = maxBackoff
        self.backoffMultiplier = backoffMultiplier
        self.retryableCodes = retryableCodes
    }
}

/// Sends a call several times side by side and takes the first good answer (gRFC A6). Only for methods that may run
/// more than once.
package struct HedgingPolicy: Sendable, Hashable {
    /// How often a call is sent in all, the first time included: at least 2. More than `RetryPolicy.attemptsCap`
    /// counts as the cap.
    package var attemptsMax: Int
    /// How long each attempt has before the next one is sent beside it. Zero sends all at once.
    package var hedgingDelay: Duration
    /// Failures that leave the other attempts running and send the next one at once. Any other failure is the answer.
    package var nonFatalCodes: Set<StatusCode>

    package init(
        attemptsMax: Int = 3,
        hedgingDelay: Duration = .milliseconds(500),
        nonFatalCodes: Set<StatusCode> = [.unavailable]
    ) {
        self.attemptsMax = attemptsMax
        self.hedgingDelay = hedgingDelay
        self.nonFatalCodes = nonFatalCodes
    }
}

/// Keeps retries from drowning a server that is already failing: a failed call costs a token, a successful one gives
/// part of a token back, and at half of the tokens or below nothing is sent again.
package struct RetryThrottling: Sendable, Hashable {
    /// Above 0, up to 1000.
    package var maxTokens: Double
    /// What a success gives back: above 0, counted in thousandths.
    package var tokenRatio: Double

    package init(maxTokens: Double = 100, tokenRatio: Double = 0.1) {
        self.maxTokens = maxTokens
        self.tokenRatio = tokenRatio
    }
}
