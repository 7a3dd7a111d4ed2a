/// `mesh help exit-codes`
enum ExitCodesCommand {
    static let command = CommandSpec("exit-codes", "what the exit code of each command means") { invocation in
        for code in ExitCode.all {
            try invocation.console.writeLine("\(TextWidth.padded("\(code.number)", 3, isRight: true))  \(code.meaning)")
        }
        return .done
    }
}
