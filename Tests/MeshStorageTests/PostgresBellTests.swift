internal import DataClients
internal import EventIO
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import PostgresTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshStorage

@Suite("The bell of several replicas")
struct PostgresBellTests {
    private static func bell(_ pool: PostgresPool, _ origin: String, _ clock: ManualWallClock) -> PostgresBell {
        PostgresBell(pool, origin: origin, clock: clock, registry: MetricRegistry(), logger: .off)
    }

    private static func next(_ listener: any BellListener) async throws -> Set<BellTopic> {
        try await listener.heard(until: nil)
    }

    @Test("a ring of one replica is heard in the other")
    func acrossReplicas() async throws {
        try await PostgresDatabase.with { database in
            let clock = ManualWallClock()
            let (here, there) = (Self.bell(database.pool, "a", clock), Self.bell(database.pool, "b", clock))
            let listener = there.listen(to: [.task("tsk_1", of: "a"), .network("net_1", of: "a")])
            let other = there.listen(to: [.task("tsk_2", of: "a")])
            let running = Task {
                await withDiscardingTaskGroup { group in
                    group.addTask { await here.run() }
                    group.addTask { await there.run() }
                }
            }
            // What was said before it could hear may have been missed, so everybody looks.
            var heard: Set<BellTopic> = []
            while heard.count < 2 { heard.formUnion(try await Self.next(listener)) }
            #expect(heard == [.task("tsk_1", of: "a"), .network("net_1", of: "a")])
            #expect(try await Self.next(other) == [.task("tsk_2", of: "a")])
            let number = there.ringNumber(of: .task("tsk_1", of: "a"))
            here.ring(.text("tsk_2", of: "a"))
            here.ring(.task("tsk_1", of: "a"))
            #expect(try await Self.next(listener) == [.task("tsk_1", of: "a")])
            #expect(there.ringNumber(of: .task("tsk_1", of: "a")) != number)
            here.ring(.network("net_1", of: "a"))
            #expect(try await Self.next(listener) == [.network("net_1", of: "a")])
            running.cancel()
            await running.value
        }
    }

    @Test("while nothing can be heard, whoever listens looks again and again, and once more when it can be")
    func polling() async throws {
        let server = try await PostgresServer()
        let group = try LoopGroup(count: 1)
        var limits = PostgresMeshStore.poolLimits
        limits.reconnectPause = .milliseconds(20)
        limits.reconnectPauseMax = .milliseconds(50)
        let pool = try PostgresPool(
            PostgresConfiguration(server.connectionString()),
            limits,
            on: group.loops[0],
            registry: MetricRegistry()
        )
        let clock = ManualWallClock()
        let bell = Self.bell(pool, "a", clock)
        let listener = bell.listen(to: [.task("tsk_1", of: "a")])
        let running = Task { await bell.run() }
        #expect(try await Self.next(listener) == [.task("tsk_1", of: "a")])
        try await server.stop()
        while await pool.failure() == nil { await Task.yield() }
        for _ in 0..<3 {
            await clock.waitForSleepers()
            clock.advance(by: PostgresBell.pollTime)
            #expect(try await Self.next(listener) == [.task("tsk_1", of: "a")])
        }
        try await server.start()
        #expect(try await Self.next(listener) == [.task("tsk_1", of: "a")])
        running.cancel()
        await running.value
        await pool.close()
        group.shutDown()
    }

    @Test("a notification holds many topics and is never longer than PostgreSQL takes")
    func manyTopics() throws {
        var post = PostgresBellPost()
        let topics = Set((0..<2_000).map { BellTopic.task(TaskID("tsk_\($0)"), of: "a") })
        for topic in topics {
            let isTold = post.add(topic)
            #expect(isTold)
        }
        var told: Set<BellTopic> = []
        var payloads = 0
        while let payload = post.take(from: "me") {
            payloads += 1
            #expect(payload.utf8.count <= PostgresBellPost.payloadBytesMax)
            #expect(PostgresBellPost.topics(in: payload, unlessFrom: "me") == nil)
            told.formUnion(try #require(PostgresBellPost.topics(in: payload, unlessFrom: "other")))
        }
        #expect(told == topics)
        #expect(payloads < 10)
    }

    @Test("more topics than it keeps are one notification that means all")
    func tooManyTopics() {
        var post = PostgresBellPost()
        for number in 0...PostgresBellPost.topicsMax { _ = post.add(.network(NetworkID("net_\(number)"), of: "a")) }
        let payloads = [post.take(from: "me"), post.take(from: "me")]
        #expect(payloads == ["me", nil])
        #expect(PostgresBellPost.topics(in: "me", unlessFrom: "other") == [])
    }

    @Test("live text stays in its process, and what others write into the channel harms nobody")
    func oddTopics() {
        var post = PostgresBellPost()
        let topics: [BellTopic] = [
            .text("tsk_1", of: "a"), .networkText("net_1", of: "a"), .task("tsk\n1", of: "a"), .task("tsk 1", of: "a"),
            .task("tsk_1", of: "a\nb"),
        ]
        let told = topics.filter { post.add($0) }
        #expect(told == [])
        let payload = post.take(from: "me")
        #expect(payload == nil)
        #expect(
            PostgresBellPost.topics(in: "x\nq1 a\n\ntno_tenant\nttsk_1 a b", unlessFrom: "me") == [
                .task("tsk_1", of: "a b")
            ]
        )
        #expect(PostgresBellPost.topics(in: "", unlessFrom: "me") == [])
    }
}
