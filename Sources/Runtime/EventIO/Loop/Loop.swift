internal import CLinux
package import Synchronization

/// One thread that waits for descriptors, timers and jobs, and runs what becomes ready.
///
/// A tick is: descriptors that are ready, timers that are due, jobs, then the output of everything that changed. So all
/// that one tick produces for a connection leaves in one system call.
///
///     let group = try LoopGroup(count: 2)
///     group.loops[0].execute { print("on the loop") }
///
/// Whatever belongs to a loop is used on its thread only. `execute` comes from any thread; `core` and what it gives out
/// stop the program elsewhere.
@safe
package final class Loop: @unchecked Sendable {
    // `ownedCore` and `workers` are touched only after the calling thread was compared with the loop's. All else is a
    // constant or Sendable.

    package let index: Int
    package let taskExecutor: LoopTaskExecutor
    package let actorExecutor: LoopActorExecutor
    private let queue: LoopQueue
    private let ownedCore: LoopCore
    private let workers: LoopWorkers
    private let isStopping = Atomic<Bool>(false)
    /// Connections on this loop, for whoever shares out new ones.
    package let connectionCount = Atomic<Int>(0)

    init(index: Int) throws(SystemError) {
        self.index = index
        queue = try LoopQueue()
        taskExecutor = LoopTaskExecutor(queue: queue)
        actorExecutor = LoopActorExecutor(queue: queue)
        workers = LoopWorkers(taskExecutor)
        ownedCore = try LoopCore(wakeUp: queue.wakeUpDescriptor, workers: workers)
    }

    package var isCurrent: Bool { queue.isCurrent }

    /// What only the loop's own thread may touch.
    package var core: LoopCore {
        precondition(queue.isCurrent, "something of a loop is used outside of its thread")
        return ownedCore
    }

    /// The time of this tick: nanoseconds of the monotonic clock. On the loop, as the next four, which are here because
    /// `core` hands out a counted reference, and these are what every call asks for.
    package var now: Int64 {
        precondition(queue.isCurrent, "the time of a loop's tick is read outside of its thread")
        return ownedCore.now
    }

    /// The same moment for APIs that speak in instants.
    package var instant: ContinuousClock.Instant {
        precondition(queue.isCurrent, "the time of a loop's tick is read outside of its thread")
        return ownedCore.instant
    }

    package func schedule(after delay: Duration, _ target: any TimerTarget) -> TimerToken {
        precondition(queue.isCurrent, "a timer of a loop is set outside of its thread")
        return ownedCore.schedule(after: delay, target)
    }

    package func cancel(_ timer: TimerToken) {
        precondition(queue.isCurrent, "a timer of a loop is cancelled outside of its thread")
        ownedCore.cancel(timer)
    }

    /// Has a worker run an operation, in this tick.
    package func run(_ operation: any LoopOperation) {
        precondition(queue.isCurrent, "an operation is handed to a loop outside of its thread")
        workers.run(operation)
    }

    /// Runs a body on the loop, in the order of the calls; at once in this tick when called on it.
    package func execute(_ body: @escaping @Sendable () -> Void) { queue.append(.call(body)) }

    /// Runs a body on the loop and waits for what it returns; in place when already there.
    package func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        if isCurrent { return try body() }
        return try await withCheckedThrowingContinuation { continuation in
            execute { continuation.resume(with: Swift.Result(catching: body)) }
        }
    }

    /// Runs jobs and operations that wait, now rather than after all sockets were read, while what they work on is still
    /// in the processor's caches. On the loop, outside of jobs.
    package func runWaiting() {
        precondition(queue.isCurrent, "jobs of a loop are run outside of its thread")
        runJobs()
    }

    /// Runs until `stop`, on the calling thread.
    func runUntilStopped() {
        queue.adoptCurrentThread()
        while !isStopping.load(ordering: .relaxed) { tick() }
        // What was handed over before `stop` still runs.
        queue.takeInbox()
        workers.shutDown()
        runJobs()
        ownedCore.tearDown()
        queue.leaveCurrentThread()
    }

    func stop() {
        isStopping.store(true, ordering: .relaxed)
        queue.wake()
    }

    private func tick() {
        let core = ownedCore
        if core.poll(mayWait: queue.isEmpty && !workers.hasWaiting) { queue.takeInbox() }
        core.fireTimers()
        runJobs()
        core.flush()
    }

    /// Jobs that jobs make run in the same tick, so that a chain of continuations costs no poll; up to a bound, so that
    /// it cannot keep the sockets waiting.
    private func runJobs() {
        var left = Self.jobsPerTickMax
        while left > 0 {
            guard let job = queue.next() else {
                guard workers.hasWaiting else { return }
                workers.wake()
                left -= 1
                continue
            }
            switch job {
            case .task(let job): unsafe job.runSynchronously(on: taskExecutor.asUnownedTaskExecutor())
            case .actor(let job): unsafe job.runSynchronously(on: actorExecutor.asUnownedSerialExecutor())
            case .call(let body): body()
            }
            left -= 1
        }
    }

    private static let jobsPerTickMax = 4096
}

extension Loop {
    /// The monotonic clock, read now rather than at the beginning of the tick.
    package static var nanoseconds: Int64 { clinux_nanoseconds() }
}
