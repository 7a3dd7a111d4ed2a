internal import MeshApplication
internal import MeshDomain

/// The basic view of a task in two parts: what was submitted, written once, and what has become of it, written with each
/// rest. So a long brief does not go to the disk again and again, and a task at work, whose steps come quickly and which is
/// in the cache, writes no state: whoever lists it asks there.
enum TaskSummary {
    /// The part that changes, whatever the task does.
    static func whole<Value: StoredValue>(_ view: MeshTask) throws(StoreFailure) -> Value {
        try .json(view.stateBytes, of: MeshTask.self)
    }

    /// The part that changes, as it is written with a step; empty for a task at work.
    static func state<Value: StoredValue>(of task: MeshTask) throws(StoreFailure) -> Value {
        let rests = task.status.isFinal || task.status == .waiting || task.status == .held
        return rests ? try whole(task.basicView) : .text("")
    }

    static func isAtWork(_ row: some StoredRow, state: Int) throws(StoreFailure) -> Bool { try row.text(state).isEmpty }

    static func task(_ row: some StoredRow, submission: Int, state: Int) throws(StoreFailure) -> MeshTask {
        let submitted: TaskSubmission = try row.json(submission)
        let bytes = try row.jsonBytes(state)
        do {
            // What an earlier version wrote may be more.
            return try MeshTask(state: bytes, submission: submitted).basicView
        } catch {
            throw .corrupt("a stored task cannot be read: \(error)")
        }
    }
}
