/// What an index of one network may hold; beyond, its newest items. Older ones are found by lists, not by searches.
struct MemoryIndexLimits: Sendable {
    var itemsMax = 200_000
    /// Of words and heads.
    var bytesMax = 128 << 20
    /// Of contents, so that what is searched often is not read from the store. Those that came or were read last stay.
    var contentBytesMax = 32 << 20
    /// Larger contents are not held.
    var contentMax = 16 << 10
    /// Changes that may come while an index is filled.
    var pendingMax = 100_000
}
