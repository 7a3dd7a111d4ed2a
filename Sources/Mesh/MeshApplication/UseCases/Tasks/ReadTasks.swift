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
        showsText: Bool = true,
        as caller: Principal
    ) async throws(ApplicationFailure) -> TaskWatch {
        // Listen before looking, so that nothing falls between.
        let journal = BellTopic.task(id, of: caller.tenant)
        let listener = bell.listen(to: showsText ? [journal, .text(id, of: caller.tenant)] : [journal])
        let task = try await requireTask(id, in: network, caller)
        guard sequence <= task.version else {
            throw .invalid([
                FieldFault("after_sequence", "the journal of this task ends at \(task.version)")
            ])
        }
        return TaskWatch(
            self,
            task,
            after: sequence,
            heartbeat: heartbeat,
            showsText: showsText,
            listener: listener
        )
    }
}
