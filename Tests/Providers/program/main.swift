internal import StandardStreams

StandardStreams.exit(await UnbrokenCommand.run(Array(CommandLine.arguments.dropFirst())))
