internal import DataClients
package import MeshApplication
package import MeshDomain

extension PostgresMeshStore {
    package func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        let expireTime = time + duration
        let answers = try await translated {
            try await pool.batch([
                PostgresStatement(
                    PostgresSQL.acquire,
                    values: [.id(tenant), .id(task), .id(worker), .moment(time), .moment(expireTime)]
                ), PostgresStatement(PostgresSQL.taskExists, values: [.id(tenant), .id(task)]),
            ])
        }
        guard answers[1].rowCount > 0 else { throw .notFound(.task, task.text) }
        guard let fence = try answers[0].first?.integer(0) else { return nil }
        return Lease(task: task, worker: worker, fence: fence, expireTime: expireTime)
    }

    package func renew(
        _ lease: Lease,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        let expireTime = time + duration
        let found = try await write(PostgresSQL.renew, .integer(lease.fence), .id(lease.task), .moment(expireTime))
        guard found.rowsAffected == 1 else { return nil }
        return Lease(task: lease.task, worker: lease.worker, fence: lease.fence, expireTime: expireTime)
    }

    package func release(_ lease: Lease) async throws(StoreFailure) {
        _ = try await write(PostgresSQL.release, .integer(lease.fence), .id(lease.task))
    }
}
