/// How a channel keeps its connections. TLS, keepalive and HTTP/2's own settings belong to its connector.
package struct GRPCChannelConfiguration: Sendable, Hashable {
    package var loadBalancing = LoadBalancingPolicy.roundRobin
    /// Connections to each address: 1 to 64. More than one helps when a connection's streams or one core are the limit.
    package var connectionsPerAddress = 1
    /// Addresses that are connected to, of those that the names resolve to: 1 to 1000. Further ones are left out.
    package var addressesMax = 64
    /// How long one attempt to connect, and one to resolve, may take; greater than zero.
    package var connectTimeout = Duration.seconds(20)
    package var backoff = ConnectionBackoff.Configuration()
    /// Names are not resolved more often than this because of lost connections; not negative.
    package var resolveIntervalMin = Duration.seconds(30)
    /// Connections are closed after this long without calls, and made again by the next one; nil for never. Looked at
    /// four times in each such interval, so it may take a quarter longer. Greater than zero.
    package var idleTimeout: Duration? = .seconds(30 * 60)
    /// Calls that wait for a connection: 0 to 1,000,000. One more fails with RESOURCE_EXHAUSTED.
    package var queuedCallsMax = 10_000
    /// How many connections a call that does not wait for ready is offered when each turns out to take no calls any
    /// more: 1 to 100. After the last one the call fails with UNAVAILABLE.
    package var openAttemptsMax = 5

    package init() {}

    /// What is wrong with this configuration; empty when it can be used.
    package var faults: [String] {
        var faults: [String] = []
        func check(_ isRight: Bool, _ fault: String) {
            if !isRight { faults.append(fault) }
        }
        check((1...64).contains(connectionsPerAddress), "connectionsPerAddress: must be 1 to 64")
        check((1...1000).contains(addressesMax), "addressesMax: must be 1 to 1000")
        check(connectTimeout > .zero, "connectTimeout: must be greater than zero")
        check(backoff.initial > .zero, "backoff.initial: must be greater than zero")
        check(backoff.multiplier >= 1 && backoff.multiplier.isFinite, "backoff.multiplier: must be at least 1")
        check(backoff.jitter >= 0 && backoff.jitter < 1, "backoff.jitter: must be 0 to below 1")
        check(backoff.max >= backoff.initial, "backoff.max: must be at least backoff.initial")
        check(resolveIntervalMin >= .zero, "resolveIntervalMin: must not be negative")
        check(idleTimeout ?? .seconds(1) > .zero, "idleTimeout: must be greater than zero")
        check((0...1_000_000).contains(queuedCallsMax), "queuedCallsMax: must be 0 to 1000000")
        check((1...100).contains(openAttemptsMax), "openAttemptsMax: must be 1 to 100")
        return faults
    }
}
