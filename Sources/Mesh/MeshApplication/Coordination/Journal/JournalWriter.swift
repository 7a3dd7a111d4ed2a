internal import MeshDomain
internal import Strands
private import Synchronization

/// Writes the journal of one task for one worker, in commits that follow one another, each with the fence of the lease.
///
/// A step is *taken* at once: `task` is then what it leads to, and the work goes on from there. It is *written* a moment
/// later, by whoever writes just then, with all others that were taken meanwhile. So the next calls of models begin while the
/// disk is still at work. Nobody outside of the worker sees a step before it is written, and what only what is written may
/// lead to (the end of a turn, memory that others read) waits by `settle`.
///
/// When somebody came between (feedback, an answer, a cancellation) the task is read again, and the steps are made anew for
/// what the task is by then. Whatever went on from a step that is none any more has to stop: the journal ends, for this turn
/// or for a new start. After the end nothing is written.
final class JournalWriter: Sendable {
    typealias Make = @Sendable (MeshTask, Moment) -> JournalStep?

    private struct State {
        var queue: JournalQueue
        var isWriting = false
        var waiters: [CheckedContinuation<Void, Never>] = []

        /// True for one who writes now.
        mutating func claim() -> Bool {
            guard !isWriting else { return false }
            isWriting = true
            return true
        }

        mutating func takeWaiters() -> [CheckedContinuation<Void, Never>] {
            defer { waiters = [] }
            return waiters
        }
    }

    private let state: Mutex<State>
    private let fence: Int64
    private let store: any MeshStore
    private let bell: any EventBell
    private let clock: any WallClock
    private let configuration: CoordinatorConfiguration
    private let strand: Strand?
    private let work: AsyncStream<Void>
    private let hasWork: AsyncStream<Void>.Continuation

    /// How often somebody may come between before that is a fault of the store.
    private static let conflictsMax = 64
    /// How often everybody else who can go on does so before a commit begins that nobody waits for, when the work is not on a
    /// strand.
    private static let turnsToGather = 8

