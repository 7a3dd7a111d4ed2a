internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Sessions")
struct SessionUseCaseTests {
    private let house: UseCaseHouse
    private let user = UseCaseHouse.user
    private var mesh: Mesh { house.mesh }

    init() throws { house = try UseCaseHouse() }

    @Test("A task and a memory item in a session prolong it; looking does not")
    func use() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        house.clock.advance(by: .seconds(3_000))
        _ = try await house.task(in: network) { $0.session = session.id }
        house.clock.advance(by: .seconds(3_000))
        _ = try await mesh.addMemory(
            NewMemory(network: network, type: .context, content: "Noted", session: session.id),
            as: user
        )
        house.clock.advance(by: .seconds(3_000))
        let used = try await mesh.getSession(session.id, in: network, as: user)
        #expect(used.status == .active && used.touchTime == Samples.moment(6_000))
        #expect(used.metrics.tasks == 1 && used.metrics.memoryItems == 1 && used.metrics.touches == 0)
        house.clock.advance(by: .seconds(600))
        #expect(try await mesh.getSession(session.id, in: network, as: user).status == .expired)
    }

    @Test("A session lives from touch to touch, and its context grows and shrinks")
    func life() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        #expect(session.status == .active && session.expireTime == Samples.moment(3600))
        house.clock.advance(by: .seconds(3599))
        let facts: JSONValue = ["voice": "friendly", "year": 2026]
        var touched = try await mesh.touchSession(session.id, in: network, ttlSeconds: 60, context: facts, as: user)
        #expect(touched.expireTime == Samples.moment(3659) && touched.metrics.touches == 1)
        touched = try await mesh.touchSession(
            session.id,
            in: network,
            ttlSeconds: nil,
            context: ["voice": .null, "tone": "warm"],
            as: user
        )
        #expect(touched.context == ["year": 2026, "tone": "warm"])
        house.clock.advance(by: .seconds(60))
        // The cleaner has not come by.
        let expired = try await mesh.getSession(session.id, in: network, as: user)
        #expect(expired.status == .expired && expired.endTime == Samples.moment(3659))
        try await house.expectRefused(Refusal.precondition) {
            _ = try await mesh.touchSession(session.id, in: network, ttlSeconds: nil, context: [:], as: user)
        }
        #expect(try await mesh.endSession(session.id, in: network, as: user).status == .expired)
    }

    @Test("Ending can be repeated, and what has ended is not touched")
    func end() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        house.clock.advance(by: .seconds(5))
        let ended = try await mesh.endSession(session.id, in: network, as: user)
        #expect(ended.status == .ended && ended.endTime == house.clock.now)
        house.clock.advance(by: .seconds(5))
        #expect(try await mesh.endSession(session.id, in: network, as: user) == ended)
        try await house.expectRefused(Refusal.precondition) {
            _ = try await mesh.touchSession(session.id, in: network, ttlSeconds: nil, context: [:], as: user)
        }
    }

    @Test("A context that grows beyond its bound is refused")
    func contextBound() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        let large = JSONValue.string(String(repeating: "x", count: 200_000))
        _ = try await mesh.touchSession(session.id, in: network, ttlSeconds: nil, context: ["a": large], as: user)
        try await house.expectRefused(Refusal.invalid("context")) {
            _ = try await mesh.touchSession(session.id, in: network, ttlSeconds: nil, context: ["b": large], as: user)
        }
    }

    @Test("Users have their own sessions; a service begins and sees those of others")
    func owners() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        let colleague = UseCaseHouse.colleague
        let missing = Refusal.notFound("session")
        let id = session.id
        try await house.expectRefused(missing) { _ = try await mesh.getSession(id, in: network, as: colleague) }
        try await house.expectRefused(missing) { _ = try await mesh.endSession(id, in: network, as: colleague) }
        try await house.expectRefused(missing) {
            _ = try await mesh.touchSession(id, in: network, ttlSeconds: nil, context: [:], as: colleague)
        }
        try await house.expectRefused(missing) {
            _ = try await house.task(in: network, as: colleague) { $0.session = id }
        }
        try await house.expectRefused(Refusal.denied) {
            _ = try await mesh.createSession(NewSession(network: network, user: "user_a"), as: colleague)
        }
        #expect(try await mesh.getSession(id, in: network, as: UseCaseHouse.service) == session)
        let made = try await mesh.createSession(NewSession(network: network, user: "user_c"), as: UseCaseHouse.service)
        #expect(try await mesh.getSession(made.id, in: network, as: colleague) == made)
    }

    @Test("Another tenant, the wrong network and the same key")
    func strangersAndKeys() async throws {
        let network = try await house.network()
        let other = try await house.network("Other")
        let session = try await house.session(in: network)
        for (caller, home) in [(UseCaseHouse.stranger, network), (UseCaseHouse.service, other)] {
            try await house.expectRefused(Refusal.notFound("session")) {
                _ = try await mesh.getSession(session.id, in: home, as: caller)
            }
            try await house.expectRefused(Refusal.notFound("session")) {
                _ = try await mesh.endSession(session.id, in: home, as: caller)
            }
        }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.createSession(NewSession(network: network), as: UseCaseHouse.stranger)
        }
        var new = NewSession(network: network, labels: ["a": "1", "b": "2"], idempotencyKey: "k")
        let first = try await mesh.createSession(new, as: user)
        #expect(try await mesh.createSession(new, as: user) == first)
        new.ttlSeconds = 99
        try await house.expectRefused(Refusal.exists) { _ = try await mesh.createSession(new, as: user) }
    }

    @Test("Touches that come at once are all counted")
    func concurrentTouches() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let context: JSONValue = .object(["k\(number)": 1])
                    _ = try await mesh.touchSession(
                        session.id,
                        in: network,
                        ttlSeconds: nil,
                        context: context,
                        as: user
                    )
                }
            }
            try await group.waitForAll()
        }
        let touched = try await mesh.getSession(session.id, in: network, as: user)
        #expect(touched.metrics.touches == 8 && touched.context.object?.count == 8)
    }
}
