internal import StandardStreams

// usage: codec-benchmark --write FOLDER | [--rounds R] [--iterations N]
func benchmarkOutcome(_ arguments: [String]) -> Int32 {
    var rounds = 5
    var iterations = 100_000
    var rest = arguments[...]
    do {
        while let argument = rest.popFirst() {
            guard let value = rest.popFirst() else { return 2 }
            switch argument {
            case "--write":
                try CodecBenchmark.writeSamples(to: value)
                return 0
            case "--rounds": rounds = Int(value) ?? rounds
            case "--iterations": iterations = Int(value) ?? iterations
            default: return 2
            }
        }
        try CodecBenchmark(rounds: rounds, iterations: iterations).run()
        return 0
    } catch {
        StandardStreams.writeError("codec-benchmark: \(error)\n")
        return 1
    }
}

StandardStreams.exit(benchmarkOutcome(Array(CommandLine.arguments.dropFirst())))
