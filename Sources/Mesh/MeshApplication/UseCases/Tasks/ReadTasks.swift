package import MeshDomain

extension Mesh {
    package func getTask(
        _ id: TaskID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        try await requireTask(id, in: network, caller)
    }

    package func listTasks(
        _ query: TaskQuery,
        as caller: Principal
    ) async throws(ApplicationFailure) -> Page<MeshTask> {
        _ = try await requireNetwork(query.network, caller)
        return try await reading { () throws(StoreFailure) in try await store.tasks(query, of: caller.tenant) }
    }

    /// The journal from a sequence on, live until the task ends.
    package func watchTask(
        _ id: TaskID,
        in network: NetworkID? = nil,
        after sequence: Int,
        heartbeat: Duration,
        as caller: Principal
    ) async throws(ApplicationFailure) -> TaskWatch {
        let task = try await requireTask(id, in: network, caller)
        guard sequence <= task.version else {
            throw .invalid([
                FieldFault("after_sequence", "the journal of this task ends at \(task.version)")
            ])
        }
        return TaskWatch(self, task, after: sequence, heartbeat: heartbeat)
    }

    /// What a task's journal said up to a sequence.
    package func journal(
        of id: TaskID,
        upTo sequence: Int,
        as caller: Principal
    ) async throws(ApplicationFailure) -> [TaskEvent] {
        try await reading { () throws(StoreFailure) in
            try await store.events(of: id, after: 0, limit: sequence, of: caller.tenant)
        }
    }

    /// Everything that happens in a network after a place in its log; nil for what happens from now on.
    package func watchNetwork(
        _ id: NetworkID,
        after position: Int64?,
        heartbeat: Duration,
        showsText: Bool,
        as caller: Principal
    ) async throws(ApplicationFailure) -> NetworkWatch {
        // Listen before looking, so that nothing falls between.
        var topics: [BellTopic] = [.network(id)]
        if showsText { topics.append(.networkText(id)) }
        let listener = bell.listen(to: topics)
        _ = try await requireNetwork(id, caller)
        let end = try await reading { () throws(StoreFailure) in try await store.feedEnd(of: id, of: caller.tenant) }
        if let position, position > end {
            throw .invalid([FieldFault("cursor", "is not a cursor of this network")])
        }
        return NetworkWatch(
            self,
            id,
            of: caller.tenant,
            after: position ?? end,
            heartbeat: heartbeat,
            showsText: showsText,
            listener: listener
        )
    }
}
