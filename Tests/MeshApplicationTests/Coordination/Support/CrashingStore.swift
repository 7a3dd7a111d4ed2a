internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// A store that lets some commits of tasks through and then refuses every one, as for a worker that was cut off.
final class CrashingStore: MeshStore {
    private let store: InMemoryStore
    private let left: Mutex<Int>
    private let failure: StoreFailure

    init(_ store: InMemoryStore, commits: Int, then failure: StoreFailure = .fenced) {
        self.store = store
        left = Mutex(commits)
        self.failure = failure
    }

    var remaining: Int { left.withLock { $0 } }

    /// Lets so many more through.
    func recover(_ commits: Int = .max) { left.withLock { $0 = commits } }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        // A worker that was cut off from its task still keeps its record.
        if changes.isOnlyRecord { return try await store.commit(changes) }
        let isOpen = left.withLock { left in
            if left > 0 {
                left -= 1
                return true
            }
            left = -1
            return false
        }
        guard isOpen else { throw failure }
        return try await store.commit(changes)
    }

    func earlier(_ claim: IdempotencyClaim, at time: Moment, of tenant: TenantID) async throws(StoreFailure) -> String?
    {
        try await store.earlier(claim, at: time, of: tenant)
    }

    func overview(
        of network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NetworkOverview? {
        try await store.overview(of: network, of: tenant)
    }

    func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        try await store.network(id, of: tenant)
    }

    func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network> {
        try await store.networks(query, of: tenant)
    }

    func stats(
        of networks: [NetworkID],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [NetworkID: NetworkStats] {
        try await store.stats(of: networks, of: tenant)
    }

    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try await store.agents(in: network, of: tenant)
    }

    func agent(_ id: AgentID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Agent? {
        try await store.agent(id, in: network, of: tenant)
    }

    func work(
        of agent: AgentID,
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [AgentWork] {
        try await store.work(of: agent, in: network, of: tenant)
    }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        try await store.task(id, of: tenant)
    }

    func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        try await store.tasks(query, of: tenant)
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        try await store.events(of: task, after: sequence, limit: limit, of: tenant)
    }

    func memory(_ id: MemoryID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> StoredItem? {
        try await store.memory(id, in: network, of: tenant)
    }

    func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem] {
        try await store.memory(ids, in: network, of: tenant)
    }

    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        try await store.memory(query, of: tenant)
    }

    func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead] {
        try await store.memoryHeads(ids, in: network, of: tenant)
    }

    func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] {
        try await store.facts(
            about: subject,
            in: network,
            session: session,
            aliveAt: aliveAt,
            limit: limit,
            of: tenant
        )
    }

    func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch] {
        try await store.memoryByWords(words, filter, limit: limit, of: tenant)
    }

    func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector] {
        try await store.memoryVectors(filter, limit: limit, of: tenant)
    }

    func session(_ id: SessionID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Session? {
        try await store.session(id, in: network, of: tenant)
    }

    func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage {
        try await store.feed(of: network, after: position, limit: limit, of: tenant)
    }

    func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64 {
        try await store.feedEnd(of: network, of: tenant)
    }

    func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try await store.acquireLease(on: task, of: tenant, for: worker, at: time, lasting: duration)
    }

    func renew(_ lease: Lease, at time: Moment, lasting duration: Duration) async throws(StoreFailure) -> Lease? {
        try await store.renew(lease, at: time, lasting: duration)
    }

    func release(_ lease: Lease) async throws(StoreFailure) { try await store.release(lease) }

    func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await store.openTasks(after: id, limit: limit)
    }

    func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await store.expiredMemory(before: time, limit: limit)
    }

    func memoryPastRetention(addedBefore time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await store.memoryPastRetention(addedBefore: time, limit: limit)
    }

    func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try await store.expiredSessions(before: time, limit: limit)
    }

    func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await store.memoryWithoutVector(limit: limit)
    }

    func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await store.memoryToConsolidate(reads: reads, confidence: confidence, limit: limit)
    }

    func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await store.prune(before: time, limit: limit)
    }

    func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await store.pruneSessions(endedBefore: time, limit: limit)
    }
}

extension ChangeSet {
    fileprivate var isOnlyRecord: Bool {
        changes.allSatisfy { if case .appendRecord = $0 { true } else { false } }
    }
}
