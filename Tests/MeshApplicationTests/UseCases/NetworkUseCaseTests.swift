internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Networks and their agents")
struct NetworkUseCaseTests {
    private let house: UseCaseHouse
    private let user = UseCaseHouse.user
    private let stranger = UseCaseHouse.stranger
    private var mesh: Mesh { house.mesh }

    init() throws { house = try UseCaseHouse() }

    private func agent(_ name: String, _ type: String = "seo") -> AgentConfiguration {
        AgentConfiguration(name: name, type: type)
    }

    @Test("A network without agents gets five; one with specialists gets a coordinator")
    func members() async throws {
        let made = try await mesh.createNetwork(NewNetwork(name: "Campaigns"), as: user)
        let types = ["analytics", "content", "coordinator", "design", "personalization"]
        #expect(made.agents.map(\.agent.type).sorted() == types)
        #expect(try await mesh.getNetwork(made.network.id, as: user).agents.map(\.agent) == made.agents.map(\.agent))
        #expect(made.network.maxIterations == 10 && made.network.timeoutSeconds == 300)
        #expect(made.network.owner == user.user && made.network.tenant == user.tenant)
        let own = try await mesh.createNetwork(NewNetwork(name: "SEO", agents: [agent("SEO")]), as: user)
        #expect(own.agents.map(\.agent.type) == ["coordinator", "seo"])
        #expect(own.agents.map(\.isBuiltIn) == [true, false])
        let named = NewNetwork(name: "SEO", agents: [agent(made.agents[0].agent.name)])
        #expect(Set(try await mesh.createNetwork(named, as: user).agents.map(\.agent.name)).count == 2)
    }

    @Test("Two agents of one name, or too many, are refused with their field")
    func badMembers() async throws {
        try await house.expectRefused(Refusal.invalid("agents[1].name")) {
            _ = try await mesh.createNetwork(NewNetwork(name: "n", agents: [agent("A"), agent("A")]), as: user)
        }
        let many = (0..<Network.agentsMax).map { agent("A\($0)") }
        try await house.expectRefused(Refusal.invalid("agents")) {
            _ = try await mesh.createNetwork(NewNetwork(name: "n", agents: many), as: user)
        }
        let full = try await mesh.createNetwork(NewNetwork(name: "n", agents: Array(many.dropLast())), as: user)
        try await house.expectRefused(Refusal.precondition) {
            _ = try await mesh.addAgent(agent("More"), to: full.network.id, idempotencyKey: nil, as: user)
        }
    }

    @Test("The same key answers the same network or agent; another request with it is refused")
    func repeated() async throws {
        let new = NewNetwork(name: "Campaigns", labels: ["a": "1", "b": "2"], idempotencyKey: "k")
        let first = try await mesh.createNetwork(new, as: user)
        #expect(try await mesh.createNetwork(new, as: user).network == first.network)
        var other = new
        other.name = "Other"
        try await house.expectRefused(Refusal.exists) { _ = try await mesh.createNetwork(other, as: user) }
        #expect(try await mesh.createNetwork(new, as: stranger).network.id != first.network.id)
        let id = first.network.id
        let added = try await mesh.addAgent(agent("SEO"), to: id, idempotencyKey: "k", as: user).agent
        #expect(try await mesh.addAgent(agent("SEO"), to: id, idempotencyKey: "k", as: user).agent == added)
        try await house.expectRefused(Refusal.exists) {
            _ = try await mesh.addAgent(agent("CRM"), to: id, idempotencyKey: "k", as: user)
        }
        // A day later the key is free again.
        house.clock.advance(by: .seconds(24 * 60 * 60))
        #expect(try await mesh.createNetwork(new, as: user).network.id != first.network.id)
    }

    @Test("A change counts the revision up, and is made only on the revision that was read")
    func update() async throws {
        let id = try await house.network()
        let changed = try await mesh.updateNetwork(id, expecting: 1, as: user) { $0.name = "New" }.network
        #expect(changed.name == "New" && changed.revision == 2)
        // Nothing changes: no revision, no line in the log.
        let end = try await house.store.feedEnd(of: id, of: user.tenant)
        #expect(try await mesh.updateNetwork(id, expecting: nil, as: user) { $0.name = "New" }.network.revision == 2)
        #expect(try await house.store.feedEnd(of: id, of: user.tenant) == end)
        try await house.expectRefused(Refusal.aborted) {
            _ = try await mesh.updateNetwork(id, expecting: 1, as: user) { $0.name = "Late" }
        }
        try await house.expectRefused(Refusal.invalid("name")) {
            _ = try await mesh.updateNetwork(id, expecting: nil, as: user) { _ throws(ApplicationFailure) in
                throw .invalid([FieldFault("name", "cannot be cleared")])
            }
        }
    }

