package import MeshDomain

extension SharedMemory {
    /// How the parts are weighed. Words and meaning count alike, age a little; a mode that leaves one of them out gives its
    /// weight to the other.
    private enum Weight {
        static let relevance = 0.9
        static let recency = 0.1
    }
    /// After this time an item counts half as recent.
    private static let recencyHalfLife: Duration = .seconds(30 * 24 * 60 * 60)
    /// Candidates for one result: by words, and by meaning beside them.
    private static let candidatesForOne = 4
    private static let candidatesMin = 50
    private static let nearestForOne = 2
    private static let nearestMin = 20
    /// What is less similar than this is no match by meaning.
    private static let similarityMin = 0.05

    /// Items by relevance, best first. Each that is answered counts as read.
    package func search(_ search: MemorySearch, of tenant: TenantID) async throws(StoreFailure) -> MemoryMatches {
        var found = try await ranked(search, of: tenant)
        let words = SearchWords.query(search.query)
        for position in found.matches.indices { found.matches[position].findTerms(words) }
        wasRead(found.matches.map(\.item.item), of: tenant)
        return found
    }

    /// The same without counting reads and without the words that matched.
    func ranked(_ search: MemorySearch, of tenant: TenantID) async throws(StoreFailure) -> MemoryMatches {
        let now = clock.now
        var filter = search.filter
        filter.aliveAt = now
        if filter.session == nil { filter.includesNetworkItems = false }
        let query = search.mode == .lexical ? nil : await vector(of: search.query)
        let isDegraded = search.mode != .lexical && query == nil
        var found: [MemoryID: MemoryMatch] = [:]
        // Without vectors words decide alone; the answer says so.
        if search.mode != .vector || isDegraded {
            let candidates = max(Self.candidatesMin, search.limit * Self.candidatesForOne)
            try await addByWords(SearchWords.query(search.query), filter, candidates, tenant, &found)
        }
        if let query {
            let candidates = max(Self.nearestMin, search.limit * Self.nearestForOne)
            try await addNearest(to: query, filter, candidates, tenant, &found)
        }
        let mode = isDegraded ? .lexical : search.mode
        let ranked = found.values.map { weighed($0, mode, now) }
            .filter { $0.score > 0 && $0.score >= search.minScore }
            .sorted { ($0.score, $0.item.item.id.text) > ($1.score, $1.item.item.id.text) }
        // As many as an answer may carry; the best one in any case.
        var size = 0
        let best = ranked.prefix(max(0, search.limit)).prefix { match in
            defer { size += match.item.item.pageBytes }
            return size == 0 || size + match.item.item.pageBytes <= PageRequest.bytesMax
        }
        return MemoryMatches(matches: Array(best), isDegraded: isDegraded)
    }

    private func addByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        _ limit: Int,
        _ tenant: TenantID,
        _ found: inout [MemoryID: MemoryMatch]
    ) async throws(StoreFailure) {
        guard !words.isEmpty else { return }
        let matches = try await store.memoryByWords(words, filter, limit: limit, of: tenant)
        let best = max(matches.first?.bm25 ?? 1, .leastNormalMagnitude)
        for match in matches {
            found[match.item.item.id] = MemoryMatch(match.item, lexicalScore: min(1, max(0, match.bm25 / best)))
        }
    }

    private func addNearest(
        to query: [Float],
        _ filter: MemoryFilter,
        _ limit: Int,
        _ tenant: TenantID,
        _ found: inout [MemoryID: MemoryMatch]
    ) async throws(StoreFailure) {
        let vectors = try await vectors(for: filter, tenant)
        for (id, similarity) in vectors.similarities(of: found.keys, to: query) {
            found[id]?.vectorScore = min(1, max(0, similarity))
        }
        let nearest = vectors.nearest(to: query, limit: limit)
            .filter { $0.similarity > Self.similarityMin && found[$0.id] == nil }
        let items = try await store.memory(nearest.map(\.id), in: filter.network, of: tenant)
        for near in nearest {
            guard let item = items[near.id], filter.accepts(item.item) else { continue }
            found[near.id] = MemoryMatch(item, vectorScore: min(1, near.similarity))
        }
    }

    private func vector(of text: String) async -> [Float]? {
        if let vector = embedder.embedAtOnce(text) { return vector }
        // Why there is none is the keeper's to log; the search goes on by words.
        return try? await embedder.embed([text]).first
    }

    /// Those of the whole network from the shelf. What only some of its items fit is compared with just these: otherwise
    /// the nearest ones of all would crowd them out.
    private func vectors(for filter: MemoryFilter, _ tenant: TenantID) async throws(StoreFailure) -> NetworkVectors {
        var whole = MemoryFilter(network: filter.network)
        whole.aliveAt = filter.aliveAt
        guard filter == whole else {
            let some = NetworkVectors(dimensions: embedder.dimensions, itemsMax: VectorShelf.itemsMax)
            some.fill(try await store.memoryVectors(filter, limit: VectorShelf.itemsMax, of: tenant))
            return some
        }
        let vectors = shelf.vectors(of: filter.network, dimensions: embedder.dimensions)
        if !vectors.isFilled {
            vectors.fill(try await store.memoryVectors(whole, limit: VectorShelf.itemsMax, of: tenant))
            shelf.trim()
        }
        return vectors
    }

    private func weighed(_ match: MemoryMatch, _ mode: MemorySearch.Mode, _ now: Moment) -> MemoryMatch {
        var match = match
        let age = max(0, (now - match.item.item.createTime).inSeconds / Self.recencyHalfLife.inSeconds)
        match.recencyScore = 1 / (1 + age)
        let relevance =
            switch mode {
            case .lexical: match.lexicalScore
            case .vector: match.vectorScore
            case .hybrid: (match.lexicalScore + match.vectorScore) / 2
            }
        match.score = relevance > 0 ? Weight.relevance * relevance + Weight.recency * match.recencyScore : 0
        return match
    }
}
