private import Synchronization

/// Random numbers that come again with the same seed (SplitMix64). Each part of a world has a stream of its own, so that a
/// draw more in one part does not change what the others do.
final class SimulationRandom: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) { state = Mutex(seed) }

    func next() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    func fork() -> SimulationRandom { SimulationRandom(seed: next()) }

    /// From 0 to one less. The bias of the remainder does not matter here.
    func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
    func int(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }
    func chance(_ percent: Int) -> Bool { below(100) < percent }
    func pick<Element>(_ elements: [Element]) -> Element? { elements.isEmpty ? nil : elements[below(elements.count)] }

    func milliseconds(_ range: ClosedRange<Int>) -> Duration { .milliseconds(int(range)) }
}
