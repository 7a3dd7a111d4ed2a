internal import DataClients
internal import MeshDomain
internal import MeshStorage
internal import RedisTestSupport
internal import Testing

@Suite("Token buckets, breakers and cache on Redis", .timeLimit(.minutes(2)))
struct RedisSharedStateTests {
    /// Fills in an hour: nothing comes back during a test.
    private static let slow = RedisTokenBuckets.Rate(capacity: 10, refill: 1, interval: .seconds(3600))

    @Test("replicas together take what the bucket holds, and no more")
    func bucketIsShared() async throws {
        try await RedisTestServer.with { server in
            let replicas = [RedisTokenBuckets(try server.pool()), RedisTokenBuckets(try server.pool())]
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        if case .taken = try await replicas[index % 2].take(from: "k", of: "a", Self.slow) {
                            true
                        } else {
                            false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(taken == 10)
            guard case .empty(let wait?) = try await replicas[0].take(3, from: "k", of: "a", Self.slow) else {
                Issue.record("the bucket gave more than it held")
                return
            }
            #expect(wait > .seconds(3600) && wait <= .seconds(3 * 3600))
        }
    }

    @Test("tenants and names have buckets of their own, whatever they are called")
    func bucketsAreApart() async throws {
        try await RedisTestServer.with { server in
            let pool = try server.pool()
            let buckets = RedisTokenBuckets(pool)
            let places: [(TenantID, String)] = [
                ("a", "x"), ("a", "y"), ("b", "x"), ("a:bucket", "x"), ("a", "{x}"), ("ä", "x"),
            ]
            for (tenant, name) in places {
                #expect(try await buckets.take(10, from: name, of: tenant, Self.slow) == .taken(left: 0))
            }
            #expect(try await pool.send(RedisCommand("DBSIZE")).integer() == Int64(places.count))
            for key in try await pool.send(RedisCommand("KEYS", "*")).array() {
                let name = try key.requiredText()
                #expect(name.hasPrefix("mesh:"))
                #expect(try await pool.timeToLive(name) != nil, "\(name) would stay for ever")
            }
        }
    }

    @Test("a bucket fills again by the server's clock")
    func bucketFills() async throws {
        try await RedisTestServer.with { server in
            let buckets = RedisTokenBuckets(try server.pool())
            let rate = RedisTokenBuckets.Rate(capacity: 2, refill: 1000, interval: .milliseconds(1))
            #expect(try await buckets.take(2, from: "k", of: "a", rate) == .taken(left: 0))
            try await wait { try await buckets.take(2, from: "k", of: "a", rate) == .taken(left: 0) }
            #expect(try await buckets.take(3, from: "k", of: "a", rate) == .empty(retryAfter: nil))
            #expect(try await buckets.take(0, from: "other", of: "a", rate) == .taken(left: 2))
        }
    }

    @Test("a breaker opens for all after failures in a row, lets one probe through, and closes when it succeeds")
    func breakerIsShared() async throws {
        try await RedisTestServer.with { server in
            let pool = try server.pool()
            let (here, there) = (RedisBreakers(pool), RedisBreakers(try server.pool()))
            let rule = RedisBreakers.Rule(failuresMax: 3, coolDown: .milliseconds(20), memory: .seconds(60))
            for round in 1...3 {
                #expect(try await there.ask("m", of: nil, rule) == .go)
                #expect(try await here.report("m", of: nil, succeeded: false, rule) == (round == 3))
            }
            #expect(try await there.ask("m", of: "a", rule) == .go, "another one")
            try await wait { try await there.ask("m", of: nil, rule) == .probe }
            guard
                case .stop = try await here.ask(
                    "m",
                    of: nil,
                    RedisBreakers.Rule(failuresMax: 3, coolDown: .seconds(60), memory: .seconds(60))
                )
            else {
                // The probe's time may be over already on a slow machine; then this is the next one.
                return
            }
            try await there.report("m", of: nil, succeeded: true, rule)
            #expect(try await here.ask("m", of: nil, rule) == .go)
        }
    }

    @Test("one probe at a time, and a failed one opens the breaker again")
    func probesAreSingle() async throws {
        try await RedisTestServer.with { server in
            let breakers = RedisBreakers(try server.pool())
            let short = RedisBreakers.Rule(failuresMax: 1, coolDown: .milliseconds(1), memory: .seconds(60))
            let long = RedisBreakers.Rule(failuresMax: 1, coolDown: .seconds(60), memory: .seconds(60))
            try await breakers.report("m", of: "a", succeeded: false, short)
            // Whoever gets the probe holds it for a minute.
            try await wait { try await breakers.ask("m", of: "a", long) == .probe }
            for _ in 0..<5 {
                guard case .stop(let wait) = try await breakers.ask("m", of: "a", long) else {
                    Issue.record("a second probe")
                    return
                }
                #expect(wait > .seconds(30))
            }
            #expect(try await breakers.report("m", of: "a", succeeded: false, long))
            guard case .stop = try await breakers.ask("m", of: "a", long) else {
                Issue.record("the breaker is not open")
                return
            }
        }
    }

    @Test("the cache gives back what it keeps, to its tenant only, and for its time")
    func cacheKeeps() async throws {
        try await RedisTestServer.with { server in
            let pool = try server.pool()
            let cache = RedisCache(pool, valueBytesMax: 4)
            #expect(try await cache.keep([1, 2], as: "k", of: "a", for: .seconds(60)))
            #expect(try await cache.value("k", of: "a") == [1, 2])
            #expect(try await cache.value("k", of: "b") == nil)
            #expect(try await cache.keep([1, 2, 3, 4, 5], as: "big", of: "a", for: .seconds(60)) == false)
            #expect(try await pool.send(RedisCommand("DBSIZE")).integer() == 1)
            try await cache.keep([3], as: "k", of: "a", for: .milliseconds(1))
            try await wait { try await cache.value("k", of: "a") == nil }
            try await cache.keep([4], as: "k", of: "a", for: .seconds(60))
            try await cache.remove("k", of: "a")
            #expect(try await cache.value("k", of: "a") == nil)
        }
    }
}
