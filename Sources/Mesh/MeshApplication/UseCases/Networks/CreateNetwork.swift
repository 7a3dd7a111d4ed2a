package import MeshDomain

package struct NewNetwork: Sendable, Encodable {
    package var name: String
    package var description: String
    package var maxIterations: Int?
    package var timeoutSeconds: Int?
    /// Empty for the five that every network gets.
    package var agents: [AgentConfiguration]
    package var labels: [String: String]
    package var idempotencyKey: String?

    package init(
        name: String,
        description: String = "",
        maxIterations: Int? = nil,
        timeoutSeconds: Int? = nil,
        agents: [AgentConfiguration] = [],
        labels: [String: String] = [:],
        idempotencyKey: String? = nil
    ) {
        self.name = name
        self.description = description
        self.maxIterations = maxIterations
        self.timeoutSeconds = timeoutSeconds
        self.agents = agents
        self.labels = labels
        self.idempotencyKey = idempotencyKey
    }
}

extension Mesh {
    /// Makes a network with its agents, in one commit. One without a coordinator gets one.
    package func createNetwork(
        _ input: NewNetwork,
        as caller: Principal
    ) async throws(ApplicationFailure) -> NetworkDetail {
        let now = clock.now
        let network = Network(
            id: NetworkID(ids.next("net")),
            tenant: caller.tenant,
            owner: caller.user,
            name: input.name,
            description: input.description,
            maxIterations: input.maxIterations ?? defaults.maxIterations,
            timeoutSeconds: input.timeoutSeconds ?? defaults.timeoutSeconds,
            labels: input.labels,
            createTime: now
        )
        let claim = try claim(
            input.idempotencyKey,
            scope: "networks",
            for: input,
            making: network.id.text,
            at: now
        )
        if let first = try await earlier(claim, caller) { return try await getNetwork(NetworkID(first), as: caller) }
        let agents = try members(input.agents).map { configuration in
            Agent(id: AgentID(ids.next("agt")), network: network.id, configuration: configuration, createTime: now)
        }
        let changes = [Change.insertNetwork(network)] + agents.map { .insertAgent($0) }
        let outcome = try await commit(
            ChangeSet(tenant: caller.tenant, time: now, claim: claim, changes),
            in: network.id
        )
        if case .replayed(let id) = outcome { return try await getNetwork(NetworkID(id), as: caller) }
        return NetworkDetail(network: network, agents: agents.map { detail(of: $0) }, stats: stats(agents.count))
    }

    private func members(_ wanted: [AgentConfiguration]) throws(ApplicationFailure) -> [AgentConfiguration] {
        if wanted.isEmpty { return AgentDefaults.team(agentTypes) }
        var names: Set<String> = []
        for (position, member) in wanted.enumerated() where !names.insert(member.name).inserted {
            throw .invalid([FieldFault("agents[\(position)].name", "two agents have this name")])
        }
        var members = wanted.map { AgentDefaults.completed($0, types: agentTypes) }
        if !members.contains(where: { $0.type == AgentDefaults.coordinatorType }) {
            var coordinator = AgentDefaults.coordinator(agentTypes)
            // The client may have used the name for another agent.
            while names.contains(coordinator.name) { coordinator.name += " 2" }
            members.insert(coordinator, at: 0)
        }
        guard members.count <= Network.agentsMax else {
            throw .invalid([
                FieldFault("agents", "a network has at most \(Network.agentsMax) agents, with its coordinator")
            ])
        }
        return members
    }

    private func stats(_ agents: Int) -> NetworkStats {
        var stats = NetworkStats()
        stats.agents = agents
        return stats
    }
}
