internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// The basic view of a task in two parts: what was submitted, written once, and what has become of it, written with each
/// step. So a long brief does not go to the disk again and again.
struct TaskSummary {
    let submission: SQLiteValue
    let state: SQLiteValue

    private static let member = "submission"

    init(_ task: MeshTask) throws(StoreFailure) {
        let view = task.basicView
        submission = try .json(view.submission)
        state = try Self.state(view)
    }

    /// The part that changes, alone.
    static func state(of task: MeshTask) throws(StoreFailure) -> SQLiteValue { try state(task.basicView) }

    private static func state(_ view: MeshTask) throws(StoreFailure) -> SQLiteValue {
        try .json(view.stateBytes, of: MeshTask.self)
    }

    static func task(_ row: SQLRow, submission: Int, state: Int) throws(StoreFailure) -> MeshTask {
        guard case .object(var members) = try row.tree(state) else { throw .corrupt("a task is not an object") }
        members[member] = try row.tree(submission)
        do {
            return try JSONCoding.decode(MeshTask.self, from: JSONValue.object(members))
        } catch {
            throw .corrupt("a stored task cannot be read: \(error)")
        }
    }
}
