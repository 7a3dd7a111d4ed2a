internal import StandardStreams

let outcome = await StorageCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
