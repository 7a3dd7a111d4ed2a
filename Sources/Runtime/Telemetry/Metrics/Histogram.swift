internal import Synchronization

/// How values spread over fixed buckets, with their sum. One instance is one shard, as with ``Counter``; shards are
/// added up bucket by bucket at a scrape.
///
/// Recording takes no lock and no memory: it finds the bucket in one or two comparisons and adds to two cells. Between
/// the two a scrape may see the bucket without the sum; the count is always that of the buckets. The sum is kept in
/// whole nanoseconds (or in whole units), so it is exact; it wraps around after 584 years of recorded time, which
/// Prometheus reads as a restart.
package final class Histogram: Sendable {
    private let layout: HistogramLayout
    private let sum = Atomic<UInt64>(0)
    /// The last one in use counts what is above all bounds.
    private let buckets = InlineArray<32, Atomic<UInt64>> { _ in Atomic(0) }
    /// See ``Counter``.
    private let padding = InlineArray<6, UInt64>(repeating: 0)

    init(_ layout: HistogramLayout) { self.layout = layout }

    /// Seconds, or bytes, or whatever the bounds are in; on any thread. What is negative counts as zero; NaN is
    /// ignored.
    package func record(_ value: Double) {
        if value.isNaN { return }
        record(ticks: layout.bounds.ticks(value))
    }

    /// The fast way for a histogram of seconds; on any thread.
    package func record(nanoseconds: UInt64) {
        assert(layout.bounds.unit == .seconds, "this histogram does not measure time")
        record(ticks: nanoseconds)
    }

    /// The fast way for a histogram of whole numbers; on any thread.
    package func record(count: UInt64) {
        assert(layout.bounds.unit == .count, "this histogram measures time")
        record(ticks: count)
    }

    /// Only one thread may ever write this instance, see ``Counter/addFromOwner(_:)``.
    package func recordFromOwner(nanoseconds: UInt64) {
        assert(layout.bounds.unit == .seconds, "this histogram does not measure time")
        recordFromOwner(ticks: nanoseconds)
    }

    /// Only one thread may ever write this instance, see ``Counter/addFromOwner(_:)``.
    package func recordFromOwner(count: UInt64) {
        assert(layout.bounds.unit == .count, "this histogram measures time")
        recordFromOwner(ticks: count)
    }

    private func record(ticks: UInt64) {
        buckets[layout.bucket(of: ticks)].wrappingAdd(1, ordering: .relaxed)
        sum.wrappingAdd(ticks, ordering: .relaxed)
    }

    private func recordFromOwner(ticks: UInt64) {
        let bucket = layout.bucket(of: ticks)
        buckets[bucket].store(buckets[bucket].load(ordering: .relaxed) &+ 1, ordering: .relaxed)
        sum.store(sum.load(ordering: .relaxed) &+ ticks, ordering: .relaxed)
    }

    /// Adds this shard to the sum of shards.
    func add(to total: inout HistogramTotal) {
        for bucket in total.bucketCounts.indices {
            total.bucketCounts[bucket] &+= buckets[bucket].load(ordering: .relaxed)
        }
        total.ticks &+= sum.load(ordering: .relaxed)
    }
}

/// What the shards of a histogram come to.
struct HistogramTotal {
    var bucketCounts: [UInt64]
    var ticks: UInt64 = 0

    init(bounds: HistogramBounds) { bucketCounts = Array(repeating: 0, count: bounds.values.count + 1) }
}

/// Where the buckets end, in ticks, made for finding one fast. All shards of a histogram share it; nobody writes it.
final class HistogramLayout: Sendable {
    let bounds: HistogramBounds
    /// The bounds; after the last one nothing is greater.
    private let limits: InlineArray<32, UInt64>
    /// The first bucket that a number with so many binary digits can fall into. Bounds in steps of two or more leave at
    /// most two comparisons, whatever the number; a binary search has five branches that nobody can predict.
    private let firstByWidth: InlineArray<65, UInt8>

    init(_ bounds: HistogramBounds) {
        self.bounds = bounds
        let limits = InlineArray<32, UInt64> {
            $0 < bounds.values.count ? bounds.ticks(bounds.values[$0]) : UInt64.max
        }
        firstByWidth = InlineArray<65, UInt8> { width in
            let smallest: UInt64 = width == 0 ? 0 : 1 << UInt64(width - 1)
            return UInt8(limits.indices.first { smallest <= limits[$0] } ?? 0)
        }
        self.limits = limits
    }

    func bucket(of ticks: UInt64) -> Int {
        var bucket = Int(firstByWidth[UInt64.bitWidth - ticks.leadingZeroBitCount])
        while ticks > limits[bucket] { bucket &+= 1 }
        return bucket
    }
}
