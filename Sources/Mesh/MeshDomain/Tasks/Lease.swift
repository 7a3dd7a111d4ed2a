/// The right of one worker to work on a task for a while. The fence grows with every new holder, and the store refuses a
/// commit with an old one: a worker that was thought dead cannot write over its successor.
public struct Lease: Sendable, Hashable {
    public let task: TaskID
    public let worker: WorkerID
    public let fence: Int64
    public let expireTime: Moment

    public init(task: TaskID, worker: WorkerID, fence: Int64, expireTime: Moment) {
        self.task = task
        self.worker = worker
        self.fence = fence
        self.expireTime = expireTime
    }
}
