internal import DataClients
internal import MeshApplication
internal import MeshStorage
internal import RedisTestSupport
internal import Testing

@Suite("Limits that replicas keep together on Redis", .timeLimit(.minutes(2)))
struct RedisRatesTests {
    /// A unit comes in an hour: none does during a test.
    private static let slow = SharedRate("v/requests", burst: 10, unitTime: .seconds(3600))

    @Test("replicas together take what is there at once, and each further unit later")
    func rateIsShared() async throws {
        try await RedisTestServer.with { server in
            let replicas = [RedisRates(try server.pool()), RedisRates(try server.pool())]
            let waits = await withTaskGroup(of: Duration?.self) { group in
                for index in 0..<14 {
                    group.addTask { await replicas[index % 2].take(RateOrder(units: 1), from: Self.slow)?.wait }
                }
                return await group.reduce(into: []) { $0.append($1) }.compactMap { $0 }.sorted()
            }
            #expect(waits.count == 14)
            #expect(waits.prefix(10).allSatisfy { $0 == .zero })
            for (place, wait) in waits.dropFirst(10).enumerated() {
                #expect(wait <= .seconds(3600) * (place + 1) && wait > .seconds(3600) * place)
            }
            let other = SharedRate("w/requests", burst: 10, unitTime: .seconds(3600))
            #expect(await replicas[0].take(RateOrder(units: 10), from: other)?.wait == .zero)
        }
    }

    @Test("what is taken in advance is half of what is left at most, and is there now")
    func advancesLeaveSomething() async throws {
        try await RedisTestServer.with { server in
            let rates = RedisRates(try server.pool())
            #expect(
                await rates.take(RateOrder(units: 1, extra: 100), from: Self.slow) == RateGrant(wait: .zero, extra: 4)
            )
            #expect(await rates.take(RateOrder(extra: 1), from: Self.slow) == RateGrant(wait: .zero, extra: 1))
            #expect(await rates.take(RateOrder(extra: 100), from: Self.slow) == RateGrant(wait: .zero, extra: 2))
            #expect(await rates.take(RateOrder(units: 2), from: Self.slow)?.wait == .zero)
            let late = try #require(await rates.take(RateOrder(units: 1, extra: 100), from: Self.slow))
            #expect(late.wait > .zero && late.extra == 0)
        }
    }

    @Test("what is given back may be taken again; a debt is paid before anything else")
    func unitsComeBack() async throws {
        try await RedisTestServer.with { server in
            let rates = RedisRates(try server.pool())
            #expect(await rates.take(RateOrder(units: 10), from: Self.slow)?.wait == .zero)
            #expect(await rates.take(RateOrder(units: 4, back: 4), from: Self.slow)?.wait == .zero)
            _ = await rates.take(RateOrder(back: -1), from: Self.slow)
            let late = try #require(await rates.take(RateOrder(units: 1), from: Self.slow))
            #expect(late.wait > .seconds(3600))
            // More than there is room for is not kept.
            _ = await rates.take(RateOrder(back: 1_000), from: Self.slow)
            #expect(await rates.take(RateOrder(units: 10), from: Self.slow)?.wait == .zero)
            let next = try #require(await rates.take(RateOrder(units: 1), from: Self.slow))
            #expect(next.wait > .zero)
        }
    }

    @Test("an order larger than what may be used at once waits for all of that")
    func largeOrdersWait() async throws {
        try await RedisTestServer.with { server in
            let rates = RedisRates(try server.pool())
            #expect(await rates.take(RateOrder(units: 100), from: Self.slow)?.wait == .zero)
            let wait = try #require(await rates.take(RateOrder(units: 100), from: Self.slow)?.wait)
            #expect(wait > .seconds(99 * 3600) && wait <= .seconds(100 * 3600))
        }
    }

    @Test("names say that a limit is of no tenant, and end by themselves")
    func namesEnd() async throws {
        try await RedisTestServer.with { server in
            let pool = try server.pool()
            let rates = RedisRates(pool)
            _ = await rates.take(RateOrder(units: 1), from: Self.slow)
            #expect(try await pool.timeToLive("mesh::rate:v%2frequests") != nil)
            _ = await rates.take(RateOrder(back: 1), from: Self.slow)
            #expect(try await pool.send(RedisCommand("DBSIZE")).integer() == 0)
        }
    }

    @Test("while Redis is away nobody can say; when it is back the limit begins anew")
    func redisGoes() async throws {
        try await RedisTestServer.with { server in
            let rates = RedisRates(try server.pool())
            #expect(await rates.take(RateOrder(units: 10), from: Self.slow)?.wait == .zero)
            try await server.kill()
            #expect(await rates.take(RateOrder(units: 1), from: Self.slow) == nil)
            try await server.start()
            try await wait { await rates.take(RateOrder(units: 1), from: Self.slow)?.wait == .zero }
        }
    }
}
