internal import EventIO
internal import MeshDomain
internal import StandardStreams

/// `models-bench`: one client for the mesh, for another proxy and for what stands behind both, so that they are measured alike.
enum BenchmarkCommand {
    static func run(_ arguments: [String]) async -> Int32 {
        guard let options = BenchmarkOptions(arguments) else {
            StandardStreams.writeError(BenchmarkOptions.usage)
            return 2
        }
        do {
            let loops = try LoopGroup()
            let target: any ModelTarget =
                switch options.form {
                case .mesh: try await MeshTarget(port: options.port, isStream: options.isStream, loops)
                case .chat: ChatTarget(options, loops)
                }
            let figures = try await measure(Load(target, model: options.model), options)
            try StandardStreams.write(Array((figures.text + "\n").utf8))
            // The loops end with the process: nothing of them is of use to anybody.
            return 0
        } catch {
            StandardStreams.writeError("models-bench: \(error)\n")
            return 1
        }
    }

    private static func measure(_ load: Load, _ options: BenchmarkOptions) async throws -> JSONValue {
        let warm = await load.closed(atOnce: options.atOnce, calls: options.warmUp, until: nil)
        if let fault = warm.fault { throw BenchmarkFault(description: "before the measurement: \(fault)") }
        let before = ProcessFigures.of(options.processes)
        let start = ContinuousClock.now
        let outcome: Load.Outcome
        if options.rate > 0 {
            let calls = options.calls > 0 ? options.calls : options.rate * options.seconds
            outcome = try await load.open(rate: options.rate, calls: calls)
        } else if options.calls > 0 {
            outcome = await load.closed(atOnce: options.atOnce, calls: options.calls, until: nil)
        } else {
            let end = start + .seconds(options.seconds)
            outcome = await load.closed(atOnce: options.atOnce, calls: nil, until: end)
        }
        let seconds = (ContinuousClock.now - start).inSeconds
        let after = ProcessFigures.of(options.processes)
        if outcome.latencies.isEmpty { throw BenchmarkFault(description: outcome.fault ?? "there was no call") }
        return figures(outcome, seconds, before, after)
    }

    private static func figures(
        _ outcome: Load.Outcome,
        _ seconds: Double,
        _ before: ProcessFigures,
        _ after: ProcessFigures
    ) -> JSONValue {
        let latencies = outcome.latencies.sorted()
        let processor = after.processorSeconds - before.processorSeconds
        var members: [String: JSONValue] = [
            "calls": .number(Double(latencies.count)),
            "failed": .number(Double(outcome.failed)),
            "seconds": .number(seconds),
            "calls_per_s": .number(Double(latencies.count) / seconds),
            "p50_ms": .number(at(0.5, of: latencies)),
            "p99_ms": .number(at(0.99, of: latencies)),
            "cpu_s": .number(processor),
            "rss_before_mib": .number(before.residentMiB),
            "rss_after_mib": .number(after.residentMiB),
        ]
        if processor > 0 { members["calls_per_cpu_s"] = .number(Double(latencies.count) / processor) }
        if let fault = outcome.fault { members["fault"] = .string(fault) }
        return .object(members)
    }

    /// The smallest that so large a share of all do not exceed.
    private static func at(_ share: Double, of sorted: [Double]) -> Double {
        sorted[min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))]
    }
}
