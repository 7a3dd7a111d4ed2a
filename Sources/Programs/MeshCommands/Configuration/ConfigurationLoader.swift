/// Collects values and faults from all sources, and checks at the end what no value can be told alone.
struct ConfigurationLoader {
    private let environment: [String: String]
    private var values = MeshConfiguration()
    private var sources: [String: ConfigurationSource] = [:]
    private var faults: [ConfigurationFaults.Fault] = []
    private var file: String?

    init(environment: [String: String]) { self.environment = environment }

    // MARK: The file

    /// One that is named has to be there; of the usual places the first one counts that has a file.
    mutating func readFile(named name: String?, _ read: MeshConfiguration.FileReader) {
        if let name = name ?? environment["AIMESH_CONFIG"], !name.isEmpty {
            guard let bytes = content(name, read) else { return }
            readDocument(bytes, name)
            return
        }
        for path in usualFiles {
            guard let bytes = (try? read(path)) ?? nil else { continue }
            readDocument(bytes, path)
            return
        }
    }

    private mutating func content(_ path: String, _ read: MeshConfiguration.FileReader) -> [UInt8]? {
        do throws(CommandFailure) {
            if let bytes = try read(path) { return bytes }
            faults.append(.init(source: .file(path, line: 1), text: "there is no such file"))
        } catch {
            faults.append(.init(source: .file(path, line: 1), text: error.description))
        }
        return nil
    }

    private var usualFiles: [String] {
        var files = ["mesh.toml"]
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            files.append(folder + "/aimesh/mesh.toml")
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            files.append(home + "/.config/aimesh/mesh.toml")
        }
        return files
    }

    private mutating func readDocument(_ bytes: [UInt8], _ path: String) {
        file = path
        guard bytes.count <= Self.fileBytesMax else {
            return faults.append(.init(source: .file(path, line: 1), text: "the file is larger than a mebibyte"))
        }
        let document = TOMLDocument(String(decoding: bytes, as: UTF8.self))
        var found = document.faults.map { ($0.place.line, "\($0.reason) (column \($0.place.column))") }
        for (name, place) in document.sections where !ConfigurationKey.sections.contains(name) {
            found.append((place.line, "there is no section [\(name)]" + guess(name, ConfigurationKey.sections)))
        }
        for entry in document.entries {
            if let fault = take(entry, path) { found.append((entry.place.line, fault)) }
        }
        for (line, text) in found.sorted(by: { $0.0 < $1.0 }) {
            faults.append(.init(source: .file(path, line: line), text: text))
        }
    }

    private mutating func take(_ entry: TOMLDocument.Entry, _ path: String) -> String? {
        if entry.section.isEmpty { return "\(entry.key) stands before the first [section]" }
        // The section itself is told once, not for each of its keys.
        guard ConfigurationKey.sections.contains(entry.section) else { return nil }
        let keys = ConfigurationKey.all.filter { $0.section == entry.section }
        guard let key = keys.first(where: { $0.name == entry.key }) else {
            return "there is no \(entry.section).\(entry.key)" + guess(entry.key, keys.map(\.name))
        }
        return set(key, key.check(entry.value), .file(path, line: entry.place.line))
    }

    // MARK: Environment and options

    mutating func readVariables() {
        for (name, text) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("AIMESH_") {
            if let key = ConfigurationKey.all.first(where: { $0.variable == name }) {
                note(set(key, key.value(of: text), .variable(name)), .variable(name))
            } else if let section = ConfigurationKey.sections.first(where: {
                name.hasPrefix("AIMESH_\($0.uppercased())_")
            }) {
                let known = ConfigurationKey.all.filter { $0.section == section }.map(\.variable)
                note("no value has this variable" + guess(name, known), .variable(name))
            }
        }
    }

    mutating func readOptions(_ arguments: ParsedArguments) {
        for key in ConfigurationKey.all {
            guard let text = arguments.text(key.option) else { continue }
            note(set(key, key.value(of: text), .option(key.option)), .option(key.option))
        }
    }

    // MARK: All together

    consuming func finish() throws(ConfigurationFaults) -> LoadedConfiguration {
        if values.storage.path.isEmpty { values.storage.path = stateFolder + "/mesh.db" }
        fitDefaults()
        faults += ConfigurationChecks.faults(of: values).map { path, text in
            ConfigurationFaults.Fault(source: sources[path] ?? .standard, text: text)
        }
        guard faults.isEmpty else { throw ConfigurationFaults(faults: Self.sorted(faults)) }
        return LoadedConfiguration(values: values, sources: sources, file: file)
    }

    /// Those of the file by their lines, the others as they were found.
    private static func sorted(_ faults: [ConfigurationFaults.Fault]) -> [ConfigurationFaults.Fault] {
        func line(_ fault: ConfigurationFaults.Fault) -> Int {
            if case .file(_, let line) = fault.source { line } else { .max }
        }
        return faults.enumerated().sorted { (line($0.element), $0.offset) < (line($1.element), $1.offset) }.map(
            \.element
        )
    }

    /// Who lowers a limit of the process need not lower those within it too.
    private mutating func fitDefaults() {
        fit("limits.tasks_per_tenant", \.limits.tasksPerTenant, values.limits.tasksPerProcess)
        fit("limits.tasks_per_network", \.limits.tasksPerNetwork, values.limits.tasksPerTenant)
        fit("limits.queued_tasks_per_tenant", \.limits.queuedTasksPerTenant, values.limits.queuedTasksPerProcess)
    }

    private mutating func fit(_ path: String, _ field: WritableKeyPath<MeshConfiguration, Int>, _ outer: Int) {
        if sources[path] == nil { values[keyPath: field] = min(values[keyPath: field], outer) }
    }

    /// XDG Base Directory Specification 0.8: relative paths are ignored.
    private var stateFolder: String {
        if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder + "/aimesh" }
        if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/state/aimesh" }
        return "mesh-data"
    }

    private mutating func set(
        _ key: ConfigurationKey,
        _ checked: Result<ConfigurationKey.Value, ConfigurationKey.Fault>,
        _ source: ConfigurationSource
    ) -> String? {
        switch checked {
        case .success(let value):
            key.set(&values, value)
            sources[key.path] = source
            return nil
        case .failure(let fault): return "\(key.path) \(fault.text)"
        }
    }

    private mutating func note(_ fault: String?, _ source: ConfigurationSource) {
        if let fault { faults.append(.init(source: source, text: fault)) }
    }

    private func guess(_ word: String, _ known: [String]) -> String {
        Spelling.nearest(to: word, among: known).map { "; did you mean \($0)?" } ?? ""
    }

    private static let fileBytesMax = 1 << 20
}
