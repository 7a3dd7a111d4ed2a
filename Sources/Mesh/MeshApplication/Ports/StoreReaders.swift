package import MeshDomain

/// Networks with what is in them.
package protocol NetworkReader: Sendable {
    func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network?
    /// A network with its agents, in the order in which they were added, and its figures, as of one moment.
    func overview(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> NetworkOverview?
    func networks(_ query: NetworkQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<Network>
    func stats(of networks: [NetworkID], of tenant: TenantID) async throws(StoreFailure) -> [NetworkID: NetworkStats]
}

/// The agents of a network and what they did.
package protocol AgentReader: Sendable {
    /// In the order in which they were added.
    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent]
    func agent(_ id: AgentID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Agent?
    /// Newest first, at most `AgentWork.keptMax`.
    func work(of agent: AgentID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [AgentWork]
    /// Who works in a network, for the work on its tasks: what was decided about it and its agents as of now, while the
    /// agents' metrics may be old.
    func staff(of network: NetworkID, tenant: TenantID) async throws(StoreFailure) -> Staff?
}

/// A network with its agents, in the order in which they were added.
package struct Staff: Sendable {
    package let network: Network
    package let agents: [Agent]

    package init(network: Network, agents: [Agent]) {
        self.network = network
        self.agents = agents
    }
}

extension AgentReader where Self: NetworkReader {
    package func staff(of network: NetworkID, tenant: TenantID) async throws(StoreFailure) -> Staff? {
        guard let found = try await self.network(network, of: tenant) else { return nil }
        return Staff(network: found, agents: try await agents(in: network, of: tenant))
    }
}

/// Tasks and their journals.
package protocol TaskReader: Sendable {
    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask?
    func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask>
    /// Events after a sequence, in their order. Empty for a task that is not there.
    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent]
}

/// Memory items: by id, by filter, by words, by subject, and their vectors.
package protocol MemoryReader: Sendable {
    func memory(_ id: MemoryID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> StoredItem?
    /// Those of the items that are there.
    func memory(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: StoredItem]
    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem>
    /// The heads of those of the items that are there.
    func memoryHeads(
        _ ids: [MemoryID],
        in network: NetworkID,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryID: MemoryHead]
    /// Items that contain words of the query, best first and the newest of equal ones, with BM25 as the engine counts it
    /// (higher is better). A word of several parts, as "e-mail", is a phrase. In a network of more than five hundred items
    /// old ones may be left out that hold only words that most items hold, and beyond two hundred thousand the oldest.
    func memoryByWords(
        _ words: [String],
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [WordMatch]
    /// How much the network has learned: as long as it is the same, nothing came or changed but outputs of work. Nil when nobody
    /// here knows, as in a store that other processes write to.
    func knowledge(of network: NetworkID, of tenant: TenantID) -> KnowledgeMark?
    /// Current facts that state something of a subject, as `FactStatement` reads them, oldest first; the newest when there are
    /// more. Without a session, those of no session.
    func facts(
        about subject: String,
        in network: NetworkID,
        session: SessionID?,
        aliveAt: Moment,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem]
    /// The vectors of a network's items, newest first, for an index in memory.
    func memoryVectors(
        _ filter: MemoryFilter,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryVector]
    /// The vectors of a network's current items that were written after a place, in the order in which they became visible;
    /// without a place none, but the place where that order ends by now. Nil from a store that no other process writes to:
    /// there is nothing that its writer was not told.
    func newVectors(
        in network: NetworkID,
        after place: Int64?,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> NewVectors?
}

/// Sessions, ended ones too while their records are kept.
package protocol SessionReader: Sendable {
    func session(_ id: SessionID, in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Session?
}

/// The log of a network: what watchers of it are told.
package protocol FeedReader: Sendable {
    /// Lines of a network's log after a position, in their order.
    func feed(
        of network: NetworkID,
        after position: Int64,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> FeedPage
    /// The position of the last line, for whoever wants what happens from now on.
    func feedEnd(of network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Int64
}

/// Who works on which task. Time comes from the caller.
package protocol LeaseKeeper: Sendable {
    /// For a task that is there. Nil while another worker holds it. The fence is higher than that of every holder before.
    func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease?
    /// Nil when it is another worker's by now. A lease that ran out and that nobody took can still be renewed.
    func renew(_ lease: Lease, at time: Moment, lasting duration: Duration) async throws(StoreFailure) -> Lease?
    /// Nothing happens when it is another worker's by now.
    func release(_ lease: Lease) async throws(StoreFailure)
}

/// What the process itself looks for, over all tenants. Nothing of it reaches a client.
package protocol MaintenanceReader: Sendable {
    /// Tasks that have not ended and are not held, oldest first, after an id.
    func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask]
    /// Open tasks that somebody must look at: those whose wait is over at that moment, `limit` at most, oldest end first, and
    /// those whose worker's lease has run out, `limit` at most. A task may be there twice. It costs what is due, and not
    /// what is open.
    func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask]
    /// Items whose time had come at that moment or before.
    func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory]
    /// Short-term items without a time of their own that were added before that moment, superseded ones too, oldest first.
    func memoryPastRetention(addedBefore time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory]
    /// Active sessions whose time had come at that moment or before.
    func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession]
    /// Current items that the embedder has not seen, oldest first.
    func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory]
    /// Current short-term items that may have earned the long-term memory, oldest first.
    func memoryToConsolidate(reads: Int, confidence: Double, limit: Int) async throws(StoreFailure) -> [OwnedMemory]
    /// Deletes log lines and agent history that are older, and idempotency keys that had expired by then, `limit` of each
    /// at most. Answers how many went.
    func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int
    /// Deletes the records of sessions that ended or expired before that moment, `limit` at most. Answers how many went.
    func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int
    /// Says whose vectors are kept from now on. Another embedder's cannot be compared with them: they are forgotten, and their
    /// items wait for new ones.
    func keepVectors(of embedder: String) async throws(StoreFailure)
}

/// A part of a list.
package struct Page<Element: Sendable>: Sendable {
    package var elements: [Element]
    /// Opaque; nil on the last page. Stable when things are added or removed between pages.
    package var nextToken: String?

    package init(_ elements: [Element], nextToken: String? = nil) {
        self.elements = elements
        self.nextToken = nextToken
    }
}

/// A part of a network's log.
package struct FeedPage: Sendable {
    package var events: [FeedEvent]
    /// Lines after the position that was asked for and before this one are no longer kept; 0 when none is missing.
    package var oldestPosition: Int64

    package init(events: [FeedEvent], oldestPosition: Int64) {
        self.events = events
        self.oldestPosition = oldestPosition
    }
}

/// What the scheduler knows of a task that has not ended.
package struct OpenTask: Sendable, Hashable {
    package let id: TaskID
    package let tenant: TenantID
    package let network: NetworkID
    package let priority: Int
    package let status: MeshTask.Status
    package let createTime: Moment
    /// When a wait ends by itself.
    package let waitingDeadline: Moment?

    package init(
        id: TaskID,
        tenant: TenantID,
        network: NetworkID,
        priority: Int,
        status: MeshTask.Status,
        createTime: Moment,
        waitingDeadline: Moment?
    ) {
        self.id = id
        self.tenant = tenant
        self.network = network
        self.priority = priority
        self.status = status
        self.createTime = createTime
        self.waitingDeadline = waitingDeadline
    }

    package init(_ task: MeshTask) {
        self.init(
            id: task.id,
            tenant: task.tenant,
            network: task.network,
            priority: task.submission.priority,
            status: task.status,
            createTime: task.createTime,
            waitingDeadline: task.waiting?.deadline
        )
    }
}

/// A memory item as it lies in the store.
package struct StoredItem: Sendable, Hashable {
    package var item: MemoryItem
    package var storedBytes: Int
    package var isCompressed: Bool

    package init(_ item: MemoryItem, storedBytes: Int, isCompressed: Bool) {
        self.item = item
        self.storedBytes = storedBytes
        self.isCompressed = isCompressed
    }
}

/// An item that was found by words, and how well it fits.
package struct WordMatch: Sendable, Equatable {
    package let head: MemoryHead
    package let bm25: Double

    package init(_ head: MemoryHead, bm25: Double) {
        self.head = head
        self.bm25 = bm25
    }
}

/// What the embedder made of an item.
package struct MemoryVector: Sendable, Hashable {
    package var id: MemoryID
    package var vector: [Float]

    package init(id: MemoryID, vector: [Float]) {
        self.id = id
        self.vector = vector
    }
}

/// Vectors in the order in which a store that many processes write to made them visible.
package struct NewVectors: Sendable, Hashable {
    package var vectors: [MemoryVector]
    /// That of the last one; whoever goes on there misses none.
    package var place: Int64

    package init(_ vectors: [MemoryVector], upTo place: Int64) {
        self.vectors = vectors
        self.place = place
    }
}

/// An item with its tenant, for work over all tenants.
package struct OwnedMemory: Sendable, Hashable {
    package var tenant: TenantID
    package var item: MemoryItem

    package init(tenant: TenantID, item: MemoryItem) {
        self.tenant = tenant
        self.item = item
    }
}

/// A session with its tenant, for work over all tenants.
package struct OwnedSession: Sendable, Hashable {
    package var tenant: TenantID
    package var session: Session

    package init(tenant: TenantID, session: Session) {
        self.tenant = tenant
        self.session = session
    }
}

/// What is shown of one network, as of one moment.
package struct NetworkOverview: Sendable, Hashable {
    package var network: Network
    package var agents: [Agent]
    package var stats: NetworkStats

    package init(network: Network, agents: [Agent], stats: NetworkStats) {
        self.network = network
        self.agents = agents
        self.stats = stats
    }
}
