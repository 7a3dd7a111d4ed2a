internal import MeshDomain

/// What to look for in the memory of a network, and how.
package struct MemorySearch: Sendable {
    package var query: String
    package var mode: Mode
    package var limit: Int
    package var minScore: Double
    package var filter: MemoryFilter

    package enum Mode: Sendable {
        case hybrid
        case lexical
        case vector
    }

    package init(
        query: String,
        mode: Mode = .hybrid,
        limit: Int = 10,
        minScore: Double = 0,
        filter: MemoryFilter
    ) {
        self.query = query
        self.mode = mode
        self.limit = limit
        self.minScore = minScore
        self.filter = filter
    }
}

/// An item that was found, and why. Scores lie between 0 and 1.
package struct MemoryMatch: Sendable, Hashable {
    package var item: StoredItem
    package var score: Double
    package var lexicalScore: Double
    package var vectorScore: Double
    package var recencyScore: Double
    package var matchedTerms: [String] = []

    /// Of a long item, the beginning is looked through for terms.
    private static let termBytesMax = 256 * 1024

    init(_ item: StoredItem, _ ranked: RankedHead) {
        self.item = item
        score = ranked.score
        lexicalScore = ranked.lexicalScore
        vectorScore = ranked.vectorScore
        recencyScore = ranked.recencyScore
    }

    /// The words of the query that it contains, as the store counts words.
    mutating func findTerms(_ words: [String]) {
        let text = item.item.content.cut(toBytes: Self.termBytesMax, mark: "")
        let parts = [text, item.item.tags.joined(separator: " ")]
        let held = Set(parts.flatMap(SearchWords.keys))
        matchedTerms = words.filter { word in
            let keys = SearchWords.keys(of: word)
            return !keys.isEmpty && keys.allSatisfy(held.contains)
        }
    }

    /// In a sentence.
    package var explanation: String {
        var reasons: [String] = []
        if !matchedTerms.isEmpty {
            reasons.append("contains \(matchedTerms.map { "“\($0)”" }.joined(separator: ", "))")
        }
        if vectorScore >= 0.5 {
            reasons.append("is close in meaning")
        } else if vectorScore >= 0.2 {
            reasons.append("is related in wording")
        }
        if recencyScore >= 0.9 { reasons.append("is recent") }
        if item.item.confidence < 0.5 { reasons.append("is uncertain") }
        return reasons.isEmpty ? "Weakly related." : "It " + reasons.joined(separator: ", ") + "."
    }
}

/// What a search found, best first.
package struct MemoryMatches: Sendable {
    package var matches: [MemoryMatch]
    /// Vectors were not available; only words decided.
    package var isDegraded: Bool
}

/// An item that may be answered, before its content is read.
struct RankedHead: Sendable {
    let head: MemoryHead
    var score = 0.0
    var lexicalScore = 0.0
    var vectorScore = 0.0
    var recencyScore = 0.0

    static func score(ofSimilarity similarity: Double) -> Double { min(1, max(0, similarity)) }
}

/// What words and nearness have found, in no order.
struct MemoryCandidates: Sendable {
    var heads: [RankedHead] = []
    let ranking: Ranking
    let isDegraded: Bool
}
