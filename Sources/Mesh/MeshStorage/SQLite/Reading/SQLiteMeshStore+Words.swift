internal import DataClients
package import MeshApplication
package import MeshDomain

/// The search by words.
///
/// Finding is cheap, ranking is not: BM25 costs a hundred times of what a match costs. So of very many matches only some are
/// ranked: the newest, and all that hold a word that few items hold. What is left out holds nothing but words that tell
/// little, and is old. A filter for few items is no place to save: all of its matches are ranked.
extension SQLiteMeshStore {
    /// Matches that are ranked because they are the newest.
    private static let newestMax = 500
    /// A word that more items hold is not rare.
    private static let rareMax = 250
    /// So many rare words of a query count, the rarest first.
    private static let rareWordsMax = 8

    package func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        guard let all = Self.search(words, filter, limit: limit, of: tenant) else { return [] }
        return try await read { (session) throws(StoreFailure) in
            guard !filter.isNarrow, let oldest = try Self.oldestOfNewest(session, words, filter.network, tenant)
            else { return try Self.matches(session, all) }
            let rare = try Self.rare(session, words, filter.network, tenant)
            let ranking = MemoryStatements.ranking
            let searches = [
                Self.search(words, filter, from: oldest, limit: limit, of: tenant, statement: ranking),
                Self.search(rare, filter, limit: limit, of: tenant, statement: ranking),
            ]
            var ranks: [Int64: Double] = [:]
            for search in searches.compactMap(\.self) {
                for row in try session.rows(search) {
                    let number = try row.integer(1)
                    // Found both ways, it has the score of all of its words, which is the higher one.
                    ranks[number] = max(try row.real(0), ranks[number] ?? 0)
                }
            }
            return try Self.best(limit, of: ranks, session, filter.network, tenant)
        }
    }

    static func search(
        _ words: [String],
        _ filter: MemoryFilter,
        from oldest: Int64? = nil,
        limit: Int,
        of tenant: TenantID,
        statement: String = MemoryStatements.search
    ) -> ListQuery? {
        guard let match = MemoryWords.match(words, in: filter.network, of: tenant) else { return nil }
        var list = ListQuery(statement, [.text(match), .id(tenant), .id(filter.network)])
        if let oldest { list.and("memory_words.rowid >= ?", .integer(oldest)) }
        list.and(filter)
        list.end("ORDER BY 1 DESC, memory.id", limit: limit)
        return list
    }

    private static func matches(_ session: SQLSession, _ search: ListQuery) throws(StoreFailure) -> [WordMatch] {
        try session.rows(search).mapRows { (row) throws(StoreFailure) in
            WordMatch(item: try StoredItem(row, from: 1), bm25: try row.real(0))
        }
    }

    /// The number of the item where the newest matches begin; nil when there are not more of them.
    private static func oldestOfNewest(
        _ session: SQLSession,
        _ words: [String],
        _ network: NetworkID,
        _ tenant: TenantID
    ) throws(StoreFailure) -> Int64? {
        guard let match = MemoryWords.match(words, in: network, of: tenant) else { return nil }
        return try session.rows(MemoryStatements.newestMatch, [.text(match), .int(newestMax)]).first?.integer(0)
    }

    private static func rare(
        _ session: SQLSession,
        _ words: [String],
        _ network: NetworkID,
        _ tenant: TenantID
    ) throws(StoreFailure) -> [String] {
        var counted: [(word: String, holders: Int)] = []
        for word in words.prefix(MemoryFilter.searchWordsMax) {
            guard let match = MemoryWords.match([word], in: network, of: tenant) else { continue }
            let bindings: [SQLiteValue] = [.text(match), .int(rareMax + 1)]
            let holders = try session.rows(MemoryStatements.matchCount, bindings).first?.int(0) ?? 0
            if (1...rareMax).contains(holders) { counted.append((word, holders)) }
        }
        return counted.sorted { ($0.holders, $0.word) < ($1.holders, $1.word) }.prefix(rareWordsMax).map(\.word)
    }

    private static func best(
        _ limit: Int,
        of ranks: [Int64: Double],
        _ session: SQLSession,
        _ network: NetworkID,
        _ tenant: TenantID
    ) throws(StoreFailure) -> [WordMatch] {
        let best = ranks.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(max(0, limit))
        let numbers = try SQLiteValue.json(best.map(\.key))
        let rows = try session.rows(MemoryStatements.numbered, [.id(tenant), .id(network), numbers])
        return try rows.mapRows { (row) throws(StoreFailure) in
            WordMatch(item: try StoredItem(row, from: 1), bm25: ranks[try row.integer(0)] ?? 0)
        }
        .sorted { $0.bm25 != $1.bm25 ? $0.bm25 > $1.bm25 : $0.item.item.id < $1.item.item.id }
    }
}

extension MemoryFilter {
    /// Whether it may leave out most of what a network holds.
    fileprivate var isNarrow: Bool {
        !types.isEmpty || !tags.isEmpty || from != nil || before != nil || task != nil || tier != nil
            || (session != nil && !includesNetworkItems)
    }
}
