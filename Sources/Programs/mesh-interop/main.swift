internal import StandardStreams

let outcome = await InteropCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
