/// Counters that go away by themselves.
extension RedisCommander {
    /// Adds, and lets the counter live for `time` from its first count on.
    ///
    /// - Returns: the sum.
    package func increment(
        _ key: String,
        by amount: Int64 = 1,
        expiresAfter time: Duration
    ) async throws(RedisError) -> Int64 {
        try await run(RedisCounterScripts.increment, keys: [key], .integer(amount), .milliseconds(time)).integer()
    }

    package func count(_ key: String) async throws(RedisError) -> Int64 {
        guard let text = try await send(RedisCommand("GET", .key(key)).repeatable()).text() else { return 0 }
        guard let value = Int64(text) else { throw .notANumber }
        return value
    }
}

private enum RedisCounterScripts {
    /// One step, so that no counter is left without an end when the caller dies in between.
    static let increment = RedisScript(
        """
        local sum = redis.call('INCRBY', KEYS[1], ARGV[1])
        if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
        return sum
        """
    )
}
