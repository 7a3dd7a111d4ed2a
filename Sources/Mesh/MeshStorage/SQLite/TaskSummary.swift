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
