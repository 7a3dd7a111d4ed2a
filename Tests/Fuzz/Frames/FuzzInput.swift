/// An input of the frame fuzzer: two bytes that say how it is played, and the bytes of one direction of a connection, as
/// they were recorded from real programs.
///
/// The first byte says how the side under test behaves; each target reads its bits in its own way. The second one says
/// how the bytes are cut: 0 leaves them whole, others are the seed of the cuts.
struct FuzzInput {
    static let headerSize = 2

    let mode: UInt8
    private let cutSeed: UInt8
    let traffic: [UInt8]

    /// Nil for bytes that are no input.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > Self.headerSize else { return nil }
        mode = bytes[0]
        cutSeed = bytes[1]
        traffic = Array(bytes.dropFirst(Self.headerSize))
    }

    /// The traffic in pieces of at most 16 KiB, some forty of them at most unless it is long.
    var pieces: [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var random = SplitMix(seed: UInt64(cutSeed))
        let sizeMax = max(4, traffic.count / 20)
        var start = 0
        while start < traffic.count {
            var size = Self.pieceMax
            if cutSeed != 0 {
                // Every fourth cut is within the nine bytes of a frame's header or just behind them.
                size = random.below(4) == 0 ? 1 + random.below(10) : 1 + random.below(sizeMax)
                if pieces.count > 40 { size = Self.pieceMax }
            }
            let end = min(start + min(size, Self.pieceMax), traffic.count)
            pieces.append(traffic[start..<end])
            start = end
        }
        return pieces
    }

    private static let pieceMax = 16 * 1024
}

/// Numbers that a seed decides.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}

/// Something that must hold for every input did not.
struct BrokenProperty: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Throws what is broken when a condition does not hold.
func hold(_ condition: Bool, _ broken: @autoclosure () -> String) throws(BrokenProperty) {
    if !condition { throw BrokenProperty(broken()) }
}
