/// Completion for fish: a line for each word and option, guarded by the command that it belongs to.
enum FishCompletion {
    static func script(_ root: CommandSpec) -> String {
        let table = CompletionTable(root)
        var lines = [
            "# fish completion for mesh, made by: mesh completion fish",
            "function __mesh_path",
            "    set -l path",
            "    for word in (commandline -opc)[2..-1]",
            "        switch \"$path $word\"",
            "            case \(table.paths.map { quoted(" " + $0) }.joined(separator: " "))",
            "                set path \"$path $word\"",
            "        end",
            "    end",
            "    echo (string trim -- \"$path\")",
            "end",
            "function __mesh_at",
            "    test (__mesh_path) = \"$argv[1]\"",
            "end",
            "complete -c mesh -f",
        ]
        for row in table.rows { lines += self.lines(row) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ row: CompletionTable.Row) -> [String] {
        let guardText = "complete -c mesh -n \(quoted("__mesh_at \"\(row.path)\""))"
        var lines = row.command.subcommands.map { "\(guardText) -a \(quoted($0.name)) -d \(quoted($0.summary))" }
        for argument in row.command.arguments {
            lines += argument.choices.map { "\(guardText) -a \(quoted($0)) -d \(quoted(argument.summary))" }
            if argument.isFile { lines.append("\(guardText) -F") }
        }
        for option in row.command.allOptions {
            let short = option.short.map { " -s \($0)" } ?? ""
            let value = option.takesValue ? (option.completesFiles ? " -r -F" : " -x") : ""
            let choices = option.completions.isEmpty ? "" : " -a \(quoted(option.completions.joined(separator: " ")))"
            lines.append("\(guardText) -l \(option.name)\(short)\(value)\(choices) -d \(quoted(option.summary))")
        }
        return lines
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
