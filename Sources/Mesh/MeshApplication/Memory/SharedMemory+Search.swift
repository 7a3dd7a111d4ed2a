package import MeshDomain

extension SharedMemory {
    /// Candidates for one result: by words, and by meaning beside them.
    private static let candidatesForOne = 2
    static let candidatesMin = 50
    private static let nearestMin = 20
    /// What is less similar than this is no match by meaning.
    private static let similarityMin = 0.05
    /// How often the nearest ones are looked for while some of them turn out to be gone.
    private static let triesMax = 4

    /// Items by relevance, best first. Each that is answered counts as read.
    package func search(_ search: MemorySearch, of tenant: TenantID) async throws(StoreFailure) -> MemoryMatches {
        let candidates = try await candidates(for: search, of: tenant)
        // As many as an answer may carry; the best one in any case.
        var size = 0
        let best = candidates.ranking.best(of: candidates.heads).prefix { ranked in
            defer { size += ranked.head.contentBytes }
            return size == 0 || size + ranked.head.contentBytes <= PageRequest.bytesMax
        }
        let items = try await items(of: best.map(\.head), in: search.filter.network, of: tenant)
        let words = SearchWords.query(search.query)
        var matches: [MemoryMatch] = []
        var read: [MemoryHead] = []
        for (ranked, item) in zip(best, items) {
            guard let item else { continue }
            var match = MemoryMatch(item, ranked)
            match.findTerms(words)
            matches.append(match)
            read.append(ranked.head)
        }
        wasRead(read, of: tenant)
        return MemoryMatches(matches: matches, isDegraded: candidates.isDegraded)
    }

    /// With their contents: from the heads that hold them, of the others from the store. Nil for what is gone.
    func items(
        of heads: [MemoryHead],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [StoredItem?] {
        var items = heads.map(\.whole)
        let missing = items.indices.filter { items[$0] == nil }
        if missing.isEmpty { return items }
        let read = try await store.memory(missing.map { heads[$0].id }, in: network, of: tenant)
        for place in missing { items[place] = read[heads[place].id] }
        return items
    }

    /// What the search may answer, without contents and without counting reads.
    func candidates(for search: MemorySearch, of tenant: TenantID) async throws(StoreFailure) -> MemoryCandidates {
        let now = clock.now
        var filter = search.filter
        filter.aliveAt = now
        if filter.session == nil { filter.includesNetworkItems = false }
        let query = search.mode == .lexical ? nil : await vector(of: search.query)
        // Without vectors words decide alone; the answer says so.
        let isDegraded = search.mode != .lexical && query == nil
        let ranking = Ranking(
            mode: isDegraded ? .lexical : search.mode,
            limit: max(0, search.limit),
            minScore: search.minScore,
            now: now
        )
        var candidates = MemoryCandidates(ranking: ranking, isDegraded: isDegraded)
        if ranking.mode != .vector {
            let limit = max(Self.candidatesMin, search.limit * Self.candidatesForOne)
            candidates.heads = try await foundByWords(SearchWords.query(search.query), filter, limit, tenant)
        }
        if let query {
            let limit = max(Self.nearestMin, search.limit)
            try await addNearest(to: query, filter, limit, tenant, ranking, &candidates.heads)
        }
        return candidates
    }

    private func foundByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        _ limit: Int,
        _ tenant: TenantID
    ) async throws(StoreFailure) -> [RankedHead] {
        guard !words.isEmpty else { return [] }
        let matches = try await store.memoryByWords(words, filter, limit: limit, of: tenant)
        let best = max(matches.first?.bm25 ?? 1, .leastNormalMagnitude)
        return matches.map { RankedHead(head: $0.head, lexicalScore: min(1, max(0, $0.bm25 / best))) }
    }

    private func vector(of text: String) async -> [Float]? {
        if let vector = embedder.embedAtOnce(text) { return vector }
        // Why there is none is the keeper's to log; the search goes on by words.
        return try? await embedder.embed([text]).vectors.first
    }

    // MARK: Nearness

