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
        let key: [SQLiteValue] = [.id(tenant), .id(network), .id(id)]
        try session.run(AgentStatements.deleteSums, key)
        guard try session.run(AgentStatements.delete, key) == 1 else {
            throw .notFound(.agent, id.text)
        }
        try session.runAll(AgentStatements.deleteWork, [.id(tenant), .id(id)])
        totals[network, default: NetworkTotals()].agents -= 1
    }

    func record(_ prepared: PreparedWork) throws(StoreFailure) {
        // Of an agent that is gone nothing is kept.
        guard try addSums(prepared) else { return }
        try session.run(AgentStatements.insertWork, prepared.row)
        if Places.isDue(session.lastNumber, count: 1, step: Places.workStep) { try session.placeWork() }
    }

    private func addSums(_ prepared: PreparedWork) throws(StoreFailure) -> Bool {
        let key: [SQLiteValue] = [.id(tenant), .id(prepared.network), .id(prepared.agent)]
        func add(to number: Int64) throws(StoreFailure) -> Bool {
            try session.run(AgentStatements.addSums, key + [.integer(number)] + prepared.sums) == 1
        }
        if let known = agents.number(of: prepared.agent, tenant), try add(to: known) { return true }
        guard let row = try session.rows(AgentStatements.number, key).first else { return false }
        let number = try row.integer(0)
        try session.run(AgentStatements.insertSums, key)
        agents.note(number, of: prepared.agent, tenant)
        return try add(to: number)
    }
}
