package import MeshDomain

package struct NewMemory: Sendable, Encodable {
    package var network: NetworkID
    package var type: MemoryType
    package var content: String
    package var confidence: Double
    package var metadata: JSONValue
    package var tags: [String]
    package var ttlSeconds: Int?
    package var isImportant: Bool
    package var session: SessionID?
    package var supersedes: MemoryID?
    package var idempotencyKey: String?

    package init(
        network: NetworkID,
        type: MemoryType,
        content: String,
        confidence: Double = 1,
        metadata: JSONValue = .object([:]),
        tags: [String] = [],
        ttlSeconds: Int? = nil,
        isImportant: Bool = false,
        session: SessionID? = nil,
        supersedes: MemoryID? = nil,
        idempotencyKey: String? = nil
    ) {
        self.network = network
        self.type = type
        self.content = content
        self.confidence = confidence
        self.metadata = metadata
        self.tags = tags
        self.ttlSeconds = ttlSeconds
        self.isImportant = isImportant
        self.session = session
        self.supersedes = supersedes
        self.idempotencyKey = idempotencyKey
    }
}

extension Mesh {
    /// Adds an item; what it does to older ones (in whose place it comes, which it contradicts or confirms) is one commit
    /// with it.
    package func addMemory(_ input: NewMemory, as caller: Principal) async throws(ApplicationFailure) -> StoredItem {
        _ = try await requireNetwork(input.network, caller)
        if let session = input.session { _ = try await requireSession(session, in: input.network, caller) }
        let now = clock.now
        var item = MemoryItem(
            id: MemoryID(ids.next("mem")),
            network: input.network,
            type: input.type,
            content: input.content,
            confidence: input.confidence,
            metadata: input.metadata,
            tags: input.tags,
            tier: input.isImportant ? .longTerm : .shortTerm,
            origin: MemoryOrigin(user: caller.user),
            session: input.session,
            createTime: now,
            expireTime: input.ttlSeconds.map { now + .seconds($0) }
        )
        let older = try await effectOnOlder(&item, input, caller)
        let claim = try claim(
            input.idempotencyKey,
            scope: "memory/\(input.network)",
            for: input,
            making: item.id.text,
            at: now
        )
        var changes: [Change] = [.insertMemory(memory.stored(item)), .note(.memoryAdded(item.id), in: input.network)]
        changes += older.map { .updateMemory($0) }
        if let session = input.session {
            changes.append(.creditSession(session, in: input.network, SessionCredit(memoryItems: 1)))
        }
        let outcome = try await commit(
            ChangeSet(tenant: caller.tenant, time: now, claim: claim, changes),
            in: input.network
        )
        var id = item.id
        if case .replayed(let first) = outcome { id = MemoryID(first) } else { memory.added(item) }
        return try await getMemory(id, in: input.network, as: caller)
    }

    /// The older items as they are after this one.
    private func effectOnOlder(
        _ item: inout MemoryItem,
        _ input: NewMemory,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> [MemoryItem] {
        if let id = input.supersedes {
            var old = try await getMemory(id, in: input.network, as: caller).item
            guard old.supersededBy == nil else {
                throw .failedPrecondition(
                    "the memory item \(id) was superseded already, by \(old.supersededBy?.text ?? "")"
                )
            }
            item.supersedes = old.id
            old.supersededBy = item.id
            old.validUntil = item.validFrom
            return [old]
        }
        guard item.type == .fact, let statement = FactStatement(item.content) else { return [] }
        var search = MemorySearch(query: item.content, mode: .lexical, filter: MemoryFilter(network: item.network))
        search.filter.types = [.fact]
        let found = try await reading { () throws(StoreFailure) in
            try await memory.search(search, of: caller.tenant)
        }
        return MemorySettlement.settle(&item, statement, among: found.matches.map(\.item.item))
    }
}
