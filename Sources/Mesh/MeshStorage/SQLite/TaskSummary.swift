internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// The basic view of a task in two parts: what was submitted, written once, and what has become of it, written with each
/// rest. So a long brief does not go to the disk again and again, and a task at work, whose steps come quickly and which is
/// in the cache, writes no state: whoever lists it asks there.
struct TaskSummary {
    let submission: SQLiteValue
    let state: SQLiteValue

    private static let member = "submission"

    init(_ task: MeshTask) throws(StoreFailure) {
        let tree: JSONValue
        do {
            tree = try JSONCoding.tree(task.basicView)
        } catch {
            throw .corrupt("a task cannot be written as JSON: \(error)")
        }
        guard case .object(var members) = tree, let submitted = members.removeValue(forKey: Self.member) else {
            preconditionFailure("a task is an object with a submission")
        }
        submission = .text(submitted.text)
        state = .text(JSONValue.object(members).text)
    }

    static func state(of task: MeshTask) throws(StoreFailure) -> SQLiteValue {
        task.status.isFinal || task.status == .waiting || task.status == .held ? try TaskSummary(task).state : atWork
    }

    /// Stands for the state of a task at work.
    private static let atWork = SQLiteValue.text("")

    static func isAtWork(_ row: SQLRow, state: Int) throws(StoreFailure) -> Bool { try row.text(state).isEmpty }

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
