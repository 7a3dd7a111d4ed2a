internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Backups of the embedded store")
struct SQLiteBackupTests {
    private static func insert(_ number: Int, _ store: SQLiteMeshStore) async throws {
        let id = NetworkID("net_\(number)")
        // Both or neither are in a state.
        let changes: [Change] = [
            .insertNetwork(Samples.network(id)),
            .insertMemory(StoredMemory(Samples.memory(MemoryID("mem_\(number)"), in: id))),
        ]
        _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, changes))
    }

    @Test("copies that are made while commits go on are whole, each of one moment")
    func underLoad() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                try await Self.insert(0, store)
                let writer = Task {
                    var number = 1
                    while !Task.isCancelled {
                        try await Self.insert(number, store)
                        number += 1
                    }
                    return number
                }
                var counts: [Int] = []
                for number in 0..<5 {
                    let copy = folder.path("copy_\(number).db")
                    let contents = try await SQLiteMeshStore.copy(folder.path, to: copy)
                    #expect(contents.networks == contents.memoryItems)
                    #expect(try await SQLiteMeshStore.check(copy) == contents)
                    counts.append(contents.networks)
                }
                writer.cancel()
                #expect(counts == counts.sorted())
                #expect(try await writer.value >= counts[4])
                try await folder.withStore("copy_4.db") { copy in
                    let last = NetworkID("net_\(counts[4] - 1)")
                    #expect(try await copy.network(last, of: Samples.tenant) != nil)
                    try await Self.insert(counts[4], copy)
                }
            }
        }
    }

    @Test("a copy is not written over a file, and nothing but a store is copied")
    func refused() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { try await Self.insert(0, $0) }
            _ = try await SQLiteMeshStore.copy(folder.path, to: folder.path("copy.db"))
            await #expect(throws: StoreOpeningFailure.self) {
                _ = try await SQLiteMeshStore.copy(folder.path, to: folder.path("copy.db"))
            }
            let missing = await #expect(throws: StoreOpeningFailure.self) {
                _ = try await SQLiteMeshStore.copy(folder.path("none.db"), to: folder.path("copy_2.db"))
            }
            #expect(missing?.reason == .inaccessible)
            try await SQLiteDatabase.foreign(folder.path("foreign.db"))
            let foreign = await #expect(throws: StoreOpeningFailure.self) {
                _ = try await SQLiteMeshStore.copy(folder.path("foreign.db"), to: folder.path("copy_3.db"))
            }
            #expect(foreign?.reason == .foreign)
        }
    }

    @Test("a file of a later layout is said to be newer, with what to do")
    func newer() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in try await store.database.withWriter { try $0.setUserVersion(999) } }
            let schema = try await SQLiteMeshStore.schema(of: folder.path)
            #expect(schema.isNewer)
            #expect(schema.words.contains("run a newer program"))
            let error = await #expect(throws: StoreOpeningFailure.self) {
                _ = try await SQLiteMeshStore.check(folder.path)
            }
            #expect(error?.reason == .newer)
        }
    }
}

extension SQLiteDatabase {
    /// A file of some other program.
    fileprivate static func foreign(_ path: String) async throws {
        let database = try await SQLiteDatabase.open(SQLiteConfiguration(path: path))
        try await database.withWriter { connection in
            try connection.setApplicationID(12345)
            try connection.execute(script: "CREATE TABLE notes (text TEXT)")
        }
        await database.close()
    }
}
