/// The help of a command, from the table.
struct CommandHelp {
    let path: [String]
    let command: CommandSpec

    func text() -> String {
        var parts = [usage, command.discussion]
        if !command.subcommands.isEmpty {
            parts.append(section("commands", command.subcommands.map { ($0.name, $0.summary) }))
        }
        if command.arguments.contains(where: { !$0.summary.isEmpty }) {
            parts.append(section("arguments", command.arguments.map { ($0.name, describe($0)) }))
        }
        if command.body != nil {
            parts.append(section("options", (command.options + [CommandSpec.help]).map(describe)))
            if !command.sharedOptions.isEmpty {
                parts.append(section("connection and output", command.sharedOptions.map(describe)))
            }
        }
        if !command.examples.isEmpty {
            let lines = command.examples.map { "  # \($0.meaning)\n  \($0.line)" }
            parts.append("examples:\n" + lines.joined(separator: "\n"))
        }
        if !command.subcommands.isEmpty { parts.append("More on a command: \(line) COMMAND --help") }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var line: String { (["mesh"] + path).joined(separator: " ") }

    private var usage: String {
        guard command.body != nil else { return "\(command.summary)\n\nusage: \(line) COMMAND" }
        let arguments = command.arguments.map { " " + $0.usage }.joined()
        let options = command.options.isEmpty && command.sharedOptions.isEmpty ? "" : " [options]"
        return "\(line): \(command.summary)\n\nusage: \(line)\(arguments)\(options)"
    }

    private func describe(_ argument: CommandSpec.Argument) -> String {
        argument.choices.isEmpty ? argument.summary : "\(argument.summary): \(argument.choices.joined(separator: ", "))"
    }

    private func describe(_ option: OptionSpec) -> (String, String) {
        let short = option.short.map { "-\($0), " } ?? ""
        let more = [
            option.isRepeatable ? "may be repeated" : nil,
            option.variable.map { "else $\($0)" },
        ].compactMap(\.self)
        let summary = more.isEmpty ? option.summary : "\(option.summary) (\(more.joined(separator: "; ")))"
        return (short + option.usage, summary)
    }

    private func section(_ title: String, _ rows: [(String, String)]) -> String {
        let width = min(rows.map { TextWidth.columns($0.0) }.max() ?? 0, 30)
        let lines = rows.map { name, summary in
            // A long name has its line to itself.
            TextWidth.columns(name) > width
                ? "  \(name)\n  \(TextWidth.padded("", width))  \(summary)"
                : "  \(TextWidth.padded(name, width))  \(summary)"
        }
        return "\(title):\n" + lines.joined(separator: "\n")
    }
}
