internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshStorage
internal import MeshTestSupport
internal import RedisTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

@testable internal import MeshModels

/// Chains of two replicas on one redis-server.
@Suite("Models and replicas on Redis", .timeLimit(.minutes(2)))
struct RedisReplicaTests {
    private struct Replicas {
        let server: RedisServer
        let one: ChainHouse
        let two: ChainHouse

        var all: [ChainHouse] { [one, two] }
        /// How often the first model was asked, by both.
        var calls: Int { all.reduce(0) { $0 + $1.vendors[0].calls.count } }
        var states: [BreakerState] { all.map { $0.chain.breaker(of: $0.shelf.catalogue.models[0]) } }
    }

    /// The first of two models is scripted, the other one answers.
    private func with(
        _ script: @escaping ChainHouse.Script,
        _ change: @Sendable (inout ChainOptions) -> Void,
        body: (Replicas) async throws -> Void
    ) async throws {
        let server = try await RedisServer.start()
        try await RedisWorld.with { world in
            let clock = RealClock()
            let made = try ["one", "two"].map { name -> (ChainHouse, RedisBreakers) in
                let pool = try world.pool(server.address)
                var configuration = RedisBreakers.Configuration(process: name)
                // Longer than any machine takes for a test.
                configuration.probeTime = .seconds(600)
                configuration.interval = .milliseconds(50)
                let breakers = RedisBreakers(
                    configuration,
                    commander: pool,
                    subscriber: try world.subscriber(server.address),
                    clock: clock,
                    registry: MetricRegistry()
                )
                let sharing = ChainSharing(breakers: breakers, rates: RedisRates(pool))
                let house = ChainHouse(clock, [script, { _, _ in .says(["b"]) }], sharedWith: sharing, change)
                return (house, breakers)
            }
            let pool = try world.pool(server.address)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (_, breakers) in made { group.addTask { await breakers.run() } }
                try await wait {
                    let reply = try await pool.send(RedisCommand("PUBSUB", "NUMSUB", "mesh::breakers")).array()
                    return try reply[1].integer() == 2
                }
                try await body(Replicas(server: server, one: made[0].0, two: made[1].0))
                group.cancelAll()
            }
        }
    }

    @Test("what one replica found broken the other does not ask")
    func brokenOnceIsBrokenForAll() async throws {
        try await with({ _, _ in .fails(.serverError) }) {
            $0.breaker.rest = .seconds(60)
        } body: { replicas in
            for _ in 0..<5 { #expect(await replicas.one.call().value?.text == "b") }
            try await wait { replicas.states == [.open, .open] }
            for _ in 0..<20 { #expect(await replicas.two.call().value?.text == "b") }
            #expect(replicas.two.vendors[0].calls.isEmpty)
        }
    }

    @Test("one call of one replica tries it again; when it answers, both go back to it")
    func oneProbeForAll() async throws {
        let gate = Gate()
        try await with({ _, _ in gate.isOpen ? .says(["a"]) : gate.isProbing ? .hangs : .fails(.serverError) }) {
            ($0.breaker.rest, $0.breaker.restMax) = (.milliseconds(50), .milliseconds(50))
        } body: { replicas in
            for _ in 0..<5 { #expect(await replicas.one.call().value?.text == "b") }
            try await wait { replicas.two.chain.breaker(of: replicas.two.shelf.catalogue.models[0]) != .closed }
            gate.isProbing = true
            let known = replicas.calls
            let probes = replicas.all.map { house in
                Task {
                    try await wait {
                        _ = await house.call(); return Task.isCancelled
                    }
                }
            }
            try await wait { replicas.calls == known + 1 }
            let prober = replicas.one.vendors[0].running == 1 ? 0 : 1
            for _ in 0..<20 { #expect(await replicas.all[1 - prober].call().value?.text == "b") }
            #expect(replicas.calls == known + 1)
            gate.isOpen = true
            // The one under way says nothing; the next one answers.
            for probe in probes { probe.cancel() }
            for probe in probes { _ = await probe.result }
            for place in [prober, 1 - prober] {
                try await wait { await replicas.all[place].call().value?.text == "a" }
            }
            try await wait { replicas.states == [.closed, .closed] }
        }
    }

    @Test("without Redis each replica finds out by itself; when it is back they know what each found")
    func redisGoes() async throws {
        try await with({ _, _ in .fails(.serverError) }) {
            $0.breaker.rest = .seconds(60)
        } body: { replicas in
            try await replicas.server.kill()
            for _ in 0..<5 { #expect(await replicas.one.call().value?.text == "b") }
            #expect(replicas.states == [.open, .closed])
            for _ in 0..<3 { #expect(await replicas.two.call().value?.text == "b") }
            #expect(replicas.calls == 8)
            try await replicas.server.start()
            try await wait { replicas.states == [.open, .open] }
        }
    }

    @Test("the limit of a vendor is one for both replicas, and each one's own while Redis is away")
    func limitsAreShared() async throws {
        try await with({ _, _ in .says(["a"]) }) {
            var bounds = VendorBounds()
            // The next one comes in half a minute.
            bounds.requestsPerMinute = 2
            $0.vendors["a"] = bounds
        } body: { replicas in
            #expect(await replicas.one.call().value?.text == "a")
            for house in replicas.all { for _ in 0..<5 { #expect(await house.call().value?.text == "b") } }
            #expect(replicas.calls == 1)
            try await replicas.server.kill()
            #expect(await replicas.one.call().value?.text == "b", "its own count knows of its call")
            #expect(await replicas.two.call().value?.text == "a")
            #expect(await replicas.two.call().value?.text == "b")
            let page = String(decoding: replicas.two.registry.prometheusText(), as: UTF8.self)
            #expect(page.contains(#"mesh_model_limit_takes_total{from="own"} 2"#))
        }
    }

    private final class Gate: Sendable {
        private let state = Mutex((isProbing: false, isOpen: false))

        var isProbing: Bool {
            get { state.withLock { $0.isProbing } }
            set { state.withLock { $0.isProbing = newValue } }
        }

        var isOpen: Bool {
            get { state.withLock { $0.isOpen } }
            set { state.withLock { $0.isOpen = newValue } }
        }
    }
}

/// The machine's clock, as Redis has it.
private struct RealClock: WallClock {
    private static let base = ContinuousClock.now

    var now: Moment { ManualWallClock.start + (ContinuousClock.now - Self.base) }

    func sleep(until moment: Moment) async throws(CancellationError) {
        do {
            try await Task.sleep(for: max(.zero, moment - now))
        } catch {
            throw CancellationError()
        }
    }
}
