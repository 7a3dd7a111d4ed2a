package import MeshDomain

/// The vectors of networks in use, in the process and searched exactly. The store has them all; this holds those of the
/// networks that were searched last, within a bound for all of them together.
///
/// What this process commits, the next search finds. Over a store that other processes write to, each search first reads
/// what they have added since the one before, so it finds what they had committed when it began; what they have taken away
/// is noticed when its head is looked for.
package final class VectorShelf: VectorIndex {
    /// The most items of one network that are compared; beyond, the newest.
    package static let itemsMax = 50_000
    /// What other processes have added is read in pieces of so many.
    private static let newsMax = 1_000

    private let store: any MemoryReader
    private let dimensions: Int
    let shelf: NetworkShelf<NetworkVectors>

    package init(_ store: any MemoryReader, dimensions: Int, bytesMax: Int = 256 << 20) {
        self.store = store
        self.dimensions = dimensions
        shelf = NetworkShelf(bytesMax: bytesMax)
    }

    package func search(
        _ search: VectorSearch,
        in network: Owned<NetworkID>
    ) async throws(StoreFailure) -> VectorMatches {
        let vectors = vectors(of: network)
        let progress = vectors.progress
        if !progress.isFilled {
            try await fill(vectors, of: network, at: search.now)
        } else if let place = progress.place {
            try await readNews(into: vectors, of: network, after: place)
        }
        return search.heads.isEmpty
            ? vectors.search(for: search.query, limit: search.limit, beside: search.beside)
            : vectors.search(for: search.query, limit: search.limit, beside: search.heads, needed: search.needed)
    }

    package func added(_ vectors: [MemoryVector], to network: Owned<NetworkID>) {
        guard let known = shelf.existing(network) else { return }
        for vector in vectors { known.add(vector.id, vector.vector) }
        shelf.trim()
    }

    package func removed(_ ids: [MemoryID], from network: Owned<NetworkID>) {
        guard let known = shelf.existing(network) else { return }
        for id in ids { known.remove(id) }
    }

    package func forget(_ network: Owned<NetworkID>) { shelf.remove(network) }

    // MARK: Reading

    /// The place is asked for first: what comes between is then read twice rather than never.
    private func fill(
        _ vectors: NetworkVectors,
        of network: Owned<NetworkID>,
        at now: Moment
    ) async throws(StoreFailure) {
        let news = try await store.newVectors(in: network.id, after: nil, limit: 0, of: network.tenant)
        var whole = MemoryFilter(network: network.id)
        whole.aliveAt = now
        let all = try await store.memoryVectors(whole, limit: Self.itemsMax, of: network.tenant)
        vectors.fill(all, upTo: news?.place)
        shelf.trim()
    }

    private func readNews(
        into vectors: NetworkVectors,
        of network: Owned<NetworkID>,
        after place: Int64
    ) async throws(StoreFailure) {
        var place = place
        var isWhole = false
        while !isWhole {
            let news = try await store.newVectors(
                in: network.id,
                after: place,
                limit: Self.newsMax,
                of: network.tenant
            )
            guard let news, !news.vectors.isEmpty else { return }
            vectors.take(news)
            shelf.trim()
            place = news.place
            isWhole = news.vectors.count < Self.newsMax
        }
    }

    /// For a search; may be new, and then has to be filled from the store.
    private func vectors(of network: Owned<NetworkID>) -> NetworkVectors {
        shelf.use(network) {
            NetworkVectors(dimensions: dimensions, itemsMax: Self.itemsMax, total: shelf.total)
        }.content
    }
}
