internal import StandardStreams

let outcome = await FakeCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
