internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Telemetry
internal import Testing

@Suite("Memory by clients")
struct MemoryUseCaseTests {
    private let house: UseCaseHouse
    private let user = UseCaseHouse.user
    private let stranger = UseCaseHouse.stranger
    private var mesh: Mesh { house.mesh }

    init() throws { house = try UseCaseHouse() }

    private func found(_ query: String, in network: NetworkID) async throws -> [MemoryID] {
        let search = MemorySearch(query: query, filter: MemoryFilter(network: network))
        return try await mesh.searchMemory(search, as: user).matches.map(\.item.item.id)
    }

    @Test("An item is kept as it came, found at once, and counted in its session")
    func add() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        let new = NewMemory(
            network: network,
            type: .decision,
            content: "We use the blue logo.",
            confidence: 0.8,
            metadata: ["source": "mail"],
            tags: ["brand"],
            ttlSeconds: 60,
            isImportant: true,
            session: session.id
        )
        let item = try await mesh.addMemory(new, as: user).item
        #expect(item.type == .decision && item.confidence == 0.8 && item.tier == .longTerm && item.tags == ["brand"])
        #expect(item.origin == MemoryOrigin(user: user.user) && item.expireTime == Samples.moment(60))
        #expect(try await mesh.getMemory(item.id, in: network, as: user).item == item)
        #expect(try await found("logo", in: network) == [item.id])
        #expect(try await mesh.getSession(session.id, in: network, as: user).metrics.memoryItems == 1)
    }

    @Test("What has expired is not there, whether the cleaner has come by or not")
    func expired() async throws {
        let network = try await house.network()
        let new = NewMemory(network: network, type: .context, content: "blue logo", ttlSeconds: 60)
        let item = try await mesh.addMemory(new, as: user).item
        house.clock.advance(by: .seconds(60))
        try await house.expectRefused(Refusal.notFound("memory")) {
            _ = try await mesh.getMemory(item.id, in: network, as: user)
        }
        try await house.expectRefused(Refusal.notFound("memory")) {
            try await mesh.deleteMemory(item.id, from: network, as: user)
        }
        #expect(try await mesh.listMemory(MemoryQuery(MemoryFilter(network: network)), as: user).elements.isEmpty)
        #expect(try await found("logo", in: network).isEmpty)
    }

    @Test("An item takes the place of another one; then that place is taken, also for the same request again")
    func supersede() async throws {
        let network = try await house.network()
        let old = try await mesh.addMemory(NewMemory(network: network, type: .context, content: "blue logo"), as: user)
            .item
        var new = NewMemory(
            network: network,
            type: .context,
            content: "red logo",
            supersedes: old.id,
            idempotencyKey: "k"
        )
        let item = try await mesh.addMemory(new, as: user).item
        #expect(item.supersedes == old.id)
        let history = try await mesh.getMemory(old.id, in: network, as: user).item
        #expect(history.supersededBy == item.id && history.validUntil == house.clock.now)
        #expect(try await found("logo", in: network) == [item.id])
        #expect(try await mesh.addMemory(new, as: user).item.id == item.id)
        new.idempotencyKey = nil
        try await house.expectRefused(Refusal.precondition) { _ = try await mesh.addMemory(new, as: user) }
        new.supersedes = "mem_nobody"
        try await house.expectRefused(Refusal.notFound("memory")) { _ = try await mesh.addMemory(new, as: user) }
        new.idempotencyKey = "k"
        try await house.expectRefused(Refusal.exists) { _ = try await mesh.addMemory(new, as: user) }
        #expect(try await mesh.listMemory(MemoryQuery(MemoryFilter(network: network)), as: user).elements.count == 1)
    }

    @Test("Facts of clients are settled, and it does not count as reading")
    func settled() async throws {
        let network = try await house.network()
        func fact(_ content: String, _ caller: Principal) async throws -> MemoryItem {
            try await mesh.addMemory(NewMemory(network: network, type: .fact, content: content), as: caller).item
        }
        let first = try await fact("launch date: 3 May", user)
        let prose = try await fact("This is great", user)
        let second = try await fact("The launch date is 4 May.", UseCaseHouse.colleague)
        let third = try await fact("This is new", UseCaseHouse.colleague)
        #expect(second.supersedes == first.id && third.supersedes == nil && third.contradicts.isEmpty)
        #expect(try await mesh.getMemory(prose.id, in: network, as: user).item == prose)
        #expect(try await mesh.getMemory(first.id, in: network, as: user).item.supersededBy == second.id)
        let keeper = MemoryKeeper(
            store: house.store,
            memory: mesh.memory,
            bell: house.bell,
            clock: house.clock,
            logger: .off
        )
        await keeper.runOnce()
        #expect(try await mesh.getMemory(first.id, in: network, as: user).item.readCount == 0)
    }

    @Test("Facts of one subject that come at once end as one chain", arguments: 0..<5)
    func concurrent(round: Int) async throws {
        let network = try await house.network()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for day in 1...6 {
                group.addTask {
                    let new = NewMemory(network: network, type: .fact, content: "launch date: \(day) May")
                    _ = try await mesh.addMemory(new, as: user)
                }
            }
            try await group.waitForAll()
        }
        var query = MemoryQuery(MemoryFilter(network: network))
        #expect(try await mesh.listMemory(query, as: user).elements.count >= 1)
        query.filter.includesSuperseded = true
        let items = try await mesh.listMemory(query, as: user).elements.map(\.item)
        #expect(items.count == 6)
        for item in items where !item.isCurrent {
            #expect(items.contains { $0.id == item.supersededBy })
        }
    }

    @Test("A deleted item is gone, from searches too")
    func delete() async throws {
        let network = try await house.network()
        let new = NewMemory(network: network, type: .context, content: "blue logo", isImportant: true)
        let item = try await mesh.addMemory(new, as: user).item
        #expect(try await found("logo", in: network) == [item.id])
        try await mesh.deleteMemory(item.id, from: network, as: user)
        #expect(try await found("logo", in: network).isEmpty)
        try await house.expectRefused(Refusal.notFound("memory")) {
            try await mesh.deleteMemory(item.id, from: network, as: user)
        }
    }

    @Test("Another tenant, the wrong network and another user's session are refused")
    func strangers() async throws {
        let network = try await house.network()
        let other = try await house.network("Other")
        let session = try await house.session(in: network)
        let new = NewMemory(network: network, type: .context, content: "blue logo")
        let item = try await mesh.addMemory(new, as: user).item
        for (caller, home) in [(stranger, network), (user, other)] {
            try await house.expectRefused(Refusal.notFound("memory")) {
                _ = try await mesh.getMemory(item.id, in: home, as: caller)
            }
            try await house.expectRefused(Refusal.notFound("memory")) {
                try await mesh.deleteMemory(item.id, from: home, as: caller)
            }
        }
        let filter = MemoryFilter(network: network)
        try await house.expectRefused(Refusal.notFound("network")) { _ = try await mesh.addMemory(new, as: stranger) }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.listMemory(MemoryQuery(filter), as: stranger)
        }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.searchMemory(MemorySearch(query: "logo", filter: filter), as: stranger)
        }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.watchMemory(of: network, after: nil, types: [], heartbeat: .seconds(15), as: stranger)
        }
        let inSession = NewMemory(network: network, type: .context, content: "x", session: session.id)
        try await house.expectRefused(Refusal.notFound("session")) {
            _ = try await mesh.addMemory(inSession, as: UseCaseHouse.colleague)
        }
        let taking = NewMemory(network: other, type: .context, content: "x", supersedes: item.id)
        try await house.expectRefused(Refusal.notFound("memory")) { _ = try await mesh.addMemory(taking, as: user) }
    }
}
