/// Streams: logs with consumer groups. These reads return at once; `RedisStreamReader` waits.
extension RedisCommander {
    /// Appends an entry, keeps about `lengthMax` entries, and lets the stream live for `time` from now.
    ///
    /// - Returns: the id of the entry.
    @discardableResult
    package func append(
        to stream: String,
        _ fields: [(String, [UInt8])],
        lengthMax: Int,
        expiresAfter time: Duration
    ) async throws(RedisError) -> String {
        var arguments: [RedisArgument] = [.integer(lengthMax), .milliseconds(time)]
        for (name, value) in fields { arguments += [.text(name), .bytes(value)] }
        return try await run(RedisStreamScripts.append, keys: [stream], arguments).requiredText()
    }

    /// Entries after an id; `0` for all.
    package func read(
        _ stream: String,
        after id: String,
        countMax: Int
    ) async throws(RedisError) -> [RedisStreamEntry] {
        let command = RedisCommand("XREAD", "COUNT", .integer(countMax), "STREAMS", .key(stream), .text(id))
        return try RedisStreamEntry.read(try await send(command.repeatable()))
    }

    /// Makes a group that gets the entries after an id; `$` for those to come. The stream is made too.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    package func makeGroup(_ group: String, of stream: String, after id: String = "0") async throws(RedisError) -> Bool
    {
        do throws(RedisError) {
            try await send(RedisCommand("XGROUP", "CREATE", .key(stream), .text(group), .text(id), "MKSTREAM")).ok()
            return true
        } catch {
            guard error == .groupExists else { throw error }
            return false
        }
    }

    /// Entries that no consumer of the group has got: they are this one's until acknowledged.
    package func readNew(
        _ stream: String,
        as consumer: RedisConsumer,
        countMax: Int
    ) async throws(RedisError) -> [RedisStreamEntry] {
        try await read(stream, as: consumer, after: ">", countMax)
    }

    /// Entries that this consumer got and did not acknowledge, as after a crash.
    package func readPending(
        _ stream: String,
        as consumer: RedisConsumer,
        after id: String = "0",
        countMax: Int
    ) async throws(RedisError) -> [RedisStreamEntry] {
        try await read(stream, as: consumer, after: id, countMax)
    }

    private func read(
        _ stream: String,
        as consumer: RedisConsumer,
        after id: String,
        _ countMax: Int
    ) async throws(RedisError) -> [RedisStreamEntry] {
        let command = RedisCommand(
            "XREADGROUP",
            "GROUP",
            .text(consumer.group),
            .text(consumer.name),
            "COUNT",
            .integer(countMax),
            "STREAMS",
            .key(stream),
            .text(id)
        )
        return try RedisStreamEntry.read(try await send(command))
    }

    /// - Returns: how many were pending.
    @discardableResult
    package func acknowledge(_ ids: [String], of stream: String, group: String) async throws(RedisError) -> Int {
        guard !ids.isEmpty else { return 0 }
        let command = RedisCommand("XACK", [.key(stream), .text(group)] + ids.map { .text($0) })
        return Int(try await send(command.repeatable()).integer())
    }

    /// - Returns: how many went.
    @discardableResult
    package func trim(_ stream: String, toLength lengthMax: Int) async throws(RedisError) -> Int {
        Int(try await send(RedisCommand("XTRIM", .key(stream), "MAXLEN", .integer(lengthMax)).repeatable()).integer())
    }
}

private enum RedisStreamScripts {
    static let append = RedisScript(
        """
        local call = {'XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*'}
        for i = 3, #ARGV do call[#call + 1] = ARGV[i] end
        local id = redis.call(unpack(call))
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return id
        """
    )
}
