package import MeshDomain
private import Synchronization

/// The index over a network's memory: what agents and clients search. It holds nothing that the store does not have.
///
/// To write, ask `preparing` what a new item does to older ones, commit its changes, and say `committed` afterwards.
package final class SharedMemory: Sendable {
    let store: any MeshStore
    let embedder: any Embedder
    let clock: any WallClock
    let vectors: any VectorIndex
    /// Items that were read since the last flush, each counting its reads itself. They are written in the background, so
    /// that a search writes nothing.
    private let reads = Mutex<[UncountedReads]>([])

    let recalled = RecallMemo()

    /// Items whose reads wait to be counted; beyond, those of others are not counted.
    private static let uncountedMax = 10_000

    struct UncountedReads: Sendable {
        let tenant: TenantID
        let head: MemoryHead
        var count: Int
    }

    private struct OwnedID: Hashable {
        let tenant: TenantID
        let network: NetworkID
        let id: MemoryID
    }

    /// - Parameter vectors: where nearness is searched; nil for a shelf in the process.
    package init(
        store: any MeshStore,
        embedder: any Embedder,
        clock: any WallClock,
        vectors: (any VectorIndex)? = nil
    ) {
        self.store = store
        self.embedder = embedder
        self.clock = clock
        self.vectors = vectors ?? VectorShelf(store, dimensions: embedder.dimensions)
    }

    /// The item with what its index needs, for a commit.
    package func stored(_ item: MemoryItem) -> StoredMemory {
        StoredMemory(item, vector: embedder.embedAtOnce(item.content))
    }

    /// After the commit: searches find them from now on.
    package func added(_ items: [StoredMemory], of tenant: TenantID) {
        var rest = items.filter { $0.item.isCurrent && $0.vector != nil }
        // Nearly always they are of one network.
        while let network = rest.first?.item.network {
            let added = rest.filter { $0.item.network == network }
            rest.removeAll { $0.item.network == network }
            vectors.added(
                added.map { MemoryVector(id: $0.item.id, vector: $0.vector ?? []) },
                to: Owned(tenant, network)
            )
            if added.contains(where: { $0.item.type != .context }) { recalled.gotVectors(in: Owned(tenant, network)) }
        }
    }

    package func removed(_ id: MemoryID, from network: NetworkID, of tenant: TenantID) {
        vectors.removed([id], from: Owned(tenant, network))
    }

    package func forget(_ network: NetworkID, of tenant: TenantID) { vectors.forget(Owned(tenant, network)) }

    // MARK: Reads

    func wasRead(_ heads: [MemoryHead], of tenant: TenantID) {
        count(heads.map { UncountedReads(tenant: tenant, head: $0, count: 1) })
    }

    /// Once more, because they could not be written.
    func count(_ reads: some Sequence<UncountedReads>) {
        // Nearly all of what is read again and again waits already.
        let new = reads.filter { $0.head.uncountedReads.wrappingAdd($0.count, ordering: .relaxed).oldValue == 0 }
        guard !new.isEmpty else { return }
        let refused = self.reads.withLock { reads in
            let room = max(0, Self.uncountedMax - reads.count)
            reads += new.prefix(room)
            return new.dropFirst(room)
        }
        for reads in refused { reads.head.uncountedReads.store(0, ordering: .relaxed) }
    }

    /// What is to be written, each item once, and is not counted here any more.
    func takeReads() -> [UncountedReads] {
        let taken = reads.withLock { reads in
            defer { reads = [] }
            return reads
        }
        var sums: [OwnedID: UncountedReads] = [:]
        for reads in taken {
            let count = reads.head.uncountedReads.exchange(0, ordering: .relaxed)
            let id = OwnedID(tenant: reads.tenant, network: reads.head.item.network, id: reads.head.id)
            var sum = sums[id] ?? UncountedReads(tenant: reads.tenant, head: reads.head, count: 0)
            sum.count += count
            sums[id] = sum
        }
        return sums.values.filter { $0.count > 0 }
    }
}
