internal import MeshApplication
internal import MeshDomain
internal import Testing

/// All ports: what belongs to another tenant is not there.
package enum TenantContract {
    private static func fill(_ store: any MeshStore) async throws -> [TaskChange] {
        try await store.addNetworks()
        let life = try Samples.completedLife(Samples.submission())
        try await store.commit(
            .insertAgent(Samples.agent()),
            .recordWork(Samples.work(), by: "agt_000001", in: "net_000001"),
            .insertTask(life[0]),
            .insertMemory(StoredMemory(Samples.memory(), vector: [1, 2])),
            .insertSession(Samples.session())
        )
        return life
    }

    package static let cases: [ContractCase] = [
        ContractCase("every read of another tenant finds nothing") { store in
            _ = try await fill(store)
            let tenant = Samples.otherTenant
            let network: NetworkID = "net_000001"
            let filter = MemoryFilter(network: network)
            #expect(try await store.network(network, of: tenant) == nil)
            #expect(try await store.networks(NetworkQuery(), of: tenant).elements.map(\.id) == ["net_000002"])
            #expect(try await store.stats(of: [network], of: tenant).isEmpty)
            #expect(try await store.agents(in: network, of: tenant).isEmpty)
            #expect(try await store.agent("agt_000001", in: network, of: tenant) == nil)
            #expect(try await store.work(of: "agt_000001", in: network, of: tenant).isEmpty)
            #expect(try await store.task("tsk_000001", of: tenant) == nil)
            #expect(try await store.tasks(TaskQuery(network: network), of: tenant).elements.isEmpty)
            #expect(try await store.events(of: "tsk_000001", after: 0, limit: 10, of: tenant).isEmpty)
            #expect(try await store.memory("mem_000001", in: network, of: tenant) == nil)
            #expect(try await store.memory(MemoryQuery(filter), of: tenant).elements.isEmpty)
            #expect(try await store.memoryByWords(["launch"], filter, limit: 10, of: tenant).isEmpty)
            #expect(try await store.memoryHeads(["mem_000001"], in: network, of: tenant).isEmpty)
            #expect(try await store.memoryVectors(filter, limit: 10, of: tenant).isEmpty)
            #expect(try await store.session("ses_000001", in: network, of: tenant) == nil)
            #expect(try await store.feed(of: network, after: 0, limit: 10, of: tenant).events.isEmpty)
            #expect(try await store.feedEnd(of: network, of: tenant) == 0)
            await #expect(throws: StoreFailure.notFound(.task, "tsk_000001")) {
                try await store.acquireLease(
                    on: "tsk_000001",
                    of: tenant,
                    for: "worker_1",
                    at: Samples.start,
                    lasting: .seconds(9)
                )
            }
        },
        ContractCase("every change by another tenant is refused as if nothing were there") { store in
            let life = try await fill(store)
            let before = try await Snapshot(of: store)
            let network: NetworkID = "net_000001"
            let foreign = Samples.submission("tsk_000002", in: network, of: Samples.otherTenant)
            let changes: [(Change, StoreFailure)] = [
                (.updateNetwork(Samples.network(), expecting: 1), .notFound(.network, "net_000001")),
                (.deleteNetwork(network, expecting: nil), .notFound(.network, "net_000001")),
                (.insertAgent(Samples.agent("agt_000002", name: "Second")), .notFound(.network, "net_000001")),
                (.updateAgent(Samples.agent(), expecting: 1), .notFound(.agent, "agt_000001")),
                (.deleteAgent("agt_000001", in: network), .notFound(.agent, "agt_000001")),
                (.insertTask(foreign), .notFound(.network, "net_000001")),
                (.appendTask(life[1], fence: nil), .notFound(.task, "tsk_000001")),
                (.insertMemory(StoredMemory(Samples.memory("mem_000002"))), .notFound(.network, "net_000001")),
                (.updateMemory(Samples.memory()), .notFound(.memory, "mem_000001")),
                (.deleteMemory("mem_000001", in: network, .deleted), .notFound(.memory, "mem_000001")),
                (.insertSession(Samples.session("ses_000002")), .notFound(.network, "net_000001")),
                (.updateSession(Samples.session(), expecting: 1), .notFound(.session, "ses_000001")),
                (.note(.memoryAdded("mem_000001"), in: network), .notFound(.network, "net_000001")),
            ]
            for (change, refusal) in changes {
                await #expect(throws: refusal) { try await store.commit(change, of: Samples.otherTenant) }
            }
            #expect(try await Snapshot(of: store) == before)
        },
        ContractCase("what may be gone does nothing for another tenant") { store in
            _ = try await fill(store)
            let before = try await Snapshot(of: store)
            try await store.commit(
                .recordWork(Samples.work(), by: "agt_000001", in: "net_000001"),
                .setVector([9], of: "mem_000001", in: "net_000001"),
                .creditSession("ses_000001", in: "net_000001", SessionCredit(tasks: 5)),
                of: Samples.otherTenant
            )
            #expect(try await Snapshot(of: store) == before)
        },
        ContractCase("things are not found through another network of the tenant") { store in
            _ = try await fill(store)
            let network: NetworkID = "net_000003"
            try await store.commit(.insertNetwork(Samples.network(network)))
            #expect(try await store.agent("agt_000001", in: network, of: Samples.tenant) == nil)
            #expect(try await store.work(of: "agt_000001", in: network, of: Samples.tenant).isEmpty)
            #expect(try await store.memory("mem_000001", in: network, of: Samples.tenant) == nil)
            #expect(try await store.session("ses_000001", in: network, of: Samples.tenant) == nil)
            await #expect(throws: StoreFailure.notFound(.agent, "agt_000001")) {
                try await store.commit(.deleteAgent("agt_000001", in: network))
            }
            await #expect(throws: StoreFailure.notFound(.memory, "mem_000001")) {
                try await store.commit(.deleteMemory("mem_000001", in: network, .deleted))
            }
        },
        ContractCase("a thing that names another tenant is not taken in") { store in
            try await store.addNetworks()
            let foreign = Samples.network("net_000003", of: Samples.otherTenant)
            await #expect(throws: StoreFailure.conflict(.network, "net_000003")) {
                try await store.commit(.insertNetwork(foreign))
            }
            let task = Samples.submission("tsk_000002", in: "net_000001", of: Samples.otherTenant)
            await #expect(throws: StoreFailure.conflict(.task, "tsk_000002")) {
                try await store.commit(.insertTask(task))
            }
        },
        ContractCase("two tenants may have the same ids") { store in
            try await store.addNetworks()
            try await store.commit(.insertNetwork(Samples.network("net_000002", name: "Mine")))
            #expect(try await store.network("net_000002", of: Samples.tenant)?.name == "Mine")
            #expect(try await store.network("net_000002", of: Samples.otherTenant)?.name == "Foreign")
            try await store.commit(.deleteNetwork("net_000002", expecting: nil))
            #expect(try await store.network("net_000002", of: Samples.otherTenant)?.name == "Foreign")
        },
    ]
}