    /// How near those are that were found by words, and the nearest others.
    private func addNearest(
        to query: [Float],
        _ filter: MemoryFilter,
        _ limit: Int,
        _ tenant: TenantID,
        _ ranking: Ranking,
        _ heads: inout [RankedHead]
    ) async throws(StoreFailure) {
        if filter.takesMost,
            let others = try await addNearestOfNetwork(query, filter, limit, tenant, ranking, &heads)
        {
            heads += others
            return
        }
        let ids = heads.map(\.head.id)
        // Only some items of the network fit. These are compared: the nearest ones of all would crowd them out.
        let some = NetworkVectors(dimensions: embedder.dimensions, itemsMax: VectorShelf.itemsMax)
        some.fill(try await store.memoryVectors(filter, limit: VectorShelf.itemsMax, of: tenant))
        let near = some.search(for: query, limit: limit, beside: ids)
        Self.set(near.beside, in: &heads)
        heads += try await accepted(near.nearest[...], filter, tenant).fitting
    }

    /// Sets how near the heads are and answers the nearest others. Nil when too few of these fit.
    private func addNearestOfNetwork(
        _ query: [Float],
        _ filter: MemoryFilter,
        _ limit: Int,
        _ tenant: TenantID,
        _ ranking: Ranking,
        _ heads: inout [RankedHead]
    ) async throws(StoreFailure) -> [RankedHead]? {
        let network = Owned(tenant, filter.network)
        let now = filter.aliveAt ?? clock.now
        var triesLeft = Self.triesMax
        while true {
            triesLeft -= 1
            let near = try await vectors.search(Self.search(query, limit, now, ranking, beside: heads), in: network)
            // Nobody else holds the heads by now, so they are changed where they are.
            Self.set(near.beside, in: &heads)
            // Most are not near enough to come before what words have found.
            let least = near.nearest.isEmpty ? 0 : ranking.similarityNeeded(beside: heads)
            let useful = near.nearest.prefix { $0.similarity >= least }
            let (others, gone) = try await accepted(useful, filter, tenant)
            // Another process may have taken them away; they were in the way of others.
            if !gone.isEmpty { vectors.removed(gone, from: network) }
            let isWhole = useful.count < limit
            if !gone.isEmpty, !isWhole, triesLeft > 0 { continue }
            // As many as were wanted, or there are no more.
            return filter.session == nil || others.count == limit || isWhole ? others : nil
        }
    }

    private static func search(
        _ query: [Float],
        _ limit: Int,
        _ now: Moment,
        _ ranking: Ranking,
        beside heads: [RankedHead]
    ) -> VectorSearch {
        VectorSearch(query, limit: limit, beside: heads, at: now) { similarities in
            ranking.leastSimilarityNeeded(beside: heads, similarities)
        }
    }

    private static func set(_ similarities: [Double?], in heads: inout [RankedHead]) {
        for (position, similarity) in similarities.enumerated() {
            if let similarity { heads[position].vectorScore = RankedHead.score(ofSimilarity: similarity) }
        }
    }

    /// Those that fit, and those that are not there any more or have no place among the current ones.
    private func accepted(
        _ nearest: ArraySlice<VectorMatches.Near>,
        _ filter: MemoryFilter,
        _ tenant: TenantID
    ) async throws(StoreFailure) -> (fitting: [RankedHead], gone: [MemoryID]) {
        let wanted = nearest.prefix { $0.similarity > Self.similarityMin }
        guard !wanted.isEmpty else { return ([], []) }
        let heads = try await store.memoryHeads(wanted.map(\.id), in: filter.network, of: tenant)
        var fitting: [RankedHead] = []
        var gone: [MemoryID] = []
        for near in wanted {
            guard let head = heads[near.id], head.isCurrent || filter.includesSuperseded else {
                gone.append(near.id)
                continue
            }
            guard filter.acceptsInNetwork(head) else { continue }
            fitting.append(RankedHead(head: head, vectorScore: RankedHead.score(ofSimilarity: near.similarity)))
        }
        return (fitting, gone)
    }
}

extension MemoryFilter {
    /// Whether most items of a network fit, so that it pays to look at all of them.
    fileprivate var takesMost: Bool {
        var whole = MemoryFilter(network: network)
        whole.aliveAt = aliveAt
        var wide = self
        if wide.includesNetworkItems {
            wide.session = nil
            wide.includesNetworkItems = false
        }
        return wide == whole
    }
}
