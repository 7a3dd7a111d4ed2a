package import MeshDomain

extension InMemoryStore {
    package func memory(
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> StoredItem? {
        try read { tables in tables.memory[Owned(tenant, id)] }
            .flatMap { $0.item.network == network ? StoredItem(uncompressed: $0.item) : nil }
    }

    package func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] {
        var found: [MemoryID: StoredItem] = [:]
        for id in ids { found[id] = try await memory(id, in: network, of: tenant) }
        return found
    }

    package func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        let found = try stored(query.filter, tenant).map { StoredItem(uncompressed: $0.item) }
        return try query.page.cut(
            found,
            isDescending: true,
            QueryDigest(query.filter, of: tenant),
            bytes: { $0.item.pageBytes },
            place: { $0.item.place }
        )
    }

    package func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        let documents = try read { tables in
            tables.memory.filter { $0.key.tenant == tenant && $0.value.item.network == filter.network }.map(
                \.value.item
            )
        }
        let ranking = WordRanking(documents.map { WordDocument([$0.content, $0.tags.joined(separator: " ")]) })
        return zip(documents, ranking.scores(for: Array(words.prefix(MemoryFilter.searchWordsMax))))
            .compactMap { item, score in
                guard let score, filter.accepts(item) else { return nil }
                return WordMatch(item: StoredItem(uncompressed: item), bm25: score)
            }
            .sorted { $0.bm25 != $1.bm25 ? $0.bm25 > $1.bm25 : $0.item.item.id < $1.item.item.id }
            .prefix(max(0, limit)).map(\.self)
    }

    package func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector] {
        try stored(filter, tenant).filter { $0.vector != nil }
            .sorted { $0.item.place > $1.item.place }
            .prefix(max(0, limit))
            .map { MemoryVector(id: $0.item.id, vector: $0.vector ?? []) }
    }

    private func stored(_ filter: MemoryFilter, _ tenant: TenantID) throws(StoreFailure) -> [StoredMemory] {
        try read { tables in
            tables.memory.filter { $0.key.tenant == tenant && filter.accepts($0.value.item) }.map(\.value)
        }
    }
}

extension StoredItem {
    fileprivate init(uncompressed item: MemoryItem) {
        self.init(item, storedBytes: item.content.utf8.count, isCompressed: false)
    }
}
