package import MeshDomain
private import Synchronization

/// The index over a network's memory: what agents and clients search. It holds nothing that the store does not have.
package final class SharedMemory: Sendable {
    let store: any MeshStore
    let embedder: any Embedder
    let clock: any WallClock
    let shelf = VectorShelf()
    /// Reads since the last flush. They are counted in the background, so that a search writes nothing.
    private let reads = Mutex<[OwnedID: Int]>([:])

    /// Items whose reads wait to be counted; beyond, a read is not counted.
    private static let uncountedMax = 10_000

    struct OwnedID: Hashable {
        let tenant: TenantID
        let network: NetworkID
        let id: MemoryID
    }

    package init(store: any MeshStore, embedder: any Embedder, clock: any WallClock) {
        self.store = store
        self.embedder = embedder
        self.clock = clock
    }

    /// The item with what its index needs, for a commit.
    package func stored(_ item: MemoryItem) -> StoredMemory {
        StoredMemory(item, vector: embedder.embedAtOnce(item.content))
    }

    /// After the commit: searches find it from now on.
    package func added(_ item: MemoryItem) {
        guard let vectors = shelf.vectors(of: item.network), let vector = embedder.embedAtOnce(item.content) else {
            return
        }
        vectors.add(item.id, vector)
    }

    package func removed(_ id: MemoryID, from network: NetworkID) { shelf.vectors(of: network)?.remove(id) }

    package func forget(_ network: NetworkID) { shelf.forget(network) }

    func wasRead(_ items: [MemoryItem], of tenant: TenantID) {
        reads.withLock { reads in
            for item in items {
                let id = OwnedID(tenant: tenant, network: item.network, id: item.id)
                guard reads[id] != nil || reads.count < Self.uncountedMax else { continue }
                reads[id, default: 0] += 1
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
