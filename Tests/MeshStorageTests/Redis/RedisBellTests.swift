internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshStorage
internal import MeshTestSupport
internal import RedisTestSupport
internal import Testing

@Suite("The bell on Redis", .timeLimit(.minutes(2)))
struct RedisBellTests {
    private func bell(
        _ server: RedisTestServer,
        _ process: String,
        _ clock: ManualWallClock,
        subscriber: RedisSubscriber? = nil
    ) throws -> RedisBell {
        RedisBell(
            RedisBell.Configuration(process: process),
            commander: try server.pool(),
            subscriber: try subscriber ?? server.subscriber(),
            clock: clock
        )
    }

    /// Listens, and waits until the server has confirmed, which rings, and a moment later counts as confirmed.
    private func listen(_ bell: RedisBell, _ topics: BellTopic...) async throws -> any BellListener {
        let listener = bell.listen(to: topics)
        var confirmed: Set<BellTopic> = []
        while confirmed.count < topics.count { confirmed.formUnion(try await listener.heard(until: nil)) }
        try await wait { topics.allSatisfy { bell.ringNumber(of: $0) != nil } }
        return listener
    }

    @Test("a ring is heard in its own process and in others")
    func ringsCrossProcesses() async throws {
        try await RedisTestServer.with { server in
            let clock = ManualWallClock()
            let (here, there) = (try bell(server, "a", clock), try bell(server, "b", clock))
            let near = try await listen(here, .task("t1", of: "a"), .network("n1", of: "a"))
            let far = try await listen(there, .task("t1", of: "a"))
            here.ring(.task("t1", of: "a"))
            #expect(try await near.heard(until: nil) == [.task("t1", of: "a")])
            #expect(try await far.heard(until: nil) == [.task("t1", of: "a")])
            there.ring(.network("n1", of: "a"))
            #expect(try await near.heard(until: nil) == [.network("n1", of: "a")])
        }
    }

    @Test("texts ring within their process only, and nobody hears himself twice")
    func textsStayHome() async throws {
        try await RedisTestServer.with { server in
            let clock = ManualWallClock()
            let (here, there) = (try bell(server, "a", clock), try bell(server, "b", clock))
            let near = try await listen(here, .task("t1", of: "a"))
            let text = here.listen(to: [.text("t1", of: "a")])
            let far = try await listen(there, .task("t1", of: "a"), .task("t2", of: "a"))
            here.ring(.text("t1", of: "a"))
            #expect(try await text.heard(until: nil) == [.text("t1", of: "a")])
            here.ring(.task("t1", of: "a"))
            #expect(try await near.heard(until: nil) == [.task("t1", of: "a")])
            #expect(try await far.heard(until: nil) == [.task("t1", of: "a")])
            // The echo of the first ring has come before this one, and rang nobody.
            there.ring(.task("t1", of: "a"))
            #expect(try await near.heard(until: nil) == [.task("t1", of: "a")])
            #expect(try await near.heard(until: clock.now).isEmpty)
            #expect(here.channelCount == 1)
        }
    }

    @Test("the number of a topic is known only while no ring can get lost, and changes before a ring is heard")
    func numbersAreHonest() async throws {
        try await RedisTestServer.with { server in
            let clock = ManualWallClock()
            let (here, there) = (try bell(server, "a", clock), try bell(server, "b", clock))
            #expect(here.ringNumber(of: .task("t1", of: "a")) == nil)
            let near = try await listen(here, .task("t1", of: "a"))
            let before = try #require(here.ringNumber(of: .task("t1", of: "a")))
            there.ring(.task("t1", of: "a"))
            _ = try await near.heard(until: nil)
            #expect(here.ringNumber(of: .task("t1", of: "a")) != before)
            try await server.kill()
            try await wait { here.ringNumber(of: .task("t1", of: "a")) == nil }
        }
    }

