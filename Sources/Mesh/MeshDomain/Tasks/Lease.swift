/// The right of one worker to work on a task for a while. The fence grows with every new holder, and the store refuses a
/// commit with an old one: a worker that was thought dead cannot write over its successor.
package struct Lease: Sendable, Hashable {
    package let task: TaskID
    package let worker: WorkerID
    package let fence: Int64
    package let expireTime: Moment

    package init(task: TaskID, worker: WorkerID, fence: Int64, expireTime: Moment) {
        self.task = task
        self.worker = worker
        self.fence = fence
        self.expireTime = expireTime
    }
}
