internal import Synchronization

/// The sum of what some things take that count themselves, and that somebody bounds together.
final class ByteTotal: Sendable {
    private let bytes = Atomic(0)

    var value: Int { bytes.load(ordering: .relaxed) }
    func add(_ change: Int) { bytes.wrappingAdd(change, ordering: .relaxed) }
}
