package import MeshDomain

/// Leases, and what the process looks for over all tenants.
extension InMemoryStore {
    package func acquireLease(
        on task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try change { tables throws(StoreFailure) in
            let key = Owned(tenant, task)
            guard tables.tasks[key] != nil else { throw .notFound(.task, task.text) }
            if let held = tables.leases[key], held.worker != worker, held.expireTime > time { return nil }
            tables.lastFence += 1
            let lease = Lease(task: task, worker: worker, fence: tables.lastFence, expireTime: time + duration)
            tables.leases[key] = lease
            return lease
        }
    }

    package func renew(
        _ lease: Lease,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        try change { tables in
            guard let key = tables.key(of: lease) else { return nil }
            let renewed = Lease(
                task: lease.task,
                worker: lease.worker,
                fence: lease.fence,
                expireTime: time + duration
            )
            tables.leases[key] = renewed
            return renewed
        }
    }

    package func release(_ lease: Lease) async throws(StoreFailure) {
        try change { tables in
            if let key = tables.key(of: lease) { tables.leases[key] = nil }
        }
    }

    package func openTasks(after id: TaskID?, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try read { tables in
            tables.openTasks.openTasks(after: id, limit: max(0, limit)).compactMap { tables.openTask($0) }
        }
    }

    package func dueTasks(at time: Moment, limit: Int) async throws(StoreFailure) -> [OpenTask] {
        try read { tables in
            let waits = tables.openTasks.waitsOver(at: time, limit: max(0, limit)).compactMap { tables.openTask($0) }
            let abandoned = tables.leases.lazy.filter { $0.value.expireTime <= time }
                .compactMap { tables.openTask($0.key) }.filter { $0.status.wantsWorker }
            return waits + abandoned.prefix(max(0, limit))
        }
    }

    package func expiredMemory(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(limit, by: { $0.expireTime ?? .zero }) { memory in
            memory.item.expireTime.map { $0 <= time } ?? false
        }
    }

    package func memoryPastRetention(
        addedBefore time: Moment,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(limit, by: \.createTime) { memory in
            memory.item.tier == .shortTerm && memory.item.expireTime == nil && memory.item.createTime < time
        }
    }

    package func expiredSessions(before time: Moment, limit: Int) async throws(StoreFailure) -> [OwnedSession] {
        try read { tables in
            tables.sessions.filter { $0.value.status == .active && $0.value.expireTime <= time }
                .map { OwnedSession(tenant: $0.key.tenant, session: $0.value) }
        }
        .sorted { ($0.session.expireTime, $0.session.id) < ($1.session.expireTime, $1.session.id) }
        .prefix(max(0, limit)).map(\.self)
    }

    package func memoryWithoutVector(limit: Int) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(limit, by: \.createTime) { $0.vector == nil && $0.item.isCurrent }
    }

    package func memoryToConsolidate(
        reads: Int,
        confidence: Double,
        limit: Int
    ) async throws(StoreFailure) -> [OwnedMemory] {
        try owned(limit, by: \.createTime) { memory in
            let item = memory.item
            return item.tier == .shortTerm && item.isCurrent && item.readCount >= reads
                && item.confidence >= confidence
        }
    }

    package func prune(before time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try change { tables in
            tables.pruneLogs(before: time, limit) + tables.pruneKeys(before: time, limit)
                + tables.pruneWork(before: time, limit)
        }
    }

    package func pruneSessions(endedBefore time: Moment, limit: Int) async throws(StoreFailure) -> Int {
        try change { tables in
            let old = tables.sessions.filter { $0.value.endTime.map { $0 < time } ?? false }
                .sorted { ($0.value.endTime ?? .zero, $0.key.id) < ($1.value.endTime ?? .zero, $1.key.id) }
                .prefix(max(0, limit))
            for (key, _) in old { tables.sessions[key] = nil }
            return old.count
        }
    }

    package func keepVectors(of embedder: String) async throws(StoreFailure) {
        try change { tables in
            guard tables.embedder != embedder else { return }
            tables.embedder = embedder
            for key in tables.memory.keys { tables.memory[key]?.vector = nil }
        }
    }

    private func owned(
        _ limit: Int,
        by order: (MemoryItem) -> Moment,
        _ isWanted: (StoredMemory) -> Bool
    ) throws(StoreFailure) -> [OwnedMemory] {
        try read { tables in
            tables.memory.filter { isWanted($0.value) }
                .map { OwnedMemory(tenant: $0.key.tenant, item: $0.value.item) }
        }
        .sorted { (order($0.item), $0.item.id) < (order($1.item), $1.item.id) }
        .prefix(max(0, limit)).map(\.self)
    }
}

extension InMemoryTables {
    /// Nil when the lease is another worker's by now. Fences are unique, so no tenant is needed.
    func key(of lease: Lease) -> Owned<TaskID>? {
        leases.first { $0.value.fence == lease.fence && $0.key.id == lease.task }?.key
    }

    /// Nil when the task is not open.
    func openTask(_ key: Owned<TaskID>) -> OpenTask? {
        guard let task = tasks[key], task.status.isActive else { return nil }
        return OpenTask(task)
    }

    mutating func pruneLogs(before time: Moment, _ limit: Int) -> Int {
        var gone = 0
        for network in logs.keys.sorted(by: { $0.id < $1.id }) {
            guard var log = logs.removeValue(forKey: network) else { continue }
            let old = log.lines.prefix { $0.time < time }.prefix(max(0, limit - gone))
            if let last = old.last { log.start = last.position + 1 }
            log.lines.removeFirst(old.count)
            gone += old.count
            logs[network] = log
        }
        return gone
    }

    mutating func pruneKeys(before time: Moment, _ limit: Int) -> Int {
        let old = keys.filter { $0.value.expireTime <= time }.keys.prefix(max(0, limit))
        for key in old { keys[key] = nil }
        return old.count
    }

    mutating func pruneWork(before time: Moment, _ limit: Int) -> Int {
        var gone = 0
        for (agent, lines) in work {
            let old = lines.prefix { $0.endTime < time }.prefix(max(0, limit - gone))
            work[agent] = Array(lines.dropFirst(old.count))
            gone += old.count
        }
        return gone
    }
}
