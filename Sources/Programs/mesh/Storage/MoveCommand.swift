internal import MeshApplication
internal import MeshCommands
internal import MeshStorage
internal import StandardStreams

/// `mesh move`: everything that is stored, from the embedded store to PostgreSQL or back.
enum MoveCommand {
    private static let source = OptionSpec(
        "from",
        .text,
        placeholder: "STORE",
        variable: "AIMESH_MOVE_FROM",
        "a file of the embedded store, or postgresql://…"
    )
    private static let target = OptionSpec(
        "to",
        .text,
        placeholder: "STORE",
        variable: "AIMESH_MOVE_TO",
        "the same on the other engine, where nothing is stored yet"
    )

    static let command = CommandSpec(
        "move",
        "brings all that is stored from the embedded store to PostgreSQL, or back",
        discussion: """
            Nobody may serve from either of them meanwhile; both are locked. Rows go table by table, in little memory, whole \
            or not at all, and are counted at the end. The source stays as it is. Addresses with a password are better \
            given by the variables: command lines can be read by others.
            """,
        options: [source, target] + MeshConfiguration.options,
        examples: [
            .init("mesh move --from mesh.db --to postgresql://mesh@db/mesh", "to a database, for several replicas"),
            .init("mesh move --from postgresql://mesh@db/mesh --to mesh.db", "into one file"),
        ]
    ) { invocation in
        let from = try place(source, invocation)
        let to = try place(target, invocation)
        let embedder = try embedderName(invocation)
        let console = invocation.console
        let progress: MoveProgress = { table, rows in console.complain("\(table): \(rows) rows\n") }
        let report: MoveReport
        switch (from, to) {
        case (.file(let path), .database(let url)):
            report = try await move(path, into: url, embedder, progress)
        case (.database(let url), .file(let path)):
            report = try await move(url, into: path, progress)
        case (.file, .file):
            throw CommandFailure.wrongCall("both are files; mesh backup and mesh restore copy an embedded store")
        case (.database, .database):
            throw CommandFailure.wrongCall("both are in PostgreSQL; mesh backup and mesh restore copy a database")
        }
        try console.writeLine("moved \(report.rows) rows from \(from) to \(to); the source is as it was")
        if report.isLogRenumbered {
            try console.writeLine(
                "lines of the networks' logs have new positions: whoever watches on from an old one hears of a gap"
            )
        }
        if report.areVectorsForeign {
            try console.writeLine(
                "the vectors of memory are those of another embedder than memory.embedder: the server makes them anew"
            )
        }
        return .done
    }

    /// As the server names the one of its configuration.
    private static func embedderName(_ invocation: Invocation) throws -> String {
        let memory = try MeshConfiguration.load(invocation).values.memory
        return memory.embedder == "offline" ? HashingEmbedder().name : "\(memory.embedder)-\(memory.dimensions)"
    }

    private static func place(_ option: OptionSpec, _ invocation: Invocation) throws -> StorePlace {
        guard let text = invocation.text(option), !text.isEmpty else {
            throw CommandFailure.wrongCall("mesh move wants --\(option.name): \(option.summary)")
        }
        return try StorePlace(text)
    }

    private static func move(
        _ path: String,
        into url: DatabaseURL,
        _ embedder: String,
        _ progress: @escaping MoveProgress
    ) async throws -> MoveReport {
        guard StandardStreams.exists(path) else { throw CommandFailure(.notFound, "there is no store \(path)") }
        return try await CommandFile.hold(path) { path in
            try await CommandDatabase.use(url) { pool, clock in
                let move = StoreMove(pool, clock: clock, embedder: embedder, progress: progress)
                return try await move.toPostgres(from: path)
            }
        }
    }

    private static func move(
        _ url: DatabaseURL,
        into path: String,
        _ progress: @escaping MoveProgress
    ) async throws -> MoveReport {
        try await CommandFile.hold(path) { path in
            if StandardStreams.exists(path) {
                throw CommandFailure(.refused, "\(path) is there already; name another file, or move it away")
            }
            let part = path + ".moving"
            try discard(part)
            do {
                let report = try await CommandDatabase.use(url) { pool, clock in
                    try await StoreMove(pool, clock: clock, progress: progress).toSQLite(at: part)
                }
                try WholeFile.finish(part, as: path)
                return report
            } catch {
                try? discard(part)
                throw error
            }
        }
    }

    /// What a move left behind that was ended in the middle.
    private static func discard(_ part: String) throws {
        for end in ["", "-wal", "-shm"] { try StandardStreams.remove(part + end) }
    }
}
