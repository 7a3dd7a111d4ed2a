internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

private let network: NetworkID = "net_000001"

@Suite("Several replicas on one PostgreSQL")
struct PostgresReplicaTests {

    private static func insertNetwork(_ store: PostgresMeshStore) async throws {
        let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertNetwork(Samples.network())])
        _ = try await store.commit(set)
    }

    @Test("replicas that start at once migrate once, and the layout goes away as it came")
    func migrations() async throws {
        try await PostgresSchema.with(connections: 6) { schema in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<6 { group.addTask { _ = try await schema.open() } }
                try await group.waitForAll()
            }
            let steps = try await schema.pool.query("SELECT count(*) FROM schema_migrations")
            let newest = PostgresLayout.migrations.newest
            #expect(try steps[0].int(at: 0) == newest)
            try await PostgresMeshStore.migrate(schema.pool, to: 0, at: Samples.start)
            let left = try await schema.pool.query(
                "SELECT count(*) FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'S')",
                schema.name
            )
            // The table of migrations itself.
            #expect(try left[0].int(at: 0) == 1)
            try await Self.insertNetwork(try await schema.open())
        }
    }

    @Test("events that lie together, because they lay so in a file, are read, and lie apart in an earlier layout")
    func eventsTogether() async throws {
        try await PostgresSchema.with { schema in
            let store = try await schema.open()
            try await Self.insertNetwork(store)
            let submission = Samples.submission()
            let change = try Samples.completion(of: submission, output: "ü\u{1F600} \"quoted\" \\ \n\u{1}\u{0}")
            for step in [Change.insertTask(submission), .appendTask(change, fence: nil)] {
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [step]))
            }
            let together = try #require(JournalRow.rows(of: change.events).first)
            try await schema.pool.query("DELETE FROM task_events WHERE sequence > 1")
            try await schema.pool.query(
                "INSERT INTO task_events (task, sequence, time, kind, body) SELECT number, $1, $2, 'steps', $3 FROM tasks",
                PostgresValue.integer(Int64(together.sequence)),
                PostgresValue.integer(together.time.nanoseconds),
                PostgresValue.text(String(decoding: together.body, as: UTF8.self))
            )
            let journal = submission.events + change.events
            for (after, limit) in [(0, 100), (0, 1), (1, 3), (4, 2), (7, 9)] {
                let events = try await store.events(of: "tsk_000001", after: after, limit: limit, of: Samples.tenant)
                #expect(events == Array(journal.dropFirst(after).prefix(limit)))
            }
            #expect(try await schema.open().task("tsk_000001", of: Samples.tenant) == change.task)
            try await PostgresMeshStore.migrate(schema.pool, to: 2, at: Samples.start)
            let rows = try await schema.pool.query(
                "SELECT sequence, time, kind, body FROM task_events ORDER BY sequence"
            )
            #expect(try rows.map { row in try row.int(at: 0) } == journal.map(\.sequence))
            #expect(try rows.map { row in try row.int64(at: 1) } == journal.map(\.time.nanoseconds))
            #expect(try rows.map { row in try row.text(at: 2) } == journal.map(\.body.kind))
            let bodies = journal.map { String(decoding: $0.body.jsonBytes, as: UTF8.self) }
            #expect(try rows.map { row in try row.text(at: 3) } == bodies)
            let again = try await schema.open()
            #expect(try await again.task("tsk_000001", of: Samples.tenant) == change.task)
        }
    }

    @Test("a database of a later version is refused with a sentence")
    func newer() async throws {
        try await PostgresSchema.with { schema in
            _ = try await schema.open()
            try await schema.pool.query("INSERT INTO schema_migrations VALUES (999, 'from the future', 0)")
            let error = await #expect(throws: PostgresError.self) { _ = try await schema.open() }
            #expect(error?.message.contains("use a newer program") == true)
        }
    }

    @Test("a reader never sees a position before one that becomes visible later")
    func positions() async throws {
        try await PostgresSchema.with(connections: 8) { schema in
            let stores = [try await schema.open(), try await schema.open()]
            try await Self.insertNetwork(stores[0])
            let writers = 6
            let perWriter = 60
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in 0..<perWriter {
                            let note = Change.note(.memoryAdded(MemoryID("mem_\(writer)_\(number)")), in: network)
                            // Of different lengths, so that commits overtake each other where they can.
                            let notes = [Change](repeating: note, count: 1 + (writer + number) % 3)
                            let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, notes)
                            _ = try await stores[writer % 2].commit(set)
                        }
                    }
                }
                group.addTask {
                    let expected = (0..<writers).reduce(0) { sum, writer in
                        (0..<perWriter).reduce(sum) { $0 + 1 + (writer + $1) % 3 }
                    }
                    var position: Int64 = 0
                    var seen = 0
                    while seen < expected {
                        let page = try await stores[1].feed(
                            of: network,
                            after: position,
                            limit: 50,
                            of: Samples.tenant
                        )
                        for event in page.events {
                            #expect(event.position == position + 1, "a position was skipped")
                            position = event.position
                        }
                        seen += page.events.count
                        await Task.yield()
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("of many requests with one key, on several replicas, one is done and the others hear of it")
    func keys() async throws {
        try await PostgresSchema.with(connections: 8) { schema in
            let stores = [try await schema.open(), try await schema.open()]
            let outcomes = try await withThrowingTaskGroup(of: CommitOutcome.self) { group in
                for number in 0..<20 {
                    let id = NetworkID("net_key_\(number)")
                    let claim = IdempotencyClaim(
                        scope: "networks",
                        key: "once",
                        fingerprint: "same",
                        resultID: id.text,
                        at: Samples.start
                    )
                    group.addTask {
                        try await stores[number % 2].commit(
                            ChangeSet(
                                tenant: Samples.tenant,
                                time: Samples.start,
                                claim: claim,
                                [.insertNetwork(Samples.network(id))]
                            )
                        )
                    }
                }
                return try await group.reduce(into: [CommitOutcome]()) { $0.append($1) }
            }
            #expect(outcomes.count(where: { $0 == .committed }) == 1)
            #expect(Set(outcomes).count == 2)
            #expect(try await stores[0].networks(NetworkQuery(), of: Samples.tenant).elements.count == 1)
        }
    }

    @Test("of commits that expect one version, on several replicas, one succeeds")
    func versions() async throws {
        try await PostgresSchema.with(connections: 8) { schema in
            let stores = [try await schema.open(), try await schema.open()]
            try await Self.insertNetwork(stores[0])
            let life = try Samples.completedLife(Samples.submission())
            _ = try await stores[0].commit(
                ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertTask(life[0])])
            )
            let successes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        let set = ChangeSet(
                            tenant: Samples.tenant,
                            time: Samples.start,
                            [.appendTask(life[1], fence: nil)]
                        )
                        do throws(StoreFailure) {
                            _ = try await stores[number % 2].commit(set)
                            return true
                        } catch {
                            #expect(error == .conflict(.task, "tsk_000001"))
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(successes == 1)
            for store in stores {
                #expect(try await store.task("tsk_000001", of: Samples.tenant) == life[1].task)
            }
        }
    }

    @Test("the worker of another replica takes over when a lease has run out, and the first is fenced off")
    func leases() async throws {
        try await PostgresSchema.with { schema in
            let (first, second) = (try await schema.open(), try await schema.open())
            try await Self.insertNetwork(first)
            let life = try Samples.completedLife(Samples.submission())
            _ = try await first.commit(
                ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertTask(life[0])])
            )
            func acquire(_ store: PostgresMeshStore, _ worker: WorkerID, at second: Int) async throws -> Lease? {
                try await store.acquireLease(
                    on: "tsk_000001",
                    of: Samples.tenant,
                    for: worker,
                    at: Samples.moment(second),
                    lasting: .seconds(10)
                )
            }
            let old = try #require(try await acquire(first, "worker_1", at: 0))
            #expect(try await acquire(second, "worker_2", at: 5) == nil)
            let due = try await second.dueTasks(at: Samples.moment(10), limit: 10)
            #expect(due.map(\.id) == ["tsk_000001"])
            let new = try #require(try await acquire(second, "worker_2", at: 10))
            #expect(new.fence > old.fence)
            let set = ChangeSet(
                tenant: Samples.tenant,
                time: Samples.start,
                [.appendTask(life[1], fence: old.fence)]
            )
            await #expect(throws: StoreFailure.fenced) { _ = try await first.commit(set) }
            #expect(try await first.renew(old, at: Samples.moment(11), lasting: .seconds(10)) == nil)
        }
    }

    /// The shared memory of one replica, over its own store.
    private struct Replica {
        let store: PostgresMeshStore
        let memory: SharedMemory

        init(_ schema: PostgresSchema) async throws {
            store = try await schema.open()
            let clock = ManualWallClock(now: Samples.start)
            memory = SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock)
        }

        func add(_ items: [MemoryItem]) async throws {
            let prepared = try await memory.preparing(items, for: Samples.tenant)
            try await commit(prepared.changes)
            memory.committed(prepared, of: Samples.tenant)
        }

        func remove(_ id: MemoryID) async throws {
            try await commit([.deleteMemory(id, in: network, .deleted)])
            memory.removed(id, from: network, of: Samples.tenant)
        }

        private func commit(_ changes: [Change]) async throws {
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
        }

        func found(_ query: String) async throws -> [MemoryID] {
            let search = MemorySearch(query: query, mode: .vector, limit: 20, filter: MemoryFilter(network: network))
            return try await memory.search(search, of: Samples.tenant).matches.map(\.item.item.id).sorted()
        }
    }

    private static func replicas(_ schema: PostgresSchema) async throws -> [Replica] {
        let replicas = [try await Replica(schema), try await Replica(schema)]
        try await insertNetwork(replicas[0].store)
        return replicas
    }

    @Test("what one replica commits, the next search by meaning of another one finds, and no longer what it took away")
    func meaning() async throws {
        try await PostgresSchema.with { schema in
            let replicas = try await Self.replicas(schema)
            for replica in replicas { #expect(try await replica.found("an old oak") == []) }
            for number in 0..<6 {
                let item = Samples.memory(MemoryID("mem_\(number)"), type: .context, "an old oak, number \(number)")
                try await replicas[number % 2].add([item])
                for replica in replicas { #expect(try await replica.found("an old oak").count == number + 1) }
            }
            var newer = Samples.memory("mem_6", type: .context, "an old oak, number six")
            newer.supersedes = "mem_1"
            try await replicas[0].add([newer])
            try await replicas[0].remove("mem_2")
            for replica in replicas {
                #expect(try await replica.found("an old oak") == ["mem_0", "mem_3", "mem_4", "mem_5", "mem_6"])
            }
        }
    }

    @Test("what other replicas took away does not crowd out what is there")
    func crowds() async throws {
        try await PostgresSchema.with { schema in
            let replicas = try await Self.replicas(schema)
            let gone = (0..<30).map { Samples.memory(MemoryID("mem_a\($0)"), type: .context, "an old oak") }
            // Near, and not the nearest.
            let stay = (0..<20).map {
                Samples.memory(MemoryID("mem_b\($0)"), type: .context, "an old oak and a young elm")
            }
            try await replicas[0].add(gone + stay)
            #expect(try await replicas[1].found("an old oak").count == 20)
            for item in gone { try await replicas[0].remove(item.id) }
            #expect(try await replicas[1].found("an old oak") == stay.map(\.id).sorted())
        }
    }

    @Test("whoever reads the vectors of a network while several replicas write misses none")
    func vectorNumbers() async throws {
        try await PostgresSchema.with(connections: 8) { schema in
            let stores = [try await schema.open(), try await schema.open()]
            try await Self.insertNetwork(stores[0])
            let (writers, perWriter) = (6, 30)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in 0..<perWriter {
                            // Of different sizes, so that commits overtake each other where they can.
                            let items = (0...(writer + number) % 3).map { part in
                                Samples.memory(MemoryID("mem_\(writer)_\(number)_\(part)"), type: .context, "an oak")
                            }
                            let changes = items.map { Change.insertMemory(StoredMemory($0, vector: [1])) }
                            let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, changes)
                            _ = try await stores[writer % 2].commit(set)
                        }
                    }
                }
                group.addTask {
                    let expected = (0..<writers).reduce(0) { sum, writer in
                        (0..<perWriter).reduce(sum) { $0 + 1 + (writer + $1) % 3 }
                    }
                    var place: Int64 = 0
                    var seen: Set<MemoryID> = []
                    // A skipped one would never come: the loop would not end.
                    while seen.count < expected {
                        let news = try await stores[1].newVectors(
                            in: network,
                            after: place,
                            limit: 50,
                            of: Samples.tenant
                        )
                        let page = try #require(news)
                        seen.formUnion(page.vectors.map(\.id))
                        place = page.place
                        await Task.yield()
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("networks, tasks and searches of one replica are those of the other at once")
    func visible() async throws {
        try await PostgresSchema.with { schema in
            let (first, second) = (try await schema.open(), try await schema.open())
            try await Self.insertNetwork(first)
            let filter = MemoryFilter(network: network)
            for number in 0..<3 {
                let item = Samples.memory(MemoryID("mem_\(number)"), "an oak, number \(number)")
                let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertMemory(StoredMemory(item))])
                _ = try await first.commit(set)
                let found = try await second.memoryByWords(["oak"], filter, limit: 9, of: Samples.tenant)
                #expect(found.count == number + 1)
            }
        }
    }
}
