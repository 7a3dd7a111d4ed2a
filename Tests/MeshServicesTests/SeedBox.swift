internal import SeedTestSupport
internal import Synchronization

/// Numbers from one seed, for many tasks at once.
final class SeedBox: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(_ seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func next(below bound: Int) -> Int { generator.withLock { Int.random(in: 0..<bound, using: &$0) } }
}
