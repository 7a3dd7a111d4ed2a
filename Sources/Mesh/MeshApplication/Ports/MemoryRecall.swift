package import MeshDomain

/// What the shared memory knows that helps with a piece of work.
package protocol MemoryRecall: Sendable {
    /// The most helpful items first, at most `limit`; for the task as a whole when there is no subtask. None when memory
    /// cannot be read: work goes on without it.
    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem]
}