    @Test("Changes that come at once are all made when they expect no revision")
    func concurrentUpdates() async throws {
        let id = try await house.network()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    _ = try await mesh.updateNetwork(id, expecting: nil, as: user) { $0.labels["l\(number)"] = "x" }
                }
            }
            try await group.waitForAll()
        }
        let network = try await mesh.getNetwork(id, as: user).network
        #expect(network.labels.count == 8 && network.revision == 9)
    }

    @Test("Deleting takes all that belongs to it, stops its work and tells how much went")
    func delete() async throws {
        let id = try await house.network()
        let running = try await house.task(in: id)
        let held = try await house.task(in: id) { $0.isHeld = true }
        let done = try await house.task(in: id)
        try await house.complete(done.id)
        _ = try await mesh.addMemory(NewMemory(network: id, type: .context, content: "note"), as: user)
        _ = try await house.session(in: id)
        let text = LiveTextID(task: running.id, network: id, subtask: "s1", of: running.tenant)
        house.board.begin(text, attempt: 1, afterSequence: 1, reason: "")
        try await house.expectRefused(Refusal.aborted) { _ = try await mesh.deleteNetwork(id, expecting: 7, as: user) }
        let deleted = try await mesh.deleteNetwork(id, expecting: 1, as: user)
        #expect(deleted.agents == 5 && deleted.tasks == 3 && deleted.cancelledTasks == 1)
        #expect(deleted.memoryItems == 1 && deleted.sessions == 1)
        #expect(Set(house.dispatcher.notes.stopped) == [running.id, held.id])
        #expect(house.board.tasksWriting(in: id).isEmpty)
        #expect(try await house.content().isEmpty)
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await mesh.deleteNetwork(id, expecting: nil, as: user)
        }
    }

    @Test("Agents are added, changed and removed; names are unique")
    func agents() async throws {
        let id = try await house.network()
        let added = try await mesh.addAgent(agent("SEO"), to: id, idempotencyKey: nil, as: user).agent
        #expect(added.configuration.capabilities == ["seo"])
        try await house.expectRefused(Refusal.exists) {
            _ = try await mesh.addAgent(agent("SEO", "crm"), to: id, idempotencyKey: nil, as: user)
        }
        let changed = try await mesh.updateAgent(added.id, in: id, expecting: 1, as: user) { $0.model = "gpt-4o" }.agent
        #expect(changed.configuration.model == "gpt-4o" && changed.revision == 2)
        try await house.expectRefused(Refusal.aborted) {
            _ = try await mesh.updateAgent(added.id, in: id, expecting: 1, as: user) { $0.model = "late" }
        }
        let taken = try await mesh.getNetwork(id, as: user).agents[0].agent.name
        try await house.expectRefused(Refusal.exists) {
            _ = try await mesh.updateAgent(added.id, in: id, expecting: nil, as: user) { $0.name = taken }
        }
        try await house.expectRefused(Refusal.aborted) {
            _ = try await mesh.removeAgent(added.id, from: id, expecting: 1, as: user)
        }
        #expect(try await mesh.removeAgent(added.id, from: id, expecting: 2, as: user) == 0)
        #expect(try await mesh.listAgents(in: id, as: user).count == 5)
        try await house.expectRefused(Refusal.notFound("agent")) {
            _ = try await mesh.getAgent(added.id, in: id, as: user)
        }
    }

    @Test("The last coordinator stays, also when two are removed at once", arguments: 0..<10)
    func coordinators(round: Int) async throws {
        let id = try await house.network()
        let first = try #require(try await mesh.listAgents(in: id, as: user).first { $0.agent.type == "coordinator" })
        try await house.expectRefused(Refusal.precondition) {
            _ = try await mesh.removeAgent(first.agent.id, from: id, expecting: nil, as: user)
        }
        let second = try await mesh.addAgent(agent("Second", "coordinator"), to: id, idempotencyKey: nil, as: user)
        let removed = await withTaskGroup(of: Bool.self) { group in
            for agent in [first.agent.id, second.agent.id] {
                group.addTask {
                    (try? await mesh.removeAgent(agent, from: id, expecting: nil, as: user)) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(removed == 1)
        #expect(try await mesh.listAgents(in: id, as: user).count { $0.agent.type == "coordinator" } == 1)
    }

    @Test("Another tenant finds none of it, and neither does the wrong network")
    func strangers() async throws {
        let id = try await house.network()
        let other = try await house.network("Other")
        let member = try await mesh.listAgents(in: id, as: user)[0].agent.id
        let network = Refusal.notFound("network")
        let agent = Refusal.notFound("agent")
        try await house.expectRefused(network) { _ = try await mesh.getNetwork(id, as: stranger) }
        try await house.expectRefused(network) {
            _ = try await mesh.updateNetwork(id, expecting: nil, as: stranger) { $0.name = "mine" }
        }
        try await house.expectRefused(network) { _ = try await mesh.deleteNetwork(id, expecting: nil, as: stranger) }
        try await house.expectRefused(network) { _ = try await mesh.listAgents(in: id, as: stranger) }
        try await house.expectRefused(network) {
            _ = try await mesh.addAgent(
                AgentConfiguration(name: "x", type: "x"),
                to: id,
                idempotencyKey: nil,
                as: stranger
            )
        }
        for (caller, home) in [(stranger, id), (user, other)] {
            try await house.expectRefused(agent) { _ = try await mesh.getAgent(member, in: home, as: caller) }
            try await house.expectRefused(agent) {
                _ = try await mesh.updateAgent(member, in: home, expecting: nil, as: caller) { $0.model = "x" }
            }
            try await house.expectRefused(agent) {
                _ = try await mesh.removeAgent(member, from: home, expecting: nil, as: caller)
            }
        }
        #expect(try await mesh.listNetworks(NetworkQuery(), as: stranger).elements.isEmpty)
        #expect(try await mesh.listNetworks(NetworkQuery(), as: user).elements.count == 2)
    }
}
