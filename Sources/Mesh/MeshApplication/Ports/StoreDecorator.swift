package import MeshDomain

/// A store that does most of what it is asked by asking another one. Whoever adopts it writes what it does otherwise.
package protocol StoreDecorator: MeshStore {
    var base: any MeshStore { get }
}

extension StoreDecorator {
    package func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        try await base.commit(changes)
    }

    package func earlier(
        _ claim: IdempotencyClaim,
        at time: Moment,
        of tenant: TenantID
    ) async throws(StoreFailure) -> String? {
        try await base.earlier(claim, at: time, of: tenant)
    }

    package func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        try await base.network(id, of: tenant)
    }

    package func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? {
        try await base.overview(of: network, of: tenant)
    }

    package func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        try await base.networks(query, of: tenant)
    }

    package func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] {
        try await base.stats(of: networks, of: tenant)
    }

    package func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try await base.agents(in: network, of: tenant)
    }

    package func agent(
        _ id: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Agent? {
        try await base.agent(id, in: network, of: tenant)
    }

    package func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] {
        try await base.work(of: agent, in: network, of: tenant)
    }

    package func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        try await base.task(id, of: tenant)
    }

    package func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        try await base.tasks(query, of: tenant)
    }

    package func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        try await base.events(of: task, after: sequence, limit: limit, of: tenant)
    }
}

// MARK: Memory, sessions, the log

extension StoreDecorator {
    package func memory(
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> StoredItem? {
        try await base.memory(id, in: network, of: tenant)
    }

    package func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] {
        try await base.memory(ids, in: network, of: tenant)
    }

    package func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        try await base.memory(query, of: tenant)
    }

    package func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] {
        try await base.memoryHeads(ids, in: network, of: tenant)
    }

    package func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] {
        try await base.facts(
            about: subject,
            in: network,
            session: session,
            aliveAt: aliveAt,
            limit: limit,
            of: tenant
        )
    }

    package func knowledge(of network: NetworkID, of tenant: TenantID) -> KnowledgeMark? {
        base.knowledge(of: network, of: tenant)
    }

    package func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        try await base.memoryByWords(words, filter, limit: limit, of: tenant)
    }

    package func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector] {
        try await base.memoryVectors(filter, limit: limit, of: tenant)
    }

    package func newVectors(
        in network: NetworkID,
        after place: Int64?,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NewVectors? {
        try await base.newVectors(in: network, after: place, limit: limit, of: tenant)
    }

    package func session(
        _ id: SessionID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Session? {
        try await base.session(id, in: network, of: tenant)
    }

    package func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage {
        try await base.feed(of: network, after: position, limit: limit, of: tenant)
    }

    package func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        try await base.feedEnd(of: network, of: tenant)
    }
}

// MARK: Leases and upkeep

extension StoreDecorator {
    package func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try await base.acquireLease(on: task, of: tenant, for: worker, at: time, lasting: duration)
    }

    package func renew(
        _ lease: Lease,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try await base.renew(lease, at: time, lasting: duration)
    }

    package func release(_ lease: Lease) async throws(StoreFailure) { try await base.release(lease) }

    package func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await base.openTasks(after: id, limit: limit)
    }

    package func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await base.dueTasks(at: time, limit: limit)
    }

    package func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await base.expiredMemory(before: time, limit: limit)
    }

    package func memoryPastRetention(
        addedBefore time: Moment,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await base.memoryPastRetention(addedBefore: time, limit: limit)
    }

    package func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try await base.expiredSessions(before: time, limit: limit)
    }

    package func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await base.memoryWithoutVector(limit: limit)
    }

    package func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await base.memoryToConsolidate(reads: reads, confidence: confidence, limit: limit)
    }

    package func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await base.prune(before: time, limit: limit)
    }

    package func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await base.pruneSessions(endedBefore: time, limit: limit)
    }

    package func keepVectors(of embedder: String) async throws(StoreFailure) {
        try await base.keepVectors(of: embedder)
    }
}
