/// Decides which spans are recorded.
package struct Sampler: Hashable, Sendable {
    /// Below this the random part of a trace id is sampled.
    private let threshold: UInt64
    private let followsParent: Bool

    /// The right-most seven bytes of a trace id, which the standard calls random.
    private static let randomMask: UInt64 = (1 << 56) - 1

    package static let always = Sampler(threshold: 1 << 56, followsParent: false)
    package static let never = Sampler(threshold: 0, followsParent: false)

    /// A share of the traces between 0 and 1. The trace id decides, so that all processes with the same share pick the
    /// same traces.
    package static func share(_ share: Double) -> Sampler {
        precondition((0...1).contains(share), "a share of traces lies between 0 and 1")
        return Sampler(threshold: UInt64((share * Double(1 << 56)).rounded()), followsParent: false)
    }

    /// Does what the caller did; decides itself when there is none. A stranger can then make us record: use it behind
    /// callers that are trusted.
    package var followingParent: Sampler { Sampler(threshold: threshold, followsParent: true) }

    func samples(_ trace: TraceID, parent: TraceContext?) -> Bool {
        if followsParent, let parent { return parent.isSampled }
        return trace.low & Self.randomMask < threshold
    }
}
