/// `mesh completion`: a script for a shell, made from the table of commands.
enum CompletionCommand {
    static let command = CommandSpec(
        "completion",
        "prints a completion script for a shell",
        arguments: [.init("SHELL", choices: ["bash", "zsh", "fish"], "the shell")],
        examples: [
            .init("source <(mesh completion bash)", "for this bash"),
            .init("mesh completion zsh > ~/.zfunc/_mesh", "for zsh; ~/.zfunc is in $fpath"),
            .init("mesh completion fish > ~/.config/fish/completions/mesh.fish", "for fish"),
        ]
    ) { invocation in
        let script =
            switch invocation.arguments.required("SHELL") {
            case "zsh": ZshCompletion.script(invocation.root)
            case "fish": FishCompletion.script(invocation.root)
            default: BashCompletion.script(invocation.root)
            }
        try invocation.console.write(script)
        return .done
    }
}
