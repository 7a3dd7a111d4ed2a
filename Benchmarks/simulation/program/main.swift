internal import StandardStreams

StandardStreams.exit(SimulationCommand.run(Array(CommandLine.arguments.dropFirst())))
