// `public` and `@usableFromInline`: with `package` alone the compiler accepts `@inlinable` and inlines nothing in other
// targets (Swift 6.3). Inlined, `addFromOwner` takes 0.3 ns instead of 2.4.
public import Synchronization

/// A number that only grows: calls, bytes, errors. One instance is one shard; the registry sums the shards of a name
/// and its labels when it is scraped, so every event loop can have its own.
///
/// Any thread may call ``add(_:)``. The value wraps around at 2^64, which Prometheus reads as a restart.
@usableFromInline
package final class Counter: Sendable {
    @usableFromInline let cell = Atomic<UInt64>(0)
    /// Keeps the cells of two counters that lie side by side at least one cache line (64 bytes) apart: the next object
    /// starts with its header, 16 bytes. Its reference count is then on another line, too.
    private let padding = InlineArray<6, UInt64>(repeating: 0)

    init() {}

    /// Adds with one relaxed atomic instruction; on any thread.
    @inlinable package func add(_ amount: UInt64 = 1) { cell.wrappingAdd(amount, ordering: .relaxed) }

    /// Adds with a load and a store, which is cheaper than a locked instruction. Only one thread may ever write this
    /// instance, by this method or by ``add(_:)``: a second writer makes increments disappear. Readers are any thread.
    @inlinable package func addFromOwner(_ amount: UInt64 = 1) {
        cell.store(cell.load(ordering: .relaxed) &+ amount, ordering: .relaxed)
    }

    /// What was added to this shard.
    package var value: UInt64 { cell.load(ordering: .relaxed) }
}
