/// A command that was called: what it was called with, and the world that it may touch.
package struct Invocation: Sendable {
    package let arguments: ParsedArguments
    package let environment: CommandEnvironment
    /// All commands, for what is made from the table.
    let root: CommandSpec

    /// The option, or else the variable that stands for it.
    package func text(_ option: OptionSpec) -> String? {
        if let text = arguments.text(option.name) { return text }
        guard let variable = option.variable, let text = environment.variables[variable], !text.isEmpty else {
            return nil
        }
        return text
    }

    package var console: any Console { environment.console }

    /// Whether the answer is for a program.
    var wantsJSON: Bool { arguments.has("json") }

    /// The content of a file, of standard input for `-`.
    func read(_ path: String) throws(CommandFailure) -> [UInt8] {
        if path == "-" { return try console.readInput() }
        guard let bytes = try environment.readFile(path) else {
            throw CommandFailure(.failed, "there is no file \(path)")
        }
        return bytes
    }
}
