internal import MeshApplication
internal import MeshStorage
internal import MeshTestSupport
internal import Testing

@Suite("Records of tasks are kept")
struct RecordTests {
    @Test("in memory")
    func inMemory() async throws { try await RecordContract.check(InMemoryStore()) }

    @Test("on SQLite")
    func onSQLite() async throws {
        try await SQLiteFolder.with { folder in
            try await folder.withStore { try await RecordContract.check($0) }
        }
    }
}
