internal import MeshCommands
internal import StandardStreams

StandardStreams.run { arguments in
    let commands = MeshCommandLine(adding: [
        ServeCommand.command, DemoCommand.command, ReplayCommand.command, MigrateCommand.command, BackupCommand.command,
        RestoreCommand.command,
        MoveCommand.command, DoctorCommand.command,
    ])
    return await commands.run(arguments: arguments, environment: CommandEnvironment.process())
}
