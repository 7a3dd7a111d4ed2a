internal import Foundation
internal import MeshApplication
internal import MeshTestSupport

@testable internal import MeshStorage

/// A folder for the files of a store, removed afterwards.
struct SQLiteFolder: Sendable {
    let url: URL

    static func with(_ body: (SQLiteFolder) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("mesh-store-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(SQLiteFolder(url: url))
    }

    var path: String { path("mesh.db") }
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Opens the store, and closes it when the body has ended.
    func withStore(
        _ name: String = "mesh.db",
        cachedTasksMax: Int = SQLiteMeshStore.cachedTasksMaxDefault,
        _ body: (SQLiteMeshStore) async throws -> Void
    ) async throws {
        let store = try await SQLiteMeshStore.open(path: path(name), at: Samples.start, cachedTasksMax: cachedTasksMax)
        do {
            try await body(store)
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }
}

extension SQLiteMeshStore {
    /// The first column of an answer, for looks behind the ports.
    func texts(_ sql: String) async throws -> [String] {
        try await read { (session) throws(StoreFailure) in
            try session.rows(sql, []).mapRows { (row) throws(StoreFailure) in try row.text(0) }
        }
    }

    /// Does what the ports would not.
    func execute(_ sql: String) async throws {
        _ = try await write { (session) throws(StoreFailure) in try session.rows(sql, []) }
    }

    func number(_ sql: String) async throws -> Int {
        try await read { (session) throws(StoreFailure) in try session.rows(sql, []).first?.int(0) ?? -1 }
    }
}
