internal import MeshDomain

/// The store as one run sees it. What the run does not use goes through unseen.
struct RecordingStore: StoreDecorator {
    let base: any MeshStore
    let run: RunRecording

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        let call = run.begin()
        let events = changes.events
        let beside = run.draft(beside: events, call: call)
        var changes = changes
        if let beside { changes.changes.append(.appendRecord(beside.part)) }
        let outcome: CommitOutcome
        do throws(StoreFailure) {
            outcome = try await base.commit(changes)
        } catch {
            await run.receive(.storeFailure(error), to: call)
            throw error
        }
        run.committed(events, beside)
        await run.receive(.committed, to: call)
        return outcome
    }

    func task(_ id: TaskID, of tenant: TenantID) async throws(StoreFailure) -> MeshTask? {
        try await recorded { () throws(StoreFailure) in
            try await base.task(id, of: tenant)
        } as: {
            .task(version: $0?.version)
        }
    }

    func network(_ id: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> Network? {
        try await recorded { () throws(StoreFailure) in
            try await base.network(id, of: tenant)
        } as: {
            .network($0)
        }
    }

    func agents(in network: NetworkID, of tenant: TenantID) async throws(StoreFailure) -> [Agent] {
        try await recorded { () throws(StoreFailure) in
            try await base.agents(in: network, of: tenant)
        } as: {
            .agents($0)
        }
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        try await recorded { () throws(StoreFailure) in
            try await base.events(of: task, after: sequence, limit: limit, of: tenant)
        } as: {
            .events($0.count)
        }
    }

    func memory(_ query: MemoryQuery, of tenant: TenantID) async throws(StoreFailure) -> Page<StoredItem> {
        try await recorded { () throws(StoreFailure) in
            try await base.memory(query, of: tenant)
        } as: {
            .items($0.elements.map(\.item))
        }
    }

    func renew(_ lease: Lease, at time: Moment, lasting duration: Duration) async throws(StoreFailure) -> Lease? {
        try await recorded { () throws(StoreFailure) in
            try await base.renew(lease, at: time, lasting: duration)
        } as: {
            .lease($0?.expireTime)
        }
    }

    func release(_ lease: Lease) async throws(StoreFailure) {
        try await recorded { () throws(StoreFailure) in
            try await base.release(lease)
        } as: {
            .done
        }
    }

    private func recorded<Value: Sendable>(
        _ ask: () async throws(StoreFailure) -> Value,
        as record: (Value) -> RecordedAnswer
    ) async throws(StoreFailure) -> Value {
        let call = run.begin()
        let value: Value
        do throws(StoreFailure) {
            value = try await ask()
        } catch {
            await run.receive(.storeFailure(error), to: call)
            throw error
        }
        await run.receive(record(value), to: call)
        return value
    }
}

extension ChangeSet {
    /// The events of the task that a run writes.
    var events: [TaskEvent] {
        changes.flatMap { change -> [TaskEvent] in
            if case .appendTask(let change, _) = change { change.events } else { [] }
        }
    }
}
