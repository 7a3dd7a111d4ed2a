internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import RedisTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import MeshStorage

@Suite("Breakers that replicas share on Redis", .timeLimit(.minutes(2)))
struct RedisBreakersTests {
    /// A replica, as far as its breakers hear of others.
    private final class Replica: Sendable {
        let breakers: RedisBreakers
        private let news = Mutex<[BreakerNews]>([])

        init(_ breakers: RedisBreakers) {
            self.breakers = breakers
            breakers.hear { [weak self] one in self?.news.withLock { $0.append(one) } }
        }

        func waitForNews(_ isIt: (BreakerNews) -> Bool) async throws {
            try await wait { news.withLock { $0.contains(where: isIt) } }
        }

        func waitUntilTold() async throws { try await wait { breakers.newsPending == 0 } }
    }

    private struct House {
        let server: RedisTestServer
        let clock = ManualWallClock()

        static let probeTime: Duration = .seconds(600)

        /// Replicas at work while the body runs. When it begins they hear each other.
        func with(_ names: String..., body: ([Replica]) async throws -> Void) async throws {
            let replicas = try names.map { try replica($0) }
            let before = try await listeners
            try await withThrowingTaskGroup(of: Void.self) { group in
                for replica in replicas { group.addTask { await replica.breakers.run() } }
                try await wait { try await listeners == before + names.count }
                try await body(replicas)
                group.cancelAll()
            }
        }

        private func replica(_ name: String) throws -> Replica {
            var configuration = RedisBreakers.Configuration(process: name)
            // Longer than any machine takes for a test: Redis goes by its own clock.
            configuration.probeTime = Self.probeTime
            return Replica(
                RedisBreakers(
                    configuration,
                    commander: try server.pool(),
                    subscriber: try server.subscriber(),
                    clock: clock,
                    registry: MetricRegistry()
                )
            )
        }

        var listeners: Int {
            get async throws {
                let reply = try await server.pool().send(RedisCommand("PUBSUB", "NUMSUB", "mesh::breakers")).array()
                return Int(try reply[1].integer())
            }
        }

        func opened(_ name: BreakerName, for rest: Duration, _ inARow: Int = 1) -> BreakerNews {
            BreakerNews(name, .opened(until: clock.now + rest, inARow: inARow))
        }
    }

    private static let model = BreakerName(vendor: "v", model: "m:1\n{x}")
    private static let vendor = BreakerName(vendor: "v", model: nil)

    @Test("what one replica finds the others hear, and whoever comes later knows")
    func newsCross() async throws {
        try await RedisTestServer.with { server in
            let house = House(server: server)
            try await house.with("a", "b") { replicas in
                let opened = house.opened(Self.model, for: .seconds(60), 2)
                replicas[0].breakers.tell(opened)
                try await replicas[1].waitForNews { $0 == opened }
                try await house.with("c") { late in
                    try await late[0].waitForNews { news in
                        guard case .opened(let until, inARow: 2) = news.change else { return false }
                        let rest = until - house.clock.now
                        return news.name == Self.model && rest > .seconds(30) && rest <= .seconds(60)
                    }
                }
                replicas[1].breakers.tell(BreakerNews(Self.model, .closed))
                try await replicas[0].waitForNews { $0 == BreakerNews(Self.model, .closed) }
                try await house.with("d") { late in
                    try await late[0].waitForNews { $0 == BreakerNews(Self.model, .closed) }
                }
            }
        }
    }

    @Test("of all replicas one tries a model again; when nothing comes of it another one may")
    func probesAreSingle() async throws {
        try await RedisTestServer.with { server in
            let house = House(server: server)
            try await house.with("a", "b") { replicas in
                let (a, b) = (replicas[0].breakers, replicas[1].breakers)
                a.tell(house.opened(Self.model, for: .zero))
                try await replicas[0].waitUntilTold()
                #expect(await b.mayProbe(Self.model) == .go)
                guard case .wait(let until) = await a.mayProbe(Self.model) else {
                    Issue.record("a second probe")
                    return
                }
                #expect(until > house.clock.now && until <= house.clock.now + House.probeTime)
                #expect(await b.mayProbe(Self.model) == .go, "it was this one's already")
                #expect(await a.mayProbe(Self.vendor) == .go, "another one")
                b.tell(BreakerNews(Self.model, .unprobed))
                try await replicas[1].waitUntilTold()
                #expect(await a.mayProbe(Self.model) == .go)
                // A claim of before that is let go of late does not let go of the next one.
                for _ in 0..<20 {
                    a.tell(BreakerNews(Self.model, .unprobed))
                    #expect(await a.mayProbe(Self.model) == .go)
                    try await replicas[0].waitUntilTold()
                    guard case .wait = await b.mayProbe(Self.model) else {
                        Issue.record("a second probe")
                        return
                    }
                }
                // What another one found out before does not end it.
                b.tell(house.opened(Self.model, for: .zero))
                try await replicas[1].waitUntilTold()
                guard case .wait = await b.mayProbe(Self.model) else {
                    Issue.record("a second probe")
                    return
                }
                // It failed: all rest anew, and longer than they thought.
                a.tell(house.opened(Self.model, for: .seconds(60), 2))
                try await replicas[0].waitUntilTold()
                guard case .wait(let end) = await b.mayProbe(Self.model) else {
                    Issue.record("a probe while it rests")
                    return
                }
                #expect(end > house.clock.now + .seconds(30))
            }
        }
    }

