internal import CLinux
internal import Synchronization

/// The jobs of a loop. Its own thread appends without a lock; other threads go through an inbox and wake it.
///
/// The loop's executors and the loop share it, so that a task whose executor outlives the loop finds a queue that nobody
/// runs any more rather than freed memory.
@safe
final class LoopQueue: @unchecked Sendable {
    // `local` is touched only by the thread whose number is in `thread`, which every access compares first; `inbox` is
    // guarded by its lock.

    enum Job {
        /// Of a task that prefers this loop.
        case task(UnownedJob)
        /// Of an actor that lives on this loop.
        case actor(UnownedJob)
        case call(() -> Void)
    }

    private let wakeUp: Int32
    private let thread = Atomic<UInt>(0)
    private let hasInbox = Atomic<Bool>(false)
    private let inbox = Mutex<[UnsafeJob]>([])
    /// Nil in the places of those that were taken: whoever runs a job lets go of it, and what a job held may hand over
    /// another one when it goes.
    private var local: [Job?] = []
    private var position = 0

    /// A job on its way to another thread. Swift's jobs may be run anywhere; a call was `@Sendable` when it came in.
    private struct UnsafeJob: @unchecked Sendable {
        // Guarded by the inbox's lock until the loop's thread takes it out.
        let job: Job
    }

    init() throws(SystemError) { wakeUp = try Syscalls.makeWakeUp() }

    deinit { Syscalls.close(wakeUp) }

    var wakeUpDescriptor: Int32 { wakeUp }

    var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(clinux_current_thread()) }

    /// The calling thread runs the loop from now on.
    func adoptCurrentThread() { thread.store(UInt(clinux_current_thread()), ordering: .releasing) }

    /// The thread ends. A later one may get its number, and must not be taken for it.
    func leaveCurrentThread() { thread.store(0, ordering: .releasing) }

    func append(_ job: Job) {
        if isCurrent {
            local.append(job)
            return
        }
        let carried = UnsafeJob(job: job)
        inbox.withLock { $0.append(carried) }
        // One wake-up for all that comes before the loop looks.
        if !hasInbox.exchange(true, ordering: .acquiringAndReleasing) { Syscalls.signal(wakeUp) }
    }

    func wake() {
        if !hasInbox.exchange(true, ordering: .acquiringAndReleasing) { Syscalls.signal(wakeUp) }
    }

    // MARK: The loop's thread

    var isEmpty: Bool { position == local.count }

    /// The wake-up descriptor was readable.
    func takeInbox() {
        Syscalls.drain(wakeUp)
        hasInbox.store(false, ordering: .sequentiallyConsistent)
        let jobs = inbox.withLock { inbox in
            defer { inbox = [] }
            return inbox
        }
        for job in jobs { local.append(job.job) }
    }

    func next() -> Job? {
        guard position < local.count else {
            position = 0
            local.removeAll(keepingCapacity: true)
            return nil
        }
        defer { position += 1 }
        return local[position].take()
    }
}
