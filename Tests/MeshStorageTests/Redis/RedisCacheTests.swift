internal import DataClients
internal import MeshDomain
internal import MeshStorage
internal import RedisTestSupport
internal import Testing

@Suite("The cache on Redis", .timeLimit(.minutes(2)))
struct RedisCacheTests {
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
