internal import DataClients
package import MeshApplication
package import MeshDomain

extension SQLiteMeshStore {
    package func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        if let task = cache[id, of: tenant] { return task }
        return try await read { [cache] (session) throws(StoreFailure) in
            guard let row = try session.rows(TaskStatements.version, [.id(tenant), .id(id)]).first else { return nil }
            let key = TaskCache.Key(number: try row.integer(0), version: try row.int(1))
            return try cache.task(id, key, tenant, session)
        }
    }

    package func tasks(_ query: TaskQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<MeshTask> {
        let digest = QueryDigest(query, of: tenant)
        let list = try Self.list(query, of: tenant)
        return try await read { [cache] (session) throws(StoreFailure) in
            try query.page.cut(
                reading: try session.rows(list),
                digest,
                bytes: { query.isFull ? $0.pageBytes : 0 },
                place: { $0.place(by: query.order) },
                read: { (row) throws(StoreFailure) in
                    if !query.isFull, try !TaskSummary.isAtWork(row, state: 4) {
                        return try TaskSummary.task(row, submission: 3, state: 4)
                    }
                    let key = TaskCache.Key(number: try row.integer(1), version: try row.int(2))
                    let task = try cache.task(try row.id(0), key, tenant, session)
                    return query.isFull ? task : task.basicView
                }
            )
        }
    }

    static func list(_ query: TaskQuery, of tenant: TenantID) throws(StoreFailure) -> PlacedList {
        let order: (column: String, key: Int) =
            switch query.order {
            case .createTime: ("created", 5)
            case .updateTime: ("updated", 6)
            case .priority: ("priority", 7)
            }
        func part(_ sql: String) throws(StoreFailure) -> ListQuery {
            var list = ListQuery(sql, [.id(tenant), .id(query.network)])
            list.and("status", isOneOf: query.statuses.map(\.rawValue))
            if let session = query.session { list.and("session = ?", .id(session)) }
            if let owner = query.owner { list.and("owner = ?", .id(owner)) }
            if let from = query.from { list.and("place.created >= ?", .moment(from)) }
            if let before = query.before { list.and("place.created < ?", .moment(before)) }
            list.and("labels", holdsLabels: query.labels)
            try list.page(
                query.page,
                of: QueryDigest(query, of: tenant),
                by: "place.\(order.column)",
                id: "place.id",
                isDescending: query.isDescending
            )
            return list
        }
        return PlacedList(
            placed: try part(TaskStatements.placed),
            rest: try part(TaskStatements.notPlaced),
            key: order.key,
            id: 0,
            isDescending: query.isDescending,
            limit: query.page.boundedSize + 1
        )
    }

    package func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        try await read { (session) throws(StoreFailure) in
            try session.events(of: task, after: sequence, limit: limit, of: tenant)
        }
    }
}

extension SQLSession {
    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) throws(StoreFailure) -> [TaskEvent] {
        let bindings: [SQLiteValue] = [.id(tenant), .id(task), .int(sequence), .int(max(0, limit))]
        var events: [TaskEvent] = []
        try forEachRow(TaskStatements.events, bindings) { (row) throws(StoreFailure) in
            try JournalRow.add(row, after: sequence, limit: limit, to: &events)
            return events.count < limit
        }
        return events
    }
}

extension TaskCache {
    /// The task at a version that was read in this transaction, from memory or by replaying its journal.
    func task(_ id: TaskID, _ key: Key, _ tenant: TenantID, _ session: SQLSession) throws(StoreFailure) -> MeshTask {
        if let task = self[key] { return task }
        let journal = try session.events(of: id, after: 0, limit: key.version, of: tenant)
        return try replay(journal, of: id, at: key)
    }
}
