internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Migrations")
struct MigrationTests {
    private func layout(_ store: SQLiteMeshStore) async throws -> [String] {
        try await store.texts(
            "SELECT coalesce(sql, name) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'schema_migrations' ORDER BY name"
        )
    }

    private func go(_ store: SQLiteMeshStore, to version: Int) async throws {
        try await store.database.migrate(StoreLayout.migrations, to: version, appliedAt: 0)
    }

    private func fill(_ store: SQLiteMeshStore) async throws {
        let items = (1...450).map { number in
            Change.insertMemory(StoredMemory(Samples.memory(MemoryID("mem_\(number)"), "oak number \(number)")))
        }
        let changes: [Change] = [.insertNetwork(Samples.network()), .insertTask(Samples.submission())] + items
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
    }

    @Test("each step down undoes its step up")
    func eachStep() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                var layouts: [Int: [String]] = [:]
                for version in stride(from: StoreLayout.migrations.newest, through: 0, by: -1) {
                    try await go(store, to: version)
                    layouts[version] = try await layout(store)
                }
                #expect(layouts[0] == [])
                for version in 0...StoreLayout.migrations.newest {
                    try await go(store, to: version)
                    #expect(try await layout(store) == layouts[version], "layout \(version)")
                }
            }
        }
    }

    @Test("going down to 0 empties the store, and up again it works")
    func downToNothing() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await fill(store)
                try await go(store, to: 0)
                try await go(store, to: StoreLayout.migrations.newest)
                #expect(try await store.network("net_000001", of: Samples.tenant) == nil)
                try await fill(store)
                #expect(try await store.task("tsk_000001", of: Samples.tenant) == Samples.task())
            }
        }
    }

    @Test("without the log, networks, tasks and memory stay, and the words are found again")
    func withoutLog() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await fill(store)
                try await go(store, to: 1)
                #expect(try await store.task("tsk_000001", of: Samples.tenant) == Samples.task())
                try await go(store, to: StoreLayout.migrations.newest)
                let filter = MemoryFilter(network: "net_000001")
                let found = try await store.memoryByWords(["oak"], filter, limit: 1_000, of: Samples.tenant)
                #expect(found.count == 450)
                #expect(try await store.feedEnd(of: "net_000001", of: Samples.tenant) == 0)
                // Those of version 3, which search in the file.
                try await go(store, to: 3)
                let oaks = "SELECT count(*) FROM memory_words WHERE memory_words MATCH 'oak'"
                #expect(try await store.number(oaks) == 450)
                try await go(store, to: StoreLayout.migrations.newest)
            }
        }
    }

    @Test("events that lie together lie apart in an earlier layout, and are what they were")
    func journalApart() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore(cachedTasksMax: 0) { store in
                let submission = Samples.submission()
                let change = try Samples.completion(of: submission, output: "ü\u{1F600} \"quoted\" \\ \n\u{1}\u{0}")
                let changes: [Change] = [.insertNetwork(Samples.network()), .insertTask(submission)]
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
                let step = Change.appendTask(change, fence: nil)
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [step]))
                let journal = submission.events + change.events
                #expect(try await store.number("SELECT count(*) FROM journal") == 2)
                try await go(store, to: 9)
                #expect(try await store.number("SELECT count(*) FROM journal") == journal.count)
                let kinds = try await store.texts("SELECT kind FROM journal ORDER BY place")
                #expect(kinds == journal.map(\.body.kind))
                let bodies = try await store.texts("SELECT body FROM journal ORDER BY place")
                #expect(bodies == journal.map { String(decoding: $0.body.jsonBytes, as: UTF8.self) })
                try await go(store, to: StoreLayout.migrations.newest)
                #expect(try await store.task("tsk_000001", of: Samples.tenant) == change.task)
                let read = try await store.events(of: "tsk_000001", after: 0, limit: 100, of: Samples.tenant)
                #expect(read == journal)
            }
        }
    }

    @Test("the lines of the log keep their positions when it is packed and unpacked")
    func packedLog() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await fill(store)
                let life = try Samples.completedLife(Samples.submission())
                for change in life.dropFirst() {
                    let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [.appendTask(change, fence: nil)])
                    _ = try await store.commit(set)
                }
                let note = Change.note(.memoryAdded("mem_1"), in: "net_000001")
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [note]))
                func lines() async throws -> [FeedEvent] {
                    try await store.feed(of: "net_000001", after: 0, limit: 1_000, of: Samples.tenant).events
                }
                let before = try await lines()
                #expect(before.count == life.reduce(1) { $0 + $1.events.count })
                try await go(store, to: 6)
                #expect(try await store.number("SELECT count(*) FROM feed") == before.count)
                try await go(store, to: StoreLayout.migrations.newest)
                #expect(try await lines() == before)
                // The positions go on.
                _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [note]))
                let last = try #require(before.last).position
                #expect(try await lines().last?.position == last + 1)
            }
        }
    }

    @Test("a file of an earlier layout is brought to the latest when it is opened")
    func earlierFile() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await fill(store)
                try await go(store, to: 1)
            }
            try await folder.withStore { store in
                let version = try await store.number("PRAGMA user_version")
                #expect(version == StoreLayout.migrations.newest)
                let filter = MemoryFilter(network: "net_000001")
                let found = try await store.memoryByWords(["oak"], filter, limit: 1, of: Samples.tenant)
                #expect(found.count == 1)
            }
        }
    }
}
