internal import DataClients

/// Copies of the file, while a server works on it.
extension SQLiteMeshStore {
    /// What a file holds, so that a person sees that it is the right one.
    package struct Contents: Sendable, Hashable {
        package let schema: StoreSchema
        package let networks: Int
        package let tasks: Int
        package let memoryItems: Int
    }

    /// Writes a copy, as of one moment, to a path where no file is, and checks the copy.
    package static func copy(_ path: String, to copy: String) async throws(StoreOpeningFailure) -> Contents {
        _ = try await contents(of: path)
        do {
            try await SQLiteFile(path: path).copy(to: copy)
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
        return try await contents(of: copy)
    }

    /// Looks whether a file is a store that this program can use, and whole.
    package static func check(_ path: String) async throws(StoreOpeningFailure) -> Contents {
        do {
            try await SQLiteFile(path: path).use { try $0.checkIntegrity(.full) }
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
        let contents = try await contents(of: path)
        guard !contents.schema.isNewer else {
            throw StoreOpeningFailure(.newer, path: path, detail: contents.schema.words)
        }
        return contents
    }

    private static func contents(of path: String) async throws(StoreOpeningFailure) -> Contents {
        do {
            return try await SQLiteFile(path: path).use { connection in
                let version = try StoreLayout.migrations.version(of: connection)
                func count(_ table: String) throws -> Int {
                    // A store without a layout has no tables, and is as empty as any.
                    guard version > 0 else { return 0 }
                    return try connection.first("SELECT count(*) FROM \(table)") { row in try row.int(at: 0) } ?? 0
                }
                return Contents(
                    schema: StoreSchema(version: version, newest: newestLayout),
                    networks: try count("networks"),
                    tasks: try count("tasks"),
                    memoryItems: try count("memory")
                )
            }
        } catch {
            throw StoreOpeningFailure(error, path: path)
        }
    }
}
