internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshStorage

@Suite("Commits that come at once on PostgreSQL")
struct PostgresGroupTests {
    private static let network: NetworkID = "net_000001"

    private static func set(_ change: Change, claim: IdempotencyClaim? = nil) -> ChangeSet {
        ChangeSet(tenant: Samples.tenant, time: Samples.start, claim: claim, [change])
    }

    private static func task(_ number: Int) -> Change {
        .insertTask(Samples.submission(TaskID("tsk_\(number)"), in: network))
    }

    /// Has all sets wait behind one whose network is locked, then lets them go.
    private static func together(
        _ sets: [ChangeSet],
        _ store: PostgresMeshStore,
        _ schema: PostgresSchema
    ) async throws -> [Result<CommitOutcome, StoreFailure>] {
        func commit(_ set: ChangeSet) -> Task<Result<CommitOutcome, StoreFailure>, Never> {
            Task {
                do throws(StoreFailure) {
                    return .success(try await store.commit(set))
                } catch {
                    return .failure(error)
                }
            }
        }
        let waiting = try await schema.pool.transaction { transaction in
            try await transaction.query("SELECT 1 FROM networks FOR UPDATE")
            let first = commit(set(task(1_000_000)))
            while try await transaction.query("SELECT 1 FROM pg_locks WHERE NOT granted").rowCount == 0 {
                await Task.yield()
            }
            var tasks = [first]
            for (number, set) in sets.enumerated() {
                tasks.append(commit(set))
                while store.line.waitingCount <= number { await Task.yield() }
            }
            return tasks
        }
        var outcomes: [Result<CommitOutcome, StoreFailure>] = []
        for task in waiting.dropFirst() { outcomes.append(await task.value) }
        return outcomes
    }

    private static func transactions(_ schema: PostgresSchema) async throws -> Int {
        let sql = "SELECT count(DISTINCT xmin::text) FROM tasks WHERE id <> 'tsk_1000000'"
        return try await schema.pool.query(sql)[0].int(at: 0)
    }

    @Test("share one transaction, and what one of them is refused for harms no other")
    func refusals() async throws {
        try await PostgresSchema.with(connections: 4) { schema in
            let store = try await schema.open()
            _ = try await store.commit(Self.set(.insertNetwork(Samples.network())))
            let sets = [
                Self.set(Self.task(1)), Self.set(Self.task(1)), Self.set(Self.task(2)),
                Self.set(.deleteAgent("agt_none", in: Self.network)),
                Self.set(.deleteMemory("mem_none", in: Self.network, .deleted)),
                Self.set(Self.task(4)),
            ]
            let outcomes = try await Self.together(sets, store, schema)
            #expect(
                outcomes == [
                    .success(.committed), .failure(.conflict(.task, "tsk_1")), .success(.committed),
                    .failure(.notFound(.agent, "agt_none")), .failure(.notFound(.memory, "mem_none")),
                    .success(.committed),
                ]
            )
            #expect(try await Self.transactions(schema) == 1)
            let feed = try await store.feed(of: Self.network, after: 0, limit: 100, of: Samples.tenant)
            #expect(feed.events.map(\.position) == [1, 2, 3, 4])
            let stats = try await store.stats(of: [Self.network], of: Samples.tenant)
            #expect(stats[Self.network]?.tasks == 4)
        }
    }

    @Test("are tried one by one when the server refuses all of them for the sake of one")
    func serverRefusal() async throws {
        try await PostgresSchema.with(connections: 4) { schema in
            let store = try await schema.open()
            _ = try await store.commit(Self.set(.insertNetwork(Samples.network())))
            let bad = Samples.submission("tsk_bad", in: Self.network, brief: "a text with a NUL \u{0} in it")
            try await schema.pool.query(
                "ALTER TABLE tasks ADD CONSTRAINT no_bad CHECK (id <> 'tsk_bad')"
            )
            let sets = [Self.set(Self.task(1)), Self.set(.insertTask(bad)), Self.set(Self.task(2))]
            let outcomes = try await Self.together(sets, store, schema)
            #expect(outcomes[0] == .success(.committed))
            #expect(outcomes[2] == .success(.committed))
            #expect(throws: StoreFailure.self) { try outcomes[1].get() }
            #expect(try await Self.transactions(schema) == 2)
        }
    }

    @Test("with one key are not in one group: the second hears what the first one made")
    func keys() async throws {
        try await PostgresSchema.with(connections: 4) { schema in
            let store = try await schema.open()
            _ = try await store.commit(Self.set(.insertNetwork(Samples.network())))
            func claim(_ result: String) -> IdempotencyClaim {
                IdempotencyClaim(scope: "tasks", key: "k", fingerprint: "f", resultID: result, at: Samples.start)
            }
            let sets = [
                Self.set(Self.task(1), claim: claim("tsk_1")), Self.set(Self.task(2), claim: claim("tsk_2")),
                Self.set(Self.task(3)),
            ]
            let outcomes = try await Self.together(sets, store, schema)
            #expect(
                outcomes == [.success(.committed), .success(.replayed(resultID: "tsk_1")), .success(.committed)]
            )
        }
    }

    @Test("sizes of texts before and after compression are counted by every store")
    func sizes() async throws {
        let large = String(repeating: "The launch is on the first of May. ", count: 1_000)
        func insert(_ store: any MeshStore) async throws {
            let changes: [Change] = [
                .insertNetwork(Samples.network()), .insertMemory(StoredMemory(Samples.memory("mem_1", large))),
                .insertMemory(StoredMemory(Samples.memory("mem_2", "small"))),
            ]
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
            let stored = try await store.memory("mem_1", in: Self.network, of: Samples.tenant)
            #expect(stored?.item.content == large)
        }
        func check(_ registry: MetricRegistry) {
            #expect(registry.count("memory_text_bytes_total") == large.utf8.count + 5)
            #expect((6..<2_000).contains(registry.count("memory_stored_bytes_total")))
            #expect(registry.count("memory_texts_compressed_total") == 1)
        }
        let registry = MetricRegistry()
        try await PostgresSchema.with(connections: 1) { schema in
            try await insert(try await PostgresMeshStore.open(schema.pool, at: Samples.start, registry: registry))
            check(registry)
        }
        try await SQLiteFolder.with { folder in
            let registry = MetricRegistry()
            let store = try await SQLiteMeshStore.open(path: folder.path, at: Samples.start, registry: registry)
            try await insert(store)
            check(registry)
            await store.close()
        }
    }
}

extension MetricRegistry {
    fileprivate func count(_ name: String) -> Int {
        guard case .counter(let points) = snapshot().first(where: { $0.name == name })?.data else { return -1 }
        return points.reduce(0) { $0 + Int($1.value) }
    }
}
