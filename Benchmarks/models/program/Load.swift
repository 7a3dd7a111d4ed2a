internal import MeshDomain
private import Synchronization

/// Calls one target for a time or a number of calls.
struct Load: Sendable {
    struct Outcome: Sendable {
        /// In milliseconds, of the calls that were answered.
        var latencies: [Double] = []
        var failed = 0
        /// The first failure's words.
        var fault: String?

        mutating func add(_ other: Outcome) {
            latencies += other.latencies
            failed += other.failed
            fault = fault ?? other.fault
        }
    }

    private let target: any ModelTarget
    private let model: [String]
    private let numbers = Numbers()

    init(_ target: any ModelTarget, model: String) {
        self.target = target
        self.model = model.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    }

    /// So many calls at once, each followed by the next, until the time is over or the calls are done.
    func closed(atOnce: Int, calls: Int?, until end: ContinuousClock.Instant?) async -> Outcome {
        let left = Numbers()
        return await withTaskGroup(of: Outcome.self) { group in
            for _ in 0..<atOnce {
                group.addTask {
                    var outcome = Outcome()
                    while end.map({ ContinuousClock.now < $0 }) ?? true, calls.map({ left.take() <= $0 }) ?? true {
                        await one(&outcome)
                    }
                    return outcome
                }
            }
            return await group.reduce(into: Outcome()) { $0.add($1) }
        }
    }

    /// A call begins every so often, however long the ones before take. What a call took counts from when it began.
    func open(rate: Int, calls: Int) async throws -> Outcome {
        let gap = Duration.seconds(1) / rate
        let start = ContinuousClock.now
        return try await withThrowingTaskGroup(of: Outcome.self) { group in
            for number in 0..<calls {
                try await Task.sleep(until: start + gap * number, tolerance: .zero)
                group.addTask {
                    var outcome = Outcome()
                    await one(&outcome)
                    return outcome
                }
            }
            return try await group.reduce(into: Outcome()) { $0.add($1) }
        }
    }

    private func one(_ outcome: inout Outcome) async {
        let name = model.count == 1 ? model[0] : model.joined(separator: "\(numbers.take())")
        let start = ContinuousClock.now
        do {
            try await target.call(model: name)
            outcome.latencies.append((ContinuousClock.now - start).inSeconds * 1_000)
        } catch {
            outcome.failed += 1
            outcome.fault = outcome.fault ?? "\(error)"
        }
    }
}

/// From one on, each given once.
private final class Numbers: Sendable {
    private let last = Atomic<Int>(0)

    func take() -> Int { last.wrappingAdd(1, ordering: .relaxed).newValue }
}
