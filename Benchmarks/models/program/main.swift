internal import StandardStreams

let outcome = await BenchmarkCommand.run(Array(CommandLine.arguments.dropFirst()))
StandardStreams.exit(outcome)
