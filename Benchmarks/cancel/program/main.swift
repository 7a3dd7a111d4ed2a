internal import StandardStreams

let outcome = await CancelCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
