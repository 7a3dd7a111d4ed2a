internal import DataClients
package import MeshApplication
package import MeshDomain

/// Networks, agents, sessions.
extension SQLiteMeshStore {
    package func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        // Whoever changes it is answered after this was emptied, so nobody reads here what was before an answer.
        if let known = staff.staff(of: id, tenant) { return known.network }
        return try await read { (session) throws(StoreFailure) in
            try session.rows(NetworkStatements.body, [.id(tenant), .id(id)]).first?.json(0)
        }
    }

    package func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? {
        try await read { (session) throws(StoreFailure) in
            let key: [SQLiteValue] = [.id(tenant), .id(network)]
            guard let row = try session.rows(NetworkStatements.body, key).first else { return nil }
            let totals = try session.rows(NetworkStatements.totals, key).first
            return NetworkOverview(
                network: try row.json(0),
                agents: try session.rows(AgentStatements.list, key).mapRows(Agent.init(withSums:)),
                stats: try totals.map(NetworkTotals.init(row:))?.stats ?? NetworkStats()
            )
        }
    }

    package func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        let digest = QueryDigest(query, of: tenant)
        let list = try Self.list(query, of: tenant)
        return try await read { (session) throws(StoreFailure) in
            try query.page.cut(
                reading: try session.rows(list),
                digest,
                place: { $0.place(by: query.order) },
                read: { (row) throws(StoreFailure) in try row.json(0) }
            )
        }
    }

    static func list(_ query: NetworkQuery, of tenant: TenantID) throws(StoreFailure) -> ListQuery {
        var list = ListQuery(NetworkStatements.list, [.id(tenant)])
        if let part = query.nameContains { list.and("instr(name_key, ?) > 0", .text(part.lowercased())) }
        if let owner = query.owner { list.and("owner = ?", .id(owner)) }
        list.and("labels", holdsLabels: query.labels)
        let column =
            switch query.order {
            case .name: "name_key"
            case .createTime: "created"
            case .updateTime: "updated"
            }
        try list.page(
            query.page,
            of: QueryDigest(query, of: tenant),
            by: column,
            id: "id",
            isDescending: query.isDescending
        )
        return list
    }

    package func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] {
        try await read { (session) throws(StoreFailure) in
            var stats: [NetworkID: NetworkStats] = [:]
            for id in networks {
                let row = try session.rows(NetworkStatements.totals, [.id(tenant), .id(id)]).first
                if let row { stats[id] = try NetworkTotals(row: row).stats }
            }
            return stats
        }
    }

    package func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try await read { (session) throws(StoreFailure) in
            try session.rows(AgentStatements.list, [.id(tenant), .id(network)]).mapRows(Agent.init(withSums:))
        }
    }

    package func staff(of network: NetworkID, tenant: TenantID) async throws(StoreFailure) -> Staff? {
        if let known = staff.staff(of: network, tenant) { return known }
        let generation = staff.generation
        let key: [SQLiteValue] = [.id(tenant), .id(network)]
        let found = try await read { (session) throws(StoreFailure) -> Staff? in
            guard let row = try session.rows(NetworkStatements.body, key).first else { return nil }
            let agents = try session.rows(AgentStatements.list, key).mapRows(Agent.init(withSums:))
            return Staff(network: try row.json(0), agents: agents)
        }
        if let found { staff.keep(found, readAt: generation) }
        return found
    }

    package func agent(
        _ id: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Agent? {
        try await read { (session) throws(StoreFailure) in
            let row = try session.rows(AgentStatements.one, [.id(tenant), .id(network), .id(id)]).first
            guard let row else { return nil }
            return try Agent(withSums: row)
        }
    }

    package func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] {
        try await read { (session) throws(StoreFailure) in
            let key: [SQLiteValue] = [.id(tenant), .id(network), .id(agent)]
            var rows = try session.rows(AgentStatements.workNotPlaced, key + [.int(AgentWork.keptMax)])
            let left = AgentWork.keptMax - rows.count
            if left > 0 { rows += try session.rows(AgentStatements.placedWork, key + [.int(left)]) }
            return try rows.mapRows { (row) throws(StoreFailure) in try row.json(0) }
        }
    }

    package func session(
        _ id: SessionID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Session? {
        try await read { (session) throws(StoreFailure) in
            try session.rows(SessionStatements.body, [.id(tenant), .id(network), .id(id)]).first?.json(0)
        }
    }
}

extension [SQLRow] {
    func mapRows<Value>(_ transform: (SQLRow) throws(StoreFailure) -> Value) throws(StoreFailure) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(count)
        for row in self { values.append(try transform(row)) }
        return values
    }
}
