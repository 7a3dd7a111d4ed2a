package import DataClients
package import MeshDomain

/// Token buckets that all replicas share. One script looks and takes in one step, by the server's clock, so that replicas
/// whose clocks differ count alike. A bucket that nobody uses goes when it would be full again.
package struct RedisTokenBuckets: Sendable {
    /// A bucket's size and how it fills.
    package struct Rate: Sendable, Hashable {
        /// The most that it holds, at least 1.
        package let capacity: Int
        /// Tokens that come in each interval, at least 1.
        package let refill: Int
        /// At least a millisecond.
        package let interval: Duration

        package init(capacity: Int, refill: Int, interval: Duration) {
            precondition(capacity > 0 && refill > 0 && interval >= .milliseconds(1), "a bucket never fills")
            self.capacity = capacity
            self.refill = refill
            self.interval = interval
        }
    }

    package enum Answer: Sendable, Hashable {
        case taken(left: Int)
        /// So long until there are enough; never, when more is wanted than the bucket holds.
        case empty(retryAfter: Duration?)
    }

    private let commander: any RedisCommander
    private let keys: RedisKeys

    package init(_ commander: any RedisCommander, keys: RedisKeys = RedisKeys()) {
        self.commander = commander
        self.keys = keys
    }

    /// Takes tokens, or none. An error means that Redis cannot say; the caller decides what then.
    package func take(
        _ count: Int = 1,
        from name: String,
        of tenant: TenantID,
        _ rate: Rate
    ) async throws(RedisError) -> Answer {
        precondition(count >= 0, "tokens are taken, not given")
        if count > rate.capacity { return .empty(retryAfter: nil) }
        let reply = try await commander.run(
            Self.script,
            keys: [keys.bucket(tenant, name)],
            .integer(rate.capacity),
            .integer(rate.refill),
            .milliseconds(rate.interval),
            .integer(count)
        ).array()
        guard reply.count == 2 else { throw .unexpectedReply }
        let value = try reply[1].integer()
        return try reply[0].integer() == 1 ? .taken(left: Int(value)) : .empty(retryAfter: .milliseconds(value))
    }

    /// Keeps the tokens as a number with fractions and the time of the last look in microseconds. A clock that was set back
    /// adds nothing.
    private static let script = RedisScript(
        """
        local capacity, refill, interval, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
        local clock = redis.call('TIME')
        local now = tonumber(clock[1]) * 1000000 + tonumber(clock[2])
        local perMicrosecond = refill / (interval * 1000)
        local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local tokens, at = tonumber(kept[1]) or capacity, tonumber(kept[2]) or now
        tokens = math.min(capacity, tokens + math.max(0, now - at) * perMicrosecond)
        local taken = tokens >= wanted
        if taken then tokens = tokens - wanted end
        redis.call('HSET', KEYS[1], 'tokens', string.format('%.9f', tokens), 'at', string.format('%.0f', now))
        redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - tokens) / perMicrosecond / 1000) + 1000)
        if taken then return {1, math.floor(tokens)} end
        return {0, math.ceil((wanted - tokens) / perMicrosecond / 1000)}
        """
    )
}
