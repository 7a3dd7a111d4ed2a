private import Synchronization

/// The token bucket of one channel (gRFC A6). Failures take a token, successes give part of one back; at half of the
/// tokens or below, nothing is sent again. Only calls of methods with a policy are counted.
final class RetryThrottle: Sendable {
    /// In thousandths of a token: gRPC counts three decimals, and whole numbers do not drift.
    private let maxTokens: Int
    private let ratio: Int
    private let tokens: Mutex<Int>

    init(_ configuration: RetryThrottling) {
        maxTokens = Int((configuration.maxTokens * 1000).rounded())
        ratio = Int((configuration.tokenRatio * 1000).rounded())
        tokens = Mutex(maxTokens)
    }

    var allowsAnotherAttempt: Bool { tokens.withLock { $0 > maxTokens / 2 } }

    func noteFailure() { tokens.withLock { $0 = max($0 - 1000, 0) } }

    func noteSuccess() { tokens.withLock { $0 = min($0 + ratio, maxTokens) } }
}
