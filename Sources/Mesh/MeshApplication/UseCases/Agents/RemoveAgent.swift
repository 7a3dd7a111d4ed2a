package import MeshDomain

extension Mesh {
    /// Its unfinished subtasks go to other agents; answers how many they were.
    package func removeAgent(
        _ id: AgentID,
        from network: NetworkID,
        expecting revision: Int?,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Int {
        for attempt in 1... {
            let agent = try await requireAgent(id, in: network, caller)
            if let revision, revision != agent.revision {
                throw .aborted("the agent has changed since its etag was read; read it again and repeat")
            }
            let successor = try await otherCoordinator(than: agent, caller)
            let removed = FeedEvent.Body.network(.agentRemoved, user: caller.user, agent: id, revision: agent.revision)
            // Updates that change nothing hold the commit to what was read: this agent, and the coordinator that stays.
            let held = [agent, successor].compactMap(\.self).map { Change.updateAgent($0, expecting: $0.revision) }
            let changes = held + [.deleteAgent(id, in: network), .note(removed, in: network)]
            do throws(ApplicationFailure) {
                try await commit(ChangeSet(tenant: caller.tenant, time: clock.now, changes), in: network)
                let unfinished = agentPool.state(of: id).activeSubtasks
                agentPool.forget(id)
                return unfinished
            } catch {
                switch error {
                case .aborted where attempt < Self.attemptsMax: continue
                // The coordinator that was to stay has gone.
                case .notFound(_, let gone) where gone == successor?.id.text && attempt < Self.attemptsMax: continue
                default: throw error
                }
            }
        }
        throw .aborted("the agent changes too fast")
    }

    /// Nil for what is no coordinator. A network keeps one.
    private func otherCoordinator(than agent: Agent, _ caller: Principal) async throws(ApplicationFailure) -> Agent? {
        guard agent.type == AgentDefaults.coordinatorType else { return nil }
        let agents = try await reading { () throws(StoreFailure) in
            try await store.agents(in: agent.network, of: caller.tenant)
        }
        guard let other = agents.first(where: { $0.type == agent.type && $0.id != agent.id }) else {
            throw .failedPrecondition("this is the only coordinator of the network; add another one first")
        }
        return other
    }
}
