internal import MeshDomain

/// How the parts of a score are weighed. Words and meaning count alike, age a little; a mode that leaves one of them out gives
/// its weight to the other.
struct Ranking {
    let mode: MemorySearch.Mode
    let limit: Int
    let minScore: Double
    let now: Moment

    private enum Weight {
        static let relevance = 0.9
        static let recency = 0.1
    }
    /// After so many nanoseconds an item counts half as recent: thirty days.
    private static let recencyHalfLife = 30 * 24 * 60 * 60 * 1e9
    /// Far above what sums of a few doubles lose.
    private static let rounding = 1e-9

    /// The best ones by their scores, best first; of equal ones the newer id.
    func best(of heads: [RankedHead]) -> [RankedHead] {
        best(limit, of: heads) { _ in 1 }.map { ranked in
            var head = heads[ranked.place]
            head.recencyScore = recency(ofTime: head.head.createTime)
            head.score = Double(bitPattern: ranked.key)
            return head
        }
    }

    /// The best ones when some count for more than others; what weighs nothing is left out.
    func best(_ limit: Int, of heads: [RankedHead], weighing weight: (MemoryHead) -> Double) -> [MemoryHead] {
        best(limit, of: heads) { weight(heads[$0].head) }.map { heads[$0.place].head }
    }

    private func best(_ limit: Int, of heads: [RankedHead], _ weight: (Int) -> Double) -> [RankedPlace] {
        var places: [RankedPlace] = []
        places.reserveCapacity(heads.count)
        // By place: an element in a variable of its own would count a reference to each head.
        for place in heads.indices {
            let score = score(of: heads, at: place, heads[place].vectorScore)
            guard score > 0, score >= minScore else { continue }
            let weighed = score * weight(place)
            if weighed > 0 { places.append(RankedPlace(score: weighed, place: place)) }
        }
        return RankedPlace.best(limit, of: places) { heads[$0].head.id > heads[$1].head.id }
    }

    /// How similar an item must be that no word has found, to come among the best beside these.
    func similarityNeeded(beside heads: [RankedHead]) -> Double {
        guard heads.count >= limit, limit > 0 else { return similarity(forScore: minScore) }
        var scores: [Double] = []
        scores.reserveCapacity(heads.count)
        for place in heads.indices { scores.append(score(of: heads, at: place, heads[place].vectorScore)) }
        scores.sort()
        return similarity(forScore: max(minScore, scores[scores.count - limit]))
    }

    /// No more than that, and found sooner: when these are so similar, it takes as much to come before the first of them, as
    /// many as are answered.
    func leastSimilarityNeeded(beside heads: [RankedHead], _ similarities: [Double?]) -> Double {
        guard heads.count >= limit, limit > 0 else { return similarity(forScore: minScore) }
        var least = Double.infinity
        for place in 0..<limit {
            let vectorScore = similarities[place].map(RankedHead.score) ?? heads[place].vectorScore
            least = min(least, score(of: heads, at: place, vectorScore))
        }
        return similarity(forScore: max(minScore, least))
    }

    private func score(of heads: [RankedHead], at place: Int, _ vectorScore: Double) -> Double {
        score(heads[place].lexicalScore, vectorScore, recency(ofTime: heads[place].head.createTime))
    }

    /// How similar something must be to have such a score by that alone.
    private func similarity(forScore least: Double) -> Double {
        let share =
            switch mode {
            case .lexical: 0.0
            case .vector: 1.0
            case .hybrid: 0.5
            }
        guard share > 0 else { return 0 }
        return (least - Weight.recency) / (Weight.relevance * share) - Self.rounding
    }

    private func recency(ofTime time: Moment) -> Double {
        let nanoseconds = now.nanoseconds.subtractingReportingOverflow(time.nanoseconds)
        let age = nanoseconds.overflow ? .max : max(0, nanoseconds.partialValue)
        return 1 / (1 + Double(age) / Self.recencyHalfLife)
    }

    private func score(_ lexical: Double, _ vector: Double, _ recency: Double) -> Double {
        let relevance =
            switch mode {
            case .lexical: lexical
            case .vector: vector
            case .hybrid: (lexical + vector) / 2
            }
        return relevance > 0 ? Weight.relevance * relevance + Weight.recency * recency : 0
    }
}
