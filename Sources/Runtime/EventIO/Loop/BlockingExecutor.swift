internal import Synchronization

/// A thread of its own for calls that block: name look-up, SQLite. An actor or a task runs on it.
///
///     try await Task(executorPreference: blocking.taskExecutor) { resolveSlowly() }.value
///
/// Jobs run one after the other. The number of waiting jobs is not bounded here: whoever hands out work bounds it.
package final class BlockingExecutor: SerialExecutor, Sendable {
    package let taskExecutor: BlockingTaskExecutor
    private let queue: BlockingQueue
    private let thread: Mutex<LoopThread?>

    package init(name: String) throws(SystemError) {
        let queue = try BlockingQueue()
        self.queue = queue
        taskExecutor = BlockingTaskExecutor(queue: queue)
        thread = Mutex(try LoopThread(name: name) { queue.run() })
    }

    deinit { queue.stop() }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // The executor lives as long as the job: the task or actor that waits for it holds it.
        queue.append { [unowned self] in unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
    }

    package func checkIsolated() {
        precondition(queue.isCurrent, "an actor of a blocking executor is used outside of its thread")
    }

    /// Lets the jobs that wait run, then ends the thread and waits for it.
    package func shutDown() {
        queue.stop()
        let thread = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        thread?.join()
    }
}

/// The blocking thread as the preference of a task.
package final class BlockingTaskExecutor: TaskExecutor {
    private let queue: BlockingQueue

    fileprivate init(queue: BlockingQueue) { self.queue = queue }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.append { [self] in unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}

/// Jobs of the blocking thread. It sleeps in a read of an eventfd, so no condition variable is needed.
private final class BlockingQueue: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var isStopped = false
    }

    private let wakeUp: Int32
    private let state = Mutex(State())
    private let thread = Atomic<UInt>(0)

    init() throws(SystemError) { wakeUp = try Syscalls.makeBlockingWakeUp() }

    deinit { Syscalls.close(wakeUp) }

    var isCurrent: Bool { thread.load(ordering: .relaxed) == Syscalls.currentThread }

    func append(_ job: @escaping @Sendable () -> Void) {
        state.withLock { $0.jobs.append(job) }
        Syscalls.signal(wakeUp)
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        Syscalls.signal(wakeUp)
    }

    func run() {
        thread.store(Syscalls.currentThread, ordering: .relaxed)
        while true {
            Syscalls.drain(wakeUp)
            let (jobs, isStopped) = state.withLock { state in
                defer { state.jobs = [] }
                return (state.jobs, state.isStopped)
            }
            for job in jobs { job() }
            if isStopped, jobs.isEmpty { return }
            // What the last round left behind has no signal of its own any more.
            if isStopped { Syscalls.signal(wakeUp) }
        }
    }
}
