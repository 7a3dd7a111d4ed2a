internal import MeshDomain

/// Memory and sessions.
extension InMemoryWriter {
    private func memory(_ id: MemoryID, in network: NetworkID) -> StoredMemory? {
        tables.memory[Owned(tenant, id)].flatMap { $0.item.network == network ? $0 : nil }
    }

    mutating func insert(_ memory: StoredMemory) throws(StoreFailure) {
        try requireNetwork(memory.item.network)
        let key = Owned(tenant, memory.item.id)
        guard tables.memory[key] == nil else { throw .conflict(.memory, memory.item.id.text) }
        put(\.memory, key, memory)
        effects.append(.added(StoredItem(uncompressed: memory.item)))
    }

    mutating func update(_ item: MemoryItem) throws(StoreFailure) {
        guard var next = memory(item.id, in: item.network) else { throw .notFound(.memory, item.id.text) }
        if let winner = next.item.supersededBy, winner != item.supersededBy { throw .conflict(.memory, item.id.text) }
        let content = next.item.content
        next.item = item
        next.item.content = content
        put(\.memory, Owned(tenant, item.id), next)
        effects.append(.updated(next.item))
    }

    mutating func countReads(_ reads: Int, of id: MemoryID, in network: NetworkID) {
        guard var next = memory(id, in: network) else { return }
        next.item.readCount += reads
        next.item.lastReadTime = time
        put(\.memory, Owned(tenant, id), next)
        effects.append(.wasRead(next.item))
    }

    mutating func setVector(_ vector: [Float], of id: MemoryID, in network: NetworkID) {
        guard var next = memory(id, in: network) else { return }
        next.vector = vector
        put(\.memory, Owned(tenant, id), next)
    }

    mutating func deleteMemory(_ id: MemoryID, in network: NetworkID) throws(StoreFailure) {
        guard memory(id, in: network) != nil else { throw .notFound(.memory, id.text) }
        put(\.memory, nothingAt: id)
        effects.append(.removed(id, in: network))
    }

    private func session(_ id: SessionID, in network: NetworkID) -> Session? {
        tables.sessions[Owned(tenant, id)].flatMap { $0.network == network ? $0 : nil }
    }

    mutating func insert(_ session: Session) throws(StoreFailure) {
        try requireNetwork(session.network)
        let key = Owned(tenant, session.id)
        guard tables.sessions[key] == nil else { throw .conflict(.session, session.id.text) }
        put(\.sessions, key, session)
    }

    mutating func update(_ session: Session, expecting revision: Int) throws(StoreFailure) {
        guard let before = self.session(session.id, in: session.network) else {
            throw .notFound(.session, session.id.text)
        }
        guard before.revision == revision else { throw .conflict(.session, session.id.text) }
        var next = session
        next.metrics.tasks = before.metrics.tasks
        next.metrics.memoryItems = before.metrics.memoryItems
        next.metrics.spend = before.metrics.spend
        put(\.sessions, Owned(tenant, session.id), next)
    }

    mutating func credit(_ id: SessionID, in network: NetworkID, _ credit: SessionCredit) {
        guard let before = session(id, in: network) else { return }
        put(\.sessions, Owned(tenant, id), credit.added(to: before, at: time))
    }
}
