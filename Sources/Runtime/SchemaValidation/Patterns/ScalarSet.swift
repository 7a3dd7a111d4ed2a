/// A set of Unicode scalars that treats all beyond ASCII alike, which is all that the patterns of a schema can tell.
struct ScalarSet: Sendable, Equatable {
    /// What stands for any scalar beyond ASCII.
    static let beyondASCII: UInt8 = 0x80

    private var low: UInt64
    private var high: UInt64
    private var hasOthers: Bool

    static let none = ScalarSet(low: 0, high: 0, hasOthers: false)
    /// What a dot matches: all but the end of a line.
    static let dot = ScalarSet(UInt8(ascii: "\n")...UInt8(ascii: "\n")).inverted

    private init(low: UInt64, high: UInt64, hasOthers: Bool) {
        self.low = low
        self.high = high
        self.hasOthers = hasOthers
    }

    /// Scalars of ASCII.
    init(_ range: ClosedRange<UInt8>) {
        self = .none
        for scalar in range {
            if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar & 63) }
        }
    }

    var inverted: ScalarSet { ScalarSet(low: ~low, high: ~high, hasOthers: !hasOthers) }

    mutating func formUnion(_ other: ScalarSet) {
        low |= other.low
        high |= other.high
        hasOthers = hasOthers || other.hasOthers
    }

    func contains(_ scalar: UInt8) -> Bool {
        if scalar < 64 { return low >> UInt64(scalar) & 1 != 0 }
        return scalar < 128 ? high >> UInt64(scalar & 63) & 1 != 0 : hasOthers
    }

    func intersects(_ other: ScalarSet) -> Bool {
        low & other.low != 0 || high & other.high != 0 || hasOthers && other.hasOthers
    }
}
