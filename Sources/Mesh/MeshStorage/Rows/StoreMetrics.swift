internal import MeshApplication
internal import MeshDomain
internal import Telemetry

/// What a store counts of its own, once it is durable.
struct StoreMetrics: Sendable {
    private let textBytes: Counter
    private let storedBytes: Counter
    private let compressed: Counter
    private let setsInGroup: Histogram

    init(_ registry: MetricRegistry) {
        textBytes = registry.counter(
            "memory_text_bytes_total",
            help: "Bytes of the texts of memory items, as they came."
        )
        storedBytes = registry.counter(
            "memory_stored_bytes_total",
            help: "Bytes of the texts of memory items, as they lie in the store, some of them compressed."
        )
        compressed = registry.counter(
            "memory_texts_compressed_total",
            help: "Texts of memory items that were compressed."
        )
        setsInGroup = registry.histogram(
            "store_commit_sets",
            help: "Sets of changes that shared a transaction.",
            bounds: HistogramBounds(counts: [1, 2, 4, 8, 16, 32, 64])
        )
    }

    func note(_ sizes: ContentSizes) {
        guard sizes.textBytes > 0 else { return }
        textBytes.add(UInt64(sizes.textBytes))
        storedBytes.add(UInt64(sizes.storedBytes))
        compressed.add(UInt64(sizes.compressed))
    }

    func note(setsInGroup count: Int) { setsInGroup.record(count: UInt64(count)) }
}

/// The texts of one commit.
struct ContentSizes: Sendable {
    private(set) var textBytes = 0
    private(set) var storedBytes = 0
    private(set) var compressed = 0

    init() {}

    init(_ effects: [MemoryEffect]) {
        for case .added(let stored) in effects {
            add(text: stored.item.content.utf8.count, stored: stored.storedBytes, isCompressed: stored.isCompressed)
        }
    }

    mutating func add(text: Int, stored: Int, isCompressed: Bool) {
        textBytes += text
        storedBytes += stored
        compressed += isCompressed ? 1 : 0
    }
}
