private import Synchronization

/// What the fake itself saw: the other side of what a client says about its calls.
final class Meter: Sendable {
    struct Sums {
        var calls = 0
        var answered = 0
        var failed = 0
        var cut = 0
        var abandoned = 0
        var faults: [String: Int] = [:]
        var usage = Usage()
        var nanoDollars = 0
    }

    /// A client that went before its answer was complete.
    struct Abandonment {
        let dialect: Dialect
        let model: String
        /// Of the machine's monotonic clock, which other processes can read as well.
        let monotonicNanoseconds: Int64
        let unixNanoseconds: Int64
    }

    enum Ending {
        case answered
        case failed
        /// On purpose.
        case cut
        case abandoned
    }

    private struct State {
        var sums: [Dialect: [String: Sums]] = [:]
        var abandonments: [Abandonment] = []
    }

    private let state = Mutex(State())

    func note(_ dialect: Dialect, _ model: String, _ ending: Ending, _ usage: Usage, fault: FakeFault.Kind?) {
        let model = String(model.prefix(Self.nameLengthMax))
        let cost = FakePrices.of(model).cost(usage)
        state.withLock { state in
            // Names come from outside.
            let isKnown = state.sums[dialect]?[model] != nil || (state.sums[dialect]?.count ?? 0) < Self.modelsMax
            let name = isKnown ? model : "others"
            state.sums[dialect, default: [:]][name, default: Sums()].add(ending, usage, cost, fault)
        }
    }

    func noteAbandoned(_ abandonment: Abandonment) {
        state.withLock { state in
            guard state.abandonments.count < Self.abandonmentsMax else { return }
            state.abandonments.append(abandonment)
        }
    }

    func reset() { state.withLock { $0 = State() } }

    func read() -> (sums: [Dialect: [String: Sums]], abandonments: [Abandonment]) {
        state.withLock { ($0.sums, $0.abandonments) }
    }

    private static let modelsMax = 1000
    private static let nameLengthMax = 200
    private static let abandonmentsMax = 100_000
}

extension Meter.Sums {
    mutating func add(_ ending: Meter.Ending, _ usage: Usage, _ cost: Int, _ fault: FakeFault.Kind?) {
        calls += 1
        switch ending {
        case .answered: answered += 1
        case .failed: failed += 1
        case .cut: cut += 1
        case .abandoned: abandoned += 1
        }
        if let fault { faults[fault.rawValue, default: 0] += 1 }
        add(usage, cost)
    }

    mutating func add(_ other: Meter.Sums) {
        calls += other.calls
        answered += other.answered
        failed += other.failed
        cut += other.cut
        abandoned += other.abandoned
        faults.merge(other.faults) { $0 + $1 }
        add(other.usage, other.nanoDollars)
    }

    private mutating func add(_ usage: Usage, _ cost: Int) {
        self.usage.prompt += usage.prompt
        self.usage.cached += usage.cached
        self.usage.cacheWrite += usage.cacheWrite
        self.usage.output += usage.output
        self.usage.reasoning += usage.reasoning
        self.usage.images += usage.images
        nanoDollars += cost
    }
}
