/// Runs the tasks that prefer a loop. Apart from `LoopActorExecutor`, because an executor that is both makes Swift enqueue
/// again at every call of an async function.
package final class LoopTaskExecutor: TaskExecutor {
    private let queue: LoopQueue

    init(queue: LoopQueue) { self.queue = queue }

    package func enqueue(_ job: consuming ExecutorJob) { queue.append(.task(UnownedJob(job))) }
}

/// Runs the actors that live on a loop.
package final class LoopActorExecutor: SerialExecutor {
    private let queue: LoopQueue

    init(queue: LoopQueue) { self.queue = queue }

    package func enqueue(_ job: consuming ExecutorJob) { queue.append(.actor(UnownedJob(job))) }

    package func checkIsolated() {
        precondition(queue.isCurrent, "an actor of a loop is used outside of its loop")
    }
}
