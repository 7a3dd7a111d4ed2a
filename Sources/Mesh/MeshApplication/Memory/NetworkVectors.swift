internal import MeshDomain
private import Synchronization

/// The vectors of one network, searched exactly: fifty thousand items are looked through in a few milliseconds, and nothing
/// has to be tuned or rebuilt.
///
/// Vectors lie side by side in blocks of eight numbers, which a processor multiplies at once; blocks lie in chunks, so that
/// whoever changes one copies no more than a chunk when a search is under way. A search works on what was there when it
/// began and holds nobody up.
final class NetworkVectors: ShelfContent {
    private typealias Lane = SIMD8<Float>

    private struct Chunk {
        var ids: [MemoryID] = []
        var lanes: [Lane] = []
        /// The first lanes of each vector once more, side by side, and how long it is without them.
        var firsts: [Lane] = []
        var rests: [Float] = []
        /// For so many items.
        private var room = 0

        /// In large steps: each one moves all that is there, a megabyte in the end.
        mutating func makeRoomForOne(lanes lanesInItem: Int, firsts firstsInItem: Int) {
            guard ids.count == room else { return }
            room = min(NetworkVectors.itemsInChunk, max(16, 4 * room))
            ids.reserveCapacity(room)
            lanes.reserveCapacity(room * lanesInItem)
            firsts.reserveCapacity(room * firstsInItem)
            rests.reserveCapacity(room)
        }
    }

    private struct State {
        var chunks: [Chunk] = []
        var count = 0
        var places: [MemoryID: Int] = [:]
        /// Of all vectors that were here: nobody is more similar to a unit vector.
        var longest = 0.0
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
    /// These tell of most vectors that they are not near enough, and what they leave out is not waited for.
    private let lanesLookedAtFirst: Int
    private let itemsMax: Int
    /// Of all networks together; these count themselves.
    private let total: ByteTotal
    private let state = Mutex(State())

    init(dimensions: Int, itemsMax: Int, total: ByteTotal = ByteTotal()) {
        self.dimensions = dimensions
        self.itemsMax = itemsMax
        self.total = total
        lanesInItem = (dimensions + Lane.scalarCount - 1) / Lane.scalarCount
        // With fewer too many vectors are looked at again, with more too much is looked at of each.
        lanesLookedAtFirst = min(lanesInItem, max(1, lanesInItem * 3 / 8))
    }

    deinit { total.add(-bytes) }

    var isFilled: Bool { progress.isFilled }
    var progress: (isFilled: Bool, place: Int64?) { state.withLock { ($0.isFilled, $0.place) } }
    var count: Int { state.withLock { $0.count } }
    /// What their numbers take, which is nearly all.
    var bytes: Int { count * bytesOfItem }
    private var bytesOfItem: Int { (lanesInItem + lanesLookedAtFirst) * MemoryLayout<Lane>.stride }

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
    /// Far above what sums of floats lose, as a share of what they could be.
    private static let rounding = 1e-3

    /// How similar some are, and the nearest others.
    func search(for query: [Float], limit: Int, beside ids: [MemoryID] = []) -> VectorMatches {
        search(for: query, limit, ids.count, nil) { state in ids.map { state.places[$0] } }
    }

    /// The same for those whose heads are at hand.
    ///
    /// - Parameter needed: how similar others must be when those beside are so similar. Less similar ones are left out, and
    ///   nobody is looked at when no vector here is long enough.
    func search(
        for query: [Float],
        limit: Int,
        beside heads: [RankedHead],
        needed: (([Double?]) -> Double)? = nil
    ) -> VectorMatches {
        search(for: query, limit, heads.count, needed) { state in
            var places: [Int?] = []
            places.reserveCapacity(heads.count)
            // By position: an element in a variable of its own would count a reference to each head.
            for position in heads.indices {
                let guess = heads[position].head.vectorPlace.load(ordering: .relaxed)
                let isThere =
                    guess >= 0 && guess < state.count && state.askers[guess] == ObjectIdentifier(heads[position].head)
                places.append(isThere ? guess : Self.place(of: heads[position].head, &state))
            }
            return places
        }
    }

