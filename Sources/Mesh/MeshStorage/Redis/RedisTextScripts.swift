internal import DataClients

/// The texts of a task in Redis: a hash with the head of each text, and a key for each text behind it. Each step keeps and
/// publishes at once, so that whoever subscribes and then reads misses nothing. The names of the texts come from the hash's,
/// and lie in its slot by their common hash tag.
enum RedisTextScripts {
    /// Keys: heads. Arguments: field, head, text, time to live, channel, message.
    static let whole = RedisScript(
        """
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        redis.call('SET', KEYS[1] .. ':' .. ARGV[1], ARGV[3], 'PX', ARGV[4])
        redis.call('PUBLISH', ARGV[5], ARGV[6])
        return 1
        """
    )

    /// Keys: heads. Arguments: field, offset, text, time to live, channel, message. Answers 0 when the text is not as long as
    /// the writer thinks, as after a loss of Redis' data.
    static let more = RedisScript(
        """
        local key = KEYS[1] .. ':' .. ARGV[1]
        if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('STRLEN', key) ~= tonumber(ARGV[2]) then return 0 end
        redis.call('APPEND', key, ARGV[3])
        redis.call('PEXPIRE', key, ARGV[4])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        redis.call('PUBLISH', ARGV[5], ARGV[6])
        return 1
        """
    )

    /// Keys: heads. Arguments: channel, message.
    static let over = RedisScript(
        """
        for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do redis.call('DEL', KEYS[1] .. ':' .. field) end
        redis.call('DEL', KEYS[1])
        redis.call('PUBLISH', ARGV[1], ARGV[2])
        return 1
        """
    )

    /// Keys: the tasks of a network that write, by when they last began a text. Those whose writers are gone leave when their
    /// texts do. Arguments: task, time to live, channel.
    static let announce = RedisScript(
        """
        local clock = redis.call('TIME')
        local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
        redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[1])
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('(%.0f', now - tonumber(ARGV[2])))
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        redis.call('PUBLISH', ARGV[3], ARGV[1])
        return 1
        """
    )

    /// Keys: heads. Answers head and text in turn.
    static let read = RedisScript(
        """
        local result = {}
        for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
            result[#result + 1] = redis.call('HGET', KEYS[1], field)
            result[#result + 1] = redis.call('GET', KEYS[1] .. ':' .. field) or ''
        end
        return result
        """
    )
}
