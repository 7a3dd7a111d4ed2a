internal import MeshApplication
internal import MeshCommands
internal import MeshDomain
internal import MeshStorage
internal import StandardStreams
internal import Telemetry

/// `mesh replay`: does a recorded task again, offline, and compares it with its journal.
enum ReplayCommand {
    private static let tenant = OptionSpec("tenant", .text, "whose task it is (default)")

    static let command = CommandSpec(
        "replay",
        "does a recorded task again from its record and compares every event with the journal",
        discussion: """
            Reads the store and changes nothing in it; a server may work on it meanwhile. No model is called: \
            models, memory, clock and ids answer what they answered then, and the coordination of this program does the \
            rest. A difference comes from a change of the program. Tasks leave records with coordinator.recording = true.
            """,
        arguments: [.init("TASK", "its id")],
        options: [tenant] + MeshConfiguration.options,
        examples: [.init("mesh replay task_81c0de --storage-path ./mesh.db", "a task of that file")]
    ) { invocation in
        let id = TaskID(invocation.arguments.required("TASK"))
        let owner = TenantID(invocation.text(tenant) ?? "default")
        switch try StorePlace(invocation) {
        case .file(let path):
            let store = try await SQLiteMeshStore.openToRead(path: StandardStreams.resolved(path))
            do {
                let outcome = try await replay(id, of: owner, in: store, invocation)
                await store.close()
                return outcome
            } catch {
                await store.close()
                throw error
            }
        case .database(let url):
            return try await CommandDatabase.use(url) { pool, clock in
                let schema = try await PostgresMeshStore.schema(of: pool)
                guard schema.version == schema.newest else {
                    throw CommandFailure(.failed, "the database has \(schema.words)")
                }
                let store = try await PostgresMeshStore.open(pool, at: clock.now)
                return try await replay(id, of: owner, in: store, invocation)
            }
        }
    }

    private static func replay(
        _ id: TaskID,
        of tenant: TenantID,
        in store: any MeshStore & TaskRecordKeeper,
        _ invocation: Invocation
    ) async throws -> ExitCode {
        let journal = try await store.events(of: id, after: 0, limit: .max, of: tenant)
        guard !journal.isEmpty else { throw CommandFailure(.notFound, "the store has no task \(id) of \(tenant)") }
        let parts = try await store.record(of: id, of: tenant)
        guard !parts.isEmpty else {
            throw CommandFailure(.failed, "\(id) has no record; run the server with --coordinator-recording true")
        }
        let types = try AgentTypeRegistry()
        let report = try await TaskReplay(types: types, prompts: try AgentPrompts(types)).replay(
            parts,
            journal: journal
        )
        try invocation.console.write(ReplayText.text(report))
        return report.isIdentical ? .done : .failed
    }
}

/// A report in words.
enum ReplayText {
    static func text(_ report: TaskReplayReport) -> String {
        let runs = report.runs.count
        var text = "replayed \(report.eventCount) events of \(runs) \(runs == 1 ? "run" : "runs"): "
        text += report.isIdentical ? "identical\n" : "different\n"
        for (number, run) in report.runs.enumerated() {
            for finding in run.findings { text += "run \(number + 1) (\(run.worker)), " + words(finding) }
            if run.isFull { text += "run \(number + 1): its record is full; what came later cannot be replayed\n" }
            if run.end == nil, !run.isFull { text += "run \(number + 1): its record is cut off\n" }
        }
        if !report.uncovered.isEmpty {
            text += "in no record: events \(report.uncovered.map(String.init).joined(separator: ", "))\n"
        }
        return text
    }

    private static func words(_ finding: ReplayFinding) -> String {
        switch finding {
        case .event(let sequence, let kind, let fields):
            let lines = fields.map { field in
                "  \(field.path)\n    journal: \(shown(field.recorded))\n    replay:  \(shown(field.replayed))\n"
            }
            return "event \(sequence) (\(kind)) differs:\n" + lines.joined()
        case .course(let line, let after, let what):
            return "line \(line) of the record, after event \(after): \(what)\n"
        case .request(let call, let after, let subtask, let parts):
            let what = subtask.map { " for \($0)" } ?? ""
            return "after event \(after): call \(call)\(what) asks its model otherwise: "
                + "\(parts.joined(separator: ", ")) changed\n"
        }
    }

    private static func shown(_ json: String?) -> String {
        guard let json else { return "nothing" }
        return json.count > 400 ? json.prefix(400) + "…" : json
    }
}
