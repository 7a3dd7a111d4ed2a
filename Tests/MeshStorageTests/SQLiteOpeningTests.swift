internal import Foundation
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Opening the file of a store")
struct SQLiteOpeningTests {
    private func refusal(of path: String) async -> StoreOpeningFailure? {
        do throws(StoreOpeningFailure) {
            let store = try await SQLiteMeshStore.open(path: path, at: Samples.start)
            await store.close()
            return nil
        } catch {
            return error
        }
    }

    @Test("all that was committed is there after closing and opening again")
    func reopen() async throws {
        try await SQLiteFolder.with { folder in
            let life = try Samples.completedLife(Samples.submission())
            try await folder.withStore { store in
                try await fill(store, life)
            }
            try await folder.withStore { store in try await expectAll(in: store, life) }
        }
    }

    @Test("a copy of the files after a commit was acknowledged has all of it")
    func copyAfterCommit() async throws {
        try await SQLiteFolder.with { folder in
            let life = try Samples.completedLife(Samples.submission())
            try await folder.withStore { store in
                try await fill(store, life)
                // What a process leaves behind that is killed now: nothing is closed, nothing checkpointed.
                for suffix in ["", "-wal"] {
                    let file = folder.path + suffix
                    guard FileManager.default.fileExists(atPath: file) else { continue }
                    try FileManager.default.copyItem(atPath: file, toPath: folder.path("copy.db") + suffix)
                }
            }
            try await folder.withStore("copy.db") { copy in try await expectAll(in: copy, life) }
        }
    }

    private func fill(_ store: SQLiteMeshStore, _ life: [TaskChange]) async throws {
        func commit(_ changes: Change...) async throws {
            _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
        }
        try await commit(.insertNetwork(Samples.network()), .insertAgent(Samples.agent()))
        for step in life {
            try await commit(step.baseVersion == 0 ? .insertTask(step) : .appendTask(step, fence: nil))
        }
        try await commit(.insertMemory(StoredMemory(Samples.memory(), vector: [1, 2])))
        try await commit(.insertSession(Samples.session()))
    }

    private func expectAll(in store: SQLiteMeshStore, _ life: [TaskChange]) async throws {
        let tenant = Samples.tenant
        let filter = MemoryFilter(network: "net_000001")
        #expect(try await store.network("net_000001", of: tenant) == Samples.network())
        #expect(try await store.agents(in: "net_000001", of: tenant) == [Samples.agent()])
        #expect(try await store.task("tsk_000001", of: tenant) == life.last?.task)
        let events = try await store.events(of: "tsk_000001", after: 0, limit: 100, of: tenant)
        #expect(events == life.flatMap(\.events))
        #expect(try await store.memoryByWords(["launch"], filter, limit: 9, of: tenant).count == 1)
        #expect(try await store.memoryVectors(filter, limit: 9, of: tenant).map(\.vector) == [[1, 2]])
        #expect(try await store.session("ses_000001", in: "net_000001", of: tenant) == Samples.session())
        let feed = try await store.feed(of: "net_000001", after: 0, limit: 100, of: tenant)
        #expect(feed.events.count == events.count)
    }

