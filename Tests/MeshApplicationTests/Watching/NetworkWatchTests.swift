internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Watching a network", .timeLimit(.minutes(1)))
struct NetworkWatchTests {
    private let house: UseCaseHouse

    init() throws { house = try UseCaseHouse() }

    private func watch(
        _ id: NetworkID,
        after position: Int64? = 0,
        showsText: Bool = false,
        as caller: Principal = UseCaseHouse.user
    ) async throws -> NetworkWatch {
        try await house.mesh.watchNetwork(
            id,
            after: position,
            heartbeat: .seconds(15),
            showsText: showsText,
            as: caller
        )
    }

    /// What comes before the first silence.
    private func items(_ watch: NetworkWatch) async throws -> [NetworkWatch.Item] {
        var all: [NetworkWatch.Item] = []
        while true {
            let next = Task { try await watch.next() }
            let mover = Task { [clock = house.clock] in
                await clock.waitForSleepers()
                if !Task.isCancelled { clock.advance(by: .seconds(15)) }
            }
            guard let items = try await next.value else { return all }
            mover.cancel()
            if case .heartbeat? = items.first { return all }
            all += items
        }
    }

    @Test("From now on, or from the beginning, everything comes in the order of the log")
    func everything() async throws {
        let network = try await house.network()
        let task = try await house.task(in: network)
        let late = try await watch(network, after: nil)
        let agent = try await house.mesh.addAgent(
            AgentConfiguration(name: "SEO", type: "seo"),
            to: network,
            idempotencyKey: nil,
            as: UseCaseHouse.user
        )
        let memory = NewMemory(network: network, type: .decision, content: "We use blue.")
        let item = try await house.mesh.addMemory(memory, as: UseCaseHouse.user).item
        let session = try await house.session(in: network)
        try await house.complete(task.id)
        try await house.mesh.deleteMemory(item.id, from: network, as: UseCaseHouse.user)
        let all = try await items(try await watch(network)).map(\.label)
        // The memory item has gone by now: of it only its end is told.
        #expect(all.first == "task \(task.id) 1")
        #expect(Array(all[1...3]) == ["agentAdded \(agent.agent.id)", "session \(session.id)", "task \(task.id) 2"])
        #expect(all.last == "removed \(item.id)")
        #expect(try await items(late).map(\.label) == Array(all.dropFirst()))
    }

    @Test("The deletion of the network is the last event")
    func deletion() async throws {
        let network = try await house.network()
        let watch = try await watch(network, after: nil)
        let next = Task { try await watch.next() }
        await house.clock.waitForSleepers()
        _ = try await house.mesh.deleteNetwork(network, expecting: nil, as: UseCaseHouse.user)
        guard case .network(_, _, .deleted, _, _, _)? = try await next.value?.first else {
            Issue.record("no end")
            return
        }
        #expect(try await watch.next() == nil)
    }

    @Test("Lines that are no longer kept are said to be missing, once")
    func gap() async throws {
        let network = try await house.network()
        for number in 0..<3 { _ = try await house.task(in: network) { $0.brief = "\(number)" } }
        let end = try await house.store.feedEnd(of: network, of: "tenant_a")
        house.clock.advance(by: .seconds(60))
        _ = try await house.store.prune(before: house.clock.now, limit: 99)
        let early = try await watch(network)
        #expect(try await items(early).map(\.label) == ["gap 0 \(end + 1)"])
        #expect(try await items(early).isEmpty)
        #expect(try await items(try await watch(network, after: end)).isEmpty)
        let task = try await house.task(in: network)
        #expect(try await items(try await watch(network, after: 1)).map(\.label).last == "task \(task.id) 1")
    }

    @Test("A page of lines of which nothing is left does not stop the watch")
    func emptyPages() async throws {
        let network = try await house.network()
        let watch = try await watch(network)
        for number in 0..<70 {
            let memory = NewMemory(network: network, type: .context, content: "Note \(number)")
            let item = try await house.mesh.addMemory(memory, as: UseCaseHouse.user).item
            _ = try await house.store.commit(
                ChangeSet(tenant: "tenant_a", time: house.clock.now, [.deleteMemory(item.id, in: network, .deleted)])
            )
        }
        let task = try await house.task(in: network)
        let first = try #require(try await watch.next())
        #expect(first.map(\.label) == ["task \(task.id) 1"])
    }

    @Test("Users see the sessions that are theirs; services see all")
    func sessions() async throws {
        let network = try await house.network()
        let own = try await house.session(in: network)
        let other = try await house.session(in: network, as: UseCaseHouse.colleague)
        #expect(try await items(try await watch(network)).map(\.label) == ["session \(own.id)"])
        let all = try await items(try await watch(network, as: UseCaseHouse.service)).map(\.label)
        #expect(all == ["session \(own.id)", "session \(other.id)"])
    }

