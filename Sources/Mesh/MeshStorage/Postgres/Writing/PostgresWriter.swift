internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Turns the changes of one set into statements, by what is known of their rows, which are locked. A change that is refused
/// throws; then nothing of the set is sent.
struct PostgresWriter {
    let tenant: TenantID
    let time: Moment
    var known: PostgresKnown
    private(set) var statements: [PostgresStatement] = []
    var totals: [NetworkID: NetworkTotals] = [:]
    var lines = LogLines()
    /// Tasks as they are after the set, for the cache once it is durable.
    var tasks: [(key: TaskCache.Key, task: MeshTask)] = []

    init(_ set: ChangeSet, _ known: PostgresKnown) {
        tenant = set.tenant
        time = set.time
        self.known = known
    }

    mutating func send(_ sql: String, _ values: [PostgresValue]) {
        statements.append(PostgresStatement(sql, values: values))
    }

    mutating func apply(_ set: ChangeSet) throws(StoreFailure) -> CommitOutcome {
        if let claim = set.claim, let row = known.claim,
            let resultID = try claim.earlierResult(in: row, at: time)
        {
            return .replayed(resultID: resultID)
        }
        for change in set.changes { try apply(change) }
        for (network, sums) in totals.sorted(by: { $0.key.text < $1.key.text }) where sums != NetworkTotals() {
            send(PostgresSQL.addTotals, [.id(tenant), .id(network)] + sums.columns())
        }
        try writeLog()
        if let claim = set.claim { send(PostgresSQL.setClaim, claim.columns(of: tenant)) }
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
        case .setVector(let vector, let id, let network):
            send(PostgresSQL.setVector, [.id(tenant), .id(network), .id(id), .bytes(VectorCoding.bytes(vector))])
        case .deleteMemory(let id, let network, _): try deleteMemory(id, in: network)
        case .insertSession(let session): try insert(session)
        case .updateSession(let session, let revision): try update(session, expecting: revision)
        case .creditSession(let id, let network, let credit): try self.credit(id, in: network, credit)
        case .note(let body, let network):
            try requireNetwork(network)
            lines.add(.body(body), to: network, at: time)
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
        for group in lines.groups {
            var rest = group.lines[...]
            while !rest.isEmpty {
                let row = Array(rest.prefix(LogLines.perRowMax))
                rest = rest.dropFirst(LogLines.perRowMax)
                let position = (known.heads[group.network] ?? 0) + Int64(row.reduce(0) { $0 + $1.count })
                known.heads[group.network] = position
                moved.insert(group.network)
                networks.append(group.network.text)
                times.append(group.time.nanoseconds)
                positions.append(position)
                bodies.append(String(decoding: row.jsonBytes, as: UTF8.self))
            }
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
