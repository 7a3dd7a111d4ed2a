internal import MeshCommands
internal import StandardStreams

let commands = MeshCommandLine(adding: [
    ServeCommand.command, DemoCommand.command, ReplayCommand.command, MigrateCommand.command, BackupCommand.command,
    RestoreCommand.command,
    MoveCommand.command, DoctorCommand.command,
])
let code = await commands.run(
    arguments: Array(CommandLine.arguments.dropFirst()),
    environment: CommandEnvironment.process()
)
StandardStreams.exit(code)
