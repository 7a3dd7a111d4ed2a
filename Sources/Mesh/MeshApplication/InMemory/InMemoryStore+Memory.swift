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
        try read { tables in
            var found: [MemoryID: StoredItem] = [:]
            for id in ids {
                guard let memory = tables.memory[Owned(tenant, id)], memory.item.network == network else { continue }
                found[id] = StoredItem(uncompressed: memory.item)
            }
            return found
        }
    }

    package func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] {
        let heads = try await index(of: network, tenant).heads(ids)
        if heads.count == ids.count { return heads }
        return try await memory(ids, in: network, of: tenant).mapValues { MemoryHead(of: $0) }
    }

    package func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        if query.filter.task != nil, let page = try await index(of: query.filter.network, tenant).page(query) {
            return page
        }
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
        try await index(of: filter.network, tenant).search(words, filter, limit: limit)
    }

    package func knowledge(of network: NetworkID, of tenant: TenantID) -> KnowledgeMark? {
        shelf.existing(network, of: tenant)?.knowledge
    }

    package func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] {
        let heads = try await index(of: network, tenant)
            .facts(about: subject, session: session, aliveAt: aliveAt, limit: limit)
        let items = try await memory(heads.map(\.id), in: network, of: tenant)
        return heads.compactMap { items[$0.id]?.item }
    }

    private func index(
        of network: NetworkID,
        _ tenant: TenantID
    ) async throws(StoreFailure) -> NetworkMemoryIndex {
        try await shelf.index(of: network, of: tenant) { (place) throws(StoreFailure) in
            // All at once: they lie in memory already.
            guard place == nil else { return [] }
            return try stored(MemoryFilter(allOf: network), tenant).sorted { $0.item.place > $1.item.place }
                .map { StoredItem(uncompressed: $0.item) }
        }
    }

    /// Nobody else writes here.
    package func newVectors(
        in network: NetworkID,
        after place: Int64?,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NewVectors? { nil }

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
    init(uncompressed item: MemoryItem) {
        self.init(item, storedBytes: item.content.utf8.count, isCompressed: false)
    }
}

extension MemoryFilter {
    fileprivate init(allOf network: NetworkID) {
        self.init(network: network)
        includesSuperseded = true
    }
}
