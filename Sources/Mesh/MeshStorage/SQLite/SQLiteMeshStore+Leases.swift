package import MeshApplication
package import MeshDomain

extension SQLiteMeshStore {
    package func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        guard let found = try await self.task(task, of: tenant) else { throw .notFound(.task, task.text) }
        return leases.acquire(
            task,
            in: found.network,
            of: tenant,
            for: worker,
            at: time,
            until: time + duration
        )
    }

    package func renew(
        _ lease: Lease,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        leases.renew(lease, until: time + duration)
    }

    package func release(_ lease: Lease) async throws(StoreFailure) { leases.release(lease) }
}
