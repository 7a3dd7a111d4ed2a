internal import Synchronization

/// Events of journals that came, over all streams.
final class Delivery: Sendable {
    private let events = Atomic<Int>(0)
    private let ends = Atomic<Int>(0)

    var count: Int { events.load(ordering: .relaxed) }

    var ended: Int { ends.load(ordering: .relaxed) }

    func countOne() { events.add(1, ordering: .relaxed) }
    func countEnd() { ends.add(1, ordering: .relaxed) }
}

/// The sequence of a serialized `TaskEvent`, its first field, without decoding the rest.
enum EventNumber {
    /// Nil for what is not in the journal.
    static func read(_ bytes: [UInt8]) -> Int32? {
        guard bytes.first == 0x08 else { return nil }
        var value: Int32 = 0
        for (place, byte) in bytes.dropFirst().prefix(5).enumerated() {
            value |= Int32(truncatingIfNeeded: byte & 0x7F) << Int32(7 * place)
            if byte < 0x80 { return value }
        }
        return nil
    }
}
