internal import MeshSimulation
internal import StandardStreams

/// `mesh-simulation`: runs many seeds one after the other and counts, or shows all that happens with one.
enum SimulationCommand {
    private static let usage = """
        usage: mesh-simulation [--seeds N] [--from SEED] [--progress N] [--bug NAME]   runs N seeds
               mesh-simulation --seed SEED [--trace] [--bug NAME]                  runs one seed

        """

    private struct Options {
        var numbers: [String: UInt64] = [:]
        var bug: PlantedBug?
        var showsTrace = false

        /// Nil when there is anything that it doesn't know.
        init?(_ arguments: [String]) {
            var rest = arguments[...]
            while let name = rest.popFirst() {
                switch name {
                case "--seeds", "--from", "--seed", "--progress":
                    guard let number = rest.popFirst().flatMap({ UInt64($0) }), number > 0 || name != "--progress"
                    else {
                        return nil
                    }
                    numbers[name] = number
                case "--bug":
                    guard let bug = rest.popFirst().flatMap({ PlantedBug(rawValue: $0) }) else { return nil }
                    self.bug = bug
                case "--trace": showsTrace = true
                default: return nil
                }
            }
        }
    }

    static func run(_ arguments: [String]) -> Int32 {
        guard let options = Options(arguments) else {
            StandardStreams.writeError(usage)
            return 2
        }
        do {
            let simulation = try Simulation()
            if let seed = options.numbers["--seed"] {
                return try one(simulation.run(seed: seed, bug: options.bug, keepsTrace: options.showsTrace))
            }
            return try many(
                simulation,
                bug: options.bug,
                from: options.numbers["--from"] ?? 0,
                options.numbers["--seeds"] ?? 3_000,
                options.numbers["--progress"]
            )
        } catch {
            StandardStreams.writeError("mesh-simulation: \(error)\n")
            return 1
        }
    }

    private static func one(_ outcome: Simulation.Outcome) throws -> Int32 {
        try write(outcome.trace)
        try write([
            "seed \(outcome.seed): \(outcome.tasks) tasks, \(outcome.modelCalls) model calls, \(outcome.jobs) jobs, "
                + "\(outcome.simulatedTime) simulated",
            "trace \(String(outcome.traceHash, radix: 16)) of \(outcome.traceCount) lines",
        ])
        try write(outcome.findings.map { "FAULT \($0)" })
        return outcome.findings.isEmpty ? 0 : 1
    }

    private static func many(
        _ simulation: Simulation,
        bug: PlantedBug?,
        from first: UInt64,
        _ count: UInt64,
        _ progress: UInt64?
    ) throws -> Int32 {
        let start = StandardStreams.unixNanoseconds
        var failed = 0
        var sums = (tasks: 0, calls: 0, jobs: 0, time: Duration.zero)
        for seed in first..<first + count {
            let outcome = simulation.run(seed: seed, bug: bug)
            sums.tasks += outcome.tasks
            sums.calls += outcome.modelCalls
            sums.jobs += outcome.jobs
            sums.time += outcome.simulatedTime
            if let finding = outcome.findings.first {
                failed += 1
                try write(["seed \(seed) fails: \(finding)", "    Benchmarks/run.sh simulation --seed \(seed) --trace"])
            }
            if let progress, (seed - first + 1).isMultiple(of: progress) {
                try write(["\(seed - first + 1) seeds, \(failed) failed"])
            }
        }
        let seconds = Double(StandardStreams.unixNanoseconds - start) / 1e9
        let rate = Double(count) / max(seconds, 1e-9)
        try write([
            "seeds \(first) to \(first + count - 1): \(sums.tasks) tasks, \(sums.calls) model calls, \(sums.jobs) jobs, "
                + "\(sums.time.components.seconds / 3_600) simulated hours in \(Int(seconds)) s",
            "RESULT simulation.seeds \(count) seeds",
            "RESULT simulation.failed \(failed) seeds",
            "RESULT simulation.seeds_per_s \(Double(Int(rate * 10)) / 10) seeds/s",
        ])
        return failed == 0 ? 0 : 1
    }

    private static func write(_ lines: [String]) throws {
        if !lines.isEmpty { try StandardStreams.write(Array((lines.joined(separator: "\n") + "\n").utf8)) }
    }
}
