package import MeshDomain

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

/// An item that was found, and why.
package struct MemoryMatch: Sendable, Hashable {
    package var item: StoredItem
    package var score: Double
    package var lexicalScore: Double
    package var vectorScore: Double
    package var recencyScore: Double
    package var matchedTerms: [String]

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

package struct MemoryMatches: Sendable {
    package var matches: [MemoryMatch]
    /// Vectors were not available; only words decided.
    package var isDegraded: Bool
}

extension SharedMemory {
    /// How the parts are weighed. Words and meaning count alike, age a little; a mode that leaves one of them out gives its
    /// weight to the other.
    private enum Weight {
        static let relevance = 0.9
        static let recency = 0.1
    }
    /// After this time an item counts half as recent.
    private static let recencyHalfLife: Duration = .seconds(30 * 24 * 60 * 60)
    /// Candidates from each side for one result.
    private static let candidatesForOne = 4
    private static let candidatesMin = 50

    package func search(_ search: MemorySearch, of tenant: TenantID) async throws(StoreFailure) -> MemoryMatches {
        let candidates = max(Self.candidatesMin, search.limit * Self.candidatesForOne)
        let words = SearchWords.query(search.query)
        var found: [MemoryID: MemoryMatch] = [:]
        if search.mode != .vector, !words.isEmpty {
            let matches = try await store.memoryByWords(words, search.filter, limit: candidates, of: tenant)
            let best = max(matches.first?.bm25 ?? 1, .leastNormalMagnitude)
            for match in matches {
                found[match.item.item.id] = empty(match.item, lexical: min(1, max(0, match.bm25 / best)))
            }
        }
        var isDegraded = false
        if search.mode != .lexical {
            isDegraded = try await !addNearest(search, candidates, tenant, &found)
        }
        let now = clock.now
        let ranked = found.values.map { weighed($0, search.mode, isDegraded, words, now) }
            .filter { $0.score > 0 && $0.score >= search.minScore }
            .sorted { ($0.score, $0.item.item.id.text) > ($1.score, $1.item.item.id.text) }
        let matches = Array(ranked.prefix(search.limit))
        wasRead(matches.map(\.item.item), of: tenant)
        return MemoryMatches(matches: matches, isDegraded: isDegraded)
    }

    /// False when there are no vectors to compare with.
    private func addNearest(
        _ search: MemorySearch,
        _ limit: Int,
        _ tenant: TenantID,
        _ found: inout [MemoryID: MemoryMatch]
    ) async throws(StoreFailure) -> Bool {
        guard let query = await vector(of: search.query) else { return false }
        let vectors = try await vectors(of: search.filter.network, tenant)
        for near in vectors.nearest(to: query, limit: limit) where near.similarity > 0.05 {
            if found[near.id] == nil {
                guard let item = try await store.memory(near.id, in: search.filter.network, of: tenant),
                    search.filter.admits(item.item, at: clock.now)
                else { continue }
                found[near.id] = empty(item, lexical: 0)
            }
            found[near.id]?.vectorScore = min(1, near.similarity)
        }
        return true
    }

    private func vector(of text: String) async -> [Float]? {
        if let vector = embedder.embedAtOnce(text) { return vector }
        // Without an embedder words decide alone; the answer says so.
        return try? await embedder.embed([text]).first
    }

    private func vectors(of network: NetworkID, _ tenant: TenantID) async throws(StoreFailure) -> VectorShelf.Vectors {
        if let vectors = shelf.vectors(of: network) { return vectors }
        var filter = MemoryFilter(network: network)
        filter.includesSuperseded = true
        let stored = try await store.memoryVectors(filter, limit: VectorShelf.itemsMax, of: tenant)
        return shelf.put(VectorShelf.Vectors(stored, dimensions: embedder.dimensions), for: network)
    }

    private func empty(_ item: StoredItem, lexical: Double) -> MemoryMatch {
        MemoryMatch(item: item, score: 0, lexicalScore: lexical, vectorScore: 0, recencyScore: 0, matchedTerms: [])
    }

    private func weighed(
        _ match: MemoryMatch,
        _ mode: MemorySearch.Mode,
        _ isDegraded: Bool,
        _ words: [String],
        _ now: Moment
    ) -> MemoryMatch {
        var match = match
        let age = max(0, (now - match.item.item.createTime).inSeconds / Self.recencyHalfLife.inSeconds)
        match.recencyScore = 1 / (1 + age)
        let relevance =
            switch mode {
            case .lexical: match.lexicalScore
            case .vector where !isDegraded: match.vectorScore
            case .hybrid where !isDegraded: (match.lexicalScore + match.vectorScore) / 2
            default: match.lexicalScore
            }
        match.score = relevance == 0 ? 0 : Weight.relevance * relevance + Weight.recency * match.recencyScore
        let content = Set(SearchWords.words(of: match.item.item.content, limit: 20_000))
        match.matchedTerms = words.filter(content.contains)
        return match
    }
}

extension MemoryFilter {
    /// The same rule that stores apply in their own language.
    package func admits(_ item: MemoryItem, at now: Moment) -> Bool {
        if let expireTime = item.expireTime, expireTime <= now { return false }
        if !includesSuperseded, !item.isCurrent { return false }
        if !types.isEmpty, !types.contains(item.type) { return false }
        if !tags.allSatisfy(item.tags.contains) { return false }
        if let from, item.createTime < from { return false }
        if let before, item.createTime >= before { return false }
        if let session, item.session != session, !(includesNetworkItems && item.session == nil) { return false }
        if let task, item.origin.task != task { return false }
        if let tier, item.tier != tier { return false }
        return item.network == network
    }
}
