private import Synchronization

/// Runs the tasks that prefer it one step at a time, in the order in which the steps came, on the threads of the common
/// pool or on another executor.
///
///     let strand = Strand { gate.letOneThrough() }
///     await Task(executorPreference: strand) { await work() }.value
///
/// When no step is left it asks `whenIdle`, which may let a task go on that waits: whatever comes from outside (an answer
/// of a store, a timer) can so be held back until the tasks can do nothing more by themselves. What they do is then decided
/// by the order of the answers alone, and can be done again in another process.
///
/// The strand must live as long as tasks prefer it.
public final class Strand: TaskExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        /// Jobs before this place have run.
        var first = 0
        /// A thread works here, or was asked to.
        var isAtWork = false
        /// `whenIdle` is to be asked once more.
        var wasWoken = false
        /// Who waits until no step is left.
        var resting: [CheckedContinuation<Void, Never>] = []

        var hasMore: Bool { first < jobs.count || !resting.isEmpty }

        mutating func next() -> Next? {
            if first < jobs.count {
                defer { first += 1 }
                return .step(jobs[first])
            }
            jobs.removeAll(keepingCapacity: true)
            first = 0
            guard !resting.isEmpty else { return nil }
            defer { resting = [] }
            return .rest(resting)
        }
    }

    private enum Next {
        case step(UnownedJob)
        case rest([CheckedContinuation<Void, Never>])
    }

    private let state = Mutex(State())
    private let base: (any TaskExecutor)?
    private let whenIdle: @Sendable () -> Bool

    /// Steps after which the thread goes back to the pool, so that others have their turn.
    private static let stepsMax = 128

    /// - Parameters:
    ///   - base: where the steps run, which decides after each of them who goes on; the common pool when it is nil.
    ///   - whenIdle: called by one thread at a time, never while a step runs; true when it let something go on.
    public init(on base: (any TaskExecutor)? = nil, whenIdle: @escaping @Sendable () -> Bool = { false }) {
        self.base = base
        self.whenIdle = whenIdle
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        begin { $0.jobs.append(job) }
    }

    /// Returns when the tasks of the strand can do nothing more by themselves, before `whenIdle` is asked.
    public func rest() async {
        await withCheckedContinuation { next in begin { $0.resting.append(next) } }
    }

    /// Asks `whenIdle` once more, when there is nothing else to do: something came from outside.
    public func wake() { begin { $0.wasWoken = true } }

    private func begin(_ change: (inout State) -> Void) {
        let mustStart = state.withLock { state in
            change(&state)
            defer { state.isAtWork = true }
            return !state.isAtWork
        }
        if mustStart { start() }
    }

    private func start() {
        if let base {
            Task.detached(executorPreference: base) { self.work(1) }
        } else {
            Task.detached { self.work(Self.stepsMax) }
        }
    }

    private func work(_ stepsMax: Int) {
        for _ in 0..<stepsMax {
            switch state.withLock({ $0.next() }) {
            case .step(let job):
                // The strand lives as long as tasks prefer it, and this closure holds it too.
                unsafe job.runSynchronously(on: asUnownedTaskExecutor())
            case .rest(let resting): for one in resting { one.resume() }
            case nil:
                if whenIdle() { continue }
                let isOver = state.withLock { state in
                    state.isAtWork = state.wasWoken || state.hasMore
                    state.wasWoken = false
                    return !state.isAtWork
                }
                if isOver { return }
            }
        }
        start()
    }
}