    @Test("while Redis is away listeners are told to look at each interval; when it is back they hear again")
    func pollingReplacesRedis() async throws {
        try await RedisTestServer.with { server in
            let clock = ManualWallClock()
            let (here, there) = (try bell(server, "a", clock), try bell(server, "b", clock))
            let near = try await listen(here, .task("t1", of: "a"))
            try await server.kill()
            try await wait { here.ringNumber(of: .task("t1", of: "a")) == nil }
            there.ring(.task("t1", of: "a"))
            async let heard = near.heard(until: nil)
            await clock.waitForSleepers(2)
            clock.advance(by: .seconds(1))
            #expect(try await heard == [.task("t1", of: "a")])
            here.ring(.task("t1", of: "a"))
            #expect(try await near.heard(until: nil) == [.task("t1", of: "a")], "its own process hears at once")
            #expect(try await near.heard(until: clock.now).isEmpty, "deadlines hold")
            try await server.start()
            while try await near.heard(until: nil).isEmpty {}
            try await wait { here.ringNumber(of: .task("t1", of: "a")) != nil }
            // What was rung while Redis was away is told at one of the next intervals.
            try await wait {
                clock.advance(by: .seconds(1))
                return here.ringsPending == 0 && there.ringsPending == 0
            }
            #expect(here.ringsLost == 0 && there.ringsLost == 0)
            _ = try await near.heard(until: clock.now)
            there.ring(.task("t1", of: "a"))
            #expect(try await near.heard(until: nil) == [.task("t1", of: "a")])
        }
    }

    @Test("who stops listening leaves nothing behind, here or on the server")
    func listenersLeave() async throws {
        try await RedisTestServer.with { server in
            let here = try bell(server, "a", ManualWallClock())
            let pool = try server.pool()
            for _ in 0..<20 { _ = try await listen(here, .task("t1", of: "a"), .network("n1", of: "a")) }
            #expect(here.listenerCount == 0)
            #expect(here.channelCount == 0)
            try await wait { try await pool.send(RedisCommand("PUBSUB", "CHANNELS")).array().isEmpty }
            let cancelled = Task { [listener = here.listen(to: [.task("t1", of: "a")])] in
                while true { _ = try await listener.heard(until: nil) }
            }
            cancelled.cancel()
            await #expect(throws: CancellationError.self) { try await cancelled.value }
        }
    }

    @Test("a channel that is confirmed already is so for the next bell that joins it, at once")
    func confirmedChannelsAreJoined() async throws {
        try await RedisTestServer.with { server in
            let clock = ManualWallClock()
            let subscriber = try server.subscriber()
            let first = try bell(server, "a", clock, subscriber: subscriber)
            let second = try bell(server, "b", clock, subscriber: subscriber)
            let near = try await listen(first, .task("t1", of: "a"))
            let far = second.listen(to: [.task("t1", of: "a")])
            #expect(second.ringNumber(of: .task("t1", of: "a")) != nil)
            #expect(try await far.heard(until: clock.now) == [.task("t1", of: "a")])
            first.ring(.task("t1", of: "a"))
            #expect(try await far.heard(until: nil) == [.task("t1", of: "a")])
            _ = near
        }
    }

    @Test("a storm of rings reaches the others as at least one ring after the last")
    func stormsAreFolded() async throws {
        try await RedisTestServer.with { server in
            let clock = ManualWallClock()
            let (here, there) = (try bell(server, "a", clock), try bell(server, "b", clock))
            let far = try await listen(there, .task("t1", of: "a"), .task("last", of: "a"))
            for _ in 0..<10_000 { here.ring(.task("t1", of: "a")) }
            #expect(try await far.heard(until: nil).contains(.task("t1", of: "a")))
            here.ring(.task("last", of: "a"))
            while !(try await far.heard(until: nil).contains(.task("last", of: "a"))) {}
            #expect(here.ringsLost == 0)
        }
    }
}
