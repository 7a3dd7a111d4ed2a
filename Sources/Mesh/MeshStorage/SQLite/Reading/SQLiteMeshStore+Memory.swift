internal import DataClients
package import MeshApplication
package import MeshDomain

extension SQLiteMeshStore {
    package func memory(
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> StoredItem? {
        if let known = shelf.existing(network, of: tenant)?.items([id])[id] { return known }
        return try await read { (session) throws(StoreFailure) in
            let row = try session.rows(MemoryStatements.one, [.id(tenant), .id(network), .id(id)]).first
            guard let row else { return nil }
            return try StoredItem(row: row)
        }
    }

    package func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] {
        let index = shelf.existing(network, of: tenant)
        var found = index?.items(ids) ?? [:]
        let others = found.isEmpty ? ids : ids.filter { found[$0] == nil }
        if others.isEmpty { return found }
        let wanted = try SQLiteValue.json(others.map(\.text))
        let items = try await read { (session) throws(StoreFailure) in
            try session.rows(MemoryStatements.some, [.id(tenant), .id(network), wanted])
                .mapRows(StoredItem.init(row:))
        }
        index?.keep(items)
        for stored in items { found[stored.item.id] = stored }
        return found
    }

    package func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        if query.filter.task != nil, let page = try await index(of: query.filter.network, tenant).page(query) {
            return page
        }
        let digest = QueryDigest(query.filter, of: tenant)
        let list = try Self.list(query, of: tenant)
        return try await read { (session) throws(StoreFailure) in
            try query.page.cut(
                reading: try session.rows(list),
                digest,
                bytes: { $0.item.pageBytes },
                place: { $0.item.place },
                read: StoredItem.init(row:)
            )
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
        let list = Self.vectors(filter, limit: limit, of: tenant)
        return try await read { (session) throws(StoreFailure) in
            try session.rows(list).mapRows(MemoryVector.init(row:))
        }
    }

    // MARK: Statements

    static func list(_ query: MemoryQuery, of tenant: TenantID) throws(StoreFailure) -> PlacedList {
        let last = try query.page.token.map { (token) throws(StoreFailure) in
            try PagePlace(token: token, of: QueryDigest(query.filter, of: tenant))
        }
        return items(query.filter, behind: last, limit: query.page.boundedSize + 1, of: tenant)
    }

    static func items(
        _ filter: MemoryFilter,
        behind last: PagePlace?,
        limit: Int,
        of tenant: TenantID
    ) -> PlacedList {
        func part(_ sql: String) -> ListQuery { newest(sql, filter, behind: last, limit, tenant) }
        return PlacedList(
            placed: part(MemoryStatements.placed),
            rest: part(MemoryStatements.notPlaced),
            key: 4,
            id: 5,
            isDescending: true,
            limit: limit
        )
    }

    static func vectors(_ filter: MemoryFilter, limit: Int, of tenant: TenantID) -> PlacedList {
        func part(_ sql: String) -> ListQuery { newest(sql, filter, behind: nil, limit, tenant) }
        return PlacedList(
            placed: part(MemoryStatements.placedVectors),
            rest: part(MemoryStatements.vectorsNotPlaced),
            key: 2,
            id: 0,
            isDescending: true,
            limit: limit
        )
    }

    private static func newest(
        _ sql: String,
        _ filter: MemoryFilter,
        behind last: PagePlace?,
        _ limit: Int,
        _ tenant: TenantID
    ) -> ListQuery {
        var list = ListQuery(sql, [.id(tenant), .id(filter.network)])
        list.and(filter)
        list.page(behind: last, limit: limit, by: "place.created", id: "place.id", isDescending: true)
        return list
    }
}

extension ListQuery {
    /// Of a list of memory, whose times and ids are those of the places that it walks.
    fileprivate mutating func and(_ filter: MemoryFilter) {
        and("type", isOneOf: filter.types.map(\.rawValue))
        for tag in filter.tags {
            and("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)", .text(tag))
        }
        if let from = filter.from { and("place.created >= ?", .moment(from)) }
        if let before = filter.before { and("place.created < ?", .moment(before)) }
        if let session = filter.session {
            let orNone = filter.includesNetworkItems ? " OR session IS NULL" : ""
            and("(session = ?\(orNone))", .id(session))
        }
        if let task = filter.task { and("task = ?", .id(task)) }
        if let tier = filter.tier { and("tier = ?", .text(tier.rawValue)) }
        if !filter.includesSuperseded { and("is_current = 1") }
        if let time = filter.aliveAt { and("(expires IS NULL OR expires > ?)", .moment(time)) }
    }
}
