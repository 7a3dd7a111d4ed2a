package import MeshDomain

/// Networks, agents, tasks, sessions, the log.
extension InMemoryStore {
    package func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        try read { tables in tables.networks[Owned(tenant, id)] }
    }

    package func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        let found = try read { tables in
            tables.networks.filter { $0.key.tenant == tenant }.values.filter(query.accepts)
        }
        return try query.page.cut(found, isDescending: query.isDescending, QueryDigest(query, of: tenant)) {
            $0.place(by: query.order)
        }
    }

    package func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] {
        try read { tables in
            var stats: [NetworkID: NetworkStats] = [:]
            for id in networks where tables.networks[Owned(tenant, id)] != nil {
                stats[id] = tables.stats(of: id, of: tenant)
            }
            return stats
        }
    }

    package func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? {
        try read { tables in
            tables.networks[Owned(tenant, network)].map { found in
                NetworkOverview(
                    network: found,
                    agents: tables.agents(in: network, of: tenant),
                    stats: tables.stats(of: network, of: tenant)
                )
            }
        }
    }

    package func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try read { tables in tables.agents(in: network, of: tenant) }
    }

    package func agent(
        _ id: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Agent? {
        try read { tables in tables.agents[Owned(tenant, id)]?.agent }.flatMap { $0.network == network ? $0 : nil }
    }

    package func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] {
        try read { tables in
            guard tables.agents[Owned(tenant, agent)]?.agent.network == network else { return [] }
            return (tables.work[Owned(tenant, agent)] ?? []).reversed()
        }
    }

    package func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        try read { tables in tables.tasks[Owned(tenant, id)] }
    }

    package func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        let found = try read { tables in
            tables.tasks.filter { $0.key.tenant == tenant && query.accepts($0.value) }.map(\.value)
        }
        var page = try query.page.cut(
            found,
            isDescending: query.isDescending,
            QueryDigest(query, of: tenant),
            bytes: { query.isFull ? $0.pageBytes : 0 },
            place: { $0.place(by: query.order) }
        )
        if !query.isFull { page.elements = page.elements.map(\.basicView) }
        return page
    }

    package func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        try read { tables in
            // The event of sequence n stands at n - 1.
            let journal = tables.journals[Owned(tenant, task)] ?? []
            return Array(journal.dropFirst(max(0, sequence)).prefix(max(0, limit)))
        }
    }

    package func session(
        _ id: SessionID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Session? {
        try read { tables in tables.sessions[Owned(tenant, id)] }.flatMap { $0.network == network ? $0 : nil }
    }

    package func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage {
        try read { tables in
            guard let log = tables.logs[Owned(tenant, network)] else { return FeedPage(events: [], oldestPosition: 0) }
            let lines = log.lines.lazy.filter { $0.position > position }.prefix(max(0, limit))
            return FeedPage(events: Array(lines), oldestPosition: log.start > position + 1 ? log.start : 0)
        }
    }

    package func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        try read { tables in
            guard let log = tables.logs[Owned(tenant, network)] else { return 0 }
            return log.lines.last?.position ?? max(0, log.start - 1)
        }
    }
}

extension InMemoryTables {
    func agents(in network: NetworkID, of tenant: TenantID) -> [Agent] {
        agents.filter { $0.key.tenant == tenant && $0.value.agent.network == network }.values
            .sorted { $0.number < $1.number }.map(\.agent)
    }

    func stats(of network: NetworkID, of tenant: TenantID) -> NetworkStats {
        var stats = NetworkStats()
        stats.agents = agents.count { $0.key.tenant == tenant && $0.value.agent.network == network }
        for (key, task) in tasks where key.tenant == tenant && task.network == network {
            stats.tasks += 1
            if task.status.isActive { stats.activeTasks += 1 }
            stats.spend += task.spend
        }
        stats.memoryItems = memory.count { $0.key.tenant == tenant && $0.value.item.network == network }
        stats.activeSessions = sessions.count {
            $0.key.tenant == tenant && $0.value.network == network && $0.value.status == .active
        }
        return stats
    }
}
