internal import MeshDomain
private import Synchronization

/// The end of one journal, read once for all who watch it.
///
/// Whoever finds nothing new in it reads the store on behalf of all others that come meanwhile. The ring number of the bell
/// tells whether a read is still the latest word: while nothing has rung since it began, nothing was committed since then
/// that somebody was told of. Whoever comes after a later ring waits for the next read, which all of them share again.
final class JournalTail: Sendable {
    /// What a watcher is answered.
    struct Look: Sendable {
        var events: [TaskEvent] = []
        /// Nothing has rung since these were read.
        var isAll = false
        /// The task is not there any more.
        var isGone = false
    }

    /// What one read brought: the journal after a sequence, up to its end or a page of it.
    private struct Reading {
        let after: Int
        let events: [TaskEvent]
        let isAll: Bool
        let isGone: Bool

        var end: Int { events.last?.sequence ?? after }

        /// Nil for whoever is behind the place where it began.
        func look(after sequence: Int) -> Look? {
            guard sequence >= after else { return nil }
            return Look(events: events.filter { $0.sequence > sequence }, isAll: isAll, isGone: isGone)
        }
    }

    private enum Turn {
        /// It is this watcher's turn to read.
        case reads
        case told(Result<Reading, StoreFailure>)
    }

    private typealias Waiter = CheckedContinuation<Turn, Never>

    private struct State {
        /// The newest events, those after `start`.
        var events: [TaskEvent] = []
        /// Nil before the first read.
        var start: Int?
        var bytes = 0
        /// The ring number at which the journal was read to its end last.
        var seenRing: UInt64?
        var ended: MeshTask?

        var isReading = false
        /// The ring number when the read under way began.
        var readingRing: UInt64?
        var followers: [Waiter] = []
        /// Those for whom the read under way began too early.
        var next: [Waiter] = []

        var end: Int { events.last?.sequence ?? start ?? 0 }
    }

    private let key: Owned<TaskID>
    private let store: any TaskReader
    private let bell: any EventBell
    private let limits: JournalTails.Limits
    private let budget: TailBudget
    private let state = Mutex(State())
    private let shared = Atomic<Bool>(false)

    init(
        _ key: Owned<TaskID>,
        _ store: any TaskReader,
        _ bell: any EventBell,
        _ limits: JournalTails.Limits,
        _ budget: TailBudget
    ) {
        self.key = key
        self.store = store
        self.bell = bell
        self.limits = limits
        self.budget = budget
    }

    deinit { budget.giveBack(state.withLock { $0.bytes }) }

    /// A sole watcher needs nothing kept: it has had what it read.
    var isShared: Bool {
        get { shared.load(ordering: .relaxed) }
        set { shared.store(newValue, ordering: .relaxed) }
    }

    /// What follows a sequence, and is known to be there.
    ///
    /// - Parameter mustRead: asks the store whatever the bell says, because a ring may get lost on its way from elsewhere.
    func look(after sequence: Int, mustRead: Bool) async throws(StoreFailure) -> Look {
        var mustRead = mustRead
        while true {
            let ring = bell.ringNumber(of: .task(key.id, of: key.tenant))
            if !mustRead, let look = known(after: sequence, ring) { return look }
            if state.withLock({ $0.start.map { sequence < $0 } ?? false }) {
                return try await read(after: sequence).look(after: sequence) ?? Look()
            }
            let reading = try await readTogether(after: sequence, ring, mustRead: mustRead)
            if let look = reading.look(after: sequence) { return look }
            // The tail moved on while this watcher waited.
            mustRead = false
        }
    }

    /// The task as it ended, read once for all. Nil when it is gone.
    func endedTask() async throws(StoreFailure) -> MeshTask? {
        if let task = state.withLock({ $0.ended }) { return task }
        let task = try await store.task(key.id, of: key.tenant)
        if let task, task.status.isFinal { state.withLock { $0.ended = task } }
        return task
    }

    private func known(after sequence: Int, _ ring: UInt64?) -> Look? {
        state.withLock { state in
            guard let start = state.start, start <= sequence, sequence <= state.end else { return nil }
            let isLatest = ring != nil && state.seenRing == ring
            let events = state.events.filter { $0.sequence > sequence }
            return events.isEmpty && !isLatest ? nil : Look(events: events, isAll: isLatest)
        }
    }

