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
    private static let newestMax = 1_000
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
            guard !filter.isNarrow, let oldest = try Self.oldestOfNewest(session, words, filter.network, tenant),
                let newest = Self.search(words, filter, from: oldest, limit: limit, of: tenant)
            else { return try Self.matches(session, all) }
            var found = try Self.matches(session, newest)
            let rare = try Self.rare(session, words, filter.network, tenant)
            if let search = Self.search(rare, filter, limit: limit, of: tenant) {
                found += try Self.matches(session, search)
            }
            return Self.best(limit, of: found)
        }
    }

    static func search(
        _ words: [String],
        _ filter: MemoryFilter,
        from oldest: Int64? = nil,
        limit: Int,
        of tenant: TenantID
    ) -> ListQuery? {
        guard let match = MemoryWords.match(words, in: filter.network, of: tenant) else { return nil }
        var list = ListQuery(MemoryStatements.search, [.text(match), .id(tenant), .id(filter.network)])
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

    /// An item that was found both ways has the score of all of its words, which is the higher one.
    private static func best(_ limit: Int, of found: [WordMatch]) -> [WordMatch] {
        let sorted = found.sorted {
            $0.bm25 != $1.bm25 ? $0.bm25 > $1.bm25 : $0.item.item.id < $1.item.item.id
        }
        var seen: Set<MemoryID> = []
        return Array(sorted.filter { seen.insert($0.item.item.id).inserted }.prefix(max(0, limit)))
    }
}

extension MemoryFilter {
    /// Whether it may leave out most of what a network holds.
    fileprivate var isNarrow: Bool {
        !types.isEmpty || !tags.isEmpty || from != nil || before != nil || task != nil || tier != nil
            || (session != nil && !includesNetworkItems)
    }
}
