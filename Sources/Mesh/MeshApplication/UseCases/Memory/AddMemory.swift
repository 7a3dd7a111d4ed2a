package import MeshDomain

/// What a client wants to be remembered.
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
        let id = MemoryID(ids.next("mem"))
        let claim = try claim(
            input.idempotencyKey,
            scope: "memory/\(input.network)",
            for: input,
            making: id.text,
            at: clock.now
        )
        if let first = try await earlier(claim, caller) {
            return try await getMemory(MemoryID(first), in: input.network, as: caller)
        }
        if let session = input.session { _ = try await requireSession(session, in: input.network, caller) }
        for attempt in 1... {
            try await requireCurrent(input.supersedes, in: input.network, caller)
            let now = clock.now
            let item = item(input, id, caller, now)
            let prepared = try await reading { () throws(StoreFailure) in
                try await memory.preparing([item], for: caller.tenant)
            }
            do throws(ApplicationFailure) {
                let set = ChangeSet(tenant: caller.tenant, time: now, claim: claim, prepared.changes)
                let outcome = try await commit(set, in: input.network)
                if case .replayed(let first) = outcome {
                    return try await getMemory(MemoryID(first), in: input.network, as: caller)
                }
                memory.committed(prepared, of: caller.tenant)
                return try await getMemory(id, in: input.network, as: caller)
            } catch {
                // Somebody else has settled one of the older items meanwhile.
                guard case .aborted = error, attempt < Self.attemptsMax else { throw error }
            }
        }
        throw .aborted("the memory changes too fast")
    }

    private func item(_ input: NewMemory, _ id: MemoryID, _ caller: Principal, _ now: Moment) -> MemoryItem {
        var item = MemoryItem(
            id: id,
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
        item.supersedes = input.supersedes
        return item
    }

    /// An item whose place is to be taken is there and has its place.
    private func requireCurrent(
        _ id: MemoryID?,
        in network: NetworkID,
        _ caller: Principal
    ) async throws(ApplicationFailure) {
        guard let id else { return }
        let old = try await getMemory(id, in: network, as: caller).item
        if let winner = old.supersededBy {
            throw .failedPrecondition("the memory item \(id) was superseded already, by \(winner)")
        }
    }
}
