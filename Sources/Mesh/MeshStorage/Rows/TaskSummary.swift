internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// The basic view of a task in two parts: what was submitted, written once, and what has become of it, written with each
/// rest. So a long brief does not go to the disk again and again, and a task at work, whose steps come quickly and which is
/// in the cache, writes no state: whoever lists it asks there.
struct TaskSummary {
    let submission: SQLiteValue
    let state: SQLiteValue

    init(_ task: MeshTask) throws(StoreFailure) {
        let view = task.basicView
        submission = try .json(view.submission)
        state = try Self.state(view)
    }

    private static func state(_ view: MeshTask) throws(StoreFailure) -> SQLiteValue {
        try .json(view.stateBytes, of: MeshTask.self)
    }

    /// The part that changes, alone.
    static func state(of task: MeshTask) throws(StoreFailure) -> SQLiteValue {
        task.status.isFinal || task.status == .waiting || task.status == .held ? try state(task.basicView) : atWork
    }

    /// Stands for the state of a task at work.
    private static let atWork = SQLiteValue.text("")

    static func isAtWork(_ row: some StoredRow, state: Int) throws(StoreFailure) -> Bool { try row.text(state).isEmpty }

    static func task(_ row: some StoredRow, submission: Int, state: Int) throws(StoreFailure) -> MeshTask {
        let submitted: TaskSubmission = try row.json(submission)
        let bytes = try row.jsonBytes(state)
        do {
            return try MeshTask(state: bytes, submission: submitted)
        } catch {
            throw .corrupt("a stored task cannot be read: \(error)")
        }
    }
}
