internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `NetworkReader` and the changes of networks.
package enum NetworkContract {
    package static let cases: [ContractCase] = [
        ContractCase("an overview is the network with its agents and its figures") { store in
            try await store.addNetworks()
            // Added in this order, whatever their ids and names say.
            let agents = [Samples.agent("agt_9", name: "A"), Samples.agent("agt_1", name: "Z")]
            for agent in agents { try await store.commit(.insertAgent(agent)) }
            try await store.commit(
                .insertTask(Samples.submission()),
                .insertMemory(StoredMemory(Samples.memory())),
                .insertSession(Samples.session())
            )
            let overview = try #require(try await store.overview(of: "net_000001", of: Samples.tenant))
            #expect(overview.network == Samples.network())
            #expect(overview.agents == agents)
            let stats = try await store.stats(of: ["net_000001"], of: Samples.tenant)
            #expect(overview.stats == stats["net_000001"])
            #expect(overview.stats.agents == 2 && overview.stats.activeTasks == 1)
            #expect(try await store.overview(of: "net_000001", of: Samples.otherTenant) == nil)
            #expect(try await store.overview(of: "net_x", of: Samples.tenant) == nil)
        },
        ContractCase("a network comes back as it was stored") { store in
            var network = Samples.network(labels: ["team": "mail", "a \"b\" c": "ü"])
            network.description = "For the launch\nin May"
            try await store.commit(.insertNetwork(network))
            #expect(try await store.network(network.id, of: Samples.tenant) == network)
        },
        ContractCase("an update needs the revision that is there") { store in
            try await store.addNetworks()
            var network = Samples.network(name: "Renamed")
            network.revision = 2
            network.updateTime = Samples.moment(5)
            try await store.commit(.updateNetwork(network, expecting: 1))
            #expect(try await store.network(network.id, of: Samples.tenant) == network)
            await #expect(throws: StoreFailure.conflict(.network, "net_000001")) {
                try await store.commit(.updateNetwork(network, expecting: 1))
            }
            await #expect(throws: StoreFailure.conflict(.network, "net_000001")) {
                try await store.commit(.deleteNetwork(network.id, expecting: 1))
            }
        },
        ContractCase("a network takes all that belongs to it with it") { store in
            try await store.addNetworks()
            try await store.commit(
                .insertAgent(Samples.agent()),
                .recordWork(Samples.work(), by: "agt_000001", in: "net_000001"),
                .insertTask(Samples.submission()),
                .insertMemory(StoredMemory(Samples.memory(), vector: [1])),
                .insertSession(Samples.session())
            )
            let lease = try await store.acquireLease(
                on: "tsk_000001",
                of: Samples.tenant,
                for: "worker_1",
                at: Samples.start,
                lasting: .seconds(60)
            )
            try await store.commit(.deleteNetwork("net_000001", expecting: 1))
            let life = try Samples.completedLife(Samples.submission())
            #expect(try await store.network("net_000001", of: Samples.tenant) == nil)
            await #expect(throws: StoreFailure.notFound(.task, "tsk_000001")) {
                try await store.commit(.appendTask(life[1], fence: lease?.fence))
            }
            // Under the same id again, it is empty.
            try await store.commit(.insertNetwork(Samples.network()))
            let after = try await Snapshot(of: store)
            #expect(after.agents.isEmpty && after.work.isEmpty && after.tasks.isEmpty && after.events.isEmpty)
            #expect(after.memory.isEmpty && after.words.isEmpty && after.vectors.isEmpty)
            #expect(after.session == nil && after.feed.isEmpty && after.stats == NetworkStats())
            #expect(try await store.openTasks(after: nil, limit: 10).isEmpty)
            let renewed = try await store.renew(#require(lease), at: Samples.start, lasting: .seconds(60))
            #expect(renewed == nil)
        },
        ContractCase("a network that goes and comes again within a set has only what came afterwards") { store in
            try await store.addNetworks()
            try await store.commit(
                .insertAgent(Samples.agent()),
                .insertTask(Samples.submission()),
                .insertSession(Samples.session()),
                .deleteNetwork("net_000001", expecting: nil),
                .insertNetwork(Samples.network()),
                .insertMemory(StoredMemory(Samples.memory()))
            )
            var wanted = NetworkStats()
            wanted.memoryItems = 1
            let after = try await Snapshot(of: store)
            #expect(after.stats == wanted && after.memory.count == 1)
            #expect(after.agents.isEmpty && after.tasks.isEmpty && after.session == nil && after.feed.isEmpty)
        },
        ContractCase("figures of a network follow what is in it") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission())
            for (position, step) in life.enumerated() {
                try await store.commit(position == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
            }
            var ended = Samples.session("ses_000002")
            ended.status = .ended
            try await store.commit(
                .insertTask(Samples.submission("tsk_000002")),
                .insertTask(Samples.submission("tsk_000003", isHeld: true)),
                .insertAgent(Samples.agent()),
                .insertMemory(StoredMemory(Samples.memory())),
                .insertMemory(StoredMemory(Samples.memory("mem_000002"))),
                .deleteMemory("mem_000002", in: "net_000001", .deleted),
                .insertSession(Samples.session()),
                .insertSession(ended)
            )
            var wanted = NetworkStats()
            wanted.agents = 1
            wanted.tasks = 3
            wanted.activeTasks = 1
            wanted.memoryItems = 1
            wanted.activeSessions = 1
            wanted.spend = life[life.count - 1].task.spend
            let stats = try await store.stats(of: ["net_000001", "net_000002", "net_x"], of: Samples.tenant)
            #expect(stats == ["net_000001": wanted])
            var closed = Samples.session()
            closed.status = .expired
            closed.revision = 2
            try await store.commit(
                .updateSession(closed, expecting: 1),
                .deleteAgent("agt_000001", in: "net_000001")
            )
            let later = try await store.stats(of: ["net_000001"], of: Samples.tenant)["net_000001"]
            #expect(later?.activeSessions == 0 && later?.agents == 0)
        },
        ContractCase("a list is filtered by a part of the name, the owner and all labels") { store in
            try await store.commit(
                .insertNetwork(Samples.network("net_1", name: "Ümlaut Spring", labels: ["a": "1", "b": "2"])),
                .insertNetwork(Samples.network("net_2", owner: "user_b", name: "spring 100%_", labels: ["a": "1"])),
                .insertNetwork(Samples.network("net_3", name: "Autumn", labels: ["a": "2"]))
            )
            func found(_ change: (inout NetworkQuery) -> Void) async throws -> [NetworkID] {
                var query = NetworkQuery()
                query.order = .name
                query.isDescending = false
                change(&query)
                return try await store.networks(query, of: Samples.tenant).elements.map(\.id)
            }
            #expect(try await found { _ in } == ["net_3", "net_2", "net_1"])
            #expect(try await found { $0.nameContains = "SPRING" } == ["net_2", "net_1"])
            #expect(try await found { $0.nameContains = "üML" } == ["net_1"])
            #expect(try await found { $0.nameContains = "%_" } == ["net_2"])
            #expect(try await found { $0.nameContains = "g%1" } == [])
            #expect(try await found { $0.owner = "user_b" } == ["net_2"])
            #expect(try await found { $0.labels = ["a": "1"] } == ["net_2", "net_1"])
            #expect(try await found { $0.labels = ["a": "1", "b": "2"] } == ["net_1"])
            #expect(try await found { $0.labels = ["a": "3"] } == [])
        },
        ContractCase("pages are stable in every order and direction while networks come and go") { store in
            for order in [NetworkQuery.Order.name, .createTime, .updateTime] {
                for isDescending in [true, false] {
                    try await checkPages(store, order, isDescending)
                }
            }
        },
        ContractCase("a token of another query or none at all is refused") { store in
            try await store.commit(
                .insertNetwork(Samples.network("net_1")),
                .insertNetwork(Samples.network("net_2")),
                .insertNetwork(Samples.network("net_3"))
            )
            var query = NetworkQuery()
            query.page.size = 1
            let token = try #require(try await store.networks(query, of: Samples.tenant).nextToken)
            query.page.size = 2
            query.page.token = token
            #expect(try await store.networks(query, of: Samples.tenant).elements.map(\.id) == ["net_2", "net_1"])
            var others = [query, query, query, query]
            others[0].isDescending = false
            others[1].order = .name
            others[2].labels = ["a": "b"]
            others[3].page.token = "nonsense"
            for other in others {
                await #expect(throws: StoreFailure.badPageToken) {
                    try await store.networks(other, of: Samples.tenant)
                }
            }
            await #expect(throws: StoreFailure.badPageToken) {
                try await store.networks(query, of: Samples.otherTenant)
            }
        },
    ]

    private static func checkPages(
        _ store: any MeshStore,
        _ order: NetworkQuery.Order,
        _ isDescending: Bool
    ) async throws {
        let prefix = "\(order.rawValue)_\(isDescending)_"
        func network(_ number: Int) -> Network {
            let id = NetworkID(prefix + String(1_000 + number))
            var network = Samples.network(
                id,
                owner: UserID(prefix),
                name: "N\(number % 5)",
                at: Samples.moment(number / 3)
            )
            network.updateTime = Samples.moment(100 - number / 2)
            return network
        }
        for number in stride(from: 0, to: 60, by: 2) { try await store.commit(.insertNetwork(network(number))) }
        var query = NetworkQuery()
        query.owner = UserID(prefix)
        query.order = order
        query.isDescending = isDescending
        query.page.size = PageRequest.sizeMax
        let whole = try await store.networks(query, of: Samples.tenant).elements
        #expect(whole.count == 30)
        let places = whole.map { $0.place(by: order) }
        #expect(places == places.sorted(by: isDescending ? { $0 > $1 } : { $0 < $1 }))
        query.page.size = 4
        // First the last one of the first page, whose place its token names.
        let gone = [whole[3].id, whole[2].id, whole[20].id]
        let paged = try await store.allPages { page in
            try await store.commit(.insertNetwork(network(page * 6 + 1)))
            if page <= gone.count {
                try await store.commit(.deleteNetwork(gone[page - 1], expecting: nil))
            }
        } _: { token in
            query.page.token = token
            return try await store.networks(query, of: Samples.tenant)
        }
        let seen = paged.map(\.id)
        #expect(Set(seen).count == seen.count, "nothing comes twice")
        let stayed = whole.map(\.id).filter { !gone.contains($0) }
        #expect(seen.filter { stayed.contains($0) } == stayed, "what stayed comes once, in its order")
    }
}
