/// Fields under one key.
extension RedisCommander {
    package func fields(of key: String) async throws(RedisError) -> [String: [UInt8]] {
        let parts = try await send(RedisCommand("HGETALL", .key(key)).repeatable()).array()
        return try RedisFields.read(parts)
    }

    package func field(_ name: String, of key: String) async throws(RedisError) -> [UInt8]? {
        try await send(RedisCommand("HGET", .key(key), .text(name)).repeatable()).bytes()
    }

    /// Writes fields; the whole hash lives for `time` from now.
    package func setFields(
        of key: String,
        _ fields: [String: [UInt8]],
        expiresAfter time: Duration
    ) async throws(RedisError) {
        guard !fields.isEmpty else { return }
        var arguments: [RedisArgument] = [.milliseconds(time)]
        for (name, value) in fields { arguments += [.text(name), .bytes(value)] }
        _ = try await run(RedisHashScripts.set, keys: [key], arguments, isRepeatable: true)
    }

    @discardableResult
    package func deleteFields(_ names: [String], of key: String) async throws(RedisError) -> Int {
        guard !names.isEmpty else { return 0 }
        return Int(try await send(RedisCommand("HDEL", [.key(key)] + names.map { .text($0) })).integer())
    }
}

private enum RedisHashScripts {
    static let set = RedisScript(
        """
        for i = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
        redis.call('PEXPIRE', KEYS[1], ARGV[1])
        return (#ARGV - 1) / 2
        """
    )
}

/// Names and values in turn, as hashes and stream entries come.
enum RedisFields {
    static func read(_ parts: [RedisReply]) throws(RedisError) -> [String: [UInt8]] {
        guard parts.count.isMultiple(of: 2) else { throw .unexpectedReply }
        var fields: [String: [UInt8]] = [:]
        for position in stride(from: 0, to: parts.count, by: 2) {
            guard let value = try parts[position + 1].bytes() else { throw .unexpectedReply }
            fields[try parts[position].requiredText()] = value
        }
        return fields
    }
}
