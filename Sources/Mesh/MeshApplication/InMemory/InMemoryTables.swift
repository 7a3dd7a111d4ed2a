internal import MeshDomain

/// What `InMemoryStore` holds. Every key begins with the tenant.
struct InMemoryTables: Sendable {
    var networks: [Owned<NetworkID>: Network] = [:]
    var agents: [Owned<AgentID>: NumberedAgent] = [:]
    /// Oldest first.
    var work: [Owned<AgentID>: [AgentWork]] = [:]
    /// Changed by `InMemoryWriter.putTask` only.
    var tasks: [Owned<TaskID>: MeshTask] = [:]
    var openTasks = OpenTaskIndex()
    var journals: [Owned<TaskID>: [TaskEvent]] = [:]
    var records: [Owned<TaskID>: [TaskRecordPart]] = [:]
    var memory: [Owned<MemoryID>: StoredMemory] = [:]
    /// Whose vectors are there.
    var embedder: String?
    var sessions: [Owned<SessionID>: Session] = [:]
    var logs: [Owned<NetworkID>: NetworkLog] = [:]
    var keys: [IdempotencyName: IdempotencyClaim] = [:]
    var leases: [Owned<TaskID>: Lease] = [:]
    /// Counted over all tenants; never goes back.
    var lastPosition: Int64 = 0
    var lastFence: Int64 = 0
    var lastAgentNumber = 0
}

struct NumberedAgent: Sendable {
    var agent: Agent
    /// Agents are listed in the order in which they were added.
    let number: Int
}

struct NetworkLog: Sendable {
    var lines: [FeedEvent] = []
    /// Everything before this position has gone; 0 as long as all is there.
    var start: Int64 = 0
}

struct IdempotencyName: Hashable, Sendable {
    let tenant: TenantID
    let scope: String
    let key: String
}

extension IdempotencyClaim {
    func name(of tenant: TenantID) -> IdempotencyName { IdempotencyName(tenant: tenant, scope: scope, key: key) }
}
