internal import SeedTestSupport
private import Synchronization

/// Random numbers that come again with the same seed. Each part of a world has a stream of its own, so that a draw more in
/// one part does not change what the others do.
final class SimulationRandom: Sendable {
    private let numbers: Mutex<SeededGenerator>

    init(seed: UInt64) { numbers = Mutex(SeededGenerator(seed: seed)) }

    func next() -> UInt64 { numbers.withLock { $0.next() } }

    func fork() -> SimulationRandom { SimulationRandom(seed: next()) }

    /// From 0 to one less. The bias of the remainder does not matter here.
    func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
    func int(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }
    func chance(_ percent: Int) -> Bool { below(100) < percent }
    func pick<Element>(_ elements: [Element]) -> Element? { elements.isEmpty ? nil : elements[below(elements.count)] }

    func milliseconds(_ range: ClosedRange<Int>) -> Duration { .milliseconds(int(range)) }
}