    private func search(
        for query: [Float],
        _ limit: Int,
        _ besideCount: Int,
        _ needed: (([Double?]) -> Double)?,
        places: (inout State) -> [Int?]
    ) -> VectorMatches {
        guard query.count == dimensions else {
            return VectorMatches(beside: Array(repeating: nil, count: besideCount), nearest: [])
        }
        let wanted = lanes(of: query)
        let known = state.withLock { state in
            let places = places(&state)
            return (
                beside: similarities(of: places, in: state.chunks, to: wanted), places: places, longest: state.longest,
                chunks: state.count > Self.itemsUnderLock ? state.chunks : nil
            )
        }
        var found = VectorMatches(beside: known.beside, nearest: [])
        let least = needed.map { $0(known.beside) } ?? -.infinity
        let most = Self.length(of: wanted[...]) * known.longest
        if limit <= 0 || least > most * (1 + Self.rounding) { return found }
        if let chunks = known.chunks {
            found.nearest = nearest(in: chunks, to: wanted, limit, least, longest: known.longest, without: known.places)
        } else {
            found.nearest = state.withLock { state in
                let places = places(&state)
                return nearest(in: state.chunks, to: wanted, limit, least, longest: state.longest, without: places)
            }
        }
        return found
    }

    private func similarities(of places: [Int?], in chunks: [Chunk], to query: [Lane]) -> [Double?] {
        var similarities = [Double?](repeating: nil, count: places.count)
        let query = query.span
        for (number, chunk) in chunks.enumerated() {
            let lanes = chunk.lanes.span
            let start = number * Self.itemsInChunk
            // Of whom, and where: gathered until there are as many as are looked at side by side.
            var positions = Four(repeating: 0)
            var bases = Four(repeating: 0)
            var count = 0
            func take(_ found: SIMD4<Float>) {
                for each in 0..<count { similarities[positions[each]] = Double(found[each]) }
                count = 0
            }
            for (position, place) in places.enumerated() {
                guard let place, place >= start, place < start + Self.itemsInChunk else { continue }
                positions[count] = position
                bases[count] = (place - start) * lanesInItem
                count += 1
                if count == bases.count { take(Self.similarities(lanes, at: bases, query)) }
            }
            if count > 0 { take(Self.similarities(lanes, at: bases, query)) }
        }
        return similarities
    }

    private typealias Four = InlineArray<4, Int>

    /// Four at once: what takes time is to wait for the memory that they lie in, and so four are waited for together.
    private static func similarities(_ lanes: Span<Lane>, at bases: Four, _ query: Span<Lane>) -> SIMD4<Float> {
        let first = lanes.extracting(bases[0]..<bases[0] + query.count)
        let second = lanes.extracting(bases[1]..<bases[1] + query.count)
        let third = lanes.extracting(bases[2]..<bases[2] + query.count)
        let fourth = lanes.extracting(bases[3]..<bases[3] + query.count)
        var sums = (Lane(), Lane(), Lane(), Lane())
        for offset in query.indices {
            let wanted = query[offset]
            sums.0 += first[offset] * wanted
            sums.1 += second[offset] * wanted
            sums.2 += third[offset] * wanted
            sums.3 += fourth[offset] * wanted
        }
        return SIMD4(sums.0.sum(), sums.1.sum(), sums.2.sum(), sums.3.sum())
    }

