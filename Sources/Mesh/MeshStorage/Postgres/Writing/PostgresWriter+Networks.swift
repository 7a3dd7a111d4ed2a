internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Networks and agents.
extension PostgresWriter {
    mutating func insert(_ network: Network) throws(StoreFailure) {
        guard network.tenant == tenant, known.networks[network.id] == nil else {
            throw .conflict(.network, network.id.text)
        }
        send(PostgresSQL.insertNetwork, try network.columns(of: tenant))
        send(PostgresSQL.insertTotals, [.id(tenant), .id(network.id)])
        send(PostgresSQL.insertHead, [.id(tenant), .id(network.id)])
        known.networks[network.id] = network.revision
    }

    mutating func update(_ network: Network, expecting revision: Int) throws(StoreFailure) {
        guard let before = known.networks[network.id] else { throw .notFound(.network, network.id.text) }
        guard before == revision, network.tenant == tenant else { throw .conflict(.network, network.id.text) }
        send(PostgresSQL.updateNetwork, try network.columns(of: tenant))
        known.networks[network.id] = network.revision
    }

    mutating func deleteNetwork(_ id: NetworkID, expecting revision: Int?) throws(StoreFailure) {
        guard let before = known.networks[id] else { throw .notFound(.network, id.text) }
        guard revision == nil || revision == before else { throw .conflict(.network, id.text) }
        for statement in PostgresSQL.deleteAll { send(statement, [.id(tenant), .id(id)]) }
        totals[id] = nil
        known.forget(id)
    }

    mutating func insert(_ agent: Agent) throws(StoreFailure) {
        try requireNetwork(agent.network)
        if known.agents[agent.id] != nil { throw .conflict(.agent, agent.id.text) }
        try requireFreeName(agent)
        guard known.agents.values.count(where: { $0.network == agent.network }) < Network.agentsMax else {
            throw .agentsMaxReached
        }
        send(PostgresSQL.insertAgent, try agent.columns(of: tenant))
        known.agents[agent.id] = PostgresKnown.KnownAgent(
            network: agent.network,
            name: agent.name,
            revision: agent.revision,
            metrics: agent.metrics
        )
        totals[agent.network, default: NetworkTotals()].agents += 1
    }

    private func requireFreeName(_ agent: Agent) throws(StoreFailure) {
        for (id, other) in known.agents where other.network == agent.network && other.name == agent.name {
            if id != agent.id { throw .nameTaken(agent.name) }
        }
    }

    private func agent(_ id: AgentID, in network: NetworkID) -> PostgresKnown.KnownAgent? {
        known.agents[id].flatMap { $0.network == network ? $0 : nil }
    }

    mutating func update(_ agent: Agent, expecting revision: Int) throws(StoreFailure) {
        guard let before = self.agent(agent.id, in: agent.network) else { throw .notFound(.agent, agent.id.text) }
        guard before.revision == revision else { throw .conflict(.agent, agent.id.text) }
        try requireFreeName(agent)
        let key: [PostgresValue] = [.id(tenant), .id(agent.network), .id(agent.id)]
        send(PostgresSQL.updateAgent, key + [.text(agent.name), .int(agent.revision), try .json(agent)])
        known.agents[agent.id]?.name = agent.name
        known.agents[agent.id]?.revision = agent.revision
    }

    mutating func deleteAgent(_ id: AgentID, in network: NetworkID) throws(StoreFailure) {
        guard agent(id, in: network) != nil else { throw .notFound(.agent, id.text) }
        send(PostgresSQL.deleteAgent, [.id(tenant), .id(network), .id(id)])
        send(PostgresSQL.deleteWork, [.id(tenant), .id(id)])
        known.agents[id] = nil
        totals[network, default: NetworkTotals()].agents -= 1
    }

    /// What is more than is kept is cut off now and then; whoever reads takes no more than is kept.
    private static let trimInterval = 16

    mutating func record(_ work: AgentWork, by id: AgentID, in network: NetworkID) throws(StoreFailure) {
        guard var metrics = agent(id, in: network)?.metrics else { return }
        metrics.add(work)
        known.agents[id]?.metrics = metrics
        send(PostgresSQL.setMetrics, [.id(tenant), .id(network), .id(id), try .json(metrics)])
        send(PostgresSQL.insertWork, [.id(tenant), .id(id), .moment(work.endTime), try .json(work)])
        guard (metrics.completed + metrics.failed).isMultiple(of: Self.trimInterval) else { return }
        send(PostgresSQL.trimWork, [.id(tenant), .id(id), .int(AgentWork.keptMax)])
    }
}
