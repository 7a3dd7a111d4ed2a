private import Synchronization

/// Runs every job of a simulated world on the thread that asks for it, one after the other. Which of the jobs that could run
/// is the next one, the seed decides: that is all the freedom that a scheduler of threads has between two suspensions.
final class SimulationExecutor: TaskExecutor {
    /// How the next job is chosen.
    enum Order: Int, Sendable, CaseIterable {
        case oldestFirst
        case any
        /// Mostly the newest: what is old waits long.
        case newestFirst
    }

    private struct State {
        var jobs: [UnownedJob] = []
        /// Jobs before it have run.
        var first = 0
    }

    private let order: Order
    private let random: SimulationRandom
    private let state = Mutex(State())

    init(order: Order, random: SimulationRandom) {
        self.order = order
        self.random = random
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    /// False when there is no job.
    func runOne() -> Bool {
        let job = state.withLock { state -> UnownedJob? in
            let count = state.jobs.count - state.first
            guard count > 0 else { return nil }
            let place = state.first + choose(from: count)
            let job = state.jobs[place]
            if place == state.first { state.first += 1 } else { state.jobs.remove(at: place) }
            if state.first == state.jobs.count {
                state.jobs.removeAll(keepingCapacity: true)
                state.first = 0
            }
            return job
        }
        guard let job else { return false }
        unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        return true
    }

    private func choose(from count: Int) -> Int {
        if count == 1 { return 0 }
        switch order {
        case .oldestFirst: return 0
        case .any: return random.below(count)
        case .newestFirst: return random.chance(80) ? count - 1 : random.below(count)
        }
    }
}