    private func nearest(
        in chunks: [Chunk],
        to query: [Lane],
        _ limit: Int,
        _ least: Double,
        longest: Double,
        without places: [Int?]
    ) -> [VectorMatches.Near] {
        let looked = lanesLookedAtFirst
        let rest = rest(of: query)
        let doubt = Float(Self.rounding * Self.length(of: query[...]) * longest)
        var isLeftOut = [Bool](repeating: false, count: chunks.reduce(0) { $0 + $1.ids.count })
        for case let place? in places { isLeftOut[place] = true }
        var floor = Float(least)
        if Double(floor) < least { floor = floor.nextUp }
        var best = BestOf<Int>(limit)
        let query = query.span
        var place = 0
        for chunk in chunks {
            let lanes = chunk.lanes.span
            let firsts = chunk.firsts.span
            let rests = chunk.rests.span
            // One after the other, as they lie: the processor fetches the next one by itself. Four side by side take four times
            // as long in a network whose vectors do not fit into its cache.
            for number in rests.indices {
                defer { place += 1 }
                if isLeftOut[place] { continue }
                let first = firsts.extracting(number * looked..<(number + 1) * looked)
                var sum = Lane()
                for offset in first.indices { sum += first[offset] * query[offset] }
                // Whatever the rest is, it cannot add more than if both pointed the same way there. What is no number, because
                // it was too large for one, says nothing.
                if sum.sum() + rests[number] * rest + doubt < max(floor, best.least) { continue }
                let item = lanes.extracting(number * lanesInItem..<(number + 1) * lanesInItem)
                for offset in looked..<query.count { sum += item[offset] * query[offset] }
                let similarity = sum.sum()
                if similarity >= floor, similarity > best.least { best.add(place, similarity) }
            }
        }
        return best.sorted.map { kept in
            let id = chunks[kept.element / Self.itemsInChunk].ids[kept.element % Self.itemsInChunk]
            return VectorMatches.Near(id: id, similarity: Double(kept.score))
        }
    }

    /// In doubles: no square of a float is too large or too small for them.
    private static func length(of lanes: ArraySlice<Lane>) -> Double {
        var sum = SIMD8<Double>()
        for lane in lanes {
            let numbers = SIMD8<Double>(lane)
            sum += numbers * numbers
        }
        return sum.sum().squareRoot()
    }

    private func rest(of lanes: [Lane]) -> Float { Float(Self.length(of: lanes[lanesLookedAtFirst...])) }

    // MARK: Places

    /// Where the table says; the head remembers it.
    private static func place(of head: MemoryHead, _ state: inout State) -> Int? {
        let place = state.places[head.id]
        head.vectorPlace.store(place ?? -1, ordering: .relaxed)
        if let place { state.askers[place] = ObjectIdentifier(head) }
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
        let length = Self.length(of: lanes[...])
        if length > state.longest { state.longest = length }
        if state.count >= itemsMax {
            let place = state.nextVictim % itemsMax
            state.nextVictim = place + 1
            state.places[state.chunks[place / Self.itemsInChunk].ids[place % Self.itemsInChunk]] = nil
            write(id, lanes, at: place, &state)
            return
        }
        if state.count % Self.itemsInChunk == 0 { state.chunks.append(Chunk()) }
        let chunk = state.chunks.count - 1
        state.chunks[chunk].makeRoomForOne(lanes: lanesInItem, firsts: lanesLookedAtFirst)
        state.chunks[chunk].ids.append(id)
        state.askers.append(nil)
        state.chunks[chunk].lanes += lanes
        state.chunks[chunk].firsts += lanes[..<lanesLookedAtFirst]
        state.chunks[chunk].rests.append(rest(of: lanes))
        state.places[id] = state.count
        state.count += 1
        total.add(bytesOfItem)
    }

    private func write(_ id: MemoryID, _ lanes: [Lane], at place: Int, _ state: inout State) {
        let (chunk, number) = place.quotientAndRemainder(dividingBy: Self.itemsInChunk)
        state.chunks[chunk].ids[number] = id
        state.askers[place] = nil
        state.chunks[chunk].lanes.replaceSubrange(number * lanesInItem..<(number + 1) * lanesInItem, with: lanes)
        let first = number * lanesLookedAtFirst
        state.chunks[chunk].firsts.replaceSubrange(
            first..<first + lanesLookedAtFirst,
            with: lanes[..<lanesLookedAtFirst]
        )
        state.chunks[chunk].rests[number] = rest(of: lanes)
        state.places[id] = place
    }

    private func takeLast(_ state: inout State) -> (MemoryID, [Lane]) {
        let chunk = state.chunks.count - 1
        let id = state.chunks[chunk].ids.removeLast()
        state.askers.removeLast()
        let lanes = Array(state.chunks[chunk].lanes.suffix(lanesInItem))
        state.chunks[chunk].lanes.removeLast(lanesInItem)
        state.chunks[chunk].firsts.removeLast(lanesLookedAtFirst)
        state.chunks[chunk].rests.removeLast()
        if state.chunks[chunk].ids.isEmpty { state.chunks.removeLast() }
        state.count -= 1
        total.add(-bytesOfItem)
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
