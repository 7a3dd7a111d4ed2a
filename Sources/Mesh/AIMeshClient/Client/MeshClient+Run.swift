extension MeshClient {
    /// Watches a task until its end.
    ///
    /// - Parameters:
    ///   - sequence: of the last event that is known; 0 for all from the beginning.
    ///   - networkID: nil finds the task by its id alone.
    ///   - omitsText: without the live text.
    public func watch(
        task id: String,
        from sequence: Int = 0,
        in networkID: String? = nil,
        omitsText: Bool = false
    ) -> TaskUpdates {
        TaskUpdates(
            calls: calls,
            start: .watch(taskID: id, networkID: networkID ?? "", after: sequence, omitsText: omitsText)
        )
    }

    /// Has a network do a task, and returns its result.
    ///
    ///     let finished = try await mesh.run(brief: "Write a slogan", context: ["product": "TechPro X1"], in: network.id)
    ///     print(finished.text, finished.spend.dollars)
    public func run(
        brief: String,
        context: JSONObject = [:],
        in networkID: String,
        progress: (TaskUpdate) async -> Void = { _ in }
    ) async throws(MeshError) -> FinishedTask {
        try await run(NewTask(brief, context: context), in: networkID, progress: progress)
    }

    /// Submits a task, follows it to its end, and returns its result. Throws why there is none: the task's error,
    /// `cancelled`, or `deadlineExceeded` when its time ran out.
    ///
    /// Cancelling the caller leaves the task running. A task that waits for a person waits until `approve` or `answer` is
    /// called, for example by `progress` when it is told of `waiting`; a held one until `process` is.
    public func run(
        _ task: NewTask,
        in networkID: String,
        progress: (TaskUpdate) async -> Void = { _ in }
    ) async throws(MeshError) -> FinishedTask {
        var taskID: String?
        for try await update in tasks.submitAndWatch(task, to: networkID) {
            taskID = update.taskID.nonEmpty ?? taskID
            await progress(update)
            switch update.kind {
            case .failed(let error, _): throw error
            case .cancelled(let reason, _): throw MeshError(.cancelled, "the task was cancelled: \(reason)")
            case .timedOut(let limit, _): throw MeshError(.deadlineExceeded, "the task took longer than \(limit)")
            default: break
            }
        }
        guard let taskID else { throw MeshError(.internal, "the server ended the watch without an event") }
        let ended = try await tasks.get(taskID, in: networkID)
        guard let result = ended.result else {
            throw MeshError(.internal, "task \(taskID) has no result; its status is \(ended.status.rawValue)")
        }
        return FinishedTask(task: ended, result: result)
    }
}
