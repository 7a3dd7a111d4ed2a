internal import DataClients

/// The breakers of a deployment: one hash, with a field for each that is open, half open, or closed since not long ago. A field
/// says until when it is open, how often it opened in a row (zero: it is closed), until when a probe is taken, and by which
/// claim of whom. What nobody touches goes some time after its rest, and what is too much is not kept.
enum RedisBreakerScripts {
    private static let common = """
        local clock = redis.call('TIME')
        local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
        local function read(field)
            local value = redis.call('HGET', KEYS[1], field)
            if not value then return nil end
            local ending, row, taken, number, process = string.match(value, '^(%d+) (%d+) (%d+) (%d+) (.*)$')
            return tonumber(ending), tonumber(row), tonumber(taken), process, number
        end
        local function write(field, ending, row, taken, claim, memory)
            redis.call('HSET', KEYS[1], field, string.format('%.0f %d %.0f %s', ending, row, taken, claim))
            local left = math.max(ending - now, 0) + memory
            redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.max(redis.call('PTTL', KEYS[1]), left)))
        end

        """

    /// Keys: breakers. Arguments: field, rest, how often in a row, memory, most fields, whether only what is not known is said,
    /// channel, message, process. A probe that is another one's stays its own.
    static let opened = RedisScript(
        common + """
            local ending, row, taken, process, number = read(ARGV[1])
            if ending and ARGV[6] == '1' then return 0 end
            local wanted = now + tonumber(ARGV[2])
            if row and row > 0 then wanted = math.max(wanted, ending) end
            if ending or redis.call('HLEN', KEYS[1]) < tonumber(ARGV[5]) then
                local isFree = not taken or taken <= now or process == ARGV[9]
                write(ARGV[1], wanted, math.max(row or 0, tonumber(ARGV[3])), isFree and 0 or taken,
                    isFree and '0 -' or number .. ' ' .. process, tonumber(ARGV[4]))
            end
            redis.call('PUBLISH', ARGV[7], ARGV[8])
            return 1
            """
    )

    /// Keys: breakers. Arguments: field, memory, channel, message.
    static let closed = RedisScript(
        common + """
            if read(ARGV[1]) then write(ARGV[1], now, 0, 0, '0 -', tonumber(ARGV[2])) end
            redis.call('PUBLISH', ARGV[3], ARGV[4])
            return 1
            """
    )

    /// Keys: breakers. Arguments: field, process, number of the claim, how long a probe is taken, memory. Answers zero, or how long
    /// to wait. Of one process the newest claim counts.
    static let probe = RedisScript(
        common + """
            local ending, row, taken, process = read(ARGV[1])
            if row and row > 0 then
                if ending > now then return ending - now end
                if taken > now and process ~= ARGV[2] then return taken - now end
            end
            write(ARGV[1], row and row > 0 and ending or now, math.max(row or 0, 1), now + tonumber(ARGV[4]),
                ARGV[3] .. ' ' .. ARGV[2], tonumber(ARGV[5]))
            return 0
            """
    )

    /// Keys: breakers. Arguments: process, how long a probe is taken from now (zero lets go of it), memory, then field and number of
    /// the claim in turn.
    static let renew = RedisScript(
        common + """
            local wanted = tonumber(ARGV[2])
            for index = 4, #ARGV, 2 do
                local ending, row, taken, process, number = read(ARGV[index])
                if ending and process == ARGV[1] and number == ARGV[index + 1] then
                    local claim = wanted > 0 and number .. ' ' .. process or '0 -'
                    write(ARGV[index], ending, row, wanted > 0 and now + wanted or 0, claim, tonumber(ARGV[3]))
                end
            end
            return 1
            """
    )

    /// Keys: breakers. Arguments: memory. Answers field, what is left of its rest, and how often in a row, in turn.
    static let all = RedisScript(
        common + """
            local result = {}
            for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
                local ending, row = read(field)
                if not ending or ending + tonumber(ARGV[1]) < now then
                    redis.call('HDEL', KEYS[1], field)
                else
                    result[#result + 1] = field
                    result[#result + 1] = math.max(0, ending - now)
                    result[#result + 1] = row
                end
            end
            return result
            """
    )
}
