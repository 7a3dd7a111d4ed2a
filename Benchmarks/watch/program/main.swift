internal import StandardStreams

let outcome = await WatchCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
