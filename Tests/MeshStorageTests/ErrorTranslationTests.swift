internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshStorage

@Suite("Errors of the engine in the words of the ports")
struct ErrorTranslationTests {
    @Test("what has a case of its own keeps it")
    func cases() {
        #expect(StoreFailure(SQLiteError(.full, "x")) == .diskFull)
        #expect(StoreFailure(SQLiteError(.queueFull, "x")) == .overloaded)
        #expect(StoreFailure(StoreFailure.fenced as any Error) == .fenced)
    }

    @Test(
        "damage is told from absence",
        arguments: [SQLiteError.Code.corrupt, .notADatabase, .mismatch, .constraint(.unique)]
    )
    func damage(code: SQLiteError.Code) {
        guard case .corrupt = StoreFailure(SQLiteError(code, "x")) else {
            Issue.record("\(code) is not said to be damage")
            return
        }
    }

    @Test(
        "what may pass is unavailable",
        arguments: [SQLiteError.Code.busy, .locked, .io, .closed, .cannotOpen, .interrupted]
    )
    func absence(code: SQLiteError.Code) {
        guard case .unavailable = StoreFailure(SQLiteError(code, "x")) else {
            Issue.record("\(code) is not said to be absence")
            return
        }
    }

    @Test(
        "each reason not to open says what to do",
        arguments: [
            (SQLiteError.Code.newerSchema, StoreOpeningFailure.Reason.newer, "Run that version"),
            (.foreignFile, .foreign, "Name another file"), (.corrupt, .corrupt, "backup"),
            (.notADatabase, .corrupt, "backup"), (.full, .diskFull, "Make room"),
            (.busy, .inaccessible, "no other process"), (.cannotOpen, .inaccessible, "folder must exist"),
        ]
    )
    func opening(code: SQLiteError.Code, reason: StoreOpeningFailure.Reason, advice: String) {
        let failure = StoreOpeningFailure(SQLiteError(code, "x"), path: "/data/mesh.db")
        #expect(failure.reason == reason)
        #expect(failure.description.contains(advice) && failure.description.contains("/data/mesh.db"))
    }

    @Test("a closed store is unavailable")
    func closed() async throws {
        try await SQLiteFolder.with { folder in
            let store = try await SQLiteMeshStore.open(path: folder.path, at: Samples.start)
            await store.close()
            await store.close()
            for call in [
                { _ = try await store.network("net_000001", of: Samples.tenant) },
                { _ = try await store.commit(ChangeSet(tenant: Samples.tenant, time: Samples.start, [])) },
            ] as [() async throws -> Void] {
                do {
                    try await call()
                    Issue.record("a closed store answered")
                } catch StoreFailure.unavailable {
                    // As it must be.
                }
            }
        }
    }
}
