internal import DataClients
package import MeshApplication
package import MeshDomain

extension PostgresMeshStore {
    package func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        guard let row = try await query(PostgresSQL.version, .id(tenant), .id(id)).first else { return nil }
        let key = TaskCache.Key(number: try row.integer(0), version: try row.int(1))
        if let task = cache[key] { return task }
        return try await replay([(id, key)], of: tenant)[id]
    }

    /// Tasks at their versions, from their journals, in one round trip.
    private func replay(
        _ wanted: [(id: TaskID, key: TaskCache.Key)],
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskID: MeshTask] {
        let statements = wanted.map { id, key in
            PostgresStatement(PostgresSQL.events, values: [.id(tenant), .id(id), .integer(0), .int(key.version)])
        }
        let journals = try await batch(statements)
        var tasks: [TaskID: MeshTask] = [:]
        for ((id, key), journal) in zip(wanted, journals) {
            // Its network was deleted in between.
            if journal.rowCount == 0 { continue }
            tasks[id] = try cache.replay(try Self.events(journal, after: 0, limit: key.version), of: id, at: key)
        }
        return tasks
    }

    package func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        let digest = QueryDigest(query, of: tenant)
        let list = try Self.list(query, digest, of: tenant).statement
        let result = try await batch([PostgresStatement(PostgresSQL.inOrderOfIndex), list])[1]
        var wanted: [(id: TaskID, key: TaskCache.Key)] = []
        var known: [TaskID: MeshTask] = [:]
        for row in result.prefix(query.page.boundedSize) {
            if !query.isFull, try !TaskSummary.isAtWork(row, state: 4) { continue }
            let id: TaskID = try row.id(0)
            let key = TaskCache.Key(number: try row.integer(1), version: try row.int(2))
            if let task = cache[key] { known[id] = task } else { wanted.append((id, key)) }
        }
        known.merge(try await replay(wanted, of: tenant)) { $1 }
        return try query.page.cut(
            reading: result,
            digest,
            bytes: { query.isFull ? $0.pageBytes : 0 },
            place: { $0.place(by: query.order) },
            read: { (row) throws(StoreFailure) in
                if let task = known[try row.id(0)] { return query.isFull ? task : task.basicView }
                return try TaskSummary.task(row, submission: 3, state: 4)
            }
        )
    }

    /// A page of each status, and of these the page: so a status that few tasks have is found without a walk through all
    /// others.
    private static func list(
        _ query: TaskQuery,
        _ digest: QueryDigest,
        of tenant: TenantID
    ) throws(StoreFailure) -> PostgresListQuery {
        let column =
            switch query.order {
            case .createTime: "created"
            case .updateTime: "updated"
            case .priority: "priority"
            }
        let statuses = query.statuses.isEmpty ? Set(MeshTask.Status.allCases) : query.statuses
        var list = PostgresListQuery(
            """
            SELECT page.id, page.number, page.version, page.submission, page.summary
            FROM unnest($3::text[]) AS wanted (status), LATERAL (
                SELECT id, number, version, submission, summary, \(column) FROM tasks
                WHERE tenant = $1 AND network = $2 AND status = wanted.status
            """,
            [.id(tenant), .id(query.network), .texts(statuses.map(\.rawValue).sorted())]
        )
        if let session = query.session { list.and(.id(session)) { "session = \($0)" } }
        if let owner = query.owner { list.and(.id(owner)) { "owner = \($0)" } }
        if let from = query.from { list.and(.moment(from)) { "created >= \($0)" } }
        if let before = query.before { list.and(.moment(before)) { "created < \($0)" } }
        try list.and("labels", holdsLabels: query.labels)
        try list.page(query.page, of: digest, by: column, isDescending: query.isDescending)
        list.mergePages(by: column, isDescending: query.isDescending)
        return list
    }

    package func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        let rows = try await query(PostgresSQL.events, .id(tenant), .id(task), .int(sequence), .int(max(0, limit)))
        return try Self.events(rows, after: sequence, limit: limit)
    }

    private static func events(
        _ rows: PostgresResult,
        after sequence: Int,
        limit: Int
    ) throws(StoreFailure) -> [TaskEvent] {
        var events: [TaskEvent] = []
        for row in rows { try JournalRow.add(row, after: sequence, limit: limit, to: &events) }
        return events
    }
}

extension PostgresMeshStore: TaskRecordKeeper {
    package func record(of task: TaskID, of tenant: TenantID) async throws(StoreFailure) -> [TaskRecordPart] {
        try await query(PostgresSQL.records, .id(tenant), .id(task)).map { (row) throws(StoreFailure) in
            try TaskRecordPart(row: row, of: task)
        }
    }
}
