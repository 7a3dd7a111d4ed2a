internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Applies the changes of one set within one transaction; a change that is refused rolls all of it back.
struct SQLiteWriter {
    let session: SQLSession
    let tenant: TenantID
    let time: Moment
    let leases: LeaseBook
    let networks: KnownNetworks
    let agents: AgentNumbers
    /// What the set adds to the figures of each network, written once at the end.
    var totals: [NetworkID: NetworkTotals] = [:]
    /// Networks that were looked for in this transaction and found.
    var networksFound: Set<NetworkID> = []
    /// The one that was asked for last, and is there: mostly a set is about one.
    var lastNetwork: NetworkID?
    /// Tasks as they are after the set, for the cache once it is durable.
    private(set) var tasks: [(key: TaskCache.Key, task: MeshTask)] = []
    /// What the set does to memory, for its index once it is durable.
    var effects: [MemoryEffect] = []

    init(
        _ session: SQLSession,
        tenant: TenantID,
        time: Moment,
        _ leases: LeaseBook,
        _ networks: KnownNetworks,
        _ agents: AgentNumbers
    ) {
        self.session = session
        self.tenant = tenant
        self.time = time
        self.leases = leases
        self.networks = networks
        self.agents = agents
    }

    /// Throws what refused it; the caller rolls back.
    mutating func apply(_ set: PreparedSet) throws(StoreFailure) -> CommitOutcome {
        if let claim = set.claim, let resultID = try Self.earlierResult(of: claim, tenant, at: time, session) {
            return .replayed(resultID: resultID)
        }
        for change in set.changes { try apply(change) }
        for (network, totals) in totals where totals != NetworkTotals() {
            try session.run(NetworkStatements.addTotals, [.id(tenant), .id(network)] + totals.columns())
        }
        for row in set.log { try log(row) }
        if let claim = set.claim { try session.run(LogStatements.setClaim, claim.columns(of: tenant)) }
        return .committed
    }

    private mutating func apply(_ change: PreparedChange) throws(StoreFailure) {
        switch change {
        case .insertTask(let task): try insert(task)
        case .appendTask(let task, let fence): try append(task, fence: fence)
        case .appendRecord(let part): try append(part)
        case .recordWork(let work): try record(work)
        case .insertMemory(let memory): try insert(memory)
        case .updateMemory(let item, let row): try update(item, row: row)
        case .setVector(let row): try session.run(MemoryStatements.setVector, row)
        case .plain(let change): try apply(change)
        }
    }

    /// Of a kind that comes without rows.
    private mutating func apply(_ change: Change) throws(StoreFailure) {
        switch change {
        case .insertNetwork(let network): try insert(network)
        case .updateNetwork(let network, let revision): try update(network, expecting: revision)
        case .deleteNetwork(let id, let revision): try deleteNetwork(id, expecting: revision)
        case .insertAgent(let agent): try insert(agent)
        case .updateAgent(let agent, let revision): try update(agent, expecting: revision)
        case .deleteAgent(let id, let network): try deleteAgent(id, in: network)
        case .countReads(let reads, let id, let network): try countReads(reads, of: id, in: network)
        case .deleteMemory(let id, let network, _): try deleteMemory(id, in: network)
        case .insertSession(let session): try insert(session)
        case .updateSession(let session, let revision): try update(session, expecting: revision)
        case .creditSession(let id, let network, let credit): try self.credit(id, in: network, credit)
        // Its line is among those of the set.
        case .note(_, let network): try requireNetwork(network)
        case .recordWork, .insertTask, .appendTask, .appendRecord, .insertMemory, .updateMemory, .setVector:
            preconditionFailure("a change that comes with rows has none")
        }
    }

    mutating func remember(_ task: MeshTask, row number: Int64) {
        tasks.append((TaskCache.Key(number: number, version: task.version), task))
    }

    /// What the first request with this key made, if the key is in use at the time of the set.
    static func earlierResult(
        of claim: IdempotencyClaim,
        _ tenant: TenantID,
        at time: Moment,
        _ session: SQLSession
    ) throws(StoreFailure) -> String? {
        let bindings: [SQLiteValue] = [.id(tenant), .text(claim.scope), .text(claim.key)]
        guard let row = try session.rows(LogStatements.claim, bindings).first else { return nil }
        return try claim.earlierResult(in: row, at: time)
    }

    private func log(_ row: PreparedLogRow) throws(StoreFailure) {
        try session.run(LogStatements.insert, row.row)
        if Places.isDue(session.lastNumber, count: row.count, step: Places.logStep) { try session.placeLog() }
    }

    mutating func requireNetwork(_ id: NetworkID) throws(StoreFailure) {
        if id == lastNetwork { return }
        if !networks.contains(id, of: tenant), !networksFound.contains(id) {
            guard try revision(of: id) != nil else { throw .notFound(.network, id.text) }
            networksFound.insert(id)
        }
        lastNetwork = id
    }

    func revision(of network: NetworkID) throws(StoreFailure) -> Int? {
        try session.rows(NetworkStatements.revision, [.id(tenant), .id(network)]).first?.int(0)
    }
}
