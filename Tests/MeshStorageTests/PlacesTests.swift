internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

/// Indexes of the embedded store that are filled late.
@Suite("Places in the log and among the work of agents", .timeLimit(.minutes(5)))
struct PlacesTests {
    private static let networks: [NetworkID] = ["net_000001", "net_000002", "net_000003"]
    private static let agents: [AgentID] = ["agt_000001", "agt_000002", "agt_000003"]

    private static func commit(
        _ changes: [Change],
        to store: any MeshStore,
        at time: Moment = Samples.start
    ) async throws {
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: time, changes))
    }

    private static func fill(_ store: any MeshStore) async throws {
        for (network, agent) in zip(networks, agents) {
            try await commit(
                [.insertNetwork(Samples.network(network)), .insertAgent(Samples.agent(agent, in: network))],
                to: store
            )
        }
    }

    /// In turn, in sets of a few lines, so that several steps end in the middle of a set.
    private static func note(_ store: any MeshStore, sets: Int) async throws {
        for number in 0..<sets {
            let lines = (0...number % 7).map {
                Change.note(.memoryAdded(MemoryID("mem_\(number)_\($0)")), in: networks[number % 3])
            }
            try await commit(lines, to: store, at: Samples.moment(number))
        }
    }

    private static func feed(
        _ store: any MeshStore,
        _ network: NetworkID,
        pages limit: Int
    ) async throws -> [FeedEvent.Body] {
        var bodies: [FeedEvent.Body] = []
        var last: Int64 = 0
        while true {
            let page = try await store.feed(of: network, after: last, limit: limit, of: Samples.tenant)
            bodies += page.events.map(\.body)
            guard let end = page.events.last else { return bodies }
            last = end.position
        }
    }

    @Test("a feed goes on from what is placed to what is not, in pages of every size")
    func feeds() async throws {
        let memory = InMemoryStore()
        try await Self.fill(memory)
        try await Self.note(memory, sets: 2_500)
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await Self.fill(store)
                try await Self.note(store, sets: 2_500)
                #expect(try await store.number("SELECT value FROM counters WHERE name = 'log_placed'") > 8_000)
                let rows = try await store.number("SELECT count(*) FROM log")
                #expect(try await store.number("SELECT count(*) FROM log_places") < rows)
                for network in Self.networks {
                    let whole = try await Self.feed(memory, network, pages: 1_000)
                    #expect(whole.count > 3_000)
                    for limit in [999, 250, 31] {
                        #expect(try await Self.feed(store, network, pages: limit) == whole, "pages of \(limit)")
                    }
                    let end = try await store.feedEnd(of: network, of: Samples.tenant)
                    let last = try await store.feed(of: network, after: end - 1, limit: 2, of: Samples.tenant)
                    #expect(last.events.map(\.body) == whole.suffix(1))
                }
            }
        }
    }

    @Test("what is deleted or pruned leaves no place behind, placed or not")
    func deletions() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await Self.fill(store)
                try await Self.note(store, sets: 2_500)
                try await Self.work(store, 2_800)
                try await Self.commit([.deleteNetwork("net_000001", expecting: nil)], to: store)
                for table in ["log", "log_places"] {
                    let left = try await store.number("SELECT count(*) FROM \(table) WHERE network = 'net_000001'")
                    #expect(left == 0, "\(table)")
                }
                for table in ["agent_work", "work_places"] {
                    let left = try await store.number("SELECT count(*) FROM \(table) WHERE agent = 'agt_000001'")
                    #expect(left == 0, "\(table)")
                }
                try await Self.commit([.deleteAgent("agt_000002", in: "net_000002")], to: store)
                #expect(try await store.number("SELECT count(*) FROM work_places WHERE agent = 'agt_000002'") == 0)
                #expect(try await store.number("SELECT count(*) FROM agent_work WHERE agent = 'agt_000002'") == 0)
                while try await store.prune(before: Samples.moment(100_000), limit: 500) > 0 {}
                for table in ["log", "log_places", "agent_work", "work_places"] {
                    #expect(try await store.number("SELECT count(*) FROM \(table)") == 0, "\(table)")
                }
            }
        }
    }

    private static func work(_ store: any MeshStore, _ count: Int) async throws {
        for start in stride(from: 0, to: count, by: 5) {
            let changes = (start..<min(start + 5, count)).map { number in
                var work = Samples.work(at: Samples.moment(number))
                work.title = "work \(number)"
                return Change.recordWork(work, by: agents[number % 3], in: networks[number % 3])
            }
            try await commit(changes, to: store)
        }
    }

    @Test("the newest work of an agent is what is kept, before and after it is placed")
    func workOfAgents() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let memory = InMemoryStore()
                for store in [memory, store] as [any MeshStore] { try await Self.fill(store) }
                for _ in 0..<24 {
                    for store in [memory, store] as [any MeshStore] { try await Self.work(store, 95) }
                    for (network, agent) in zip(Self.networks, Self.agents) {
                        let kept = try await memory.work(of: agent, in: network, of: Samples.tenant)
                        #expect(try await store.work(of: agent, in: network, of: Samples.tenant) == kept)
                    }
                }
                #expect(try await store.number("SELECT value FROM counters WHERE name = 'work_placed'") == 2_048)
                let rows = try await store.number("SELECT count(*) FROM agent_work")
                #expect(rows < 3 * AgentWork.keptMax + 2_048 + 3 * 16, "older work is cut off: \(rows)")
            }
        }
    }
}
