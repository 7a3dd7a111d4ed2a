internal import MeshDomain

/// Applies the changes of one set, and takes all of them back when one is refused: each write leaves behind how to undo it,
/// so that a commit costs what it changes and not what the store holds.
struct InMemoryWriter {
    private(set) var tables: InMemoryTables
    let tenant: TenantID
    let time: Moment
    /// What the set does to memory.
    var effects: [MemoryEffect] = []
    private var undo: [(inout InMemoryTables) -> Void] = []

    init(tables: consuming InMemoryTables, tenant: TenantID, time: Moment) {
        self.tables = tables
        self.tenant = tenant
        self.time = time
    }

    mutating func undoAll() {
        while let step = undo.popLast() { step(&tables) }
    }

    mutating func put<Key: Hashable, Value>(
        _ table: WritableKeyPath<InMemoryTables, [Key: Value]>,
        _ key: Key,
        _ value: Value?
    ) {
        let before = tables[keyPath: table][key]
        undo.append { $0[keyPath: table][key] = before }
        tables[keyPath: table][key] = value
    }

    mutating func put<ID>(_ table: WritableKeyPath<InMemoryTables, [Owned<ID>: some Any]>, nothingAt id: ID) {
        put(table, Owned(tenant, id), nil)
    }

    mutating func appendToJournal(of task: TaskID, _ events: [TaskEvent]) {
        let key = Owned(tenant, task)
        undo.append { $0.journals[key]?.removeLast(events.count) }
        tables.journals[key, default: []].append(contentsOf: events)
    }

    mutating func appendToLog(of network: NetworkID, _ body: FeedEvent.Body, at time: Moment) {
        let key = Owned(tenant, network)
        undo.append { tables in
            tables.logs[key]?.lines.removeLast()
            tables.lastPosition -= 1
        }
        tables.lastPosition += 1
        tables.logs[key, default: NetworkLog()].lines
            .append(FeedEvent(position: tables.lastPosition, network: network, time: time, body: body))
    }

    mutating func nextAgentNumber() -> Int {
        tables.lastAgentNumber += 1
        return tables.lastAgentNumber
    }

    func requireNetwork(_ id: NetworkID) throws(StoreFailure) {
        guard tables.networks[Owned(tenant, id)] != nil else { throw .notFound(.network, id.text) }
    }
}