    init(task: MeshTask, fence: Int64, _ coordinator: TaskCoordinator, on strand: Strand? = nil) {
        self.fence = fence
        store = coordinator.store
        bell = coordinator.bell
        clock = coordinator.clock
        configuration = coordinator.configuration
        self.strand = strand
        let stepsMax = coordinator.configuration.stepsAheadMax
        state = Mutex(State(queue: JournalQueue(task, stepsAheadMax: stepsMax, coordinator.clock)))
        (work, hasWork) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// With every step that was taken.
    var task: MeshTask { state.withLock { $0.queue.task } }

    /// Whether the store has less than was taken.
    var isAhead: Bool { state.withLock { $0.queue.isAhead } }

    /// When the time of the task may be over. While a person is waited for, the end moves on as fast as the time does.
    var mayBeOver: Moment {
        let task = task
        guard let waiting = task.waiting else { return task.deadline ?? clock.now }
        let now = clock.now
        return max((task.deadline ?? now) + max(.zero, now - waiting.since), now + .seconds(1))
    }

    /// A text begins after all that was taken, wherever that will be written.
    func begin(_ text: LiveWriter, reason: String) { state.withLock { $0.queue.begin(text, reason: reason) } }

    // MARK: Steps

    /// Takes the step that `make` wants for the task as it is; nil when it wants none.
    @discardableResult
    func append(_ make: @escaping Make) async throws(WorkStop) -> MeshTask? { try await append(make, isAwaited: false) }

    /// The same, and returns when the step is written. Of its own faults nobody else hears.
    @discardableResult
    func appendAndWait(_ make: @escaping Make) async throws(WorkStop) -> MeshTask? {
        try await append(make, isAwaited: true)
    }

    private func append(_ make: @escaping Make, isAwaited: Bool) async throws(WorkStop) -> MeshTask? {
        if Task.isCancelled { throw .cancelled }
        let (reception, needsWriter) = state.withLock { state in
            (state.queue.receive(make, isAwaited: isAwaited), state.queue.isAhead && !state.isWriting)
        }
        // Whoever writes just then goes on with it.
        if needsWriter { hasWork.yield() }
        switch reception {
        case .outcome(let outcome): return try outcome.get()
        case .waits(let number):
            do throws(WorkStop) {
                try await wait(until: .answer(number))
            } catch {
                _ = state.withLock { $0.queue.outcome(of: number) }
                throw error
            }
            return try (state.withLock { $0.queue.outcome(of: number) } ?? .failure(.cancelled)).get()
        }
    }

    /// Returns when all that was taken is written.
    func settle() async throws(WorkStop) { try await settle(.allWritten) }

    /// Returns when others find in memory what this task has noted there. Its outputs reach its own agents in another way.
    func settleNotes() async throws(WorkStop) { try await settle(.notesWritten) }

    private func settle(_ wish: JournalQueue.Wish) async throws(WorkStop) {
        try await wait(until: wish)
        if let ending = state.withLock({ $0.queue.ending }) { throw ending }
    }

    /// Reads the task again, for what others wrote.
    func refresh() async throws(WorkStop) {
        // What others wrote is met by the commit that is under way, or by the next.
        guard state.withLock({ !$0.queue.isAhead && $0.claim() }) else { return }
        // With what was taken meanwhile.
        defer { stopWriting() }
        do throws(StoreFailure) {
            try await reload()
        } catch {
            // Nothing hangs on this look; the next commit meets the fault if it stays.
            if case .notFound = error { throw .ended }
            return
        }
        retake()
    }

    /// All events, with those that were taken before it was asked for; the task's bounds bound them.
    func events() async throws(WorkStop) -> [TaskEvent] {
        try await settle()
        let task = task
        var events: [TaskEvent] = []
        while true {
            do throws(StoreFailure) {
                let page = try await store.events(
                    of: task.id,
                    after: events.last?.sequence ?? 0,
                    limit: 500,
                    of: task.tenant
                )
                events += page
                if page.isEmpty { return events }
            } catch {
                throw .store(error)
            }
        }
    }

    // MARK: Waiting

    private enum Turn {
        case isOver, waits, writes
    }

    /// Writes while nobody else does. Cancelled, it does not wait for a store that is away.
    private func wait(until wish: JournalQueue.Wish) async throws(WorkStop) {
        while true {
            let turn: Turn = state.withLock { state in
                if state.queue.isOver(wish) { return .isOver }
                return state.claim() ? .writes : .waits
            }
            switch turn {
            case .isOver: return
            case .waits: await waitForChange(of: wish)
            case .writes:
                let writing = await write(isWaitedFor: true)
                if writing == .gaveUp, !state.withLock({ $0.queue.isOver(wish) }) { throw .cancelled }
            }
        }
    }

    private func waitForChange(of wish: JournalQueue.Wish) async {
        await withCheckedContinuation { waiter in
            let mayGoOn = state.withLock { state in
                // It may have come about since it was looked at.
                if !state.isWriting || state.queue.isOver(wish) { return true }
                state.waiters.append(waiter)
                return false
            }
            if mayGoOn { waiter.resume() }
        }
    }

    private func change(_ body: (inout JournalQueue) -> Void) {
        let waiters = state.withLock { state in
            body(&state.queue)
            return state.takeWaiters()
        }
        for waiter in waiters { waiter.resume() }
    }

    private func stopWriting() {
        let (isAhead, waiters) = state.withLock { state in
            state.isWriting = false
            return (state.queue.isAhead, state.takeWaiters())
        }
        // When it gave up, somebody else may write.
        if isAhead { hasWork.yield() }
        for waiter in waiters { waiter.resume() }
    }

    /// Writes what is taken, for as long as it is not cancelled.
    ///
    /// - Returns: why nothing can be written any more; nil when cancelled.
    func writeOn() async -> WorkStop? {
        for await _ in work {
            if state.withLock({ $0.claim() }), await write() == .gaveUp { return nil }
            if let ending = state.withLock({ $0.queue.ending }) { return ending }
        }
        return nil
    }

    // MARK: Committing

    private struct Attempts {
        var conflicts = 0
        var outages = 0
    }

    private enum Writing {
        /// Nothing is ahead, or the journal has ended.
        case done
        /// It was cancelled while the store was away.
        case gaveUp
    }

    /// For one who has claimed it.
    private func write(isWaitedFor: Bool = false) async -> Writing {
        defer { stopWriting() }
        if !isWaitedFor { await gather() }
        var attempts = Attempts()
        while let batch = state.withLock({ $0.queue.nextBatch(fence: fence) }) {
            do throws(StoreFailure) {
                _ = try await store.commit(batch.changes)
                wrote(batch) { $0.wrote(batch) }
                attempts = Attempts()
                if isAhead { await gather() }
            } catch {
                if state.withLock({ $0.queue.failed(batch, because: error) }) { continue }
                do throws(WorkStop) {
                    try await recover(from: error, batch, &attempts)
                } catch {
                    if error == .cancelled { return .gaveUp }
                    end(error, because: batch)
                }
            }
        }
        return .done
    }

    /// Until the work can do nothing more by itself: steps that have the same cause are taken by then, as are those that follow
    /// at once, and go into one commit.
    private func gather() async {
        guard !isWaitedFor else { return }
        if let strand { return await strand.rest() }
        for _ in 0..<Self.turnsToGather where !isWaitedFor { await Task.yield() }
    }

    private var isWaitedFor: Bool { state.withLock { !$0.waiters.isEmpty } }

    private func wrote(_ batch: JournalBatch, _ note: (inout JournalQueue) -> Void) {
        // Before anybody can see that it is written.
        for action in batch.afterwards { action() }
        change(note)
        bell.ring(.task(batch.change.task.id, of: batch.change.task.tenant))
        bell.ring(.network(batch.change.task.network, of: batch.change.task.tenant))
    }

    private func recover(
        from failure: StoreFailure,
        _ batch: JournalBatch,
        _ attempts: inout Attempts
    ) async throws(WorkStop) {
        switch failure {
        case .fenced: throw .fenced
        case .conflict(.task, _):
            attempts.conflicts += 1
            guard attempts.conflicts <= Self.conflictsMax else { throw .store(failure) }
            do throws(StoreFailure) {
                try await reload()
                guard state.withLock({ $0.queue.countOfDoubtful }) > 0, try await hasLanded(batch) else {
                    return retake()
                }
            } catch {
                if case .notFound = error { throw .ended }
                throw .store(error)
            }
            wrote(batch) { $0.landed(batch) }
            endIfOver()
        case .notFound(.task, _), .notFound(.network, _): throw .ended
        case .conflict(.memory, _), .notFound(.memory, _): throw .memoryChanged
        case .overloaded, .unavailable, .diskFull:
            attempts.outages += 1
            guard attempts.outages < configuration.storeAttemptsMax else { throw .store(failure) }
            state.withLock { $0.queue.doubt(batch) }
            let delay = configuration.storeRetryDelay * (1 << min(16, attempts.outages - 1))
            do throws(CancellationError) {
                try await clock.sleep(until: clock.now + delay)
            } catch {
                throw .cancelled
            }
        case .notFound, .conflict, .nameTaken, .limitReached, .keyReused, .corrupt, .badPageToken: throw .store(failure)
        }
    }

    private func reload() async throws(StoreFailure) {
        let stored = stored
        guard let current = try await store.task(stored.id, of: stored.tenant) else {
            throw .notFound(.task, stored.id.text)
        }
        state.withLock { $0.queue.read(current) }
    }

    private var stored: MeshTask { state.withLock { $0.queue.stored } }

    /// Whether the journal holds what the batch wanted to write.
    private func hasLanded(_ batch: JournalBatch) async throws(StoreFailure) -> Bool {
        let change = batch.change
        let stored = stored
        guard !change.events.isEmpty, change.task.version <= stored.version else { return false }
        let events = try await store.events(
            of: stored.id,
            after: change.baseVersion,
            limit: change.events.count,
            of: stored.tenant
        )
        return events == change.events
    }

    private func retake() {
        change { $0.retake() }
        endIfOver()
    }

    private func end(_ stop: WorkStop, because batch: JournalBatch) {
        change { $0.end(stop, because: batch) }
        endIfOver()
    }

    /// Whoever writes on hears of the end.
    private func endIfOver() {
        if state.withLock({ $0.queue.ending != nil }) { hasWork.yield() }
    }
}
