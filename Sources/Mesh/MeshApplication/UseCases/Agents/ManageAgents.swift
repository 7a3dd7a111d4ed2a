package import MeshDomain

extension Mesh {
    package func addAgent(
        _ configuration: AgentConfiguration,
        to network: NetworkID,
        idempotencyKey: String?,
        as caller: Principal
    ) async throws(ApplicationFailure) -> AgentDetail {
        _ = try await requireNetwork(network, caller)
        let now = clock.now
        let agent = Agent(
            id: AgentID(ids.next("agt")),
            network: network,
            configuration: AgentDefaults.completed(configuration, types: agentTypes),
            createTime: now
        )
        let claim = try claim(
            idempotencyKey,
            scope: "agents/\(network)",
            for: configuration,
            making: agent.id.text,
            at: now
        )
        if let first = try await earlier(claim, caller) {
            return try await getAgent(AgentID(first), in: network, as: caller)
        }
        let added = FeedEvent.Body.network(.agentAdded, user: caller.user, agent: agent.id, revision: agent.revision)
        let outcome = try await commit(
            ChangeSet(
                tenant: caller.tenant,
                time: now,
                claim: claim,
                [.insertAgent(agent), .note(added, in: network)]
            ),
            in: network
        )
        if case .replayed(let id) = outcome { return try await getAgent(AgentID(id), in: network, as: caller) }
        return detail(of: agent)
    }

    package func listAgents(
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> [AgentDetail] {
        _ = try await requireNetwork(network, caller)
        let agents = try await reading { () throws(StoreFailure) in
            try await store.agents(in: network, of: caller.tenant)
        }
        return agents.map { detail(of: $0) }
    }

    /// With its recent work.
    package func getAgent(
        _ id: AgentID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> AgentDetail {
        let agent = try await requireAgent(id, in: network, caller)
        let work = try await reading { () throws(StoreFailure) in
            try await store.work(of: id, in: network, of: caller.tenant)
        }
        return detail(of: agent, recentWork: work)
    }

    /// Subtasks under way keep the old configuration.
    package func updateAgent(
        _ id: AgentID,
        in network: NetworkID,
        expecting revision: Int?,
        as caller: Principal,
        _ change: (inout AgentConfiguration) throws(ApplicationFailure) -> Void
    ) async throws(ApplicationFailure) -> AgentDetail {
        for attempt in 1... {
            var agent = try await requireAgent(id, in: network, caller)
            if let revision, revision != agent.revision {
                throw .aborted("the agent has changed since its etag was read; read it again and repeat")
            }
            let before = agent
            try change(&agent.configuration)
            agent.configuration = AgentDefaults.completed(agent.configuration, types: agentTypes)
            if agent == before { return detail(of: agent) }
            agent.revision += 1
            agent.updateTime = clock.now
            let changed = FeedEvent.Body.network(.agentUpdated, user: caller.user, agent: id, revision: agent.revision)
            let changes: [Change] = [.updateAgent(agent, expecting: before.revision), .note(changed, in: network)]
            do throws(ApplicationFailure) {
                try await commit(ChangeSet(tenant: caller.tenant, time: clock.now, changes), in: network)
                return detail(of: agent)
            } catch {
                guard case .aborted = error, revision == nil, attempt < Self.attemptsMax else { throw error }
            }
        }
        throw .aborted("the agent changes too fast")
    }

    func requireAgent(
        _ id: AgentID,
        in network: NetworkID,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> Agent {
        let agent = try await reading { () throws(StoreFailure) in
            try await store.agent(id, in: network, of: caller.tenant)
        }
        guard let agent else { throw .notFound(kind: "agent", id: id.text) }
        return agent
    }
}