    @Test("A watcher of memory is told of memory of its types, and not kept from its heartbeats by the rest")
    func memory() async throws {
        let network = try await house.network()
        let watch = try await house.mesh.watchMemory(
            of: network,
            after: nil,
            types: [.decision],
            heartbeat: .seconds(15),
            as: UseCaseHouse.user
        )
        let fact = NewMemory(network: network, type: .fact, content: "price: 4")
        _ = try await house.mesh.addMemory(fact, as: UseCaseHouse.user)
        let decision = NewMemory(network: network, type: .decision, content: "We sell.")
        let item = try await house.mesh.addMemory(decision, as: UseCaseHouse.user).item
        #expect(try await watch.next()?.map(\.label) == ["added \(item.id)"])
        let silent = Task { try await watch.next() }
        await house.clock.waitForSleepers()
        for _ in 0..<15 {
            _ = try await house.task(in: network)
            house.clock.advance(by: .seconds(1))
        }
        #expect(try await silent.value?.map(\.label) == ["heartbeat"])
        _ = try await house.mesh.deleteNetwork(network, expecting: nil, as: UseCaseHouse.user)
        #expect(try await watch.next() == nil)
    }

    @Test("Live text comes after the event that began it and before the one that ended it, and not after the end")
    func text() async throws {
        let network = try await house.network()
        let early = try await watch(network, showsText: true)
        let task = try await house.task(in: network)
        let steps = try UseCaseHouse.steps()
        for bodies in steps[0...2] { try await house.advance(task.id, bodies) }
        let version = try #require(try await house.store.task(task.id, of: "tenant_a")?.version)
        let text = LiveTextID(task: task.id, network: network, subtask: "s1", of: task.tenant)
        house.board.begin(text, attempt: 1, afterSequence: version, reason: "")
        house.board.append(text, attempt: 1, "Dear ")
        var labels = try await items(early).map(\.label)
        #expect(labels.suffix(2) == ["task \(task.id) \(version)", "snapshot Dear "])
        let late = try await watch(network, after: nil, showsText: true)
        #expect(try await items(late).map(\.label) == ["snapshot Dear "])
        house.board.append(text, attempt: 1, "customer")
        for bodies in steps[3...] { try await house.advance(task.id, bodies) }
        let end = try #require(try await house.store.task(task.id, of: "tenant_a")?.version)
        let rest = ["delta customer"] + (version + 1...end).map { "task \(task.id) \($0)" }
        for watch in [early, late] {
            labels = try await items(watch).map(\.label)
            #expect(labels == rest)
        }
        #expect(try await items(try await watch(network, after: nil, showsText: true)).isEmpty)
        // Feedback after the end brings no old text back.
        let feedback = NewFeedback(task: task.id, rating: 5, comment: "")
        let memory = try await house.mesh.sendFeedback(feedback, as: UseCaseHouse.user).item
        labels = try await items(early).map(\.label)
        #expect(labels.sorted() == ["added \(memory.id)", "task \(task.id) \(end + 1)"])
    }

    @Test("A cursor of the future, another tenant's network and one that is not there are refused")
    func refused() async throws {
        let network = try await house.network()
        try await house.expectRefused(Refusal.invalid("cursor")) { _ = try await watch(network, after: 99) }
        try await house.expectRefused(Refusal.notFound("network")) {
            _ = try await watch(network, as: UseCaseHouse.stranger)
        }
        try await house.expectRefused(Refusal.notFound("network")) { _ = try await watch("net_nobody") }
    }

    @Test("A watcher that is cancelled leaves nobody listening")
    func cancellation() async throws {
        let network = try await house.network()
        let watching = Task {
            let watch = try await watch(network, showsText: true)
            while try await watch.next() != nil {}
        }
        await house.clock.waitForSleepers()
        #expect(house.bell.listenerCount == 2)
        watching.cancel()
        await #expect(throws: ApplicationFailure.cancelled) { try await watching.value }
        #expect(house.bell.listenerCount == 0)
    }
}

extension NetworkWatch.Item {
    /// In short, for comparing.
    fileprivate var label: String {
        switch self {
        case .task(_, let task, let event): "task \(task) \(event.sequence)"
        case .agent(_, _, let change): "agent \(change)"
        case .memoryAdded(_, _, let stored): "added \(stored.item.id)"
        case .memoryConsolidated(_, _, let stored): "consolidated \(stored.item.id)"
        case .memoryRemoved(_, _, let id, _, _): "removed \(id)"
        case .session(_, _, _, let session): "session \(session.id)"
        case .network(_, _, let change, _, let agent, _): "\(change.rawValue) \(agent?.text ?? "")"
        case .text(_, .snapshot(_, _, let text, _)): "snapshot \(text)"
        case .text(_, .delta(_, _, _, let text, _)): "delta \(text)"
        case .text(_, .reset(_, _, let reason, _)): "reset \(reason)"
        case .gap(let requested, let oldest): "gap \(requested) \(oldest)"
        case .heartbeat: "heartbeat"
        }
    }
}
