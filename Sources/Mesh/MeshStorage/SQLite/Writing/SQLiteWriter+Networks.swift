internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Networks and agents.
extension SQLiteWriter {
    mutating func insert(_ network: Network) throws(StoreFailure) {
        guard network.tenant == tenant, try session.run(NetworkStatements.insert, network.columns(of: tenant)) == 1
        else {
            throw .conflict(.network, network.id.text)
        }
        try session.run(NetworkStatements.insertTotals, [.id(tenant), .id(network.id)])
    }

    func update(_ network: Network, expecting revision: Int) throws(StoreFailure) {
        guard let before = try self.revision(of: network.id) else { throw .notFound(.network, network.id.text) }
        guard before == revision, network.tenant == tenant else { throw .conflict(.network, network.id.text) }
        try session.run(NetworkStatements.update, network.columns(of: tenant))
    }

    mutating func deleteNetwork(_ id: NetworkID, expecting revision: Int?) throws(StoreFailure) {
        guard let before = try self.revision(of: id) else { throw .notFound(.network, id.text) }
        guard revision == nil || revision == before else { throw .conflict(.network, id.text) }
        networks.forget(id, of: tenant)
        sums.forgetAll()
        // Then all that it has can be found by its places.
        try session.placeTasks()
        try session.placeMemory()
        try session.runAll(NetworkStatements.deleteAll, [.id(tenant), .id(id)])
        totals[id] = nil
        networksFound.remove(id)
        lastNetwork = nil
        effects.append(.forgotten(id))
    }

    mutating func insert(_ agent: Agent) throws(StoreFailure) {
        try requireNetwork(agent.network)
        guard try session.rows(AgentStatements.exists, [.id(tenant), .id(agent.id)]).isEmpty else {
            throw .conflict(.agent, agent.id.text)
        }
        try requireFreeName(agent)
        let count = try session.rows(AgentStatements.count, [.id(tenant), .id(agent.network)]).first?.int(0) ?? 0
        guard count < Network.agentsMax else { throw .agentsMaxReached }
        try session.run(AgentStatements.insert, agent.columns(of: tenant))
        totals[agent.network, default: NetworkTotals()].agents += 1
    }

    private func requireFreeName(_ agent: Agent) throws(StoreFailure) {
        let bindings: [SQLiteValue] = [.id(tenant), .id(agent.network), .text(agent.name)]
        guard let holder = try session.rows(AgentStatements.idOfName, bindings).first?.text(0) else { return }
        if holder != agent.id.text { throw .nameTaken(agent.name) }
    }

    /// Nil for an agent that is gone.
    private func sums(of agent: AgentID, _ key: [SQLiteValue]) throws(StoreFailure) -> AgentMetrics? {
        if let known = sums.sums(of: agent, tenant, undoings: session.undoings) { return known }
        return try session.rows(AgentStatements.metrics, key).first?.json(0)
    }

    func update(_ agent: Agent, expecting revision: Int) throws(StoreFailure) {
        let key: [SQLiteValue] = [.id(tenant), .id(agent.network), .id(agent.id)]
        guard let before = try session.rows(AgentStatements.revision, key).first?.int(0) else {
            throw .notFound(.agent, agent.id.text)
        }
        guard before == revision else { throw .conflict(.agent, agent.id.text) }
        try requireFreeName(agent)
        try session.run(AgentStatements.update, key + [.text(agent.name), .int(agent.revision), try .json(agent)])
    }

    mutating func deleteAgent(_ id: AgentID, in network: NetworkID) throws(StoreFailure) {
        guard try session.run(AgentStatements.delete, [.id(tenant), .id(network), .id(id)]) == 1 else {
            throw .notFound(.agent, id.text)
        }
        try session.runAll(AgentStatements.deleteWork, [.id(tenant), .id(id)])
        sums.forget(id, tenant)
        totals[network, default: NetworkTotals()].agents -= 1
    }

    /// What is more than is kept is cut off now and then; whoever reads takes no more than is kept.
    private static let trimInterval = 16

    func record(_ prepared: PreparedWork) throws(StoreFailure) {
        let key: [SQLiteValue] = [.id(tenant), .id(prepared.network), .id(prepared.agent)]
        guard var metrics = try sums(of: prepared.agent, key) else { return }
        metrics.add(prepared.work)
        guard try session.run(AgentStatements.setMetrics, key + [try .json(metrics)]) == 1 else { return }
        sums.note(metrics, of: prepared.agent, tenant, undoings: session.undoings)
        try session.run(AgentStatements.insertWork, prepared.row)
        if Places.isDue(session.lastNumber, count: 1, step: Places.workStep) { try session.placeWork() }
        guard (metrics.completed + metrics.failed).isMultiple(of: Self.trimInterval) else { return }
        try session.runAll(AgentStatements.trimWork, [.id(tenant), .id(prepared.agent), .int(AgentWork.keptMax)])
    }
}
