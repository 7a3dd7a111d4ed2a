package import MeshDomain
internal import Synchronization

/// The whole store in the memory of the process: for tests, simulations and a first try. Nothing lasts.
///
/// It keeps every promise of the ports but that one; the contract suites run on it as on the others.
package final class InMemoryStore: MeshStore, TaskRecordKeeper {
    private let tables = Mutex(InMemoryTables())
    let shelf: MemoryShelf

    package convenience init() { self.init(shelf: MemoryShelf()) }

    init(shelf: MemoryShelf) { self.shelf = shelf }

    package func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        try tables.withLock { tables throws(StoreFailure) in
            if let claim = changes.claim, let earlier = tables.keys[claim.name(of: changes.tenant)],
                earlier.expireTime > changes.time
            {
                guard earlier.fingerprint == claim.fingerprint else { throw .keyReused(claim.key) }
                return .replayed(resultID: earlier.resultID)
            }
            var writer = InMemoryWriter(tables: consume tables, tenant: changes.tenant, time: changes.time)
            tables = InMemoryTables()
            do throws(StoreFailure) {
                for change in changes.changes { try writer.apply(change) }
                if let claim = changes.claim { writer.put(\.keys, claim.name(of: changes.tenant), claim) }
                tables = writer.tables
                // Within the lock: in the order of commits.
                shelf.apply(writer.effects, of: changes.tenant)
                return .committed
            } catch {
                writer.undoAll()
                tables = writer.tables
                throw error
            }
        }
    }

    package func earlier(
        _ claim: IdempotencyClaim,
        at time: Moment,
        of tenant: TenantID
    ) async throws(StoreFailure) -> String? {
        try read { tables throws(StoreFailure) in
            guard let earlier = tables.keys[claim.name(of: tenant)], earlier.expireTime > time else { return nil }
            guard earlier.fingerprint == claim.fingerprint else { throw .keyReused(claim.key) }
            return earlier.resultID
        }
    }

    package func record(of task: TaskID, of tenant: TenantID) async throws(StoreFailure) -> [TaskRecordPart] {
        try read { tables in tables.records[Owned(tenant, task)] ?? [] }
            .sorted { ($0.run, $0.number) < ($1.run, $1.number) }
    }

    func read<Value: Sendable>(
        _ body: (borrowing InMemoryTables) throws(StoreFailure) -> Value
    ) throws(StoreFailure)
        -> Value
    {
        try tables.withLock { tables throws(StoreFailure) in try body(tables) }
    }

    func change<Value: Sendable>(
        _ body: (inout InMemoryTables) throws(StoreFailure) -> Value
    ) throws(StoreFailure)
        -> Value
    {
        try tables.withLock { tables throws(StoreFailure) in try body(&tables) }
    }
}
