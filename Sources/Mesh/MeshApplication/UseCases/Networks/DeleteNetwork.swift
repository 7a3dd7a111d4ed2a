package import MeshDomain

/// What went with a network.
package struct DeletedNetwork: Sendable {
    package var agents: Int
    package var tasks: Int
    package var cancelledTasks: Int
    package var memoryItems: Int
    package var sessions: Int
}

extension Mesh {
    /// Deletes a network and all that belongs to it. Work under way is stopped: its next commit finds nothing to add to.
    package func deleteNetwork(
        _ id: NetworkID,
        expecting revision: Int?,
        as caller: Principal
    ) async throws(ApplicationFailure) -> DeletedNetwork {
        let network = try await requireNetwork(id, caller)
        if let revision, revision != network.revision {
            throw .aborted("the network has changed since its etag was read; read it again and repeat")
        }
        let detail = try await detail(of: network)
        let unfinished = try await unfinishedTasks(of: id, caller)
        try await commit(
            ChangeSet(tenant: caller.tenant, time: clock.now, [.deleteNetwork(id, expecting: revision)]),
            in: id
        )
        for task in unfinished {
            dispatcher.stop(task.id)
            liveText.forget(task.id)
            bell.ring(.task(task.id, of: caller.tenant))
        }
        agentPool.forget(network: id)
        memory.forget(id, of: caller.tenant)
        return DeletedNetwork(
            agents: detail.agents.count,
            tasks: detail.stats.tasks,
            cancelledTasks: unfinished.count { $0.status.isActive },
            memoryItems: detail.stats.memoryItems,
            sessions: detail.stats.activeSessions
        )
    }

    /// With the held ones, which somebody may watch.
    private func unfinishedTasks(
        of network: NetworkID,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> [(id: TaskID, status: MeshTask.Status)] {
        var query = TaskQuery(network: network)
        query.statuses = Set(MeshTask.Status.allCases.filter { !$0.isFinal })
        query.page.size = PageRequest.sizeMax
        var found: [(id: TaskID, status: MeshTask.Status)] = []
        repeat {
            let page = try await reading { [query] () throws(StoreFailure) in
                try await store.tasks(query, of: caller.tenant)
            }
            found += page.elements.map { ($0.id, $0.status) }
            query.page.token = page.nextToken
        } while query.page.token != nil
        return found
    }
}
