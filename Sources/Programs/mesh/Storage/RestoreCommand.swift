internal import MeshCommands
internal import MeshStorage
internal import StandardStreams

/// `mesh restore FILE`: puts a backup in the place of the store.
enum RestoreCommand {
    private static let force = OptionSpec("force", "although something is stored there")

    static let command = CommandSpec(
        "restore",
        "puts a backup in the place of the store",
        discussion: """
            The backup is checked first, and no mesh serve may use the store meanwhile. A store that is there is kept only \
            without --force, by refusing. With --force an embedded store that was there lies beside the new one under the \
            name with .replaced behind it; in PostgreSQL the tables are replaced in one transaction, by pg_restore.
            """,
        arguments: [.init("FILE", isFile: true, "what mesh backup wrote")],
        options: [force] + MeshConfiguration.options,
        examples: [.init("mesh restore /var/backups/mesh.db", "where nothing is stored yet")]
    ) { invocation in
        let file = invocation.arguments.required("FILE")
        guard StandardStreams.exists(file) else { throw CommandFailure(.notFound, "there is no file \(file)") }
        let isForced = invocation.arguments.has(force.name)
        let place = try StorePlace(invocation)
        let words: String
        switch place {
        case .file(let path):
            words = try await CommandFile.hold(path) { path in try await restore(file, at: path, isForced: isForced) }
        case .database(let url):
            let tools = PostgresTools(url, invocation)
            try await tools.check(file)
            words = try await restore(file, into: url, tools, isForced: isForced)
        }
        try invocation.console.writeLine("\(place): \(words)")
        return .done
    }

    // MARK: The embedded store

    private static func restore(_ file: String, at path: String, isForced: Bool) async throws -> String {
        let isThere = StandardStreams.exists(path)
        if isThere, !isForced {
            throw CommandFailure(.refused, "\(path) is there already; name another store, or take --force")
        }
        _ = try await SQLiteMeshStore.check(file)
        let part = path + ".restoring"
        try StandardStreams.remove(part)
        do {
            let contents = try await SQLiteMeshStore.copy(file, to: part)
            if isThere { try setAside(path) }
            try WholeFile.finish(part, as: path)
            return WholeFile.words(contents) + (isThere ? "; what was there is \(path).replaced" : "")
        } catch {
            try? StandardStreams.remove(part)
            throw error
        }
    }

    /// The file goes with its log, which holds what was written last. The log first: the file with its old log would be
    /// taken for whole, the file without is never there under this name.
    private static func setAside(_ path: String) throws {
        let replaced = path + ".replaced"
        for end in ["-wal", "-shm"] { try StandardStreams.remove(replaced + end) }
        try StandardStreams.rename(path, to: replaced)
        if StandardStreams.exists(path + "-wal") {
            try StandardStreams.rename(path + "-wal", to: replaced + "-wal")
        }
        try StandardStreams.remove(path + "-shm")
    }

    // MARK: PostgreSQL

    private static func restore(
        _ file: String,
        into url: DatabaseURL,
        _ tools: PostgresTools,
        isForced: Bool
    ) async throws -> String {
        try await CommandDatabase.use(url) { pool, clock in
            try await PostgresPresence(pool, clock: clock).alone {
                let before = try await PostgresMeshStore.occupancy(of: pool)
                if before == .filled, !isForced {
                    throw CommandFailure(
                        .refused,
                        "the database is not empty; name an empty one, or take --force, which replaces what is there"
                    )
                }
                try await tools.restore(file, replacing: before != .bare)
                let schema = try await PostgresMeshStore.schema(of: pool)
                guard schema.version > 0 else {
                    throw CommandFailure(.failed, "the backup held no store of mesh: the database has no layout")
                }
                return "restored, \(schema.words)"
            }
        }
    }
}
