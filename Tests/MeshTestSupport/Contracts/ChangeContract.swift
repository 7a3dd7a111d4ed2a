internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `ChangeWriter`: sets happen whole or not at all.
package enum ChangeContract {
    package static let cases: [ContractCase] = [
        ContractCase("a set with one refused change changes nothing") { store in
            try await store.addNetworks()
            try await store.commit(.insertAgent(Samples.agent()))
            try await store.commit(.insertMemory(StoredMemory(Samples.memory("mem_000009", "kept oak"))))
            let before = try await Snapshot(of: store)
            var renamed = Samples.network(name: "Renamed")
            renamed.revision = 2
            var agent = Samples.agent(name: "Renamed")
            agent.revision = 2
            var item = Samples.memory("mem_000009", tags: ["changed"])
            item.readCount = 3
            let key = IdempotencyClaim(scope: "s", key: "k", fingerprint: "f", resultID: "r", at: Samples.start)
            await #expect(throws: StoreFailure.notFound(.task, "tsk_missing")) {
                try await store.commit(
                    .updateNetwork(renamed, expecting: 1),
                    .insertAgent(Samples.agent("agt_000002", name: "Second")),
                    .updateAgent(agent, expecting: 1),
                    .recordWork(Samples.work(), by: "agt_000001", in: "net_000001"),
                    .deleteAgent("agt_000001", in: "net_000001"),
                    .insertTask(Samples.submission()),
                    .updateMemory(item),
                    .setVector([1, 2], of: "mem_000009", in: "net_000001"),
                    .deleteMemory("mem_000009", in: "net_000001", .deleted),
                    .insertMemory(StoredMemory(Samples.memory(), vector: [1])),
                    .insertSession(Samples.session()),
                    .creditSession("ses_000001", in: "net_000001", SessionCredit(tasks: 1)),
                    .note(.memoryAdded("mem_000001"), in: "net_000001"),
                    .appendTask(try Samples.completedLife(Samples.submission("tsk_missing"))[1], fence: nil),
                    claim: key
                )
            }
            #expect(try await Snapshot(of: store) == before)
            let second = IdempotencyClaim(scope: "s", key: "k", fingerprint: "g", resultID: "r", at: Samples.start)
            #expect(try await store.commit(.insertSession(Samples.session()), claim: second) == .committed)
        },
        ContractCase("a refused deletion of a network brings all of it back") { store in
            try await store.addNetworks()
            try await store.commit(.insertAgent(Samples.agent()), .insertTask(Samples.submission()))
            try await store.commit(.insertMemory(StoredMemory(Samples.memory(), vector: [1, 2])))
            let before = try await Snapshot(of: store)
            await #expect(throws: StoreFailure.notFound(.network, "net_000001")) {
                try await store.commit(
                    .deleteNetwork("net_000001", expecting: 1),
                    .note(.memoryAdded("mem_000001"), in: "net_000001")
                )
            }
            #expect(try await Snapshot(of: store) == before)
        },
        ContractCase("the changes of a set see those before them") { store in
            let life = try Samples.completedLife(Samples.submission())
            try await store.commit(
                .insertNetwork(Samples.network()),
                .insertAgent(Samples.agent()),
                .insertTask(life[0]),
                .appendTask(life[1], fence: nil),
                .recordWork(Samples.work(), by: "agt_000001", in: "net_000001")
            )
            #expect(try await store.task("tsk_000001", of: Samples.tenant) == life[1].task)
            let agent = try await store.agent("agt_000001", in: "net_000001", of: Samples.tenant)
            #expect(agent?.metrics.completed == 1)
        },
        ContractCase("nothing is put into a network that is not there") { store in
            let missing = StoreFailure.notFound(.network, "net_000001")
            let changes: [Change] = [
                .insertAgent(Samples.agent()), .insertTask(Samples.submission()),
                .insertMemory(StoredMemory(Samples.memory())), .insertSession(Samples.session()),
                .note(.memoryAdded("mem_000001"), in: "net_000001"),
            ]
            for change in changes {
                await #expect(throws: missing) { try await store.commit(change) }
            }
        },
        ContractCase("an id is given once") { store in
            try await store.addNetworks()
            let changes: [(Change, StoreFailure)] = [
                (.insertNetwork(Samples.network("net_000003")), .conflict(.network, "net_000003")),
                (.insertAgent(Samples.agent()), .conflict(.agent, "agt_000001")),
                (.insertTask(Samples.submission()), .conflict(.task, "tsk_000001")),
                (.insertMemory(StoredMemory(Samples.memory())), .conflict(.memory, "mem_000001")),
                (.insertSession(Samples.session()), .conflict(.session, "ses_000001")),
            ]
            for (change, refusal) in changes {
                try await store.commit(change)
                await #expect(throws: refusal) { try await store.commit(change) }
            }
        },
        ContractCase("a cancelled task reads and commits all the same") { store in
            try await store.addNetworks()
            let cancelled = Task {
                while !Task.isCancelled { await Task.yield() }
                try await store.commit(.insertTask(Samples.submission()))
                return try await store.task("tsk_000001", of: Samples.tenant)
            }
            cancelled.cancel()
            #expect(try await cancelled.value == Samples.task())
        },
        ContractCase("of two hundred that change one revision, one wins") { store in
            try await store.addNetworks()
            let winners = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        var network = Samples.network(name: "By \(number)")
                        network.revision = 2
                        do throws(StoreFailure) {
                            try await store.commit(.updateNetwork(network, expecting: 1))
                            return true
                        } catch {
                            #expect(error == .conflict(.network, "net_000001"))
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $1 ? $0 + 1 : $0 }
            }
            #expect(winners == 1)
        },
        ContractCase("two hundred writers at once lose nothing") { store in
            try await store.addNetworks()
            try await withThrowingTaskGroup { group in
                for number in 1...200 {
                    group.addTask {
                        let life = try Samples.completedLife(Samples.submission(TaskID("tsk_\(1_000 + number)")))
                        try await store.commit(.insertTask(life[0]))
                        try await store.commit(.appendTask(life[1], fence: nil))
                    }
                }
                try await group.waitForAll()
            }
            var position: Int64 = 0
            var lines = 0
            while true {
                let page = try await store.feed(of: "net_000001", after: position, limit: 64, of: Samples.tenant)
                guard let last = page.events.last else { break }
                for (before, after) in zip(page.events, page.events.dropFirst()) {
                    #expect(before.position < after.position)
                }
                lines += page.events.count
                position = last.position
            }
            #expect(lines == 400)
            let stats = try await store.stats(of: ["net_000001"], of: Samples.tenant)
            #expect(stats["net_000001"]?.tasks == 200)
        },
    ]
}