    // MARK: Reading

    private func readTogether(
        after sequence: Int,
        _ ring: UInt64?,
        mustRead: Bool
    ) async throws(StoreFailure) -> Reading {
        let turn = await withCheckedContinuation { (waiter: Waiter) in
            let mayRead = state.withLock { state in
                if !state.isReading {
                    state.isReading = true
                    state.readingRing = ring
                    return true
                }
                if !mustRead, ring != nil, state.readingRing == ring {
                    state.followers.append(waiter)
                } else {
                    state.next.append(waiter)
                }
                return false
            }
            if mayRead { waiter.resume(returning: .reads) }
        }
        if case .told(let result) = turn { return try result.get() }
        return try await readForAll(after: sequence)
    }

    /// Reads on from the end of the tail, tells those who wait, and passes the turn to one of those who came too late.
    private func readForAll(after sequence: Int) async throws(StoreFailure) -> Reading {
        let ring = bell.ringNumber(of: .task(key.id, of: key.tenant))
        let after = state.withLock { state in
            // Those who came for this turn may have heard of less than what it sees, never of more.
            state.readingRing = ring
            return state.start == nil ? sequence : min(sequence, state.end)
        }
        let result: Result<Reading, StoreFailure>
        do throws(StoreFailure) {
            result = .success(try await read(after: after))
        } catch {
            result = .failure(error)
        }
        let (followers, next) = state.withLock { state in
            if case .success(let reading) = result { keep(reading, at: ring, in: &state) }
            let followers = state.followers
            // One of those who wait reads next, for all others of them.
            let next = state.next.popLast()
            state.followers = state.next
            state.next = []
            state.isReading = next != nil
            return (followers, next)
        }
        next?.resume(returning: .reads)
        for follower in followers { follower.resume(returning: .told(result)) }
        return try result.get()
    }

    private func read(after sequence: Int) async throws(StoreFailure) -> Reading {
        let events = try await store.events(of: key.id, after: sequence, limit: limits.pageSize, of: key.tenant)
        var isGone = false
        if events.isEmpty {
            // A journal goes with its network, without an event that would say so.
            isGone = try await store.task(key.id, of: key.tenant) == nil
        } else if events.contains(where: \.body.endsTask), state.withLock({ $0.ended == nil }) {
            // All who watch will ask for it now.
            _ = try await endedTask()
        }
        return Reading(after: sequence, events: events, isAll: events.count < limits.pageSize, isGone: isGone)
    }

    private func keep(_ reading: Reading, at ring: UInt64?, in state: inout State) {
        state.seenRing = reading.isAll && !reading.isGone ? ring : nil
        let known = state.start == nil ? reading.after : state.end
        if state.start == nil { state.start = known }
        let new = reading.events.filter { $0.sequence > known }
        if isShared {
            for event in new {
                guard budget.take(event.keptBytes) else {
                    drop(state.events.count, of: &state)
                    state.start = event.sequence
                    continue
                }
                state.events.append(event)
                state.bytes += event.keptBytes
            }
        } else {
            drop(state.events.count, of: &state)
            state.start = max(known, reading.end)
        }
        var excess = max(0, state.events.count - limits.eventsMax)
        var bytes = state.bytes - state.events.prefix(excess).reduce(0) { $0 + $1.keptBytes }
        while bytes > limits.bytesMax, excess < state.events.count {
            bytes -= state.events[excess].keptBytes
            excess += 1
        }
        drop(excess, of: &state)
    }

    private func drop(_ count: Int, of state: inout State) {
        guard count > 0 else { return }
        let bytes = state.events.prefix(count).reduce(0) { $0 + $1.keptBytes }
        state.start = state.events[count - 1].sequence
        state.events.removeFirst(count)
        state.bytes -= bytes
        budget.giveBack(bytes)
    }
}

extension TaskEvent {
    /// About what it takes: its long texts, and something for the rest.
    fileprivate var keptBytes: Int {
        switch body {
        case .submitted(let submitted): 4096 + submitted.submission.brief.utf8.count
        case .planned(let plan, _, _): 1024 * (1 + plan.subtasks.count)
        case .subtaskCompleted(let done): 1024 + done.output.utf8.count
        case .result(let result, _, _, _): 2048 + result.text.utf8.count
        default: 512
        }
    }
}
