internal import MeshCommands
internal import MeshDomain
internal import MeshStorage
internal import StandardStreams

/// `mesh migrate`: the layout of the store, up and down.
enum MigrateCommand {
    private static let target = OptionSpec("to", .integer(0...10_000), placeholder: "N", "the layout to bring it to")
    private static let status = OptionSpec("status", "only says which layout it has")
    private static let force = OptionSpec("force", "down to 0, where everything that is stored goes")

    static let command = CommandSpec(
        "migrate",
        "brings the store to the newest layout, or to another one",
        discussion: """
            mesh serve does it by itself when it starts. Done before, a large database costs no server its start; --to takes \
            a store down again for a program before this one. Down, nobody may serve from it; what only the later layout \
            can hold is lost.
            """,
        options: [target, status, force] + MeshConfiguration.options,
        examples: [
            .init("mesh migrate --status", "which layout it has, and which one this program knows"),
            .init("mesh migrate --storage-url postgresql://mesh@db/mesh", "the newest one"),
        ]
    ) { invocation in
        let place = try StorePlace(invocation)
        let schema = try await schema(place)
        if invocation.arguments.has(status.name) {
            try invocation.console.writeLine("\(place): \(schema.words)")
            return schema.isNewer ? .failed : .done
        }
        let target = invocation.arguments.integer(target.name)
        try check(schema, target, isForced: invocation.arguments.has(force.name))
        let report = try await migrate(place, to: target)
        try invocation.console.writeLine("\(place): \(words(report))")
        return .done
    }

    private static func check(_ schema: StoreSchema, _ target: Int?, isForced: Bool) throws(CommandFailure) {
        if schema.isNewer { throw CommandFailure(.failed, "the store has \(schema.words)") }
        guard let target else { return }
        if target > schema.newest {
            throw .wrongCall("there is no layout \(target); the newest that this program knows is \(schema.newest)")
        }
        if target == 0, schema.version > 0, !isForced {
            throw .wrongCall("--to 0 removes everything that is stored; with --force it does")
        }
    }

    private static func schema(_ place: StorePlace) async throws -> StoreSchema {
        switch place {
        case .file(let path):
            guard StandardStreams.exists(path) else {
                return StoreSchema(version: 0, newest: SQLiteMeshStore.newestLayout)
            }
            return try await SQLiteMeshStore.schema(of: path)
        case .database(let url):
            return try await CommandDatabase.use(url) { pool, _ in try await PostgresMeshStore.schema(of: pool) }
        }
    }

    private static func migrate(_ place: StorePlace, to target: Int?) async throws -> StoreMigration {
        switch place {
        case .file(let path):
            return try await CommandFile.hold(path) { path in
                let now = Moment(nanoseconds: StandardStreams.unixNanoseconds)
                return try await SQLiteMeshStore.migrate(path, to: target, at: now)
            }
        case .database(let url):
            return try await CommandDatabase.use(url) { pool, clock in
                try await PostgresMeshStore.migrate(pool, to: target, clock: clock)
            }
        }
    }

    private static func words(_ report: StoreMigration) -> String {
        if report.steps.isEmpty { return "layout \(report.to) already; nothing was to do" }
        return "from layout \(report.from) to \(report.to): \(report.steps.joined(separator: ", "))"
    }
}
