internal import MeshApplication
internal import MeshDomain
internal import StandardStreams
private import Synchronization

/// `mesh-bench`: how much work the mesh does beside the calls to models.
enum BenchmarkCommand {
    static func run(_ arguments: [String]) async -> Int32 {
        guard let options = BenchmarkOptions(arguments) else {
            StandardStreams.writeError(BenchmarkOptions.usage)
            return 2
        }
        do {
            let house = try await BenchmarkHouse(options)
            let scheduling = Task { await house.scheduler.run() }
            let networks = try await house.makeNetworks(options)
            let figures = try await measure(house, networks, options)
            try StandardStreams.write(Array((figures + "\n").utf8))
            house.scheduler.stop()
            await scheduling.value
            await house.close()
            return 0
        } catch {
            StandardStreams.writeError("mesh-bench: \(error)\n")
            return 1
        }
    }

    private static func measure(
        _ house: BenchmarkHouse,
        _ networks: [NetworkID],
        _ options: BenchmarkOptions
    ) async throws -> String {
        _ = try await work(house, networks, options.warmUp, atOnce: options.atOnce)
        let before = ProcessFigures.now()
        let start = ContinuousClock.now
        let times = try await work(house, networks, options.total, atOnce: options.atOnce).sorted()
        let seconds = (ContinuousClock.now - start).inSeconds
        let after = ProcessFigures.now()
        let perTask = times.reduce(.zero, +).inSeconds * 1_000 / Double(options.total)
        let criticalPath = 4 * house.provider.meanDelay.inSeconds * 1_000
        let figures: JSONValue = .object([
            "store": .string(options.storePath == nil ? "memory" : "sqlite"),
            "at_once": .number(Double(options.atOnce)),
            "tasks": .number(Double(options.total)),
            "provider_delay_ms": .number(options.providerDelay.inSeconds * 1_000),
            "seconds": .number(seconds),
            "tasks_per_s": .number(Double(options.total) / seconds),
            "cpu_ms_per_task": .number(
                (after.processorSeconds - before.processorSeconds) * 1_000 / Double(options.total)
            ),
            "wall_ms_per_task": .number(perTask),
            "critical_path_ms": .number(criticalPath),
            "overhead_ms": .number(perTask - criticalPath),
            // A disk that stands still once in a while for a tenth of a second moves the mean of a few tasks, and not this.
            "overhead_p50_ms": .number(times[times.count / 2].inSeconds * 1_000 - criticalPath),
            "rss_mib": .number(after.residentMiB),
        ])
        return figures.text
    }

    /// Keeps so many tasks at work until the count is done. Returns their times.
    private static func work(
        _ house: BenchmarkHouse,
        _ networks: [NetworkID],
        _ count: Int,
        atOnce: Int
    ) async throws -> [Duration] {
        let left = Counter(count)
        return try await withThrowingTaskGroup(of: [Duration].self) { group in
            for _ in 0..<min(atOnce, count) {
                group.addTask {
                    var times: [Duration] = []
                    while let number = left.take() {
                        let start = ContinuousClock.now
                        try await one(house, networks[number % networks.count], number)
                        times.append(ContinuousClock.now - start)
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static func one(_ house: BenchmarkHouse, _ network: NetworkID, _ number: Int) async throws {
        let brief =
            "Create an email campaign for launch number \(number): who it is for, what it promises, how it looks."
        let input = NewTask(network: network, submission: TaskSubmission(brief: brief))
        // In a task of its own, as a call of a client is: what it needed for its own work ends with it.
        let id = try await Task { try await submit(input, to: house) }.value
        await house.ends.wait(for: id)
        let task = try await house.mesh.getTask(id, in: network, as: BenchmarkHouse.caller)
        guard task.status == .completed, task.spend.calls == 7 else {
            throw BenchmarkFault(sentence: "the task \(id) is \(task.status.rawValue) after \(task.spend.calls) calls")
        }
    }
}

extension BenchmarkCommand {
    /// As a client does it: whoever is told that too much waits comes back after the time that it is told.
    private static func submit(_ input: NewTask, to house: BenchmarkHouse) async throws -> TaskID {
        while true {
            do throws(ApplicationFailure) {
                return try await house.mesh.submitTask(input, as: BenchmarkHouse.caller).id
            } catch {
                guard case .resourceExhausted(_, let wait?) = error else { throw error }
                try await Task.sleep(for: wait)
            }
        }
    }
}

/// Numbers, each given once.
private final class Counter: Sendable {
    private let next: Mutex<Int>

    init(_ count: Int) { next = Mutex(count) }

    func take() -> Int? {
        next.withLock { next in
            guard next > 0 else { return nil }
            next -= 1
            return next
        }
    }
}

struct BenchmarkFault: Error, CustomStringConvertible {
    let sentence: String
    var description: String { sentence }
}
