internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Whether the embedded store takes writes")
struct SQLiteWriteWatchTests {
    /// What a file that has become read-only answers to every write.
    private static func set(_ store: SQLiteMeshStore, isReadOnly: Bool) async throws {
        try await store.database.withWriter { try $0.execute(script: "PRAGMA query_only = \(isReadOnly ? 1 : 0)") }
    }

    private static func network(_ number: Int) -> ChangeSet {
        let network = Samples.network(NetworkID("net_\(number)"))
        return ChangeSet(tenant: Samples.tenant, time: Samples.start, [.insertNetwork(network)])
    }

    @Test(
        "writes that are refused are told once, reads go on, and so do writes by themselves when they are taken again"
    )
    func readOnly() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                let clock = ManualWallClock()
                let fence = try await store.number("SELECT value FROM counters WHERE name = 'fence'")
                let (reasons, reason) = AsyncStream.makeStream(of: String?.self)
                let watch = Task { await store.watchWrites(clock) { reason.yield($0.map { "\($0)" }) } }
                for round in 0..<2 {
                    #expect(try await store.commit(Self.network(round)) == .committed)
                    try await Self.set(store, isReadOnly: true)
                    let failure = await #expect(throws: StoreFailure.self) {
                        _ = try await store.commit(Self.network(10))
                    }
                    guard case .unavailable(let words)? = failure else {
                        Issue.record("\(failure as Any)")
                        return
                    }
                    #expect(words.contains("read_only"), "\(words)")
                    let told = try #require(await reasons.first { _ in true })
                    #expect(told?.contains("read_only") == true)
                    // It asks again, and is told nothing new.
                    await clock.waitForSleepers()
                    clock.advance(by: .seconds(1))
                    await clock.waitForSleepers()
                    #expect(try await store.network(NetworkID("net_\(round)"), of: Samples.tenant) != nil)
                    #expect(try await store.network("net_10", of: Samples.tenant) == nil)
                    try await Self.set(store, isReadOnly: false)
                    clock.advance(by: .seconds(1))
                    let over = try #require(await reasons.first { _ in true })
                    #expect(over == nil)
                }
                #expect(try await store.commit(Self.network(10)) == .committed)
                // What was tried has really been written.
                #expect(try await store.number("SELECT value FROM counters WHERE name = 'fence'") >= fence + 2)
                watch.cancel()
                await watch.value
            }
        }
    }

    @Test("a write that is refused for what it says itself is nobody's outage")
    func own() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { store in
                _ = try await store.commit(Self.network(1))
                await #expect(throws: StoreFailure.self) { _ = try await store.commit(Self.network(1)) }
                store.doubts.end()
                await store.watchWrites(ManualWallClock()) { Issue.record("\(String(describing: $0)) was told") }
            }
        }
    }
}