/// All that can be seen of the first network, to tell whether anything has changed.
struct Snapshot: Equatable {
    var network: Network?
    var agents: [Agent]
    var work: [AgentWork]
    var tasks: [MeshTask]
    var events: [TaskEvent]
    var memory: [StoredItem]
    var words: [MemoryID]
    var vectors: [MemoryVector]
    var session: Session?
    var feed: [FeedEvent]
    var stats: NetworkStats?

    init(of store: any MeshStore) async throws {
        let tenant = Samples.tenant
        let id: NetworkID = "net_000001"
        var tasks = TaskQuery(network: id)
        tasks.isFull = true
        network = try await store.network(id, of: tenant)
        agents = try await store.agents(in: id, of: tenant)
        work = try await store.work(of: "agt_000001", in: id, of: tenant)
        self.tasks = try await store.tasks(tasks, of: tenant).elements
        events = try await store.events(of: "tsk_000001", after: 0, limit: 100, of: tenant)
        memory = try await store.memory(MemoryQuery(MemoryFilter(network: id)), of: tenant).elements
        words = try await store.memoryByWords(["launch", "oak"], MemoryFilter(network: id), limit: 10, of: tenant)
            .map(\.head.id)
        vectors = try await store.memoryVectors(MemoryFilter(network: id), limit: 10, of: tenant)
        session = try await store.session("ses_000001", in: id, of: tenant)
        feed = try await store.feed(of: id, after: 0, limit: 100, of: tenant).events
        stats = try await store.stats(of: [id], of: tenant)[id]
    }
}