    @Test("fences and positions go on after opening again")
    func countersGoOn() async throws {
        try await SQLiteFolder.with { folder in
            var fence: Int64 = 0
            var end: Int64 = 0
            for round in 1...3 {
                try await folder.withStore { store in
                    let network = NetworkID("net_\(round)")
                    let task = TaskID("tsk_\(round)")
                    let changes: [Change] = [
                        .insertNetwork(Samples.network(network)), .insertTask(Samples.submission(task, in: network)),
                    ]
                    _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
                    let lease = try await store.acquireLease(
                        on: task,
                        of: Samples.tenant,
                        for: "worker_1",
                        at: Samples.start,
                        lasting: .seconds(1)
                    )
                    let position = try await store.feedEnd(of: network, of: Samples.tenant)
                    let deletion = Change.deleteNetwork(network, expecting: nil)
                    _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [deletion]))
                    #expect(try #require(lease).fence > fence)
                    #expect(position > end)
                    fence = try #require(lease).fence
                    end = position
                }
            }
        }
    }

    @Test("leases of a process that is gone are dropped, and their fences do not come again")
    func dropsLeases() async throws {
        try await SQLiteFolder.with { folder in
            func acquire(_ store: SQLiteMeshStore, _ worker: WorkerID) async throws -> Lease? {
                try await store.acquireLease(
                    on: "tsk_000001",
                    of: Samples.tenant,
                    for: worker,
                    at: Samples.start,
                    lasting: .seconds(60)
                )
            }
            let life = try Samples.completedLife(Samples.submission())
            try await folder.withStore { store in
                try await fill(store, Array(life.prefix(1)))
                #expect(try await acquire(store, "worker_1") != nil)
            }
            try await folder.withStore { store in
                let next = try #require(try await acquire(store, "worker_2"))
                #expect(next.fence > 1)
                // The process that was thought to be gone is not heard any more.
                let change = Change.appendTask(life[1], fence: next.fence - 1)
                let late = ChangeSet(tenant: Samples.tenant, time: Samples.start, [change])
                await #expect(throws: StoreFailure.fenced) { try await store.commit(late) }
            }
        }
    }

    @Test("a file of a later version is refused and left as it is")
    func newer() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await store.execute("PRAGMA user_version = 99")
            }
            let failure = try await refusalLeavingAlone(folder)
            #expect(failure?.reason == .newer)
            #expect(failure?.description.contains("Run that version") == true)
        }
    }

    @Test("the database of another program is refused and left as it is")
    func foreign() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await store.execute("PRAGMA application_id = 7")
            }
            #expect(try await refusalLeavingAlone(folder)?.reason == .foreign)
        }
    }

    /// The file keeps a journal as most programs do, and every byte.
    private func refusalLeavingAlone(_ folder: SQLiteFolder) async throws -> StoreOpeningFailure? {
        let url = URL(fileURLWithPath: folder.path)
        var bytes = try Data(contentsOf: url)
        // The versions of the format for writing and reading: 2 is a write-ahead log, 1 a rollback journal.
        #expect(bytes[18] == 2 && bytes[19] == 2)
        bytes[18] = 1
        bytes[19] = 1
        try bytes.write(to: url)
        let failure = await refusal(of: folder.path)
        #expect(try Data(contentsOf: url) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["mesh.db"])
        return failure
    }

    @Test("what is no database is refused and left as it is")
    func garbage() async throws {
        try await SQLiteFolder.with { folder in
            let text = Data(String(repeating: "This is a letter, not a database. ", count: 400).utf8)
            try text.write(to: URL(fileURLWithPath: folder.path))
            #expect(await refusal(of: folder.path)?.reason == .corrupt)
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == text)
        }
    }

    @Test("a damaged file is refused")
    func damaged() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await fill(store, try Samples.completedLife(Samples.submission()))
            }
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.path))
            let size = try file.seekToEnd()
            for page in stride(from: UInt64(4_096), to: size, by: 4_096) {
                try file.seek(toOffset: page)
                try file.write(contentsOf: Data(repeating: 0xA5, count: 64))
            }
            try file.close()
            #expect(await refusal(of: folder.path)?.reason == .corrupt)
        }
    }

    @Test("a folder that is not there is said to be missing")
    func missingFolder() async throws {
        try await SQLiteFolder.with { folder in
            let failure = await refusal(of: folder.path("nowhere/mesh.db"))
            #expect(failure?.reason == .inaccessible)
            #expect(failure?.description.contains("folder must exist") == true)
        }
    }

    @Test("a full disk refuses writes, and reads go on")
    func diskFull() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await fill(store, try Samples.completedLife(Samples.submission()))
                func limit(pages: Int) async throws {
                    try await store.execute("PRAGMA max_page_count = \(pages)")
                }
                try await limit(pages: 1)
                let text = String((0..<200_000).map { Character(Unicode.Scalar(UInt8($0 % 89 + 33))) })
                let large = Change.insertMemory(
                    StoredMemory(Samples.memory("mem_large", text), vector: Array(repeating: 1, count: 50_000))
                )
                let set = ChangeSet(tenant: Samples.tenant, time: Samples.start, [large])
                await #expect(throws: StoreFailure.diskFull) { try await store.commit(set) }
                #expect(try await store.task("tsk_000001", of: Samples.tenant)?.status == .completed)
                #expect(try await store.memory("mem_large", in: "net_000001", of: Samples.tenant) == nil)
                try await limit(pages: 1_000_000)
                #expect(try await store.commit(set) == .committed)
            }
        }
    }
}
