/// Values by key. Each key that is written gets a time to live: what lasts belongs into another store.
extension RedisCommander {
    /// Nil where there is nothing.
    package func get(_ key: String) async throws(RedisError) -> [UInt8]? {
        try await send(RedisCommand("GET", .key(key)).repeatable()).bytes()
    }

    /// In the order of the keys; nil where there is nothing. In a cluster the keys need one hash tag.
    package func get(_ keys: [String]) async throws(RedisError) -> [[UInt8]?] {
        guard !keys.isEmpty else { return [] }
        let values = try await send(RedisCommand("MGET", keys.map { .key($0) }).repeatable()).array()
        guard values.count == keys.count else { throw .unexpectedReply }
        var result: [[UInt8]?] = []
        for value in values { result.append(try value.bytes()) }
        return result
    }

    /// Writing the same value twice does no harm.
    package func set(_ key: String, to value: [UInt8], expiresAfter time: Duration) async throws(RedisError) {
        let command = RedisCommand("SET", .key(key), .bytes(value), "PX", .milliseconds(time))
        try await send(command.repeatable()).ok()
    }

    /// - Returns: whether there was nothing before, and it was written.
    package func setIfAbsent(
        _ key: String,
        to value: [UInt8],
        expiresAfter time: Duration
    ) async throws(RedisError) -> Bool {
        let reply = try await send(RedisCommand("SET", .key(key), .bytes(value), "PX", .milliseconds(time), "NX"))
        if reply == .null { return false }
        try reply.ok()
        return true
    }

    /// - Returns: how many there were.
    @discardableResult
    package func delete(_ keys: String...) async throws(RedisError) -> Int {
        try await delete(keys)
    }

    @discardableResult
    package func delete(_ keys: [String]) async throws(RedisError) -> Int {
        guard !keys.isEmpty else { return 0 }
        return Int(try await send(RedisCommand("DEL", keys.map { .key($0) })).integer())
    }

    /// - Returns: whether the key is there.
    @discardableResult
    package func expire(_ key: String, after time: Duration) async throws(RedisError) -> Bool {
        try await send(RedisCommand("PEXPIRE", .key(key), .milliseconds(time)).repeatable()).integer() == 1
    }

    /// What is left of the time to live; nil for a key that is not there or lasts.
    package func timeToLive(_ key: String) async throws(RedisError) -> Duration? {
        let left = try await send(RedisCommand("PTTL", .key(key)).repeatable()).integer()
        return left < 0 ? nil : .milliseconds(left)
    }
}
