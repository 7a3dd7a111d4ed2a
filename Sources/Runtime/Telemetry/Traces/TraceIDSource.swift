private import Synchronization

/// Makes ids of traces and spans, at random, for any thread, with one atomic addition each.
///
/// It is SplitMix64 with a shared step: the n-th id is a mix of seed + n × a constant. The mix maps different numbers
/// to different ones, so no span id comes twice from one source. The two halves of a trace id have seeds of their own,
/// so two processes make the same one only if 128 bits agree by chance. The ids are unique and evenly spread, not
/// secret: who sees one half-way through can work out the next.
package final class TraceIDSource: Sendable {
    private let highSeed: UInt64
    private let lowSeed: UInt64
    private let spanSeed: UInt64
    private let step = Atomic<UInt64>(0)
    /// Keeps the step on a cache line of its own, see ``Counter``.
    private let padding = InlineArray<6, UInt64>(repeating: 0)

    init(highSeed: UInt64, lowSeed: UInt64, spanSeed: UInt64) {
        self.highSeed = highSeed
        self.lowSeed = lowSeed
        self.spanSeed = spanSeed
    }

    /// The generator gives three numbers, now; it need not be fast.
    package convenience init(seededBy generator: inout some RandomNumberGenerator) {
        self.init(highSeed: generator.next(), lowSeed: generator.next(), spanSeed: generator.next())
    }

    package func makeTraceID() -> TraceID {
        while true {
            let step = nextStep()
            if let id = TraceID(high: Self.mix(highSeed &+ step), low: Self.mix(lowSeed &+ step)) { return id }
        }
    }

    package func makeSpanID() -> SpanID {
        while true {
            if let id = SpanID(Self.mix(spanSeed &+ nextStep())) { return id }
        }
    }

    private func nextStep() -> UInt64 {
        step.wrappingAdd(0x9e37_79b9_7f4a_7c15, ordering: .relaxed).newValue
    }

    /// Vigna's constants, after Stafford's variant 13.
    private static func mix(_ seed: UInt64) -> UInt64 {
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
