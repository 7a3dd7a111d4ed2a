internal import StandardStreams

StandardStreams.exit(await RedisBench.run(Array(CommandLine.arguments.dropFirst())))
