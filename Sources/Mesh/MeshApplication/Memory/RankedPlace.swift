/// A place among others by its score.
struct RankedPlace {
    /// Stands in the order of scores.
    let key: UInt64
    let place: Int

    init(key: UInt64, place: Int) {
        self.key = key
        self.place = place
    }

    /// - Parameter score: not negative, so that its bits stand in the order of its values.
    init(score: Double, place: Int) { self.init(key: score.bitPattern, place: place) }

    /// The best ones, best first.
    ///
    /// - Parameter isFirst: which of two places comes first when their keys are equal.
    static func best(_ limit: Int, of all: [RankedPlace], isFirst: (Int, Int) -> Bool) -> [RankedPlace] {
        guard limit > 0 else { return [] }
        var best = all.count > crowdMin ? nearlySorted(limit, of: all, isFirst) : all
        insert(&best, isFirst)
        if best.count > limit { best.removeLast(best.count - limit) }
        return best
    }

    /// So many go to their places one by one; more would have too far to go.
    private static let crowdMin = 32

    /// The best ones and some more, each near its place.
    ///
    /// Keys are counted into steps between the least and the largest one. So only those are moved that lie in the steps from
    /// the top which hold enough, and those of one step lie together.
    private static func nearlySorted(
        _ limit: Int,
        of all: [RankedPlace],
        _ isFirst: (Int, Int) -> Bool
    ) -> [RankedPlace] {
        let steps = KeySteps(all.span)
        // How many a step holds; from the top on, where the next one of it goes.
        var next = steps.counts(of: all.span)
        var lowest = KeySteps.count
        var count = 0
        var most = 0
        while lowest > 0, count < limit {
            lowest -= 1
            let held = next[lowest]
            next[lowest] = count
            count += held
            most = max(most, held)
        }
        var best = Array(all.prefix(count))
        steps.put(all.span, &next, from: lowest, into: &best)
        guard most > crowdMin else { return best }
        var start = 0
        for step in (lowest..<KeySteps.count).reversed() {
            sort(&best, start..<next[step], limit - start, isFirst)
            start = next[step]
        }
        return best
    }

    /// Those of one step, as many as are wanted. Their keys have eight leading bits more in common than those of all, so this
    /// ends soon.
    private static func sort(
        _ all: inout [RankedPlace],
        _ crowd: Range<Int>,
        _ limit: Int,
        _ isFirst: (Int, Int) -> Bool
    ) {
        guard crowd.count > crowdMin else { return }
        var some = Array(all[crowd])
        let key = some[0].key
        if some.allSatisfy({ $0.key == key }) {
            some.sort { isFirst($0.place, $1.place) }
        } else {
            some = best(limit, of: some, isFirst: isFirst)
        }
        all.replaceSubrange(crowd, with: some)
    }

    private static func insert(_ all: inout [RankedPlace], _ isFirst: (Int, Int) -> Bool) {
        var places = all.mutableSpan
        for end in places.indices {
            let one = places[end]
            var place = end
            while place > 0, one.isBefore(places[place - 1], isFirst) {
                places[place] = places[place - 1]
                place -= 1
            }
            places[place] = one
        }
    }

    private func isBefore(_ other: RankedPlace, _ isFirst: (Int, Int) -> Bool) -> Bool {
        key != other.key ? key > other.key : isFirst(place, other.place)
    }
}

/// Equal parts of what lies between the least and the largest key.
private struct KeySteps {
    static let count = 256
    private let least: UInt64
    private let shift: UInt64

    init(_ all: Span<RankedPlace>) {
        var least = UInt64.max
        var most: UInt64 = 0
        for position in all.indices {
            least = min(least, all[position].key)
            most = max(most, all[position].key)
        }
        self.least = least
        // So many that the largest difference lies in the last step or before.
        shift = UInt64(max(0, 56 - (most - least).leadingZeroBitCount))
    }

    private func step(of one: RankedPlace) -> Int { Int(truncatingIfNeeded: (one.key &- least) &>> shift & 255) }

    func counts(of all: Span<RankedPlace>) -> InlineArray<256, Int> {
        var counts = InlineArray<256, Int>(repeating: 0)
        for position in all.indices { counts[step(of: all[position])] &+= 1 }
        return counts
    }

    /// The highest steps first.
    func put(
        _ all: Span<RankedPlace>,
        _ next: inout InlineArray<256, Int>,
        from lowest: Int,
        into best: inout [RankedPlace]
    ) {
        var places = best.mutableSpan
        for position in all.indices {
            let step = step(of: all[position])
            guard step >= lowest else { continue }
            places[next[step]] = all[position]
            next[step] &+= 1
        }
    }
}
