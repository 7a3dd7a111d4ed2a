package import MeshDomain

/// All that must last, behind one door: reads by noun, and one way to write.
///
/// Every query names the tenant; what belongs to another tenant is not there. The contract suites in `MeshTestSupport` say
/// what an implementation promises.
///
/// Cancelling the task that calls does not cancel the call: it ends soon, and whoever is cancelled wants to write that.
package protocol MeshStore: ChangeWriter, NetworkReader, AgentReader, TaskReader, MemoryReader, SessionReader,
    FeedReader,
    LeaseKeeper, MaintenanceReader
{}

/// Writes are sets that happen whole or not at all: state, events, memory and the network's log in one commit.
package protocol ChangeWriter: Sendable {
    /// Returns once the set is durable. A set whose idempotency key was used before changes nothing and answers what the
    /// first one made.
    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome
    /// What a commit with this claim would answer without changing anything: what the first request with its key made, or
    /// nil when the key is free at that moment. Throws `keyReused` when it was another request. So a use case can answer a
    /// repeated request before it looks at what the first one has changed.
    func earlier(
        _ claim: IdempotencyClaim,
        at time: Moment,
        of tenant: TenantID
    ) async throws(StoreFailure) -> String?
}

/// What became of a set of changes that was not refused.
package enum CommitOutcome: Sendable, Hashable {
    case committed
    /// The key was used before, by the same request; this is what it made.
    case replayed(resultID: String)
}

/// What happens in one commit.
package struct ChangeSet: Sendable {
    package let tenant: TenantID
    package let time: Moment
    package var claim: IdempotencyClaim?
    package var changes: [Change]

    package init(tenant: TenantID, time: Moment, claim: IdempotencyClaim? = nil, _ changes: [Change]) {
        self.tenant = tenant
        self.time = time
        self.claim = claim
        self.changes = changes
    }
}

/// A client's key for a request, so that sending it twice does it once.
package struct IdempotencyClaim: Sendable, Hashable {
    /// Where the key counts, as in `tasks/net_1`.
    package let scope: String
    package let key: String
    /// Tells one request from another under the same key.
    package let fingerprint: String
    /// What the request makes.
    package let resultID: String
    package let expireTime: Moment

    package static let lifetime: Duration = .seconds(24 * 60 * 60)

    package init(scope: String, key: String, fingerprint: String, resultID: String, at time: Moment) {
        self.scope = scope
        self.key = key
        self.fingerprint = fingerprint
        self.resultID = resultID
        self.expireTime = time + Self.lifetime
    }
}

/// One part of a commit. `expecting` is the revision that must still be there.
package indirect enum Change: Sendable {
    case insertNetwork(Network)
    case updateNetwork(Network, expecting: Int)
    /// Everything in it goes too: agents, tasks, journals, memory, sessions, log. Nil deletes whatever the revision is.
    case deleteNetwork(NetworkID, expecting: Int?)

    /// Refused when the network has an agent of that name, or has `Network.agentsMax`.
    case insertAgent(Agent)
    /// The metrics stay: only `recordWork` adds to them.
    case updateAgent(Agent, expecting: Int)
    case deleteAgent(AgentID, in: NetworkID)
    /// A line of the agent's history, and the sums. An agent that is gone is no fault.
    case recordWork(AgentWork, by: AgentID, in: NetworkID)

    case insertTask(TaskChange)
    /// With a fence, only the holder of the lease may.
    case appendTask(TaskChange, fence: Int64?)
    /// A part of a task's record; one with the same run and number is replaced.
    case appendRecord(TaskRecordPart)

    case insertMemory(StoredMemory)
    /// Confidence, validity, tier, reads: everything but the content may change. By what an item is superseded does not,
    /// once it is: then it is a conflict, because it was changed by somebody else.
    case updateMemory(MemoryItem)
    /// Adds to an item's reads, the last of them at the time of the set. Sums can be added in any order; an item that is
    /// gone is no fault.
    case countReads(Int, of: MemoryID, in: NetworkID)
    /// What the embedder made of an item. An item that is gone is no fault.
    case setVector([Float], of: MemoryID, in: NetworkID)
    case deleteMemory(MemoryID, in: NetworkID, MemoryRemovalReason)

    case insertSession(Session)
    /// What `creditSession` added stays.
    case updateSession(Session, expecting: Int)
    /// Adds to what happened in a session. Expects no revision, because sums can be added in any order. A task or a memory
    /// item counts as use of a session that goes on: it is touched at the time of the set, which is a new revision, so that
    /// nobody ends it for what was read before. A session that is gone is no fault.
    case creditSession(SessionID, in: NetworkID, SessionCredit)

    /// A line of the network's log. Task events write theirs by themselves.
    case note(FeedEvent.Body, in: NetworkID)
}

/// A memory item with what its index needs.
package struct StoredMemory: Sendable, Hashable {
    package var item: MemoryItem
    /// From the embedder; nil until it has run.
    package var vector: [Float]?

    package init(_ item: MemoryItem, vector: [Float]? = nil) {
        self.item = item
        self.vector = vector
    }
}

/// What is added to a session's metrics.
package struct SessionCredit: Sendable, Hashable {
    package var tasks: Int
    package var memoryItems: Int
    package var spend: Spend

    package init(tasks: Int = 0, memoryItems: Int = 0, spend: Spend = .none) {
        self.tasks = tasks
        self.memoryItems = memoryItems
        self.spend = spend
    }

    /// The session as it is afterwards.
    package func added(to session: Session, at time: Moment) -> Session {
        var session = session
        session.metrics.tasks += tasks
        session.metrics.memoryItems += memoryItems
        session.metrics.spend += spend
        let isUse = tasks > 0 || memoryItems > 0
        if isUse, session.status == .active, session.touchTime < time, time < session.expireTime {
            session.touchTime = time
            session.revision += 1
        }
        return session
    }
}
