internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// A set of changes with its rows: JSON, compressed texts, vectors as bytes. All that needs no look into the file is made here,
/// by those who commit, side by side. There is one thread that writes, and everybody waits for it; it only binds these
/// rows, and the same ones when it has to run a set again.
struct PreparedSet {
    let tenant: TenantID
    let time: Moment
    let claim: IdempotencyClaim?
    let changes: [PreparedChange]
    /// What the set adds to the logs of networks.
    let log: [PreparedLogRow]

    init(_ set: ChangeSet) throws(StoreFailure) {
        tenant = set.tenant
        time = set.time
        claim = set.claim
        var lines = LogLines()
        var prepared: [PreparedChange] = []
        prepared.reserveCapacity(set.changes.count)
        for change in set.changes {
            prepared.append(try PreparedChange(change, of: set.tenant))
            lines.add(change, at: set.time)
        }
        changes = prepared
        log = try lines.rows.map { (row) throws(StoreFailure) in try PreparedLogRow(row, of: set.tenant) }
    }
}

/// A change with its rows, if it is one of those that come with the work on tasks. The others are rare.
enum PreparedChange {
    case insertTask(PreparedTask)
    case appendTask(PreparedTask, fence: Int64?)
    case appendRecord(PreparedRecord)
    case recordWork(PreparedWork)
    case insertMemory(PreparedMemory)
    case updateMemory(MemoryItem, row: [SQLiteValue])
    case setVector(row: [SQLiteValue])
    case plain(Change)

    init(_ change: Change, of tenant: TenantID) throws(StoreFailure) {
        switch change {
        case .insertTask(let change): self = .insertTask(try PreparedTask(new: change, of: tenant))
        case .appendTask(let change, let fence):
            self = .appendTask(try PreparedTask(changed: change, of: tenant), fence: fence)
        case .appendRecord(let part): self = .appendRecord(try PreparedRecord(part, of: tenant))
        case .recordWork(let work, let agent, let network):
            self = .recordWork(try PreparedWork(work, by: agent, in: network, of: tenant))
        case .insertMemory(let memory): self = .insertMemory(try PreparedMemory(memory, of: tenant))
        case .updateMemory(let item): self = .updateMemory(item, row: try item.columns(of: tenant))
        case .setVector(let vector, let id, let network):
            self = .setVector(row: [.id(tenant), .id(network), .id(id), .bytes(VectorCoding.bytes(vector))])
        case .insertNetwork, .updateNetwork, .deleteNetwork, .insertAgent, .updateAgent, .deleteAgent, .countReads,
            .deleteMemory, .insertSession, .updateSession, .creditSession, .note:
            self = .plain(change)
        }
    }
}

/// A row of the log of a network.
struct PreparedLogRow {
    let row: [SQLiteValue]
    /// How many lines it has.
    let count: Int

    init(_ row: LogLines.Row, of tenant: TenantID) throws(StoreFailure) {
        count = row.count
        self.row = [.id(tenant), .id(row.network), .moment(row.time), try .json(row.lines), .int(count)]
    }
}
