/// Completion for zsh: one function that finds the command and offers its words and options with their meaning.
enum ZshCompletion {
    static func script(_ root: CommandSpec) -> String {
        let table = CompletionTable(root)
        return """
            #compdef mesh
            # zsh completion for mesh, made by: mesh completion zsh
            _mesh() {
                local path_words="" word index
                for ((index = 2; index < CURRENT; index++)); do
                    word="${words[index]}"
                    case "${path_words:+$path_words }$word" in
                        \(table.paths.map(quoted).joined(separator: "|"))) path_words="${path_words:+$path_words }$word" ;;
                    esac
                done
                case "$path_words ${words[CURRENT-1]}" in
            \(values(table))
                esac
                local -a items
                case "$path_words" in
            \(rows(table))
                esac
                (( ${#items} )) && _describe 'mesh' items
            }
            if [ "$funcstack[1]" = "_mesh" ]; then _mesh "$@"; else compdef _mesh mesh; fi

            """
    }

    private static func values(_ table: CompletionTable) -> String {
        var lines: [String] = []
        for row in table.rows {
            for option in row.command.allOptions where option.takesValue {
                let action =
                    option.completesFiles
                    ? "_files"
                    : option.completions.isEmpty
                        ? ":" : "compadd -- " + option.completions.map(quoted).joined(separator: " ")
                let patterns = (["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])).map {
                    quoted("\(row.path) \($0)")
                }
                lines.append("        \(patterns.joined(separator: "|"))) \(action); return ;;")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func rows(_ table: CompletionTable) -> String {
        table.rows.map { row in
            var items = row.command.subcommands.map { item($0.name, $0.summary) }
            items += row.command.arguments.flatMap { argument in argument.choices.map { item($0, argument.summary) } }
            items += row.command.allOptions.map { item("--" + $0.name, $0.summary) }
            let files = row.takesFile ? "; _files" : ""
            return "        \(quoted(row.path))) items=(\(items.joined(separator: " ")))\(files) ;;"
        }.joined(separator: "\n")
    }

    private static func item(_ name: String, _ summary: String) -> String {
        quoted(name.replacing(":", with: "\\:") + ":" + summary)
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
