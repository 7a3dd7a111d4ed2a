internal import DataClients
package import MeshApplication
package import MeshDomain

/// Networks, agents, sessions.
extension PostgresMeshStore {
    package func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        try await query(PostgresSQL.network, .id(tenant), .id(id)).first?.json(0)
    }

    package func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? {
        let key: [PostgresValue] = [.id(tenant), .id(network)]
        let statements = [
            PostgresStatement(PostgresSQL.network, values: key), PostgresStatement(PostgresSQL.agents, values: key),
            PostgresStatement(PostgresSQL.totals, values: [.id(tenant), .ids([network])]),
        ]
        let answers = try await translated {
            try await pool.transaction(.readOnly, retry: .always) { try await $0.commit(with: statements) }
        }
        guard let row = answers[0].first else { return nil }
        return NetworkOverview(
            network: try row.json(0),
            agents: try answers[1].map(Agent.init(row:)),
            stats: try answers[2].first.map(NetworkTotals.init(row:))?.stats ?? NetworkStats()
        )
    }

    package func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        let digest = QueryDigest(query, of: tenant)
        var list = PostgresListQuery("SELECT body FROM networks WHERE tenant = $1", [.id(tenant)])
        if let part = query.nameContains {
            if part.utf8.contains(0) { return Page([]) }
            list.and(.text(part.lowercased())) { "position(\($0) IN name_key) > 0" }
        }
        if let owner = query.owner { list.and(.id(owner)) { "owner = \($0)" } }
        try list.and("labels", holdsLabels: query.labels)
        let column =
            switch query.order {
            case .name: "name_key"
            case .createTime: "created"
            case .updateTime: "updated"
            }
        try list.page(query.page, of: digest, by: column, isDescending: query.isDescending)
        return try query.page.cut(
            reading: try await self.query(list.statement),
            digest,
            place: { $0.place(by: query.order) },
            read: { (row) throws(StoreFailure) in try row.json(0) }
        )
    }

    package func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] {
        let found = try await query(PostgresSQL.totals, .id(tenant), .ids(networks))
        var stats: [NetworkID: NetworkStats] = [:]
        for row in found { stats[try row.id(12)] = try NetworkTotals(row: row).stats }
        return stats
    }

    package func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try await query(PostgresSQL.agents, .id(tenant), .id(network)).map(Agent.init(row:))
    }

    package func agent(
        _ id: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Agent? {
        let row = try await query(PostgresSQL.agent, .id(tenant), .id(network), .id(id)).first
        guard let row else { return nil }
        return try Agent(row: row)
    }

    package func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] {
        try await query(PostgresSQL.work, .id(tenant), .id(network), .id(agent), .int(AgentWork.keptMax))
            .map { (row) throws(StoreFailure) in try row.json(0) }
    }

    package func session(
        _ id: SessionID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Session? {
        try await query(PostgresSQL.session, .id(tenant), .id(network), .id(id)).first?.json(0)
    }
}
