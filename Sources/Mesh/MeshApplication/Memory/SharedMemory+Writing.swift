package import MeshDomain

/// New items with what they do to older ones: one commit.
package struct PreparedMemory: Sendable {
    /// As they are to be stored.
    package var items: [StoredMemory]
    /// Older items as they are afterwards.
    package var changed: [MemoryItem]

    /// The items, what they change, their lines in the network's log and what their sessions are credited with. A commit is
    /// refused with `conflict` when somebody else has settled one of the older items meanwhile: then prepare again.
    package var changes: [Change] {
        var changes: [Change] = []
        for memory in items {
            let item = memory.item
            changes += [.insertMemory(memory), .note(.memoryAdded(item.id), in: item.network)]
            if let session = item.session {
                changes.append(.creditSession(session, in: item.network, SessionCredit(memoryItems: 1)))
            }
        }
        return changes + changed.map { .updateMemory($0) }
    }
}

extension SharedMemory {
    /// Older facts that are looked at for one new fact.
    private static let olderMax = 64

    /// Settles new items with what the network knows: facts confirm, contradict or take the place of older ones of the same
    /// subject, also among each other; `supersedes` says whose place an item takes in any case. Stores nothing.
    package func preparing(
        _ items: [MemoryItem],
        for tenant: TenantID
    ) async throws(StoreFailure) -> PreparedMemory {
        var settled: [MemoryItem] = []
        var changed: [MemoryItem] = []
        for item in items {
            var item = item
            if let id = item.supersedes, let old = try await current(id, changed, settled, item.network, tenant) {
                var old = old
                MemorySettlement.replace(&old, by: &item)
                Self.note([old], &changed, &settled)
            }
            if item.type == .fact, let statement = FactStatement(item.content) {
                let older = try await facts(like: item, statement, changed, settled, tenant)
                Self.note(MemorySettlement.settle(&item, statement, among: older), &changed, &settled)
            }
            settled.append(item)
        }
        return PreparedMemory(items: settled.map { stored($0) }, changed: changed)
    }

    /// After the commit: searches find the new items, and no longer those whose place was taken.
    package func committed(_ prepared: PreparedMemory, of tenant: TenantID) {
        for item in prepared.changed where !item.isCurrent { removed(item.id, from: item.network, of: tenant) }
        added(prepared.items, of: tenant)
    }

    private func current(
        _ id: MemoryID,
        _ changed: [MemoryItem],
        _ settled: [MemoryItem],
        _ network: NetworkID,
        _ tenant: TenantID
    ) async throws(StoreFailure) -> MemoryItem? {
        let known = (changed + settled).first { $0.id == id }
        let item = if let known { known } else { try await store.memory(id, in: network, of: tenant)?.item }
        return item.flatMap { $0.isCurrent ? $0 : nil }
    }

    /// Facts that speak of the same subject, as they are by now.
    private func facts(
        like item: MemoryItem,
        _ statement: FactStatement,
        _ changed: [MemoryItem],
        _ settled: [MemoryItem],
        _ tenant: TenantID
    ) async throws(StoreFailure) -> [MemoryItem] {
        let found = try await store.facts(
            about: statement.subject,
            in: item.network,
            session: item.session,
            aliveAt: clock.now,
            limit: Self.olderMax,
            of: tenant
        )
        let stored = found.map { old in changed.first { $0.id == old.id } ?? old }
        return stored + settled.filter { $0.network == item.network && $0.type == .fact }
    }

    /// Puts what was changed in the place of what it was: among the older items, or among the new ones of the same commit.
    private static func note(_ items: [MemoryItem], _ changed: inout [MemoryItem], _ settled: inout [MemoryItem]) {
        for item in items {
            if let place = settled.firstIndex(where: { $0.id == item.id }) {
                settled[place] = item
            } else if let place = changed.firstIndex(where: { $0.id == item.id }) {
                changed[place] = item
            } else {
                changed.append(item)
            }
        }
    }
}
