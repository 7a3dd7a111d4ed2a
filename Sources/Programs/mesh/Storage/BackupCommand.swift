internal import MeshCommands
internal import MeshStorage
internal import StandardStreams

/// `mesh backup FILE`: everything that is stored, as of one moment, while the service runs.
enum BackupCommand {
    private static let force = OptionSpec("force", "writes over a file that is there")

    static let command = CommandSpec(
        "backup",
        "writes everything that is stored into a file, while the service runs",
        discussion: """
            Of the embedded store the file is a store itself, checked to the last page. Of PostgreSQL it is what pg_dump \
            writes in its custom form. mesh restore takes both; the file has its name once it is whole and on the disk.
            """,
        arguments: [.init("FILE", isFile: true, "where to")],
        options: [force] + MeshConfiguration.options,
        examples: [.init("mesh backup /var/backups/mesh-$(date +%F).db", "one for each day")]
    ) { invocation in
        let file = invocation.arguments.required("FILE")
        if StandardStreams.exists(file), !invocation.arguments.has(force.name) {
            throw CommandFailure(.failed, "\(file) is there already; name another file, or take --force")
        }
        StandardStreams.keepNewFilesPrivate()
        let place = try StorePlace(invocation)
        let part = file + ".part"
        try StandardStreams.remove(part)
        let words: String
        do {
            words = try await write(place, to: part, invocation)
            try WholeFile.finish(part, as: file)
        } catch {
            try? StandardStreams.remove(part)
            throw error
        }
        try invocation.console.writeLine("\(file): \(words), \(WholeFile.size(of: file))")
        return .done
    }

    private static func write(
        _ place: StorePlace,
        to part: String,
        _ invocation: Invocation
    ) async throws -> String {
        switch place {
        case .file(let path):
            guard StandardStreams.exists(path) else { throw CommandFailure(.notFound, "there is no store \(path)") }
            return WholeFile.words(try await SQLiteMeshStore.copy(path, to: part))
        case .database(let url):
            let schema = try await CommandDatabase.use(url) { pool, _ in try await PostgresMeshStore.schema(of: pool) }
            try await PostgresTools(url, invocation).dump(to: part)
            return "\(url), layout \(schema.version)"
        }
    }
}

/// Files that have their name once they are whole.
enum WholeFile {
    static func finish(_ part: String, as file: String) throws(StandardStreams.Failure) {
        try StandardStreams.sync(part)
        try StandardStreams.rename(part, to: file)
        try StandardStreams.sync(StandardStreams.folder(of: file))
    }

    static func words(_ contents: SQLiteMeshStore.Contents) -> String {
        "\(contents.networks) networks, \(contents.tasks) tasks, \(contents.memoryItems) memory items, "
            + "layout \(contents.schema.version)"
    }

    static func size(of file: String) -> String {
        let bytes = StandardStreams.size(of: file) ?? 0
        return bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
    }
}
