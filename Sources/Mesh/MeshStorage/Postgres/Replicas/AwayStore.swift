internal import MeshApplication
internal import MeshDomain

/// The store of a server whose engine is away: every call fails, and none waits.
struct AwayStore: MeshStore {
    private let failure = StoreFailure.unavailable("the engine is away, as health says")

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome { throw failure }

    func earlier(
        _ claim: IdempotencyClaim,
        at time: Moment,
        of tenant: TenantID
    ) async throws(StoreFailure) -> String? { throw failure }

    func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? { throw failure }

    func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? { throw failure }

    func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        throw failure
    }

    func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] { throw failure }

    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        throw failure
    }

    func agent(
        _ id: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Agent? { throw failure }

    func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] { throw failure }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? { throw failure }

    func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        throw failure
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] { throw failure }

    func memory(
        _ id: MemoryID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> StoredItem? { throw failure }

    func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] { throw failure }

    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        throw failure
    }

    func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] { throw failure }

    func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] { throw failure }

    func knowledge(of network: NetworkID, of tenant: TenantID) -> KnowledgeMark? { nil }

    func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] { throw failure }

    func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector] { throw failure }

    func newVectors(
        in network: NetworkID,
        after place: Int64?,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NewVectors? { throw failure }

    func session(
        _ id: SessionID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> Session? { throw failure }

    func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage { throw failure }

    func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        throw failure
    }

    func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? { throw failure }

    func renew(
        _ lease: Lease,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? { throw failure }

    func release(_ lease: Lease) async throws(StoreFailure) { throw failure }

    func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] { throw failure }

    func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] { throw failure }

    func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        throw failure
    }

    func memoryPastRetention(
        addedBefore time: Moment,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] { throw failure }

    func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        throw failure
    }

    func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] { throw failure }

    func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] { throw failure }

    func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int { throw failure }

    func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int { throw failure }

    func keepVectors(of embedder: String) async throws(StoreFailure) { throw failure }
}
