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
    /// Reads since the last flush. They are counted in the background, so that a search writes nothing.
    private let reads = Mutex<[OwnedID: Int]>([:])

    /// Items whose reads wait to be counted; beyond, a read is not counted.
    private static let uncountedMax = 10_000

    struct OwnedID: Hashable {
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
        let current = items.filter { $0.item.isCurrent && $0.vector != nil }
        for (network, items) in Dictionary(grouping: current, by: \.item.network) {
            let added = items.map { MemoryVector(id: $0.item.id, vector: $0.vector ?? []) }
            vectors.added(added, to: Owned(tenant, network))
        }
    }

    package func removed(_ id: MemoryID, from network: NetworkID, of tenant: TenantID) {
        vectors.removed([id], from: Owned(tenant, network))
    }

    package func forget(_ network: NetworkID, of tenant: TenantID) { vectors.forget(Owned(tenant, network)) }

    // MARK: Reads

    func wasRead(_ items: [MemoryItem], of tenant: TenantID) {
        countReads(items.map { (key: OwnedID(tenant: tenant, network: $0.network, id: $0.id), value: 1) })
    }

    func countReads(_ counts: some Sequence<(key: OwnedID, value: Int)>) {
        reads.withLock { reads in
            for (id, count) in counts where reads[id] != nil || reads.count < Self.uncountedMax {
                reads[id, default: 0] += count
            }
        }
    }

    func takeReads() -> [OwnedID: Int] {
        reads.withLock { reads in
            defer { reads = [:] }
            return reads
        }
    }
}
