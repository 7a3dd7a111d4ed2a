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
        var last: MemoryPlace?
        if let token = query.page.token {
            let place = try PagePlace(token: token, of: QueryDigest(query.filter, of: tenant))
            last = (.key(place.key), .text(place.id))
        }
        return items(query.filter, behind: last, limit: query.page.boundedSize + 1, of: tenant)
    }

    typealias MemoryPlace = (created: SQLiteValue, id: SQLiteValue)

    /// Newest first.
    static func items(
        _ filter: MemoryFilter,
        behind place: MemoryPlace?,
        limit: Int,
        of tenant: TenantID
    ) -> PlacedList {
        newest(MemoryStatements.placed, MemoryStatements.notPlaced, key: 4, id: 5, filter, behind: place, limit, tenant)
    }

    static func vectors(_ filter: MemoryFilter, limit: Int, of tenant: TenantID) -> PlacedList {
        newest(
            MemoryStatements.placedVectors,
            MemoryStatements.vectorsNotPlaced,
            key: 2,
            id: 0,
            filter,
            behind: nil,
            limit,
            tenant
        )
    }

    private static func newest(
        _ placed: String,
        _ rest: String,
        key: Int,
        id: Int,
        _ filter: MemoryFilter,
        behind place: MemoryPlace?,
        _ limit: Int,
        _ tenant: TenantID
    ) -> PlacedList {
        func part(_ sql: String, keysOf table: String) -> ListQuery {
            var list = ListQuery(sql, [.id(tenant), .id(filter.network)])
            list.and(filter, keysOf: table)
            if let place { list.and("(\(table).created, \(table).id) < (?, ?)", place.created, place.id) }
            list.end("ORDER BY \(table).created DESC, \(table).id DESC", limit: limit)
            return list
        }
        return PlacedList(
            placed: part(placed, keysOf: "place"),
            rest: part(rest, keysOf: "memory"),
            key: key,
            id: id,
            isDescending: true,
            limit: limit
        )
    }
}

extension ListQuery {
    /// - Parameter table: the one whose times the list walks.
    fileprivate mutating func and(_ filter: MemoryFilter, keysOf table: String) {
        and("memory.type", isOneOf: filter.types.map(\.rawValue))
        for tag in filter.tags {
            and("EXISTS (SELECT 1 FROM json_each(memory.tags) WHERE value = ?)", .text(tag))
        }
        if let from = filter.from { and("\(table).created >= ?", .moment(from)) }
        if let before = filter.before { and("\(table).created < ?", .moment(before)) }
        if let session = filter.session {
            let orNone = filter.includesNetworkItems ? " OR memory.session IS NULL" : ""
            and("(memory.session = ?\(orNone))", .id(session))
        }
        if let task = filter.task { and("memory.task = ?", .id(task)) }
        if let tier = filter.tier { and("memory.tier = ?", .text(tier.rawValue)) }
        if !filter.includesSuperseded { and("memory.is_current = 1") }
        if let time = filter.aliveAt { and("(memory.expires IS NULL OR memory.expires > ?)", .moment(time)) }
    }
}
