/// Completion for bash, as one function over a table of cases. Needs nothing but bash itself.
enum BashCompletion {
    static func script(_ root: CommandSpec) -> String {
        let table = CompletionTable(root)
        return """
            # bash completion for mesh, made by: mesh completion bash
            _mesh() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="" word index
                ((COMP_CWORD > 0)) && previous="${COMP_WORDS[COMP_CWORD - 1]}"
                # bash makes words of their own of '=' and what follows it.
                if [[ "$current" == "=" ]]; then
                    current=""
                elif [[ "$previous" == "=" ]] && ((COMP_CWORD > 1)); then
                    previous="${COMP_WORDS[COMP_CWORD - 2]}"
                fi
                for ((index = 1; index < COMP_CWORD; index++)); do
                    word="${COMP_WORDS[index]}"
                    case "${path:+$path }$word" in
                        \(table.paths.map(quoted).joined(separator: "|"))) path="${path:+$path }$word" ;;
                    esac
                done
                COMPREPLY=()
                case "$path $previous" in
            \(values(table))
                esac
                case "$path" in
            \(words(table))
                esac
            }
            complete -F _mesh mesh

            """
    }

    private static func values(_ table: CompletionTable) -> String {
        var lines: [String] = []
        for row in table.rows {
            for option in row.command.allOptions where option.takesValue {
                let patterns = (["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])).map {
                    quoted("\(row.path) \($0)")
                }
                lines.append("        \(patterns.joined(separator: "|"))) \(reply(option)); return ;;")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func reply(_ option: OptionSpec) -> String {
        if option.completesFiles { return "mapfile -t COMPREPLY < <(compgen -f -- \"$current\")" }
        if option.completions.isEmpty { return ":" }
        // Choices may have spaces in them.
        let words = option.completions.map { $0.replacing(" ", with: "\\ ") }.joined(separator: " ")
        return "mapfile -t COMPREPLY < <(compgen -W \(quoted(words)) -- \"$current\")"
    }

    private static func words(_ table: CompletionTable) -> String {
        table.rows.map { row in
            let options = row.command.allOptions.map { "--" + $0.name }
            let words = (row.words + (row.command.body == nil ? ["--help"] : options)).joined(separator: " ")
            let files =
                row.takesFile ? "; mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- \"$current\")" : ""
            return
                "        \(quoted(row.path))) mapfile -t COMPREPLY < <(compgen -W \(quoted(words)) -- \"$current\")\(files) ;;"
        }.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
