internal import MeshDomain

extension InMemoryWriter {
    mutating func apply(_ change: Change) throws(StoreFailure) {
        switch change {
        case .insertNetwork(let network): try insert(network)
        case .updateNetwork(let network, let revision): try update(network, expecting: revision)
        case .deleteNetwork(let id, let revision): try deleteNetwork(id, expecting: revision)
        case .insertAgent(let agent): try insert(agent)
        case .updateAgent(let agent, let revision): try update(agent, expecting: revision)
        case .deleteAgent(let id, let network): try deleteAgent(id, in: network)
        case .recordWork(let work, let agent, let network): record(work, by: agent, in: network)
        case .insertTask(let change): try insert(change)
        case .appendTask(let change, let fence): try append(change, fence: fence)
        case .appendRecord(let part): try append(part)
        case .insertMemory(let memory): try insert(memory)
        case .updateMemory(let item): try update(item)
        case .countReads(let reads, let id, let network): countReads(reads, of: id, in: network)
        case .setVector(let vector, let id, let network): setVector(vector, of: id, in: network)
        case .deleteMemory(let id, let network, _): try deleteMemory(id, in: network)
        case .insertSession(let session): try insert(session)
        case .updateSession(let session, let revision): try update(session, expecting: revision)
        case .creditSession(let id, let network, let credit): self.credit(id, in: network, credit)
        case .note(let body, let network):
            try requireNetwork(network)
            appendToLog(of: network, body, at: time)
        }
    }

    // MARK: Networks

    private mutating func insert(_ network: Network) throws(StoreFailure) {
        let key = Owned(tenant, network.id)
        guard network.tenant == tenant, tables.networks[key] == nil else { throw .conflict(.network, network.id.text) }
        put(\.networks, key, network)
    }

    private mutating func update(_ network: Network, expecting revision: Int) throws(StoreFailure) {
        let key = Owned(tenant, network.id)
        guard let before = tables.networks[key] else { throw .notFound(.network, network.id.text) }
        guard before.revision == revision, network.tenant == tenant else { throw .conflict(.network, network.id.text) }
        put(\.networks, key, network)
    }

    private mutating func deleteNetwork(_ id: NetworkID, expecting revision: Int?) throws(StoreFailure) {
        guard let before = tables.networks[Owned(tenant, id)] else { throw .notFound(.network, id.text) }
        guard revision == nil || revision == before.revision else { throw .conflict(.network, id.text) }
        for (key, row) in tables.agents where key.tenant == tenant && row.agent.network == id { removeAgent(key.id) }
        for (key, task) in tables.tasks where key.tenant == tenant && task.network == id {
            put(\.tasks, key, nil)
            put(\.journals, key, nil)
            put(\.leases, key, nil)
            put(\.records, key, nil)
        }
        for (key, memory) in tables.memory where key.tenant == tenant && memory.item.network == id {
            put(\.memory, key, nil)
        }
        for (key, session) in tables.sessions where key.tenant == tenant && session.network == id {
            put(\.sessions, key, nil)
        }
        put(\.logs, nothingAt: id)
        put(\.networks, nothingAt: id)
        effects.append(.forgotten(id))
    }

    // MARK: Agents

    private mutating func insert(_ agent: Agent) throws(StoreFailure) {
        try requireNetwork(agent.network)
        let key = Owned(tenant, agent.id)
        guard tables.agents[key] == nil else { throw .conflict(.agent, agent.id.text) }
        try requireFreeName(agent)
        let count = tables.agents.count { $0.key.tenant == tenant && $0.value.agent.network == agent.network }
        guard count < Network.agentsMax else { throw .agentsMaxReached }
        put(\.agents, key, NumberedAgent(agent: agent, number: nextAgentNumber()))
    }

    private func requireFreeName(_ agent: Agent) throws(StoreFailure) {
        let isTaken = tables.agents.contains { key, other in
            key.tenant == tenant && other.agent.network == agent.network && other.agent.name == agent.name
                && key.id != agent.id
        }
        if isTaken { throw .nameTaken(agent.name) }
    }

    private func numberedAgent(_ id: AgentID, in network: NetworkID) -> NumberedAgent? {
        tables.agents[Owned(tenant, id)].flatMap { $0.agent.network == network ? $0 : nil }
    }

    private mutating func update(_ agent: Agent, expecting revision: Int) throws(StoreFailure) {
        guard let before = numberedAgent(agent.id, in: agent.network) else { throw .notFound(.agent, agent.id.text) }
        guard before.agent.revision == revision else { throw .conflict(.agent, agent.id.text) }
        try requireFreeName(agent)
        var next = before
        next.agent = agent
        next.agent.metrics = before.agent.metrics
        put(\.agents, Owned(tenant, agent.id), next)
    }

    private mutating func deleteAgent(_ id: AgentID, in network: NetworkID) throws(StoreFailure) {
        guard numberedAgent(id, in: network) != nil else { throw .notFound(.agent, id.text) }
        removeAgent(id)
    }

    private mutating func removeAgent(_ id: AgentID) {
        put(\.agents, nothingAt: id)
        put(\.work, nothingAt: id)
    }

    private mutating func record(_ work: AgentWork, by agent: AgentID, in network: NetworkID) {
        guard var next = numberedAgent(agent, in: network) else { return }
        let key = Owned(tenant, agent)
        next.agent.metrics.add(work)
        put(\.agents, key, next)
        let kept = (tables.work[key] ?? []).suffix(AgentWork.keptMax - 1)
        put(\.work, key, kept + [work])
    }

    // MARK: Tasks

    private mutating func insert(_ change: TaskChange) throws(StoreFailure) {
        let task = change.task
        try requireNetwork(task.network)
        let key = Owned(tenant, task.id)
        guard task.tenant == tenant, change.baseVersion == 0, tables.tasks[key] == nil else {
            throw .conflict(.task, task.id.text)
        }
        store(change, key)
    }

    private mutating func append(_ change: TaskChange, fence: Int64?) throws(StoreFailure) {
        let key = Owned(tenant, change.task.id)
        guard let before = tables.tasks[key] else { throw .notFound(.task, change.task.id.text) }
        if let fence, tables.leases[key]?.fence != fence { throw .fenced }
        guard before.version == change.baseVersion else { throw .conflict(.task, change.task.id.text) }
        store(change, key)
    }

    private mutating func append(_ part: TaskRecordPart) throws(StoreFailure) {
        let key = Owned(tenant, part.task)
        guard tables.tasks[key] != nil else { throw .notFound(.task, part.task.text) }
        var parts = tables.records[key] ?? []
        parts.removeAll { $0.run == part.run && $0.number == part.number }
        guard parts.count < TaskRecordPart.partsMax else { return }
        put(\.records, key, parts + [part])
    }

    private mutating func store(_ change: TaskChange, _ key: Owned<TaskID>) {
        put(\.tasks, key, change.task)
        appendToJournal(of: change.task.id, change.events)
        for event in change.events {
            let line = FeedEvent.Body.task(change.task.id, sequence: event.sequence)
            appendToLog(of: change.task.network, line, at: event.time)
        }
    }
}