    @Test("a probe stays its owner's as long as it lives, and no longer")
    func probesAreRenewed() async throws {
        try await RedisTestServer.with { server in
            let house = House(server: server)
            let pool = try server.pool()
            let field = RedisArgument.text(Self.model.field)
            func words() async throws -> [Substring] {
                try await pool.send(RedisCommand("HGET", "mesh::breakers", field)).requiredText().split(separator: " ")
            }
            func endClaim() async throws {
                var words = try await words()
                words[2] = "2"
                let value = words.joined(separator: " ")
                _ = try await pool.send(RedisCommand("HSET", "mesh::breakers", field, .text(value)))
            }
            try await house.with("a", "b") { replicas in
                #expect(await replicas[0].breakers.mayProbe(Self.model) == .go)
                // As if so much time had gone by.
                try await endClaim()
                await house.clock.waitForSleepers(2)
                house.clock.advance(by: .seconds(5))
                try await wait { try await words()[2] != "2" }
                guard case .wait = await replicas[1].breakers.mayProbe(Self.model) else {
                    Issue.record("the probe of another one was taken")
                    return
                }
                try await endClaim()
                #expect(await replicas[1].breakers.mayProbe(Self.model) == .go)
            }
        }
    }

    @Test("while Redis is away each replica goes by itself; when it is back, empty, all know what each knew")
    func redisGoes() async throws {
        try await RedisTestServer.with { server in
            let house = House(server: server)
            try await house.with("a", "b") { replicas in
                // Longer than the clock goes meanwhile.
                let rest = Duration.seconds(1_000_000)
                replicas[0].breakers.tell(house.opened(Self.model, for: rest))
                try await replicas[1].waitForNews { $0.name == Self.model }
                try await server.kill()
                #expect(await replicas[1].breakers.mayProbe(BreakerName(vendor: "w", model: nil)) == .go)
                replicas[1].breakers.tell(house.opened(Self.vendor, for: rest))
                #expect(replicas[1].breakers.newsPending == 1)
                try await server.start()
                let pool = try server.pool()
                try await wait {
                    // What fails before all connections are back is told again at the next interval.
                    house.clock.advance(by: .seconds(5))
                    return try await pool.send(RedisCommand("HLEN", "mesh::breakers")).integer() == 2
                }
                try await replicas[0].waitForNews { $0.name == Self.vendor }
                try await house.with("c") { late in
                    try await late[0].waitForNews { $0.name == Self.vendor }
                    try await late[0].waitForNews { $0.name == Self.model }
                }
            }
        }
    }

    @Test("one hash keeps them, of no tenant, with an end, and no more of them than it may")
    func whatIsKeptIsBounded() async throws {
        try await RedisTestServer.with { server in
            let house = House(server: server)
            try await house.with("a", "b") { replicas in
                for number in 0..<5_000 {
                    let name = BreakerName(vendor: "v", model: "m\(number)")
                    replicas[number % 2].breakers.tell(house.opened(name, for: .seconds(60)))
                }
                try await replicas[0].waitUntilTold()
                try await replicas[1].waitUntilTold()
                let pool = try server.pool()
                #expect(try await pool.send(RedisCommand("DBSIZE")).integer() == 1)
                #expect(try await pool.send(RedisCommand("HLEN", "mesh::breakers")).integer() == 4096)
                let left = try #require(try await pool.timeToLive("mesh::breakers"))
                #expect(left > .seconds(3600) && left <= .seconds(3660))
            }
        }
    }

    @Test("a message comes over as it was, and what is none is passed over")
    func messages() {
        for name in [Self.model, Self.vendor] {
            #expect(BreakerName(field: name.field) == name)
            for change in [RedisBreakerMessage.Change.closed, .opened(rest: .milliseconds(1_500), inARow: 3)] {
                let message = RedisBreakerMessage(process: "p", name: name, change: change)
                #expect(RedisBreakerMessage(message.bytes) == message)
            }
        }
        for text in ["", "{}", "[1]", #"{"process":"p","vendor":"v","rest":1}"#, #"{"process":"p"}"#] {
            #expect(RedisBreakerMessage(Array(text.utf8)) == nil)
        }
    }
}
