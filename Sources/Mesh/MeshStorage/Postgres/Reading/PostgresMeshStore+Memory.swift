internal import DataClients
package import MeshApplication
package import MeshDomain

extension PostgresMeshStore {
    package func memory(
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> StoredItem? {
        try await memory([id], in: network, of: tenant)[id]
    }

    package func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] {
        let found = try await query(PostgresSQL.someMemory, .id(tenant), .id(network), .ids(ids))
        var items: [MemoryID: StoredItem] = [:]
        for row in found {
            let stored = try StoredItem(row: row)
            items[stored.item.id] = stored
        }
        return items
    }

    package func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        let digest = QueryDigest(query.filter, of: tenant)
        var list = PostgresListQuery(
            "SELECT \(PostgresSQL.memoryColumns) FROM memory WHERE tenant = $1 AND network = $2",
            [.id(tenant), .id(query.filter.network)]
        )
        try list.and(query.filter)
        try list.page(query.page, of: digest, by: "created", isDescending: true)
        return try query.page.cut(
            reading: try await self.query(list.statement),
            digest,
            bytes: { $0.item.pageBytes },
            place: { $0.item.place },
            read: StoredItem.init(row:)
        )
    }

    package func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] {
        let found = try await query(PostgresSQL.memoryHeads, .id(tenant), .id(network), .ids(ids))
        var heads: [MemoryID: MemoryHead] = [:]
        for row in found {
            let head = try MemoryHead(row: row)
            heads[head.id] = head
        }
        return heads
    }

    package func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector] {
        var list = PostgresListQuery(
            "SELECT id, vector FROM memory WHERE tenant = $1 AND network = $2 AND vector IS NOT NULL",
            [.id(tenant), .id(filter.network)]
        )
        try list.and(filter)
        list.end("ORDER BY created DESC, id DESC", limit: limit)
        return try await query(list.statement).map(MemoryVector.init(row:))
    }

    package func newVectors(
        in network: NetworkID,
        after place: Int64?,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NewVectors? {
        guard let place else {
            let last = try await query(PostgresSQL.lastVector, .id(tenant), .id(network)).first
            return NewVectors([], upTo: try last?.integer(0) ?? 0)
        }
        let rows = try await query(
            PostgresSQL.newVectors,
            .id(tenant),
            .id(network),
            .integer(place),
            .int(max(0, limit))
        )
        return NewVectors(try rows.map(MemoryVector.init(row:)), upTo: try rows.last?.integer(2) ?? place)
    }

    package func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] {
        if subject.utf8.contains(0) { return [] }
        var list = PostgresListQuery(
            """
            SELECT \(PostgresSQL.memoryColumns) FROM memory
            WHERE tenant = $1 AND network = $2 AND subject = $3 AND is_current AND type = 'fact'
            """,
            [.id(tenant), .id(network), .text(subject)]
        )
        if let session { list.and(.id(session)) { "session = \($0)" } } else { list.and("session IS NULL") }
        list.and(.moment(aliveAt)) { "(expires IS NULL OR expires > \($0))" }
        list.end("ORDER BY created DESC, id DESC", limit: limit)
        let newestFirst = try await query(list.statement).map(StoredItem.init(row:))
        return newestFirst.reversed().map(\.item)
    }
}
