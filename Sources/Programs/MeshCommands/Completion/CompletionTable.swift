/// What can follow each command, for the writers of completion scripts.
struct CompletionTable {
    struct Row {
        /// Without the program's name, joined by spaces; empty for the program itself.
        let path: String
        let command: CommandSpec

        var words: [String] {
            command.subcommands.map(\.name) + command.arguments.flatMap(\.choices)
        }

        var takesFile: Bool { command.arguments.contains { $0.isFile } }
    }

    let rows: [Row]

    init(_ root: CommandSpec) {
        rows = root.flattened().map { Row(path: $0.path.joined(separator: " "), command: $0.command) }
    }

    /// The paths that lead somewhere: every one but the empty.
    var paths: [String] { rows.map(\.path).filter { !$0.isEmpty } }
}

extension OptionSpec {
    /// What can stand behind it; empty where anything can.
    var completions: [String] {
        if case .choice(let choices) = value { return choices }
        return []
    }

    var completesFiles: Bool { value == .file }
}
