internal import MeshDomain
private import Synchronization

/// The vectors of one network, searched exactly: fifty thousand items are looked through in a few milliseconds, and nothing
/// has to be tuned or rebuilt.
///
/// Vectors lie side by side in blocks of eight numbers, which a processor multiplies at once; blocks lie in chunks, so that
/// whoever changes one copies no more than a chunk when a search is under way. A search works on what was there when it
/// began and holds nobody up.
final class NetworkVectors: Sendable {
    private typealias Lane = SIMD8<Float>

    private struct Chunk {
        var ids: [MemoryID] = []
        var lanes: [Lane] = []
    }

    private struct State {
        var chunks: [Chunk] = []
        var count = 0
        var places: [MemoryID: Int] = [:]
        /// The head that asked for each place last. A head that remembers a place and stands there is that of the item that
        /// lies there: whatever comes to a place clears it.
        var askers: [ObjectIdentifier?] = []
        /// The place that the next one takes when all are taken: the oldest first.
        var nextVictim = 0
        var isFilled = false
        /// How far it has read what other processes add; nil when there are none.
        var place: Int64?
        /// What went while it was being filled: the store may have read it before.
        var gone: Set<MemoryID> = []
    }

    private static let itemsInChunk = 1_024

    private let dimensions: Int
    private let lanesInItem: Int
    private let itemsMax: Int
    private let state = Mutex(State())

    init(dimensions: Int, itemsMax: Int) {
        self.dimensions = dimensions
        self.itemsMax = itemsMax
        lanesInItem = (dimensions + Lane.scalarCount - 1) / Lane.scalarCount
    }

    var isFilled: Bool { progress.isFilled }
    var progress: (isFilled: Bool, place: Int64?) { state.withLock { ($0.isFilled, $0.place) } }
    var count: Int { state.withLock { $0.count } }
    var numberCount: Int { count * lanesInItem * Lane.scalarCount }

    /// With what the store had after this was on the shelf, newest first. The first one counts when two come at once.
    ///
    /// - Parameter place: where what other processes add goes on.
    func fill(_ vectors: [MemoryVector], upTo place: Int64? = nil) {
        let packed = vectors.reversed().filter { $0.vector.count == dimensions }.map { ($0.id, lanes(of: $0.vector)) }
        state.withLock { state in
            guard !state.isFilled else { return }
            for (id, lanes) in packed where !state.gone.contains(id) { insert(id, lanes, &state) }
            state.isFilled = true
            state.place = place
            state.gone = []
        }
    }

    /// What other processes have added.
    func take(_ news: NewVectors) {
        let packed = news.vectors.filter { $0.vector.count == dimensions }.map { ($0.id, lanes(of: $0.vector)) }
        state.withLock { state in
            for (id, lanes) in packed { insert(id, lanes, &state) }
            state.place = max(news.place, state.place ?? 0)
        }
    }

    func add(_ id: MemoryID, _ vector: [Float]) {
        guard vector.count == dimensions else { return }
        let lanes = lanes(of: vector)
        state.withLock { insert(id, lanes, &$0) }
    }

    func remove(_ id: MemoryID) {
        state.withLock { state in
            if !state.isFilled { state.gone.insert(id) }
            guard let place = state.places.removeValue(forKey: id) else { return }
            let end = state.count - 1
            let (last, lanes) = takeLast(&state)
            if place != end {
                write(last, lanes, at: place, &state)
            }
        }
    }

    // MARK: Searching

    /// Networks of so few items are looked through under the lock: it takes less time than a copy for whoever writes
    /// meanwhile.
    private static let itemsUnderLock = 4_096

    /// How similar some are, and the nearest others.
    func search(for query: [Float], limit: Int, beside ids: [MemoryID] = []) -> VectorMatches {
        search(for: query, limit, ids.count) { state in ids.map { state.places[$0] } }
    }

    /// The same for those whose heads are at hand.
    func search(for query: [Float], limit: Int, beside heads: [MemoryHead]) -> VectorMatches {
        search(for: query, limit, heads.count) { state in
            var places: [Int?] = []
            places.reserveCapacity(heads.count)
            for position in heads.indices { places.append(Self.place(of: heads[position], &state)) }
            return places
        }
    }

    private func search(
        for query: [Float],
        _ limit: Int,
        _ besideCount: Int,
        places: (inout State) -> [Int?]
    ) -> VectorMatches {
        guard query.count == dimensions else {
            return VectorMatches(beside: Array(repeating: nil, count: besideCount), nearest: [])
        }
        let wanted = lanes(of: query)
        let snapshot = state.withLock { state -> (found: VectorMatches?, chunks: [Chunk], places: [Int?]) in
            let places = places(&state)
            if state.count > Self.itemsUnderLock { return (nil, state.chunks, places) }
            return (search(state.chunks, wanted, limit, places), [], [])
        }
        return snapshot.found ?? search(snapshot.chunks, wanted, limit, snapshot.places)
    }

