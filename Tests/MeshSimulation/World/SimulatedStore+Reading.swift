internal import MeshApplication
internal import MeshDomain

/// Reads, and the care of what is old: each may fail, and does nothing else.
extension SimulatedStore {
    func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? {
        try await enter(isWrite: false)
        return try await disk.store.overview(of: network, of: tenant)
    }

    func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        try await enter(isWrite: false)
        return try await disk.store.network(id, of: tenant)
    }

    func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        try await enter(isWrite: false)
        return try await disk.store.networks(query, of: tenant)
    }

    func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] {
        try await enter(isWrite: false)
        return try await disk.store.stats(of: networks, of: tenant)
    }

    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try await enter(isWrite: false)
        return try await disk.store.agents(in: network, of: tenant)
    }

    func agent(_ id: AgentID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Agent? {
        try await enter(isWrite: false)
        return try await disk.store.agent(id, in: network, of: tenant)
    }

    func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] {
        try await enter(isWrite: false)
        return try await disk.store.work(of: agent, in: network, of: tenant)
    }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        try await enter(isWrite: false)
        return try await disk.store.task(id, of: tenant)
    }

    func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        try await enter(isWrite: false)
        return try await disk.store.tasks(query, of: tenant)
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        try await enter(isWrite: false)
        return try await disk.events(of: task, after: sequence, limit: limit, of: tenant)
    }

    func memory(_ id: MemoryID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> StoredItem? {
        try await enter(isWrite: false)
        return try await disk.store.memory(id, in: network, of: tenant)
    }

    func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] {
        try await enter(isWrite: false)
        return try await disk.store.memory(ids, in: network, of: tenant)
    }

    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        try await enter(isWrite: false)
        return try await disk.store.memory(query, of: tenant)
    }

    func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] {
        try await enter(isWrite: false)
        return try await disk.store.memoryHeads(ids, in: network, of: tenant)
    }

    func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] {
        try await enter(isWrite: false)
        return try await disk.store.facts(
            about: subject,
            in: network,
            session: session,
            aliveAt: aliveAt,
            limit: limit,
            of: tenant
        )
    }

    func knowledge(of network: NetworkID, of tenant: TenantID) -> KnowledgeMark? {
        disk.store.knowledge(of: network, of: tenant)
    }

    func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        try await enter(isWrite: false)
        return try await disk.store.memoryByWords(words, filter, limit: limit, of: tenant)
    }

    func newVectors(
        in network: NetworkID,
        after place: Int64?,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NewVectors? {
        try await disk.store.newVectors(in: network, after: place, limit: limit, of: tenant)
    }

    func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector] {
        try await enter(isWrite: false)
        return try await disk.store.memoryVectors(filter, limit: limit, of: tenant)
    }

    func session(_ id: SessionID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Session? {
        try await enter(isWrite: false)
        return try await disk.store.session(id, in: network, of: tenant)
    }

    func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage {
        try await enter(isWrite: false)
        return try await disk.store.feed(of: network, after: position, limit: limit, of: tenant)
    }

    func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        try await enter(isWrite: false)
        return try await disk.store.feedEnd(of: network, of: tenant)
    }

    func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await enter(isWrite: false)
        return try await disk.store.openTasks(after: id, limit: limit)
    }

    func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await enter(isWrite: false)
        return try await disk.store.dueTasks(at: time, limit: limit)
    }

    func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await enter(isWrite: false)
        return try await disk.store.expiredMemory(before: time, limit: limit)
    }

    func memoryPastRetention(addedBefore time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await enter(isWrite: false)
        return try await disk.store.memoryPastRetention(addedBefore: time, limit: limit)
    }

    func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try await enter(isWrite: false)
        return try await disk.store.expiredSessions(before: time, limit: limit)
    }

    func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await enter(isWrite: false)
        return try await disk.store.memoryWithoutVector(limit: limit)
    }

    func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await enter(isWrite: false)
        return try await disk.store.memoryToConsolidate(reads: reads, confidence: confidence, limit: limit)
    }

    func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await enter(isWrite: true)
        return try await disk.store.prune(before: time, limit: limit)
    }

    func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await enter(isWrite: true)
        return try await disk.store.pruneSessions(endedBefore: time, limit: limit)
    }

    func keepVectors(of embedder: String) async throws(StoreFailure) {
        try await enter(isWrite: true)
        try await disk.store.keepVectors(of: embedder)
    }
}
