internal import MeshDomain
private import Synchronization

/// The vectors of networks in use, searched exactly: a network of ten thousand items is looked through in a few
/// milliseconds, and nothing has to be tuned or rebuilt. The store has them all; this holds those of the networks that were
/// searched last.
final class VectorShelf: Sendable {
    /// The most items of one network that are compared; beyond, the newest.
    static let itemsMax = 50_000
    /// The most networks at once.
    static let networksMax = 64

    final class Vectors: Sendable {
        private let dimensions: Int
        private let state: Mutex<(ids: [MemoryID], values: [Float], places: [MemoryID: Int])>

        init(_ vectors: [MemoryVector], dimensions: Int) {
            self.dimensions = dimensions
            var ids: [MemoryID] = []
            var values: [Float] = []
            for vector in vectors where vector.vector.count == dimensions {
                ids.append(vector.id)
                values += vector.vector
            }
            let places = Dictionary(zip(ids, ids.indices)) { _, last in last }
            state = Mutex((ids, values, places))
        }

        func add(_ id: MemoryID, _ vector: [Float]) {
            guard vector.count == dimensions else { return }
            state.withLock { state in
                guard state.places[id] == nil, state.ids.count < VectorShelf.itemsMax else { return }
                state.places[id] = state.ids.count
                state.ids.append(id)
                state.values += vector
            }
        }

        func remove(_ id: MemoryID) {
            state.withLock { state in
                guard let place = state.places.removeValue(forKey: id), let last = state.ids.last else { return }
                let end = state.ids.count - 1
                if place != end {
                    state.ids[place] = last
                    state.places[last] = place
                    for offset in 0..<dimensions {
                        state.values[place * dimensions + offset] = state.values[end * dimensions + offset]
                    }
                }
                state.ids.removeLast()
                state.values.removeLast(dimensions)
            }
        }

        /// The nearest ones, best first, by cosine: all are unit vectors.
        func nearest(to query: [Float], limit: Int) -> [(id: MemoryID, similarity: Double)] {
            let scored = state.withLock { state in
                state.ids.indices.map { place in
                    var sum: Float = 0
                    let base = place * dimensions
                    for offset in 0..<dimensions { sum += state.values[base + offset] * query[offset] }
                    return (id: state.ids[place], similarity: Double(sum))
                }
            }
            return Array(scored.sorted { $0.similarity > $1.similarity }.prefix(limit))
        }
    }

    private let shelf = Mutex<(networks: [NetworkID: Vectors], order: [NetworkID])>(([:], []))

    func vectors(of network: NetworkID) -> Vectors? { shelf.withLock { $0.networks[network] } }

    /// The first one stays when two come at once.
    func put(_ vectors: Vectors, for network: NetworkID) -> Vectors {
        shelf.withLock { shelf in
            if let there = shelf.networks[network] { return there }
            if shelf.order.count >= Self.networksMax { shelf.networks[shelf.order.removeFirst()] = nil }
            shelf.order.append(network)
            shelf.networks[network] = vectors
            return vectors
        }
    }

    func forget(_ network: NetworkID) {
        shelf.withLock { shelf in
            shelf.networks[network] = nil
            shelf.order.removeAll { $0 == network }
        }
    }
}
