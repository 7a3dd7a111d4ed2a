internal import RedisTestSupport
internal import TLSCrypto
internal import Telemetry
internal import Testing

@testable internal import DataClients

@Suite("Redis with sentinels and TLS", .timeLimit(.minutes(2)))
struct RedisSentinelTests {
    @Test("when the master dies, writes go on at the one that the sentinels name")
    func failOverIsFollowed() async throws {
        let master = try await RedisServer.startAtPort()
        let replica = try await RedisServer.startAtPort("--replicaof", "127.0.0.1", "\(master.port)")
        try await RedisWorld.with { world in
            let direct = try await world.connect(to: master.address)
            try await wait {
                try await direct.send(RedisCommand("INFO", "replication")).requiredText().contains("state=online")
            }
            let watch = try await RedisServer.startSentinel(of: master)
            let closed = try ClosedPort()
            let sentinel = RedisSentinel(
                [.host("127.0.0.1", port: closed.number), watch.address],
                master: "main",
                dialer: try world.dialer(),
                masterDialer: try world.dialer(),
                metrics: RedisMetrics(world.registry, name: "main")
            )
            #expect(try await sentinel.master() == master.address)
            let asking = try await world.connect(to: watch.address)
            try await wait {
                try await asking.send(RedisCommand("SENTINEL", "REPLICAS", "main")).array().count == 1
            }
            let pool = RedisPool(
                dialer: try world.dialer(),
                source: sentinel,
                metrics: RedisMetrics(world.registry, name: "main")
            )
            sentinel.follow(pool)
            try await pool.set("a", to: [1], expiresAfter: .seconds(600))
            try await wait { try await pool.send(RedisCommand("WAIT", "1", "1000")).integer() == 1 }
            try await master.kill()
            try await wait { (try? await pool.set("b", to: [2], expiresAfter: .seconds(600))) != nil }
            // The sentinels close connections to the new master once, when it becomes it.
            try await wait { (try? await sentinel.master()) == replica.address }
            #expect(try await pool.get("a") == [1])
            sentinel.stop()
            await pool.close()
            for connection in [direct, asking] {
                connection.close()
                _ = await connection.untilClosed()
            }
            try await wait { world.openConnections == 0 }
        }
    }

    @Test("over TLS, and only to a server whose certificate is right")
    func tlsIsSpoken() async throws {
        let server = try await RedisServer.startWithTLS()
        try await RedisWorld.with { world in
            var configuration = RedisWorld.configuration
            var tls = TLSClientConfiguration()
            tls.roots = .pem(.file(server.certificate))
            configuration.tls = tls
            let pool = try world.pool(server.address, configuration)
            let value = [UInt8](repeating: 7, count: 1 << 20)
            try await pool.set("a", to: value, expiresAfter: .seconds(60))
            #expect(try await pool.get("a") == value)
            await pool.close()

            configuration.tls?.serverName = "other.test"
            let wrong = configuration
            let error = await #expect(throws: RedisError.self) { try await world.connect(to: server.address, wrong) }
            guard case .cannotConnect? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            try await wait { world.openConnections == 0 }
        }
    }
}