    private func search(_ chunks: [Chunk], _ query: [Lane], _ limit: Int, _ places: [Int?]) -> VectorMatches {
        var beside = [Double?](repeating: nil, count: places.count)
        // By place, where its similarity belongs.
        var wanted: [Int32] = []
        if !places.isEmpty {
            wanted = [Int32](repeating: -1, count: chunks.reduce(0) { $0 + $1.ids.count })
            for (position, place) in places.enumerated() { if let place { wanted[place] = Int32(position) } }
        }
        var best = BestOf<Int>(max(0, limit))
        let query = query.span
        var place = 0
        for chunk in chunks {
            let lanes = chunk.lanes.span
            for base in stride(from: 0, to: lanes.count, by: lanesInItem) {
                var sum = Lane()
                for offset in 0..<lanesInItem { sum += lanes[base + offset] * query[offset] }
                let similarity = sum.sum()
                if !wanted.isEmpty, wanted[place] >= 0 {
                    beside[Int(wanted[place])] = Double(similarity)
                } else if similarity > best.least {
                    best.add(place, similarity)
                }
                place += 1
            }
        }
        let nearest = best.sorted.map { kept in
            let id = chunks[kept.element / Self.itemsInChunk].ids[kept.element % Self.itemsInChunk]
            return VectorMatches.Near(id: id, similarity: Double(kept.score))
        }
        return VectorMatches(beside: beside, nearest: nearest)
    }

    // MARK: Places

    /// Where the head remembers it, or, when something else is there by now, where the table says.
    private static func place(of head: MemoryHead, _ state: inout State) -> Int? {
        let asker = ObjectIdentifier(head)
        let guess = head.vectorPlace.load(ordering: .relaxed)
        if guess >= 0, guess < state.count, state.askers[guess] == asker { return guess }
        let place = state.places[head.id]
        head.vectorPlace.store(place ?? -1, ordering: .relaxed)
        if let place { state.askers[place] = asker }
        return place
    }

    private func lanes(of vector: [Float]) -> [Lane] {
        (0..<lanesInItem).map { lane in
            var numbers = Lane()
            for offset in 0..<min(Lane.scalarCount, dimensions - lane * Lane.scalarCount) {
                numbers[offset] = vector[lane * Lane.scalarCount + offset]
            }
            return numbers
        }
    }

    private func insert(_ id: MemoryID, _ lanes: [Lane], _ state: inout State) {
        guard state.places[id] == nil else { return }
        if state.count >= itemsMax {
            let place = state.nextVictim % itemsMax
            state.nextVictim = place + 1
            state.places[state.chunks[place / Self.itemsInChunk].ids[place % Self.itemsInChunk]] = nil
            write(id, lanes, at: place, &state)
            return
        }
        if state.count % Self.itemsInChunk == 0 { state.chunks.append(Chunk()) }
        let chunk = state.chunks.count - 1
        state.chunks[chunk].ids.append(id)
        state.askers.append(nil)
        state.chunks[chunk].lanes += lanes
        state.places[id] = state.count
        state.count += 1
    }

    private func write(_ id: MemoryID, _ lanes: [Lane], at place: Int, _ state: inout State) {
        let base = place % Self.itemsInChunk * lanesInItem
        state.chunks[place / Self.itemsInChunk].ids[place % Self.itemsInChunk] = id
        state.askers[place] = nil
        state.chunks[place / Self.itemsInChunk].lanes.replaceSubrange(base..<base + lanesInItem, with: lanes)
        state.places[id] = place
    }

    private func takeLast(_ state: inout State) -> (MemoryID, [Lane]) {
        let chunk = state.chunks.count - 1
        let id = state.chunks[chunk].ids.removeLast()
        state.askers.removeLast()
        let lanes = Array(state.chunks[chunk].lanes.suffix(lanesInItem))
        state.chunks[chunk].lanes.removeLast(lanesInItem)
        if state.chunks[chunk].ids.isEmpty { state.chunks.removeLast() }
        state.count -= 1
        return (id, lanes)
    }
}

/// The best few of many, without sorting the many.
struct BestOf<Element> {
    private let limit: Int
    /// Worst first.
    private var kept: [(element: Element, score: Float)] = []

    init(_ limit: Int) { self.limit = limit }

    /// What a score must be above to be kept.
    var least: Float { limit == 0 ? .infinity : kept.count < limit ? -.infinity : kept[0].score }

    /// Best first.
    var sorted: [(element: Element, score: Float)] { kept.reversed() }

    mutating func add(_ element: Element, _ score: Float) {
        guard score > least else { return }
        if kept.count == limit { kept.removeFirst() }
        var low = 0
        var high = kept.count
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].score < score { low = middle + 1 } else { high = middle }
        }
        kept.insert((element, score), at: low)
    }
}
