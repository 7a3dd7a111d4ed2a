internal import DataClients
package import MeshApplication
package import MeshDomain

/// What the process looks for over all tenants.
extension PostgresMeshStore {
    package func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await query(PostgresUpkeepSQL.openTasks, .text(id?.text ?? ""), .int(max(0, limit)))
            .map(OpenTask.init(row:))
    }

    package func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        let values: [PostgresValue] = [.moment(time), .int(max(0, limit))]
        let answers = try await batch([
            PostgresStatement(PostgresUpkeepSQL.waitsOver, values: values),
            PostgresStatement(PostgresUpkeepSQL.abandoned, values: values),
        ])
        return try answers[0].map(OpenTask.init(row:)) + answers[1].map(OpenTask.init(row:))
    }

    package func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await query(PostgresUpkeepSQL.expiredMemory, .moment(time), .int(max(0, limit)))
            .map(OwnedMemory.init(row:))
    }

    package func memoryPastRetention(
        addedBefore time: Moment,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await query(PostgresUpkeepSQL.memoryPastRetention, .moment(time), .int(max(0, limit)))
            .map(OwnedMemory.init(row:))
    }

    package func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await query(PostgresUpkeepSQL.memoryWithoutVector, .int(max(0, limit)))
            .map(OwnedMemory.init(row:))
    }

    package func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await query(PostgresUpkeepSQL.memoryToConsolidate, .int(reads), .real(confidence), .int(max(0, limit)))
            .map(OwnedMemory.init(row:))
    }

    package func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try await query(PostgresUpkeepSQL.expiredSessions, .moment(time), .int(max(0, limit)))
            .map(OwnedSession.init(row:))
    }

    package func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try await write(PostgresUpkeepSQL.pruneSessions, .moment(time), .int(max(0, limit))).rowsAffected
    }

    package func keepVectors(of embedder: String) async throws(StoreFailure) {
        _ = try await write(PostgresUpkeepSQL.keepVectors, .text(embedder))
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
        let lines = try answers[0].first?.int(0) ?? 0
        return lines + answers[1].rowsAffected + answers[2].rowsAffected
    }
}
