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
        let stats = try await detail(of: network).stats
        let running = try await activeTasks(of: id, caller)
        try await commit(
            ChangeSet(tenant: caller.tenant, time: clock.now, [.deleteNetwork(id, expecting: revision)]),
            in: id
        )
        for task in running {
            dispatcher.stop(task)
            liveText.forget(task)
            bell.ring(.task(task))
        }
        memory.forget(id)
        return DeletedNetwork(
            agents: stats.agents,
            tasks: stats.tasks,
            cancelledTasks: running.count,
            memoryItems: stats.memoryItems,
            sessions: stats.activeSessions
        )
    }

    private func activeTasks(of network: NetworkID, _ caller: Principal) async throws(ApplicationFailure) -> [TaskID] {
        var query = TaskQuery(network: network)
        query.statuses = Set(MeshTask.Status.allCases.filter { !$0.isFinal })
        query.page.size = PageRequest.sizeMax
        var found: [TaskID] = []
        repeat {
            let page = try await reading { () throws(StoreFailure) in try await store.tasks(query, of: caller.tenant) }
            found += page.elements.map(\.id)
            query.page.token = page.nextToken
        } while query.page.token != nil
        return found
    }
}
