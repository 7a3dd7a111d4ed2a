/// The upper bounds of a histogram's buckets and what it measures. A value that equals a bound belongs below it.
package struct HistogramBounds: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
        /// Kept in whole nanoseconds, shown in seconds.
        case seconds
        /// Whole numbers: bytes, messages, attempts.
        case count
    }

    package static let countMax = 31

    package let unit: Unit
    package let values: [Double]

    package init(seconds values: [Double]) { self.init(unit: .seconds, values) }

    package init(counts values: [Double]) { self.init(unit: .count, values) }

    private init(unit: Unit, _ values: [Double]) {
        self.unit = unit
        self.values = values
        let ticks = values.map { $0 * ticksPerUnit }
        precondition((1...Self.countMax).contains(values.count), "a histogram has 1 to \(Self.countMax) bounds")
        precondition(
            ticks.allSatisfy { $0 >= 1 && $0 <= Self.ticksMax },
            "a histogram's bounds are at least one nanosecond, or one, and finite"
        )
        precondition(
            zip(ticks, ticks.dropFirst()).allSatisfy { $0.rounded() < $1.rounded() },
            "a histogram's bounds increase"
        )
    }

    /// Calls from 100 µs to a minute, in steps of about 2.
    package static let rpcLatency = HistogramBounds(seconds: [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
    ])

    /// Messages from 64 bytes to 16 MiB, in steps of 4.
    package static let messageBytes = HistogramBounds(
        counts: (3...12).map { Double(1 << ($0 * 2)) }
    )

    /// A tick is what a histogram counts in: a nanosecond, or one.
    var ticksPerUnit: Double { unit == .seconds ? 1e9 : 1 }

    /// Far above what is measured, far below where adding it up would overflow at once.
    static let ticksMax = Double(1 << 62)

    /// The nearest tick; what is negative counts as nothing.
    func ticks(_ value: Double) -> UInt64 {
        let ticks = (value * ticksPerUnit).rounded()
        return ticks > 0 ? UInt64(min(ticks, Self.ticksMax)) : 0
    }
}
