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
    /// What the set adds to the figures of each network, written once at the end.
    var totals: [NetworkID: NetworkTotals] = [:]
    /// What the set adds to the log of each network, written once at the end.
    var lines = LogLines()
    /// Networks that were looked for in this transaction and found.
    var networksFound: Set<NetworkID> = []
    /// Tasks as they are after the set, for the cache once it is durable.
    private(set) var tasks: [(key: TaskCache.Key, task: MeshTask)] = []
    /// What the set does to memory, for its index once it is durable.
    var effects: [MemoryEffect] = []

    init(_ session: SQLSession, tenant: TenantID, time: Moment, _ leases: LeaseBook, _ networks: KnownNetworks) {
        self.session = session
        self.tenant = tenant
        self.time = time
        self.leases = leases
        self.networks = networks
    }

    /// Throws what refused it; the caller rolls back.
    mutating func apply(_ changes: ChangeSet) throws(StoreFailure) -> CommitOutcome {
        if let claim = changes.claim, let resultID = try earlierResult(of: claim) {
            return .replayed(resultID: resultID)
        }
        for change in changes.changes { try apply(change) }
        for (network, totals) in totals where totals != NetworkTotals() {
            try session.run(NetworkStatements.addTotals, [.id(tenant), .id(network)] + totals.columns())
        }
        for group in lines.groups { try log(group) }
        if let claim = changes.claim { try session.run(LogStatements.setClaim, claim.columns(of: tenant)) }
        return .committed
    }

    private mutating func apply(_ change: Change) throws(StoreFailure) {
        switch change {
        case .insertNetwork(let network): try insert(network)
        case .updateNetwork(let network, let revision): try update(network, expecting: revision)
        case .deleteNetwork(let id, let revision): try deleteNetwork(id, expecting: revision)
        case .insertAgent(let agent): try insert(agent)
        case .updateAgent(let agent, let revision): try update(agent, expecting: revision)
        case .deleteAgent(let id, let network): try deleteAgent(id, in: network)
        case .recordWork(let work, let agent, let network): try record(work, by: agent, in: network)
        case .insertTask(let change): try insert(change)
        case .appendTask(let change, let fence): try append(change, fence: fence)
        case .appendRecord(let part): try append(part)
        case .insertMemory(let memory): try insert(memory)
        case .updateMemory(let item): try update(item)
        case .countReads(let reads, let id, let network): try countReads(reads, of: id, in: network)
        case .setVector(let vector, let id, let network): try setVector(vector, of: id, in: network)
        case .deleteMemory(let id, let network, _): try deleteMemory(id, in: network)
        case .insertSession(let session): try insert(session)
        case .updateSession(let session, let revision): try update(session, expecting: revision)
        case .creditSession(let id, let network, let credit): try self.credit(id, in: network, credit)
        case .note(let body, let network): try note(body, in: network)
        }
    }

    mutating func remember(_ task: MeshTask, row number: Int64) {
        tasks.append((TaskCache.Key(number: number, version: task.version), task))
    }

    /// What the first request with this key made, if the key is in use at the time of the set.
    func earlierResult(of claim: IdempotencyClaim) throws(StoreFailure) -> String? {
        let bindings: [SQLiteValue] = [.id(tenant), .text(claim.scope), .text(claim.key)]
        guard let row = try session.rows(LogStatements.claim, bindings).first else { return nil }
        return try claim.earlierResult(in: row, at: time)
    }

    private mutating func note(_ body: FeedEvent.Body, in network: NetworkID) throws(StoreFailure) {
        try requireNetwork(network)
        lines.add(.body(body), to: network, at: time)
    }

    private func log(_ group: LogLines.Group) throws(StoreFailure) {
        var rest = group.lines[...]
        while !rest.isEmpty {
            let row = Array(rest.prefix(LogLines.perRowMax))
            rest = rest.dropFirst(LogLines.perRowMax)
            let count = row.reduce(0) { $0 + $1.count }
            try session.run(
                LogStatements.insert,
                [.id(tenant), .id(group.network), .moment(group.time), try .json(row), .int(count)]
            )
            if Places.isDue(session.lastNumber, count: count, step: Places.logStep) { try session.placeLog() }
        }
    }

    mutating func requireNetwork(_ id: NetworkID) throws(StoreFailure) {
        if networks.contains(id, of: tenant) || networksFound.contains(id) { return }
        guard try revision(of: id) != nil else { throw .notFound(.network, id.text) }
        networksFound.insert(id)
    }

    func revision(of network: NetworkID) throws(StoreFailure) -> Int? {
        try session.rows(NetworkStatements.revision, [.id(tenant), .id(network)]).first?.int(0)
    }
}
