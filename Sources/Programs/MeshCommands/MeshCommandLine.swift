internal import GRPCCore

/// The `mesh` command line: a table of commands, found, parsed and run.
///
///     let commands = MeshCommandLine(adding: [ServeCommand.command, DemoCommand.command])
///     let code = await commands.run(arguments: Array(CommandLine.arguments.dropFirst()), environment: .process())
///
/// What is added is in help and completion like all others.
package struct MeshCommandLine: Sendable {
    private let root: CommandSpec

    /// - Parameter commands: those of the program; they come first in help.
    package init(adding commands: [CommandSpec] = []) {
        root = CommandSpec(
            "mesh",
            "AI Mesh: turns a brief into finished work by a network of agents with shared memory.",
            examples: [
                .init("mesh network create \"Email Campaigns\"", "a network with the five usual agents"),
                .init("mesh submit \"Create an email campaign for TechPro X1\" --watch", "a task, and its work live"),
                .init("mesh help exit-codes", "for scripts"),
            ],
            subcommands: commands + Self.clients
        )
    }

    private static let clients: [CommandSpec] = [
        TaskSubmission.command, WatchCommand.command, ExplainCommand.command, TaskSteering.cancel, TaskSteering.retry,
        NetworkCommands.group,
        AgentCommands.group, TaskCommands.group, MemoryCommands.group, SessionCommands.group, ConfigCommands.group,
        SchemaCommand.command, ConvertCommand.command, CompletionCommand.command, ExitCodesCommand.command,
    ]

    /// Runs a command and returns the exit code of the program.
    package func run(arguments: [String], environment: CommandEnvironment) async -> Int32 {
        do {
            switch try ArgumentParser(root).parse(arguments) {
            case .help(let path, let command):
                try environment.console.write(CommandHelp(path: path, command: command).text())
                return ExitCode.done.number
            case .run(_, let command, let parsed):
                guard let body = command.body else { return ExitCode.failed.number }
                return try await body(Invocation(arguments: parsed, environment: environment, root: root)).number
            }
        } catch {
            let failure = Self.failure(error)
            environment.console.complain("mesh: " + failure.lines.joined(separator: "\n") + "\n")
            return failure.exitCode.number
        }
    }

    private static func failure(_ error: any Error) -> CommandFailure {
        switch error {
        case let failure as CommandFailure: failure
        case let status as Status: StatusText.failure(status)
        case let faults as ConfigurationFaults: faults.commandFailure
        case is CancellationError: CommandFailure(.interrupted, "interrupted")
        default: CommandFailure(.failed, "\(error)")
        }
    }
}
