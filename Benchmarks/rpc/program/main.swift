internal import StandardStreams

StandardStreams.run { await BenchmarkCommand.run($0) }
