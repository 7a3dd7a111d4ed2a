internal import DataClients
internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// Who works on which task. A file belongs to one process, and leases end with the process that gave them, so they need no
/// disk. Only the fences must go on counting over restarts: each opening of the file takes a range of them.
final class LeaseBook: Sendable {
    private struct Key: Hashable {
        let tenant: TenantID
        let task: TaskID
    }

    private struct Entry {
        var lease: Lease
        let network: NetworkID
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var keys: [Int64: Key] = [:]
        var nextFence: Int64
    }

    /// So many leases can be given before the next opening.
    private static let range: Int64 = 1 << 40

    private let state: Mutex<State>

    init(firstFence: Int64) { state = Mutex(State(nextFence: firstFence)) }

    /// The first of a range that nobody had before.
    static func nextFences(_ connection: borrowing SQLiteConnection) throws -> Int64 {
        let rows = try SQLSession(copy connection).rows(UpkeepStatements.nextFences, [.integer(range)])
        guard let end = try rows.first?.integer(0) else {
            throw StoreFailure.corrupt("the counter of fences is missing")
        }
        return end - range + 1
    }

    func acquire(
        _ task: TaskID,
        in network: NetworkID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        until expireTime: Moment
    ) -> Lease? {
        let key = Key(tenant: tenant, task: task)
        return state.withLock { state in
            if let held = state.entries[key]?.lease {
                if held.worker != worker, held.expireTime > time { return nil }
                state.keys[held.fence] = nil
            }
            let lease = Lease(task: task, worker: worker, fence: state.nextFence, expireTime: expireTime)
            state.nextFence += 1
            state.entries[key] = Entry(lease: lease, network: network)
            state.keys[lease.fence] = key
            return lease
        }
    }

    func renew(_ lease: Lease, until expireTime: Moment) -> Lease? {
        state.withLock { state in
            guard let key = state.keys[lease.fence], key.task == lease.task else { return nil }
            let renewed = Lease(task: lease.task, worker: lease.worker, fence: lease.fence, expireTime: expireTime)
            state.entries[key]?.lease = renewed
            return renewed
        }
    }

    func release(_ lease: Lease) {
        state.withLock { state in
            guard let key = state.keys[lease.fence], key.task == lease.task else { return }
            state.keys[lease.fence] = nil
            state.entries[key] = nil
        }
    }

    func fence(of task: TaskID, _ tenant: TenantID) -> Int64? {
        state.withLock { $0.entries[Key(tenant: tenant, task: task)]?.lease.fence }
    }

    func forget(_ network: NetworkID) {
        state.withLock { state in
            for (key, entry) in state.entries where entry.network == network {
                state.entries[key] = nil
                state.keys[entry.lease.fence] = nil
            }
        }
    }
}
