internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import PostgresTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("The embedded store on a disk in trouble", .enabled(if: TinyDisk.isPossible, "mounting needs root"))
struct SQLiteTroubleTests {
    private static func insert(_ number: Int, _ random: inout SeededGenerator) -> ChangeSet {
        let text = String(decoding: random.bytes(60_000).map { $0 % 90 + 33 }, as: UTF8.self)
        let item = Samples.memory(MemoryID("mem_\(number)"), in: LifeWriters.network, text)
        return ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertMemory(StoredMemory(item))])
    }

    private static func count(_ store: SQLiteMeshStore) async throws -> Int {
        try await store.stats(of: [LifeWriters.network], of: Samples.tenant)[LifeWriters.network]?.memoryItems ?? 0
    }

    @Test("a full disk refuses what does not fit, reads go on, with room writes go on, and all of it is in the file")
    func fullDisk() async throws {
        let disk = try TinyDisk(megabytes: 6)
        let path = disk.path + "/mesh.db"
        var random = SeededGenerator(seed: 1)
        var acknowledged = 0
        // What is in the log needs the same room in the file before the log can begin anew.
        let store = try await SQLiteMeshStore.open(path: path, at: Samples.start, logMiB: 1)
        try await LifeWriters().prepare(store)
        for round in 0..<3 {
            do throws(StoreFailure) {
                while true {
                    _ = try await store.commit(Self.insert(acknowledged, &random))
                    acknowledged += 1
                }
            } catch {
                #expect(error == .diskFull)
            }
            #expect(try await Self.count(store) == acknowledged)
            try disk.resize(megabytes: 12 + 6 * round)
        }
        await store.close()
        let again = try await SQLiteMeshStore.open(path: path, at: Samples.start)
        #expect(try await Self.count(again) == acknowledged)
        await again.close()
        try disk.remove()
    }

    @Test(
        "a disk that may only be read is named at the start, the file stays as it is, and opens when it may be written"
    )
    func readOnly() async throws {
        let disk = try TinyDisk(megabytes: 8)
        let path = disk.path + "/mesh.db"
        var random = SeededGenerator(seed: 2)
        let store = try await SQLiteMeshStore.open(path: path, at: Samples.start)
        try await LifeWriters().prepare(store)
        _ = try await store.commit(Self.insert(0, &random))
        await store.close()
        try disk.setReadOnly(true)
        let failure = await #expect(throws: StoreOpeningFailure.self) {
            _ = try await SQLiteMeshStore.open(path: path, at: Samples.start)
        }
        #expect(failure?.reason == .inaccessible)
        #expect(failure?.description.contains("writable") == true, "\(failure?.description ?? "")")
        try disk.setReadOnly(false)
        let again = try await SQLiteMeshStore.open(path: path, at: Samples.start)
        #expect(try await Self.count(again) == 1)
        _ = try await again.commit(Self.insert(1, &random))
        await again.close()
        try disk.remove()
    }
}
