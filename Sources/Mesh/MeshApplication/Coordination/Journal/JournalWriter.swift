internal import MeshDomain
internal import Strands

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
actor JournalWriter {
    typealias Make = @Sendable (MeshTask, Moment) -> JournalStep?

    /// With every step that was taken.
    private(set) var task: MeshTask
    /// As the store has it.
    private var stored: MeshTask
    /// Steps that were taken and are not written, each made for what those before it lead to.
    private var ahead: [JournalEntry] = []
    /// Steps that are not taken: the store has to say something first.
    private var line: [JournalEntry] = []
    private var isWriting = false
    /// The store did not take what it was given last. Until it does, the work does not go on from more of that.
    private var isTroubled = false
    /// So many of the first go one by one, because one of them is at fault.
    private var countOfSingles = 0
    /// The store failed without saying whether it wrote so many of the first. They must not be written, and paid, twice: they
    /// are given to it again by themselves, without what was taken since, until it says.
    private var countOfDoubtful = 0
    private var ending: WorkStop?
    private var waiters: [CheckedContinuation<Void, Never>] = []

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
        self.task = task
        stored = task
        self.fence = fence
        store = coordinator.store
        bell = coordinator.bell
        clock = coordinator.clock
        configuration = coordinator.configuration
        self.strand = strand
        (work, hasWork) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    // MARK: Steps

    /// Takes the step that `make` wants for the task as it is; nil when it wants none.
    @discardableResult
    func append(_ make: @escaping Make) async throws(WorkStop) -> MeshTask? {
        try await append(JournalEntry(make, isAwaited: false))
    }

    /// The same, and returns when the step is written. Of its own faults nobody else hears.
    @discardableResult
    func appendAndWait(_ make: @escaping Make) async throws(WorkStop) -> MeshTask? {
        try await append(JournalEntry(make, isAwaited: true))
    }

    private func append(_ entry: JournalEntry) async throws(WorkStop) -> MeshTask? {
        if Task.isCancelled { throw .cancelled }
        if let ending { throw ending }
        line.append(entry)
        takeFromLine()
        // Whoever writes just then goes on with it.
        if isAhead, !isWriting { hasWork.yield() }
        try await wait { entry.isAwaited ? entry.isSettled : entry.outcome != nil }
        return try (entry.outcome ?? .failure(.cancelled)).get()
    }

    /// Returns when all that was taken is written.
    func settle() async throws(WorkStop) {
        try await wait { self.ahead.isEmpty && self.line.isEmpty }
        if let ending { throw ending }
    }

    /// Returns when others find in memory what this task has noted there. Its outputs reach its own agents in another way.
    func settleNotes() async throws(WorkStop) {
        try await wait { !self.ahead.contains { $0.hasNotes } }
        if let ending { throw ending }
    }

    /// Whether the store has less than was taken.
    var isAhead: Bool { !ahead.isEmpty || !line.isEmpty }

    /// When the time of the task may be over. While a person is waited for, the end moves on as fast as the time does.
    var mayBeOver: Moment {
        guard let waiting = task.waiting else { return task.deadline ?? clock.now }
        let now = clock.now
        return max((task.deadline ?? now) + max(.zero, now - waiting.since), now + .seconds(1))
    }

    /// Reads the task again, for what others wrote.
    func refresh() async throws(WorkStop) {
        // What others wrote is met by the commit that is under way, or by the next.
        guard !isWriting, !isAhead else { return }
        isWriting = true
        defer {
            isWriting = false
            // What was taken meanwhile.
            if isAhead { hasWork.yield() }
            changed()
        }
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

    private func takeFromLine() {
        var count = 0
        while count < line.count, takesSteps {
            take(line[count])
            count += 1
        }
        line.removeFirst(count)
    }

    /// Whoever comes after the end of the task hears of it when that is written.
    private var takesSteps: Bool {
        ahead.isEmpty || !isTroubled && !task.status.isFinal && ahead.count < configuration.stepsAheadMax
    }

    private func take(_ entry: JournalEntry) {
        entry.take(on: task, at: clock.now)
        guard let change = entry.change else { return }
        task = change.task
        ahead.append(entry)
    }

    // MARK: Texts

    /// A text begins after all that was taken, wherever that will be written.
    func begin(_ text: LiveWriter, reason: String) {
        for entry in ahead { entry.forget(text) }
        text.begin(after: task.version, reason: reason)
        hold(text)
    }

    private func move(_ texts: [LiveWriter]) {
        for text in texts {
            text.move(after: task.version)
            hold(text)
        }
    }

    private func hold(_ text: LiveWriter) {
        if let last = ahead.last { last.begin(text) } else { text.stay() }
    }

    // MARK: Waiting

    /// Writes while nobody else does. Cancelled, it does not wait for a store that is away.
    private func wait(until isSo: () -> Bool) async throws(WorkStop) {
        while ending == nil, !isSo() {
            if isWriting {
                await withCheckedContinuation { waiters.append($0) }
            } else if await write(isWaitedFor: true) == .gaveUp, !isSo() {
                throw .cancelled
            }
        }
    }

    private func changed() {
        let waiters = waiters
        self.waiters = []
        for waiter in waiters { waiter.resume() }
    }

    /// Writes what is taken, for as long as it is not cancelled.
    ///
    /// - Returns: why nothing can be written any more; nil when cancelled.
    func writeOn() async -> WorkStop? {
        for await _ in work {
            if !isWriting, await write() == .gaveUp { return nil }
            if let ending { return ending }
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

    private func write(isWaitedFor: Bool = false) async -> Writing {
        isWriting = true
        defer {
            isWriting = false
            // When it gave up, somebody else may write.
            if isAhead { hasWork.yield() }
            changed()
        }
        if !isWaitedFor { await gather() }
        var attempts = Attempts()
        while ending == nil, let batch = JournalBatch(ahead.prefix(nextCount)) {
            do throws(StoreFailure) {
                _ = try await store.commit(batch.changes(of: task, fence: fence))
                stored = batch.change.task
                wrote(batch)
                takeFromLine()
                changed()
                attempts = Attempts()
                if isAhead { await gather() }
            } catch {
                isTroubled = true
                if error.isOfOneStep, batch.entries.count > 1 {
                    countOfSingles = batch.entries.count
                    countOfDoubtful = 0
                    continue
                }
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

    /// How many of those that are ahead go into the next commit.
    private var nextCount: Int {
        if countOfDoubtful > 0 { return countOfDoubtful }
        return countOfSingles > 0 ? 1 : ahead.count
    }

    /// Until the work can do nothing more by itself: steps that have the same cause are taken by then, as are those that follow
    /// at once, and go into one commit.
    private func gather() async {
        guard waiters.isEmpty else { return }
        if let strand { return await strand.rest() }
        for _ in 0..<Self.turnsToGather where waiters.isEmpty { await Task.yield() }
    }

    private func wrote(_ batch: JournalBatch) {
        ahead.removeFirst(batch.entries.count)
        for entry in batch.entries { entry.wrote() }
        oneLessIsSingle()
        countOfDoubtful = 0
        bell.ring(.task(task.id, of: task.tenant))
        bell.ring(.network(task.network, of: task.tenant))
    }

    private func oneLessIsSingle() {
        countOfSingles = min(ahead.count, max(0, countOfSingles - 1))
        isTroubled = countOfSingles > 0
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
                if countOfDoubtful > 0, try await hasLanded(batch) { wrote(batch) }
            } catch {
                if case .notFound = error { throw .ended }
                throw .store(error)
            }
            countOfDoubtful = 0
            retake()
        case .notFound(.task, _), .notFound(.network, _): throw .ended
        case .conflict(.memory, _), .notFound(.memory, _): throw .memoryChanged
        case .overloaded, .unavailable, .diskFull:
            attempts.outages += 1
            guard attempts.outages < configuration.storeAttemptsMax else { throw .store(failure) }
            countOfDoubtful = batch.entries.count
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
        guard let current = try await store.task(stored.id, of: stored.tenant) else {
            throw .notFound(.task, stored.id.text)
        }
        stored = current
    }

    /// Whether the journal holds what the batch wanted to write.
    private func hasLanded(_ batch: JournalBatch) async throws(StoreFailure) -> Bool {
        let change = batch.change
        guard !change.events.isEmpty, change.task.version <= stored.version else { return false }
        let events = try await store.events(
            of: stored.id,
            after: change.baseVersion,
            limit: change.events.count,
            of: stored.tenant
        )
        return events == change.events
    }

    /// Makes what is ahead anew for what the store has.
    private func retake() {
        let entries = ahead
        ahead = []
        task = stored
        for entry in entries {
            let texts = entry.takeTexts()
            take(entry)
            move(texts)
            guard !entry.isTaken, !entry.isAwaited else { continue }
            // Work went on from a step that is none any more.
            if case .failure(.ended) = entry.outcome { return end(.ended) }
            return end(.overtaken)
        }
        countOfSingles = min(ahead.count, countOfSingles)
        isTroubled = countOfSingles > 0
        takeFromLine()
        changed()
    }

    // MARK: Ending

    private func end(_ stop: WorkStop, because batch: JournalBatch) {
        guard let entry = batch.entries.first, batch.entries.count == 1, entry.isAwaited, stop.isOfOneStep else {
            return end(stop)
        }
        entry.fail(stop)
        ahead.removeFirst()
        oneLessIsSingle()
        countOfDoubtful = 0
        // What began after it begins with what is after it now.
        let texts = entry.takeTexts()
        retake()
        move(texts)
    }

    private func end(_ stop: WorkStop) {
        ending = stop
        for entry in ahead + line where !entry.isSettled { entry.fail(stop) }
        ahead = []
        line = []
        task = stored
        hasWork.yield()
        changed()
    }
}
