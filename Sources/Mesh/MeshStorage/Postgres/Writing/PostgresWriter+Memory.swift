internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// Memory and sessions.
extension PostgresWriter {
    mutating func insert(_ memory: StoredMemory) throws(StoreFailure) {
        let item = memory.item
        try requireNetwork(item.network)
        if known.memory[item.id] != nil { throw .conflict(.memory, item.id.text) }
        let content = try StoredContent(of: item.content)
        let words = PostgresWords.content(item.content)
        send(
            PostgresSQL.insertMemory,
            try columns(of: item) + [
                PostgresWords.subject(of: item).map { .text($0) } ?? .null, .bytes(content.bytes),
                .int(content.textBytes),
                .flag(content.isCompressed), .bytes(memory.vector.map(VectorCoding.bytes)),
                .int(words.count), .text(words.vector),
            ]
        )
        known.memory[item.id] = PostgresKnown.KnownMemory(network: item.network, item: item)
        sizes.add(text: content.textBytes, stored: content.bytes.count, isCompressed: content.isCompressed)
        totals[item.network, default: NetworkTotals()].memoryItems += 1
    }

    private func known(_ id: MemoryID, in network: NetworkID) -> PostgresKnown.KnownMemory? {
        known.memory[id].flatMap { $0.network == network ? $0 : nil }
    }

    mutating func update(_ item: MemoryItem) throws(StoreFailure) {
        guard let before = known(item.id, in: item.network)?.item else { throw .notFound(.memory, item.id.text) }
        if let winner = before.supersededBy, winner != item.supersededBy { throw .conflict(.memory, item.id.text) }
        send(PostgresSQL.updateMemory, try columns(of: item))
        known.memory[item.id]?.item = item
    }

    mutating func countReads(_ reads: Int, of id: MemoryID, in network: NetworkID) throws(StoreFailure) {
        guard var item = known(id, in: network)?.item else { return }
        item.readCount += reads
        item.lastReadTime = time
        item.content = ""
        known.memory[id]?.item = item
        send(
            PostgresSQL.setReads,
            [.id(tenant), .id(network), .id(id), .int(item.readCount), try .json(item)]
        )
    }

    mutating func deleteMemory(_ id: MemoryID, in network: NetworkID) throws(StoreFailure) {
        guard known(id, in: network) != nil else { throw .notFound(.memory, id.text) }
        known.memory[id] = nil
        send(PostgresSQL.deleteMemory, [.id(tenant), .id(network), .id(id)])
        totals[network, default: NetworkTotals()].memoryItems -= 1
    }

    private func columns(of item: MemoryItem) throws(StoreFailure) -> [PostgresValue] {
        try item.columns(of: tenant) + [.text(PostgresWords.tags(item.tags, in: item.network, of: tenant))]
    }

    mutating func insert(_ session: Session) throws(StoreFailure) {
        try requireNetwork(session.network)
        if known.sessions[session.id] != nil { throw .conflict(.session, session.id.text) }
        send(PostgresSQL.insertSession, try session.columns(of: tenant))
        known.sessions[session.id] = session
        if session.status == .active { totals[session.network, default: NetworkTotals()].activeSessions += 1 }
    }

    mutating func update(_ session: Session, expecting revision: Int) throws(StoreFailure) {
        guard let before = known.sessions[session.id], before.network == session.network else {
            throw .notFound(.session, session.id.text)
        }
        guard before.revision == revision else { throw .conflict(.session, session.id.text) }
        var next = session
        next.metrics.tasks = before.metrics.tasks
        next.metrics.memoryItems = before.metrics.memoryItems
        next.metrics.spend = before.metrics.spend
        send(PostgresSQL.updateSession, try next.columns(of: tenant))
        known.sessions[session.id] = next
        let change = (next.status == .active ? 1 : 0) - (before.status == .active ? 1 : 0)
        totals[session.network, default: NetworkTotals()].activeSessions += change
    }

    mutating func credit(_ id: SessionID, in network: NetworkID, _ credit: SessionCredit) throws(StoreFailure) {
        guard let before = known.sessions[id], before.network == network else { return }
        let next = credit.added(to: before, at: time)
        send(PostgresSQL.updateSession, try next.columns(of: tenant))
        known.sessions[id] = next
    }
}
