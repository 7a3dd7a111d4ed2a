internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Memory and sessions.
extension SQLiteWriter {
    mutating func insert(_ memory: PreparedMemory) throws(StoreFailure) {
        let item = memory.stored.item
        try requireNetwork(item.network)
        guard try session.run(MemoryStatements.insert, memory.row) == 1 else {
            throw .conflict(.memory, item.id.text)
        }
        if Places.isDue(session.lastNumber, count: 1, step: Places.memoryStep) { try session.placeMemory() }
        effects.append(.added(memory.stored))
        totals[item.network, default: NetworkTotals()].memoryItems += 1
    }

    mutating func update(_ item: MemoryItem, row: [SQLiteValue]) throws(StoreFailure) {
        let key = key(item.id, in: item.network)
        guard let found = try session.rows(MemoryStatements.current, key).first else {
            throw .notFound(.memory, item.id.text)
        }
        let before: MemoryItem = try found.json(0)
        if let winner = before.supersededBy, winner != item.supersededBy { throw .conflict(.memory, item.id.text) }
        try session.run(MemoryStatements.update, row)
        effects.append(.updated(item))
    }

    mutating func countReads(_ reads: Int, of id: MemoryID, in network: NetworkID) throws(StoreFailure) {
        let key = key(id, in: network)
        guard let row = try session.rows(MemoryStatements.current, key).first else { return }
        var item: MemoryItem = try row.json(0)
        item.readCount += reads
        item.lastReadTime = time
        try session.run(MemoryStatements.setReads, key + [.int(item.readCount), try .json(item)])
        effects.append(.wasRead(item))
    }

    mutating func deleteMemory(_ id: MemoryID, in network: NetworkID) throws(StoreFailure) {
        guard try session.runAll(MemoryStatements.delete, key(id, in: network)) == 1 else {
            throw .notFound(.memory, id.text)
        }
        totals[network, default: NetworkTotals()].memoryItems -= 1
        effects.append(.removed(id, in: network))
    }

    private func key(_ id: MemoryID, in network: NetworkID) -> [SQLiteValue] { [.id(tenant), .id(network), .id(id)] }

    mutating func insert(_ session: Session) throws(StoreFailure) {
        try requireNetwork(session.network)
        guard try self.session.run(SessionStatements.insert, session.columns(of: tenant)) == 1 else {
            throw .conflict(.session, session.id.text)
        }
        if session.status == .active { totals[session.network, default: NetworkTotals()].activeSessions += 1 }
    }

    mutating func update(_ session: Session, expecting revision: Int) throws(StoreFailure) {
        guard let before = try stored(session.id, in: session.network) else {
            throw .notFound(.session, session.id.text)
        }
        guard before.revision == revision else { throw .conflict(.session, session.id.text) }
        var next = session
        next.metrics.tasks = before.metrics.tasks
        next.metrics.memoryItems = before.metrics.memoryItems
        next.metrics.spend = before.metrics.spend
        try self.session.run(SessionStatements.update, next.columns(of: tenant))
        let change = (next.status == .active ? 1 : 0) - (before.status == .active ? 1 : 0)
        totals[session.network, default: NetworkTotals()].activeSessions += change
    }

    func credit(_ id: SessionID, in network: NetworkID, _ credit: SessionCredit) throws(StoreFailure) {
        guard let before = try stored(id, in: network) else { return }
        try session.run(SessionStatements.update, credit.added(to: before, at: time).columns(of: tenant))
    }

    private func stored(_ id: SessionID, in network: NetworkID) throws(StoreFailure) -> Session? {
        try session.rows(SessionStatements.body, [.id(tenant), .id(network), .id(id)]).first?.json(0)
    }
}
