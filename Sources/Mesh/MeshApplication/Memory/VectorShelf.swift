package import MeshDomain
private import Synchronization

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
    private let bytesMax: Int
    private let total = ByteTotal()

    private struct State {
        var networks: [Owned<NetworkID>: (vectors: NetworkVectors, lastUse: Int)] = [:]
        var uses = 0
    }

    private let state = Mutex(State())

    package init(_ store: any MemoryReader, dimensions: Int, bytesMax: Int = 256 << 20) {
        self.store = store
        self.dimensions = dimensions
        self.bytesMax = bytesMax
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
        guard let known = existing(network) else { return }
        for vector in vectors { known.add(vector.id, vector.vector) }
        trim()
    }

    package func removed(_ ids: [MemoryID], from network: Owned<NetworkID>) {
        guard let known = existing(network) else { return }
        for id in ids { known.remove(id) }
    }

    package func forget(_ network: Owned<NetworkID>) {
        // Let go of after the lock: the last reference to the vectors of a network frees all of them.
        let gone = state.withLock { $0.networks.removeValue(forKey: network) }
        _ = consume gone
    }

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
        trim()
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
            trim()
            place = news.place
            isWhole = news.vectors.count < Self.newsMax
        }
    }

    // MARK: The shelf

    /// Those that are there, without counting as a use.
    func existing(_ network: Owned<NetworkID>) -> NetworkVectors? {
        state.withLock { $0.networks[network]?.vectors }
    }

    /// For a search; may be new, and then has to be filled from the store.
    func vectors(of network: Owned<NetworkID>) -> NetworkVectors {
        state.withLock { state in
            state.uses += 1
            let vectors =
                state.networks[network]?.vectors
                ?? NetworkVectors(dimensions: dimensions, itemsMax: Self.itemsMax, total: total)
            state.networks[network] = (vectors, state.uses)
            return vectors
        }
    }

    /// Lets go of the networks that were searched longest ago until the rest is within the bound. The one that was searched
    /// last stays.
    func trim() {
        // This counts those with that are off the shelf and still in use.
        guard total.value > bytesMax else { return }
        let gone = state.withLock { state in
            var gone: [NetworkVectors] = []
            var left = state.networks.values.reduce(0) { $0 + $1.vectors.bytes }
            guard left > bytesMax else { return gone }
            for (network, entry) in state.networks.sorted(by: { $0.value.lastUse < $1.value.lastUse }).dropLast() {
                left -= entry.vectors.bytes
                gone.append(entry.vectors)
                state.networks[network] = nil
                if left <= bytesMax { break }
            }
            return gone
        }
        _ = consume gone
    }
}
