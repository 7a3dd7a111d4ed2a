package import MeshDomain

/// Where the vectors of networks are searched by nearness: in the process, or on a server that is made for it.
///
/// An index holds nothing that the store does not have, so it must never make a write fail: whoever has committed tells it
/// and waits for nothing, and only a search waits. Each call names the tenant beside the network, so that none can do without.
package protocol VectorIndex: Sendable {
    /// How near some items of a network are, and the nearest others. It finds what was told here before, and what other
    /// processes have committed as soon as the implementation says; it may name items that have gone meanwhile.
    func search(_ search: VectorSearch, in network: Owned<NetworkID>) async throws(StoreFailure) -> VectorMatches
    /// These are in the store by now.
    func added(_ vectors: [MemoryVector], to network: Owned<NetworkID>)
    /// These are no longer to be found; they may be unknown.
    func removed(_ ids: [MemoryID], from network: Owned<NetworkID>)
    /// The network is gone.
    func forget(_ network: Owned<NetworkID>)
}

/// What is looked for among the vectors of a network.
package struct VectorSearch: Sendable {
    /// A unit vector.
    package var query: [Float]
    package var limit: Int
    /// Items whose similarity is asked for, too; they are not among the nearest others.
    package var beside: [MemoryID] { heads.isEmpty ? ids : heads.map(\.head.id) }
    private let ids: [MemoryID]
    /// The heads of these if they are at hand: each remembers where its vector lies.
    let heads: [RankedHead]
    /// How similar others must be to be of use, once it is known how similar those beside are. An index may leave out those
    /// that are not, and need not.
    let needed: (@Sendable ([Double?]) -> Double)?
    package var now: Moment

    package init(_ query: [Float], limit: Int, beside: [MemoryID] = [], at now: Moment) {
        self.query = query
        self.limit = limit
        ids = beside
        heads = []
        needed = nil
        self.now = now
    }

    init(
        _ query: [Float],
        limit: Int,
        beside heads: [RankedHead],
        at now: Moment,
        needed: @escaping @Sendable ([Double?]) -> Double
    ) {
        self.query = query
        self.limit = limit
        ids = []
        self.heads = heads
        self.needed = needed
        self.now = now
    }
}

/// What a search among vectors found.
package struct VectorMatches: Sendable {
    package struct Near: Sendable, Equatable {
        package let id: MemoryID
        /// The cosine: all are unit vectors.
        package let similarity: Double

        package init(id: MemoryID, similarity: Double) {
            self.id = id
            self.similarity = similarity
        }
    }

    /// For each item that was asked for, how similar it is; nil for those that are not there.
    package var beside: [Double?]
    /// The nearest others, best first; fewer than were wanted when there are no more of use.
    package var nearest: [Near]

    package init(beside: [Double?], nearest: [Near]) {
        self.beside = beside
        self.nearest = nearest
    }
}
