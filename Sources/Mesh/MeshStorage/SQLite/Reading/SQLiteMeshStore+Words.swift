internal import DataClients
package import MeshApplication
package import MeshDomain

/// Searches, by the index in memory. A file belongs to one process, so the index knows all that is in it.
extension SQLiteMeshStore {
    package func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        try await index(of: filter.network, tenant).search(words, filter, limit: limit)
    }

    package func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] {
        var heads = try await index(of: network, tenant).heads(ids)
        if heads.count == ids.count { return heads }
        let wanted = try SQLiteValue.json(ids.filter { heads[$0] == nil }.map(\.text))
        let older = try await read { (session) throws(StoreFailure) in
            try session.rows(MemoryStatements.heads, [.id(tenant), .id(network), wanted])
                .mapRows(MemoryHead.init(row:))
        }
        for head in older { heads[head.id] = head }
        return heads
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

    func index(of network: NetworkID, _ tenant: TenantID) async throws(StoreFailure) -> NetworkMemoryIndex {
        var everything = MemoryFilter(network: network)
        everything.includesSuperseded = true
        var isOver = false
        return try await shelf.index(of: network, of: tenant) { (place) throws(StoreFailure) in
            if isOver { return [] }
            let last = place.map { PagePlace(.number($0.createTime.nanoseconds), id: $0.id.text) }
            let older = Self.items(everything, behind: last, limit: Self.indexedAtOnce, of: tenant)
            let items = try await read { (session) throws(StoreFailure) in
                try session.rows(older).mapRows(StoredItem.init(row:))
            }
            isOver = items.count < Self.indexedAtOnce
            return items
        }
    }

    /// Rows that are read at a time, so that large networks do not lie in memory whole and other readers get their turn. Each
    /// time what is not placed yet is walked, too.
    private static let indexedAtOnce = 500
}
