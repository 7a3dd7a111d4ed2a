private import Synchronization

/// Draws waits, so that calls that failed together do not come again together. The same seed draws the same (SplitMix64).
final class JitterSource: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    /// Between nothing and that.
    func draw(upTo most: Duration) -> Duration {
        let number = state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
        return most * (Double(number >> 11) * 0x1p-53)
    }
}
