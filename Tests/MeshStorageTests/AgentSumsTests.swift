internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("What agents did, added up beside their rows")
struct AgentSumsTests {
    private static let agents: [AgentID] = ["agt_000001", "agt_000002"]
    private static let network: NetworkID = "net_000001"

    private static func commit(_ changes: [Change], to store: any MeshStore) async throws {
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
    }

    private static func record(_ numbers: Range<Int>, _ store: any MeshStore) async throws {
        for number in numbers {
            var work = Samples.work(succeeded: number % 7 != 0, at: Samples.moment(number * 13 % 101))
            work.confidence = Double(number) / 1_000
            try await commit([.recordWork(work, by: agents[number % 2], in: network)], to: store)
        }
    }

    private static func requireSame(_ store: any MeshStore, _ memory: any MeshStore, _ comment: Comment) async throws {
        let expected = try await memory.agents(in: network, of: Samples.tenant)
        #expect(try await store.agents(in: network, of: Samples.tenant) == expected, comment)
        let overview = try #require(try await store.overview(of: network, of: Samples.tenant))
        #expect(overview.agents == expected, comment)
        for agent in expected {
            #expect(try await store.agent(agent.id, in: network, of: Samples.tenant) == agent, comment)
        }
    }

    /// As the rows of the agents alone have them.
    private static func metrics(_ store: SQLiteMeshStore) async throws -> [AgentMetrics] {
        try await store.texts("SELECT metrics FROM agents ORDER BY number")
            .map { try JSONCoding.decode(AgentMetrics.self, from: Array($0.utf8)) }
    }

    /// Sums of seconds and confidences go through fifteen digits on their way to an earlier layout.
    private static func requireNear(_ found: [AgentMetrics], _ expected: [AgentMetrics]) async throws {
        try #require(found.count == expected.count)
        for (var metrics, wanted) in zip(found, expected) {
            #expect(abs(metrics.totalSeconds - wanted.totalSeconds) < 1e-9)
            #expect(abs(metrics.totalConfidence - wanted.totalConfidence) < 1e-9)
            metrics.totalSeconds = wanted.totalSeconds
            metrics.totalConfidence = wanted.totalConfidence
            #expect(metrics == wanted)
        }
    }

    @Test("are right after a restart, in an earlier layout and back, and with more work on top")
    func layouts() async throws {
        let memory = InMemoryStore()
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                for store in [memory, store] as [any MeshStore] {
                    try await Self.commit([.insertNetwork(Samples.network())], to: store)
                    for (number, id) in Self.agents.enumerated() {
                        try await Self.commit([.insertAgent(Samples.agent(id, name: "Writer \(number)"))], to: store)
                    }
                    try await Self.record(1..<40, store)
                }
                try await Self.requireSame(store, memory, "as it was written")
            }
            try await folder.withStore { store in
                for store in [memory, store] as [any MeshStore] { try await Self.record(40..<50, store) }
                try await Self.requireSame(store, memory, "opened again")
                try await store.database.migrate(StoreLayout.migrations, to: 11, appliedAt: 0)
                let sums = try await memory.agents(in: Self.network, of: Samples.tenant).map(\.metrics)
                try await Self.requireNear(try await Self.metrics(store), sums)
                try await store.database.migrate(StoreLayout.migrations, to: 12, appliedAt: 0)
                for store in [memory, store] as [any MeshStore] { try await Self.record(50..<60, store) }
                let more = try await memory.agents(in: Self.network, of: Samples.tenant).map(\.metrics)
                try await Self.requireNear(
                    try await store.agents(in: Self.network, of: Samples.tenant).map(\.metrics),
                    more
                )
                try await store.database.write { try SQLSession($0).foldSums() }
                try await Self.requireNear(try await Self.metrics(store), more)
                #expect(try await store.number("SELECT count(*) FROM agent_sums") == 0)
            }
        }
    }

    @Test("go with their agent, and with its network")
    func deletions() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await Self.commit([.insertNetwork(Samples.network())], to: store)
                for (number, id) in Self.agents.enumerated() {
                    try await Self.commit([.insertAgent(Samples.agent(id, name: "Writer \(number)"))], to: store)
                }
                try await Self.record(1..<5, store)
                let rows = "SELECT count(*) FROM agent_sums"
                #expect(try await store.number(rows) == 2)
                try await Self.commit([.deleteAgent(Self.agents[0], in: Self.network)], to: store)
                #expect(try await store.number(rows) == 1)
                // Work of one that is gone is no work.
                try await Self.record(6..<7, store)
                #expect(try await store.number(rows) == 1)
                #expect(try await store.number("SELECT count(*) FROM agent_work") == 2)
                try await Self.commit([.deleteNetwork(Self.network, expecting: nil)], to: store)
                #expect(try await store.number(rows) == 0)
            }
        }
    }

    @Test("are never those of another agent that has the number of one whose row was undone")
    func undone() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await Self.commit([.insertNetwork(Samples.network())], to: store)
                let work = Samples.work()
                let refused: [Change] = [
                    .insertAgent(Samples.agent(Self.agents[0])),
                    .recordWork(work, by: Self.agents[0], in: Self.network),
                    .deleteAgent("agt_nobody", in: Self.network),
                ]
                await #expect(throws: StoreFailure.self) { try await Self.commit(refused, to: store) }
                try await Self.commit([.insertAgent(Samples.agent(Self.agents[1]))], to: store)
                let late: [Change] = [.recordWork(work, by: Self.agents[0], in: Self.network)]
                try await Self.commit(late, to: store)
                var agent = try #require(
                    try await store.agent(Self.agents[1], in: Self.network, of: Samples.tenant)
                )
                #expect(agent.metrics == AgentMetrics())
                try await Self.commit([.insertAgent(Samples.agent(Self.agents[0], name: "Editor"))], to: store)
                try await Self.commit(late, to: store)
                agent = try #require(try await store.agent(Self.agents[0], in: Self.network, of: Samples.tenant))
                #expect(agent.metrics.completed == 1)
            }
        }
    }
}
