internal import DataClients
package import MeshApplication
package import MeshDomain

/// What the process looks for over all tenants.
extension PostgresMeshStore {
    package func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await query(PostgresUpkeepSQL.openTasks, .text(id?.text ?? ""), .int(max(0, limit)))
            .rows(OpenTask.init(row:))
    }

    package func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        let values: [PostgresValue] = [.moment(time), .int(max(0, limit))]
        let answers = try await batch([
            PostgresStatement(PostgresUpkeepSQL.waitsOver, values: values),
            PostgresStatement(PostgresUpkeepSQL.abandoned, values: values),
        ])
        return try answers[0].rows(OpenTask.init(row:)) + answers[1].rows(OpenTask.init(row:))
    }

    package func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(await query(PostgresUpkeepSQL.expiredMemory, .moment(time), .int(max(0, limit))))
    }

    package func memoryPastRetention(
        addedBefore time: Moment,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(await query(PostgresUpkeepSQL.memoryPastRetention, .moment(time), .int(max(0, limit))))
    }

    package func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(await query(PostgresUpkeepSQL.memoryWithoutVector, .int(max(0, limit))))
    }

    package func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(
            await query(PostgresUpkeepSQL.memoryToConsolidate, .int(reads), .real(confidence), .int(max(0, limit)))
        )
    }

    package func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try await query(PostgresUpkeepSQL.expiredSessions, .moment(time), .int(max(0, limit)))
            .rows { (row) throws(StoreFailure) in OwnedSession(tenant: try row.id(0), session: try row.json(1)) }
    }

    package func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await write(PostgresUpkeepSQL.pruneSessions, .moment(time), .int(max(0, limit))).rowsAffected
    }

    package func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        let values: [PostgresValue] = [.moment(time), .int(max(0, limit))]
        let answers = try await translated {
            try await pool.batch([
                PostgresStatement(PostgresUpkeepSQL.pruneLog, values: values),
                PostgresStatement(PostgresUpkeepSQL.pruneKeys, values: values),
                PostgresStatement(PostgresUpkeepSQL.pruneWork, values: values),
            ])
        }
        let lines = try answers[0].firstRow?.int(0) ?? 0
        return lines + answers[1].rowsAffected + answers[2].rowsAffected
    }

    private func owned(_ result: PostgresResult) throws(StoreFailure) -> [OwnedMemory] {
        try result.rows { (row) throws(StoreFailure) in
            OwnedMemory(tenant: try row.id(0), item: try StoredItem(row, from: 1).item)
        }
    }
}

extension OpenTask {
    fileprivate init(row: StoreRow) throws(StoreFailure) {
        guard let status = MeshTask.Status(rawValue: try row.text(4)) else {
            throw .corrupt("a task has no known status")
        }
        self.init(
            id: try row.id(0),
            tenant: try row.id(1),
            network: try row.id(2),
            priority: try row.int(3),
            status: status,
            createTime: try row.moment(5),
            waitingDeadline: try row.optionalInteger(6).map(Moment.init(nanoseconds:))
        )
    }
}
