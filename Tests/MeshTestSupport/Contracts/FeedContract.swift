internal import MeshApplication
internal import MeshDomain
internal import Testing

/// `FeedReader`: the log of a network.
package enum FeedContract {
    private static let network: NetworkID = "net_000001"

    private static func read(_ store: any MeshStore, after position: Int64, limit: Int = 100) async throws -> FeedPage {
        try await store.feed(of: network, after: position, limit: limit, of: Samples.tenant)
    }

    private static func note(_ store: any MeshStore, _ number: Int) async throws {
        try await store.commit(
            .note(.memoryAdded(MemoryID("mem_\(number)")), in: network),
            at: Samples.moment(number)
        )
    }

    package static let cases: [ContractCase] = [
        ContractCase("lines of all kinds come back in the order in which they were committed") { store in
            try await store.addNetworks()
            let change = AgentStatusChange(
                agent: "agt_1",
                name: "Writer",
                status: .busy,
                previous: .idle,
                reason: "work",
                activeSubtasks: 1,
                task: "tsk_1"
            )
            let bodies: [FeedEvent.Body] = [
                .agent(change), .memoryAdded("mem_1"), .memoryConsolidated("mem_1"),
                .memoryRemoved("mem_1", .fact, .expired), .session(.created, Samples.session()),
                .network(.agentAdded, user: Samples.user, agent: "agt_1", revision: 3),
            ]
            let changes = bodies.map { Change.note($0, in: network) }
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.moment(7), changes))
            let page = try await read(store, after: 0)
            #expect(page.events.map(\.body) == bodies)
            #expect(page.events.allSatisfy { $0.network == network && $0.time == Samples.moment(7) })
            #expect(page.oldestPosition == 0)
        },
        ContractCase("events of tasks write their lines by themselves") { store in
            try await store.addNetworks()
            let life = try Samples.completedLife(Samples.submission())
            try await store.commit(.insertTask(life[0]))
            try await store.commit(.note(.memoryAdded("mem_1"), in: network))
            try await store.commit(.appendTask(life[1], fence: nil), .appendTask(life[2], fence: nil))
            let events = try await read(store, after: 0).events
            #expect(
                events.map(\.body) == [
                    .task("tsk_000001", sequence: 1), .memoryAdded("mem_1"), .task("tsk_000001", sequence: 2),
                    .task("tsk_000001", sequence: 3), .task("tsk_000001", sequence: 4),
                ]
            )
            #expect(events.map(\.time).last == life[2].events.last?.time)
        },
        ContractCase("a log is read on from a position, and from its end") { store in
            try await store.addNetworks()
            #expect(try await store.feedEnd(of: network, of: Samples.tenant) == 0)
            for number in 1...5 { try await note(store, number) }
            let foreign = Change.note(.memoryAdded("mem_x"), in: "net_000002")
            try await store.commit(foreign, of: Samples.otherTenant)
            let first = try await read(store, after: 0, limit: 2).events
            let second = try await read(store, after: first[1].position, limit: 2).events
            #expect((first + second).map(\.body) == (1...4).map { .memoryAdded(MemoryID("mem_\($0)")) })
            let end = try await store.feedEnd(of: network, of: Samples.tenant)
            #expect(try await read(store, after: end).events.isEmpty)
            #expect(try await read(store, after: second[1].position).events.map(\.position) == [end])
            try await note(store, 6)
            #expect(try await read(store, after: end).events.map(\.body) == [.memoryAdded("mem_6")])
            #expect(try await read(store, after: 0, limit: 0).events.isEmpty)
        },
        ContractCase("a reader learns that lines after its position are gone") { store in
            try await store.addNetworks()
            for number in 1...6 { try await note(store, number) }
            let all = try await read(store, after: 0).events
            #expect(try await store.prune(before: Samples.moment(4), limit: 2) == 2)
            #expect(try await read(store, after: 0).events == Array(all.dropFirst(2)))
            #expect(try await store.prune(before: Samples.moment(4), limit: 100) == 1)
            #expect(try await store.prune(before: Samples.moment(4), limit: 100) == 0)
            let page = try await read(store, after: 0)
            #expect(page.events == Array(all.dropFirst(3)))
            #expect(page.oldestPosition == all[2].position + 1)
            #expect(try await read(store, after: all[1].position).oldestPosition == all[2].position + 1)
            #expect(try await read(store, after: all[2].position).oldestPosition == 0)
            #expect(try await read(store, after: all[4].position).oldestPosition == 0)
        },
        ContractCase("the end of a log stays where it was when all of it is gone") { store in
            try await store.addNetworks()
            for number in 1...3 { try await note(store, number) }
            let end = try await store.feedEnd(of: network, of: Samples.tenant)
            #expect(try await store.prune(before: Samples.moment(99), limit: 100) == 3)
            #expect(try await store.feedEnd(of: network, of: Samples.tenant) == end)
            let page = try await read(store, after: 0)
            #expect(page.events.isEmpty && page.oldestPosition == end + 1)
            try await note(store, 4)
            #expect(try await read(store, after: end).events.count == 1)
            #expect(try await read(store, after: end).oldestPosition == 0)
        },
    ]
}
