package import DataClients
package import MeshApplication
internal import MeshDomain

/// Limits that all replicas keep together: of each Redis keeps the moment up to which its units are given away, by its own
/// clock, so that replicas whose clocks differ count alike. A limit that nobody uses goes when all of it may be used again.
package struct RedisRates: SharedRates {
    private let commander: any RedisCommander
    private let keys: RedisKeys

    package init(_ commander: any RedisCommander, keys: RedisKeys = RedisKeys()) {
        self.commander = commander
        self.keys = keys
    }

    package func take(_ order: RateOrder, from rate: SharedRate) async -> RateGrant? {
        do throws(RedisError) {
            let reply = try await commander.run(
                Self.script,
                keys: [keys.rate(rate.name)],
                .integer(rate.burst),
                .integer(rate.unitTime.wholeNanoseconds),
                .integer(order.back),
                .integer(order.units),
                .integer(order.extra)
            ).array()
            guard reply.count == 2 else { throw .unexpectedReply }
            return RateGrant(wait: .microseconds(try reply[0].integer()), extra: try reply[1].integer())
        } catch {
            // The client counts its errors by kind.
            return nil
        }
    }

    /// In microseconds. An order that is larger than the burst waits until all of the burst is there.
    private static let script = RedisScript(
        """
        local burst, unit, back = tonumber(ARGV[1]), tonumber(ARGV[2]) / 1000, tonumber(ARGV[3])
        local units, extra = tonumber(ARGV[4]), tonumber(ARGV[5])
        local clock = redis.call('TIME')
        local now = tonumber(clock[1]) * 1000000 + tonumber(clock[2])
        local spent = math.max(now, (tonumber(redis.call('GET', KEYS[1])) or 0) - back * unit)
        local start = now
        if units > 0 then
            start = math.max(now, spent - (burst - math.min(units, burst)) * unit)
            spent = math.max(spent, start) + units * unit
        end
        local left = math.floor((now + burst * unit - spent) / unit)
        local granted = math.max(0, math.min(extra, math.floor(left / 2)))
        spent = spent + granted * unit
        if spent > now then
            redis.call('SET', KEYS[1], string.format('%.3f', spent), 'PX', math.ceil((spent - now) / 1000) + 1000)
        else
            redis.call('DEL', KEYS[1])
        end
        return {math.ceil(start - now), granted}
        """
    )
}
