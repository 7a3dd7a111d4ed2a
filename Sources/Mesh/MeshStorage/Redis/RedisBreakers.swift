package import DataClients
package import MeshDomain

/// Circuit breakers that all replicas share: what one finds broken, no other need try.
///
///     closed --failures in a row--> open --coolDown--> half open: one probe --success--> closed
///                                    ^                                      |
///                                    `---------------failure----------------'
///
/// Every step is one script by the server's clock. A breaker that is left alone is closed when its key ends.
package struct RedisBreakers: Sendable {
    package struct Rule: Sendable, Hashable {
        /// At least 1.
        package let failuresMax: Int
        /// How long it is open, and how long a probe may take.
        package let coolDown: Duration
        /// How long failures are remembered.
        package let memory: Duration

        package init(failuresMax: Int, coolDown: Duration, memory: Duration) {
            precondition(failuresMax > 0 && coolDown > .zero && memory >= coolDown, "a breaker's rule is not one")
            self.failuresMax = failuresMax
            self.coolDown = coolDown
            self.memory = memory
        }
    }

    package enum Answer: Sendable, Hashable {
        case go
        /// This caller tries whether it works again; it has to report.
        case probe
        case stop(retryAfter: Duration)
    }

    private let commander: any RedisCommander
    private let keys: RedisKeys

    package init(_ commander: any RedisCommander, keys: RedisKeys = RedisKeys()) {
        self.commander = commander
        self.keys = keys
    }

    /// Whether a call may be made now.
    ///
    /// - Parameter tenant: nil for what all tenants share.
    package func ask(_ name: String, of tenant: TenantID?, _ rule: Rule) async throws(RedisError) -> Answer {
        let reply = try await commander.run(
            Self.askScript,
            keys: [keys.breaker(tenant, name)],
            .milliseconds(rule.coolDown)
        ).array()
        guard reply.count == 2 else { throw .unexpectedReply }
        switch try reply[0].integer() {
        case 0: return .go
        case 1: return .probe
        default: return .stop(retryAfter: .milliseconds(try reply[1].integer()))
        }
    }

    /// How a call ended.
    ///
    /// - Returns: whether the breaker is open now.
    @discardableResult
    package func report(
        _ name: String,
        of tenant: TenantID?,
        succeeded: Bool,
        _ rule: Rule
    ) async throws(RedisError) -> Bool {
        let key = keys.breaker(tenant, name)
        if succeeded {
            try await commander.delete(key)
            return false
        }
        return try await commander.run(
            Self.failScript,
            keys: [key],
            .integer(rule.failuresMax),
            .milliseconds(rule.coolDown),
            .milliseconds(rule.memory)
        ).integer() == 1
    }

    /// `until` is when the next probe may go, in milliseconds; taking the probe moves it on, so that there is one.
    private static let askScript = RedisScript(
        """
        local untilMoment = tonumber(redis.call('HGET', KEYS[1], 'until'))
        if not untilMoment then return {0, 0} end
        local clock = redis.call('TIME')
        local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
        if now < untilMoment then return {2, untilMoment - now} end
        redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + tonumber(ARGV[1])))
        return {1, 0}
        """
    )

    private static let failScript = RedisScript(
        """
        local failures = redis.call('HINCRBY', KEYS[1], 'failures', 1)
        local isOpen = 0
        if failures >= tonumber(ARGV[1]) then
            local clock = redis.call('TIME')
            local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
            redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + tonumber(ARGV[2])))
            isOpen = 1
        end
        redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[3]) + tonumber(ARGV[2]))
        return isOpen
        """
    )
}
