public import Synchronization

/// A number that goes up and down: open connections, queued bytes. One instance is one shard, as with ``Counter``;
/// a scrape shows the sum of the shards. Any thread may write.
@usableFromInline
package final class Gauge: Sendable {
    @usableFromInline let cell = Atomic<Int64>(0)
    /// See ``Counter``.
    private let padding = InlineArray<6, UInt64>(repeating: 0)

    init() {}

    /// A negative amount takes away.
    @inlinable package func add(_ amount: Int64) { cell.wrappingAdd(amount, ordering: .relaxed) }

    @inlinable package func set(_ value: Int64) { cell.store(value, ordering: .relaxed) }

    /// Adds with a load and a store. Only one thread may ever write this instance, see ``Counter/addFromOwner(_:)``.
    @inlinable package func addFromOwner(_ amount: Int64) {
        cell.store(cell.load(ordering: .relaxed) &+ amount, ordering: .relaxed)
    }

    /// What this shard stands at.
    package var value: Int64 { cell.load(ordering: .relaxed) }
}
