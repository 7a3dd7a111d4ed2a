internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Moving a store from one engine to the other")
struct StoreMoveTests {
    private static let networks: [NetworkID] = ["net_a", "net_b"]
    private static let clock = ManualWallClock()

    @Test("what goes from a file to PostgreSQL and back is equal row for row")
    func thereAndBack() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { try await Self.fill($0) }
            try await PostgresDatabase.with { database in
                let move = StoreMove(database.pool, clock: Self.clock)
                let there = try await move.toPostgres(from: folder.path)
                let back = try await move.toSQLite(at: folder.path("back.db"))
                #expect(!back.isLogRenumbered)
                #expect(there == back)
                #expect(there.tables.allSatisfy { $0.rows > 0 }, "a table without rows shows nothing")
                for table in MovedTable.all {
                    let before = try await Self.rows(of: table, in: folder.path)
                    #expect(try await Self.rows(of: table, in: folder.path("back.db")) == before, "\(table.name)")
                }
            }
        }
    }

    @Test(
        "what goes from PostgreSQL to a file and into another database is equal, but for positions that two networks had"
    )
    func fromDatabaseToDatabase() async throws {
        try await SQLiteFolder.with { folder in
            try await PostgresDatabase.with { first in
                try await Self.fill(try await first.open())
                try await PostgresDatabase.with { second in
                    let out = try await StoreMove(first.pool, clock: Self.clock).toSQLite(at: folder.path)
                    #expect(out.isLogRenumbered)
                    _ = try await StoreMove(second.pool, clock: Self.clock).toPostgres(from: folder.path)
                    let moved = ["log", "feed_starts"]
                    for table in MovedTable.all where !moved.contains(table.name) {
                        #expect(try await second.rows(of: table.name) == first.rows(of: table.name), "\(table.name)")
                    }
                    let before = try await first.open()
                    let after = try await second.open()
                    for network in Self.networks {
                        let lines = try await Self.lines(before, network)
                        let moved = try await Self.lines(after, network)
                        #expect(moved.map(\.body) == lines.map(\.body))
                        #expect(moved.map(\.time) == lines.map(\.time))
                        // Whoever had seen everything hears that he cannot go on from there.
                        let last = try #require(lines.last).position
                        let page = try await after.feed(of: network, after: last, limit: 5, of: Samples.tenant)
                        #expect(page.oldestPosition > last + 1)
                    }
                }
            }
        }
    }

    @Test("work goes on in the new place: positions, numbers and fences are behind those that were given")
    func goesOn() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { try await Self.fill($0) }
            try await PostgresDatabase.with { database in
                _ = try await StoreMove(database.pool, clock: Self.clock).toPostgres(from: folder.path)
                let store = try await database.open()
                let before = try await Self.lines(store, "net_a")
                let fence = try await Self.work(on: store)
                let after = try await Self.lines(store, "net_a")
                #expect(after.count > before.count)
                #expect(Array(after.prefix(before.count)) == before)
                _ = try await StoreMove(database.pool, clock: Self.clock).toSQLite(at: folder.path("back.db"))
                try await folder.withStore("back.db") { back in
                    #expect(try await Self.lines(back, "net_a").map(\.body) == after.map(\.body))
                    let next = try await back.acquireLease(
                        on: "tsk_new",
                        of: Samples.tenant,
                        for: "worker_2",
                        at: Samples.start,
                        lasting: .seconds(10)
                    )
                    #expect(try #require(next).fence > fence)
                    let words = MemoryFilter(network: "net_a")
                    #expect(try await back.memoryByWords(["oak"], words, limit: 9, of: Samples.tenant).count == 9)
                }
            }
        }
    }

    @Test("a database that holds something is refused and stays as it is")
    func notEmpty() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { try await Self.fill($0) }
            try await PostgresDatabase.with { database in
                let network = Samples.network("net_mine")
                let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertNetwork(network)])
                _ = try await database.open().commit(set)
                let error = await #expect(throws: MoveFailure.self) {
                    _ = try await StoreMove(database.pool, clock: Self.clock).toPostgres(from: folder.path)
                }
                #expect(error?.description.contains("Name an empty database") == true)
                #expect(try await database.rows(of: "networks").count == 1)
                #expect(try await database.rows(of: "tasks").isEmpty)
            }
        }
    }

    @Test("what PostgreSQL cannot keep ends the move, and nothing of it is there")
    func wholeOrNotAtAll() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await Self.fill(store)
                let network = Samples.network("net_odd", labels: ["a": "b\0c"])
                let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertNetwork(network)])
                _ = try await store.commit(set)
            }
            try await PostgresDatabase.with { database in
                await #expect(throws: PostgresError.self) {
                    _ = try await StoreMove(database.pool, clock: Self.clock).toPostgres(from: folder.path)
                }
                for table in MovedTable.all {
                    let rows = try await database.rows(of: table.name)
                    #expect(rows.isEmpty, "\(table.name)")
                }
            }
        }
    }

    @Test("a database that somebody serves from is not moved")
    func served() async throws {
        try await SQLiteFolder.with { folder in
            try await PostgresDatabase.with { database in
                let presence = PostgresPresence(database.pool, clock: Self.clock)
                let (states, state) = AsyncStream.makeStream(of: Bool.self)
                let server = Task { await presence.share { state.yield($0 == nil) } }
                #expect(await states.first { _ in true } == true)
                let error = await #expect(throws: PostgresPresence.Served.self) {
                    _ = try await StoreMove(database.pool, clock: Self.clock).toSQLite(at: folder.path)
                }
                #expect(error?.count == 1)
                server.cancel()
                await server.value
                _ = try await StoreMove(database.pool, clock: Self.clock).toSQLite(at: folder.path("later.db"))
            }
        }
    }

    // MARK: What is moved

    /// Something in every table, of two networks and two tenants, and more rows than a page has.
    private static func fill(_ store: any MeshStore & TaskRecordKeeper) async throws {
        for (number, network) in networks.enumerated() {
            var changes: [Change] = [
                .insertNetwork(Samples.network(network, labels: ["über": "\"quoted\"\n\tand \\ slashed", "a": ""])),
                .insertAgent(Samples.agent(AgentID("agt_\(number)"), in: network)),
                .recordWork(Samples.work(), by: AgentID("agt_\(number)"), in: network),
                .insertSession(Samples.session(SessionID("ses_\(number)"), in: network)),
            ]
            for item in 0..<600 {
                let id = MemoryID("mem_\(number)_\(item)")
                let text = item == 0 ? String(repeating: "an oak in the wood, ", count: 4_000) : "oak \(item)\u{0} \\N"
                let memory = Samples.memory(id, in: network, text, tags: ["t\(item % 3)", "two words"])
                changes.append(.insertMemory(StoredMemory(memory, vector: item % 2 == 0 ? [0.25, -1, 3e-8] : nil)))
            }
            let claim = IdempotencyClaim(
                scope: "networks",
                key: "key_\(number)",
                fingerprint: "f",
                resultID: network.text,
                at: Samples.start
            )
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, claim: claim, changes))
            try await run(TaskID("tsk_\(number)"), in: network, store)
        }
        let stranger = Samples.network("net_s", of: Samples.otherTenant)
        _ = try await store.commit(
            ChangeSet(tenant: Samples.otherTenant, time: Samples.start, [.insertNetwork(stranger)])
        )
        // The log of the first minute goes, and what is left says where it begins.
        _ = try await store.prune(before: Samples.moment(2), limit: 3)
    }

    private static func run(_ task: TaskID, in network: NetworkID, _ store: any MeshStore) async throws {
        let life = try Samples.completedLife(Samples.submission(task, in: network, labels: ["kind": "mail"]))
        for (step, change) in life.enumerated() {
            let part = TaskRecordPart(task: task, run: 1, number: step, bytes: [UInt8](repeating: 7, count: 100 * step))
            let set = ChangeSet(
                tenant: Samples.tenant,
                time: Samples.moment(step),
                [step == 0 ? .insertTask(change) : .appendTask(change, fence: nil)]
                    + [.appendRecord(part), .note(.memoryAdded("mem_0_0"), in: network)]
            )
            _ = try await store.commit(set)
        }
    }

    /// A task comes, and is worked on under a lease.
    private static func work(on store: PostgresMeshStore) async throws -> Int64 {
        let life = try Samples.completedLife(Samples.submission("tsk_new", in: "net_a"))
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertTask(life[0])]))
        let lease = try await store.acquireLease(
            on: "tsk_new",
            of: Samples.tenant,
            for: "worker_1",
            at: Samples.start,
            lasting: .seconds(10)
        )
        let fence = try #require(lease).fence
        let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.appendTask(life[1], fence: fence)])
        _ = try await store.commit(set)
        return fence
    }

    private static func lines(_ store: any MeshStore, _ network: NetworkID) async throws -> [FeedEvent] {
        try await store.feed(of: network, after: 0, limit: 100_000, of: Samples.tenant).events
    }

    /// Every column of every row as SQLite writes it, but for numbers that nothing refers to.
    private static func rows(of table: MovedTable, in path: String) async throws -> [String] {
        try await SQLiteFile(path: path).use { connection in
            let form = FileForm(of: table)
            let columns = try connection.rows("SELECT name FROM pragma_table_info('\(form.name)')") { row in
                try row.text(at: 0)
            }
            let free = ["memory", "sessions"].contains(table.name) ? ["number"] : []
            let shown = columns.filter { !free.contains($0) }.map { "quote(\($0))" }.joined(separator: " || ' ' || ")
            return try connection.rows("SELECT \(shown) FROM \(form.name) ORDER BY \(form.order)") { row in
                try row.text(at: 0)
            }
        }
    }
}
