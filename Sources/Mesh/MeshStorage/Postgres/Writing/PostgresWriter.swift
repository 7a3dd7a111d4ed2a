internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Turns the changes of sets into statements, one set after the other, by what is known of their rows, which are locked.
struct PostgresWriter {
    /// Those of the set that is applied.
    private(set) var tenant: TenantID = ""
    private(set) var time = Moment.zero
    var known: PostgresKnown
    private(set) var statements: [PostgresStatement] = []
    /// What all sets add to the figures and to the log of each network, written once at the end.
    var totals: [NetworkID: NetworkTotals] = [:]
    var lines = LogLines()
    /// Tasks as they are after the sets, for the cache once they are durable.
    var tasks: [(key: TaskCache.Key, task: MeshTask)] = []
    var sizes = ContentSizes()

    init(_ known: PostgresKnown) { self.known = known }

    mutating func send(_ sql: String, _ values: [PostgresValue]) {
        statements.append(PostgresStatement(sql, values: values))
    }

    /// Of a set that is refused nothing stays. All sets are of one tenant.
    mutating func apply(_ set: ChangeSet) -> Result<CommitOutcome, StoreFailure> {
        let before = self
        tenant = set.tenant
        time = set.time
        do throws(StoreFailure) {
            return .success(try applyAll(set))
        } catch {
            self = before
            return .failure(error)
        }
    }

    private mutating func applyAll(_ set: ChangeSet) throws(StoreFailure) -> CommitOutcome {
        if let claim = set.claim, let row = known.claims[ClaimName(claim)],
            let resultID = try claim.earlierResult(in: row, at: time)
        {
            return .replayed(resultID: resultID)
        }
        for change in set.changes {
            try apply(change)
            lines.add(change, at: time)
        }
        if let claim = set.claim { send(PostgresSQL.setClaim, claim.columns(of: tenant)) }
        return .committed
    }

    /// After the last set.
    mutating func finish() throws(StoreFailure) {
        for (network, sums) in totals.sorted(by: { $0.key.text < $1.key.text }) where sums != NetworkTotals() {
            send(PostgresSQL.addTotals, [.id(tenant), .id(network)] + sums.columns())
        }
        try writeLog()
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
        case .setVector(let vector, let id, let network):
            send(PostgresSQL.setVector, [.id(tenant), .id(network), .id(id), .bytes(VectorCoding.bytes(vector))])
        case .deleteMemory(let id, let network, _): try deleteMemory(id, in: network)
        case .insertSession(let session): try insert(session)
        case .updateSession(let session, let revision): try update(session, expecting: revision)
        case .creditSession(let id, let network, let credit): try self.credit(id, in: network, credit)
        // Its line is among those of the set.
        case .note(_, let network): try requireNetwork(network)
        }
    }

    func requireNetwork(_ id: NetworkID) throws(StoreFailure) {
        if known.networks[id] == nil { throw .notFound(.network, id.text) }
    }

    /// A row has the position of its last line.
    private mutating func writeLog() throws(StoreFailure) {
        var networks: [String] = []
        var times: [Int64] = []
        var positions: [Int64] = []
        var bodies: [String] = []
        var moved: Set<NetworkID> = []
        for row in lines.rows {
            let position = (known.heads[row.network] ?? 0) + Int64(row.count)
            known.heads[row.network] = position
            moved.insert(row.network)
            networks.append(row.network.text)
            times.append(row.time.nanoseconds)
            positions.append(position)
            bodies.append(String(decoding: row.lines.jsonBytes, as: UTF8.self))
        }
        guard !networks.isEmpty else { return }
        send(
            PostgresSQL.insertLog,
            [.id(tenant), .texts(networks), .integers(times), .integers(positions), .texts(bodies)]
        )
        let heads = moved.sorted { $0.text < $1.text }
        send(PostgresSQL.setHeads, [.id(tenant), .ids(heads), .integers(heads.map { known.heads[$0] })])
    }
}
