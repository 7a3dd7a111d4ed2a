internal import DataClients
package import MeshApplication
package import MeshDomain

/// What the process looks for over all tenants.
extension SQLiteMeshStore {
    package func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try await read { (session) throws(StoreFailure) in
            let bindings: [SQLiteValue] = [.text(id?.text ?? ""), .int(max(0, limit))]
            return try session.rows(UpkeepStatements.openTasks, bindings).mapRows(OpenTask.init(row:))
        }
    }

    package func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        let expired = leases.expired(at: time)
        return try await read { (session) throws(StoreFailure) in
            let bindings: [SQLiteValue] = [.moment(time), .int(max(0, limit))]
            var due = try session.rows(UpkeepStatements.waitsOver, bindings).mapRows(OpenTask.init(row:))
            for key in expired.prefix(max(0, limit)) {
                let bindings: [SQLiteValue] = [.id(key.tenant), .id(key.id)]
                due += try session.rows(UpkeepStatements.abandonedTask, bindings).mapRows(OpenTask.init(row:))
            }
            return due
        }
    }

    package func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await owned(UpkeepStatements.expiredMemory, [.moment(time)], limit)
    }

    package func memoryPastRetention(
        addedBefore time: Moment,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await owned(UpkeepStatements.memoryPastRetention, [.moment(time)], limit)
    }

    package func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        let bindings: [SQLiteValue] = [.moment(time), .int(max(0, limit))]
        return try await write { (session) throws(StoreFailure) in
            try session.run(UpkeepStatements.pruneSessions, bindings)
        }
    }

    package func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try await owned(UpkeepStatements.memoryWithoutVector, [], limit)
    }

    package func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await owned(UpkeepStatements.memoryToConsolidate, [.int(reads), .real(confidence)], limit)
    }

    package func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try await read { (session) throws(StoreFailure) in
            let bindings: [SQLiteValue] = [.moment(time), .int(max(0, limit))]
            return try session.rows(UpkeepStatements.expiredSessions, bindings).mapRows(OwnedSession.init(row:))
        }
    }

    package func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        let bindings: [SQLiteValue] = [.moment(time), .int(max(0, limit))]
        return try await write { (session) throws(StoreFailure) in
            try session.run(UpkeepStatements.moveFeedStarts, bindings)
            let lines = try session.runAll(UpkeepStatements.pruneFeed, bindings)
            let keys = try session.run(UpkeepStatements.pruneKeys, bindings)
            return try lines + keys + session.runAll(UpkeepStatements.pruneWork, bindings)
        }
    }

    package func keepVectors(of embedder: String) async throws(StoreFailure) {
        try await write { (session) throws(StoreFailure) in
            // Files of before this was written down have vectors of the one embedder that there was.
            let row = try session.rows(UpkeepStatements.embedder, []).first
            let known = try row?.integer(0) ?? Self.mark(of: HashingEmbedder().name)
            if known != Self.mark(of: embedder) { try session.run(UpkeepStatements.forgetVectors, []) }
            try session.run(UpkeepStatements.setEmbedder, [.integer(Self.mark(of: embedder))])
        }
    }

    /// How the counters keep the name of an embedder.
    static func mark(of embedder: String) -> Int64 {
        var hash = FNVHash()
        hash.add(embedder.utf8)
        return Int64(bitPattern: hash.value)
    }

    private func owned(
        _ sql: String,
        _ bindings: [SQLiteValue],
        _ limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try await read { (session) throws(StoreFailure) in
            try session.rows(sql, bindings + [.int(max(0, limit))]).mapRows(OwnedMemory.init(row:))
        }
    }
}
