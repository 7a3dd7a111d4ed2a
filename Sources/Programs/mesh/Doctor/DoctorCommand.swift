internal import EventIO
internal import MeshCommands

/// `mesh doctor`: looks at everything that the configuration names, and says what to do where something is not right.
enum DoctorCommand {
    private static let deep = OptionSpec("deep", "reads every page of the embedded store, which may take long")

    static let command = CommandSpec(
        "doctor",
        "checks all that the configuration names, and says what to do",
        discussion: """
            A line for each thing: ok, note or FAULT. Nothing is changed, and no model is called: of vendors only the address \
            is tried. The exit code is 0 when nothing is at fault.
            """,
        options: [deep] + MeshConfiguration.options,
        examples: [.init("mesh doctor --config /etc/aimesh/mesh.toml", "before the server is started")]
    ) { invocation in
        let findings = try await findings(invocation)
        let width = findings.map(\.subject.count).max() ?? 0
        for finding in findings {
            let space = String(repeating: " ", count: width - finding.subject.count)
            try invocation.console.writeLine("\(finding.state.rawValue)  \(finding.subject)\(space)  \(finding.words)")
        }
        return findings.contains { $0.state == .fault } ? .failed : .done
    }

    private static func findings(_ invocation: Invocation) async throws -> [DoctorFinding] {
        let loaded: LoadedConfiguration
        do throws(ConfigurationFaults) {
            loaded = try MeshConfiguration.load(invocation)
        } catch {
            return error.faults.map { .fault("configuration", "\($0)") }
        }
        let variables = invocation.environment.variables
        let loops = try LoopGroup(count: 1)
        defer { loops.shutDown() }
        let places = DoctorPlaces(loops.next())
        var findings: [DoctorFinding] = [.ok("configuration", loaded.file ?? "no file; defaults and variables")]
        findings += await DoctorServer(loaded.values, places).findings()
        findings += await DoctorStorage(loaded.values.storage, variables, isDeep: invocation.arguments.has(deep.name))
            .findings()
        findings += await DoctorRedis(loaded.values.redis, places).findings()
        findings += await DoctorQdrant(loaded.values.memory, loops).findings()
        return findings + (await DoctorVendors(loaded.values.models, variables, places).findings())
    }
}

/// What the doctor has to say of one thing.
struct DoctorFinding: Sendable, Hashable {
    enum State: String, Sendable {
        case ok = "ok   "
        /// It works, and could be better.
        case note = "note "
        case fault = "FAULT"
    }

    let state: State
    let subject: String
    let words: String

    static func ok(_ subject: String, _ words: String) -> DoctorFinding {
        DoctorFinding(state: .ok, subject: subject, words: words)
    }
    static func note(_ subject: String, _ words: String) -> DoctorFinding {
        DoctorFinding(state: .note, subject: subject, words: words)
    }
    static func fault(_ subject: String, _ words: String) -> DoctorFinding {
        DoctorFinding(state: .fault, subject: subject, words: words)
    }
}
