package import MeshDomain

/// A network as clients see it.
package struct NetworkDetail: Sendable {
    package var network: Network
    package var agents: [AgentDetail]
    package var stats: NetworkStats

    package init(network: Network, agents: [AgentDetail], stats: NetworkStats) {
        self.network = network
        self.agents = agents
        self.stats = stats
    }
}

/// An agent as clients see it: what is stored and what it does right now.
package struct AgentDetail: Sendable {
    package var agent: Agent
    package var isBuiltIn: Bool
    package var live: AgentLiveState
    /// Newest first; only when it was asked for.
    package var recentWork: [AgentWork]

    package init(agent: Agent, isBuiltIn: Bool, live: AgentLiveState, recentWork: [AgentWork] = []) {
        self.agent = agent
        self.isBuiltIn = isBuiltIn
        self.live = live
        self.recentWork = recentWork
    }
}

extension Mesh {
    func detail(of network: Network) async throws(ApplicationFailure) -> NetworkDetail {
        let overview = try await reading { () throws(StoreFailure) in
            try await store.overview(of: network.id, of: network.tenant)
        }
        return overview.map { detail(of: $0) } ?? NetworkDetail(network: network, agents: [], stats: NetworkStats())
    }

    func detail(of overview: NetworkOverview) -> NetworkDetail {
        NetworkDetail(
            network: overview.network,
            agents: overview.agents.map { detail(of: $0) },
            stats: overview.stats
        )
    }

    func detail(of agent: Agent, recentWork: [AgentWork] = []) -> AgentDetail {
        AgentDetail(
            agent: agent,
            isBuiltIn: agentTypes.type(named: agent.type) != nil,
            live: agentPool.state(of: agent.id),
            recentWork: recentWork
        )
    }
}
