internal import DataClients
package import MeshApplication
package import MeshDomain

extension SQLiteMeshStore {
    /// Ends all leases: their holders are gone. Only for a process that has the file to itself, before it takes any; the
    /// tasks are then taken up at once and not when the leases run out. Fences go on counting.
    package func dropLeases() async throws(StoreFailure) {
        _ = try await write { (session) throws(StoreFailure) in try session.run(UpkeepStatements.dropLeases, []) }
    }

    package func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try await write { (session) throws(StoreFailure) in
            guard try !session.rows(TaskStatements.version, [.id(tenant), .id(task)]).isEmpty else {
                throw .notFound(.task, task.text)
            }
            let held = try session.rows(LogStatements.lease, [.id(tenant), .id(task)]).first
            if let held, try held.text(0) != worker.text, try held.moment(2) > time { return nil }
            guard let fence = try session.rows(UpkeepStatements.nextFence, []).first?.integer(0) else {
                throw .corrupt("the counter of fences is missing")
            }
            let lease = Lease(task: task, worker: worker, fence: fence, expireTime: time + duration)
            try session.run(
                LogStatements.setLease,
                [.id(tenant), .id(task), .id(worker), .integer(fence), .moment(lease.expireTime)]
            )
            return lease
        }
    }

    package func renew(
        _ lease: Lease,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        let expireTime = time + duration
        let bindings: [SQLiteValue] = [.integer(lease.fence), .id(lease.task), .moment(expireTime)]
        let isHeld = try await write { (session) throws(StoreFailure) in
            try session.run(UpkeepStatements.renewLease, bindings) == 1
        }
        guard isHeld else { return nil }
        return Lease(task: lease.task, worker: lease.worker, fence: lease.fence, expireTime: expireTime)
    }

    package func release(_ lease: Lease) async throws(StoreFailure) {
        _ = try await write { (session) throws(StoreFailure) in
            try session.run(UpkeepStatements.releaseLease, [.integer(lease.fence), .id(lease.task)])
        }
    }
}
