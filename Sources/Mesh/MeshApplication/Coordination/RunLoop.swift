internal import MeshDomain
internal import Telemetry

/// The loop of a runner. It never waits for anything but the next report of its children; they do all that takes time.
struct RunLoop {
    /// What a child has to say.
    enum Report: Sendable {
        case subtask(SubtaskID, Result<SubtaskWorker.End, WorkStop>)
        /// Plan, review, result or an approval; written when the result is `nil`.
        case phase(Result<TaskPhase.End, WorkStop>)
        case renewed(Lease)
        /// The task was read again, or is gone.
        case looked(WorkStop?)
        case leaseLost
        /// Nothing can be written any more; nil when cancelled.
        case journalEnded(WorkStop?)
        case timeIsUp
        case cancelled
    }

    let coordinator: TaskCoordinator
    let journal: JournalWriter
    let calls: ModelCalls
    private var lease: Lease
    private var hasBegun = false
    private var inFlight: Set<SubtaskID> = []
    private var isInPhase = false
    /// Ends the task as soon as nothing is in flight.
    private var failure: FailureReason?
    private var refusals = 0
    private var hasAlarm = false
    private var isLooking = false

    /// What the task refuses again and again is a fault of ours.
    private static let refusalsMax = 16

    private init(_ coordinator: TaskCoordinator, _ journal: JournalWriter, _ task: MeshTask, _ lease: Lease) {
        self.coordinator = coordinator
        self.journal = journal
        self.lease = lease
        calls = ModelCalls(coordinator, journal, task)
    }

    /// How a run ends.
    enum End {
        case outcome(TaskRunner.Outcome)
        /// The task went another way than the work, which has to begin again.
        case overtaken
    }

    static func run(
        _ coordinator: TaskCoordinator,
        _ journal: JournalWriter,
        _ task: MeshTask,
        _ lease: Lease
    ) async -> End {
        var loop = RunLoop(coordinator, journal, task, lease)
        let end = await withTaskGroup(of: Report.self) { group in
            group.addTask { .journalEnded(await journal.writeOn()) }
            loop.keepLease(&group)
            let end = await loop.loop(&group)
            group.cancelAll()
            return end
        }
        // What was done is kept, also when the work was stopped.
        guard journal.isAhead else { return end }
        do throws(WorkStop) {
            try await journal.settle()
            return end
        } catch {
            return await loop.end(of: error) ?? end
        }
    }

    private mutating func loop(_ group: inout TaskGroup<Report>) async -> End {
        while true {
            do throws(WorkStop) {
                if let outcome = try await go(&group) { return .outcome(outcome) }
                guard let report = await group.next() else { return .outcome(.stopped) }
                if let outcome = try await hear(report, &group) { return .outcome(outcome) }
            } catch {
                if let end = await end(of: error) { return end }
            }
        }
    }

    /// Nil when the work goes on.
    private mutating func end(of stop: WorkStop) async -> End? {
        switch stop {
        case .ended: return .outcome(.ended(journal.task.status))
        case .fenced: return .outcome(.lost)
        case .cancelled: return .outcome(.stopped)
        // The next step is to time out.
        case .late: return nil
        case .overtaken: return .overtaken
        case .store(let failure): return .outcome(.storeFailed(failure))
        case .memoryChanged: return .outcome(.storeFailed(.conflict(.memory, "it changes too fast")))
        case .refused(let fault):
            // The task went another way meanwhile; what to do now follows from what it is.
            refusals += 1
            if refusals == Self.refusalsMax { failure = FailureReason(.internal, "The work went round in a circle.") }
            coordinator.logger.debug("a step was refused", [LogField(LogKeys.reason, fault.description)])
            return refusals > 2 * Self.refusalsMax ? .outcome(.stopped) : nil
        }
    }

    // MARK: Doing

    /// Does steps until a child must report; nil then.
    private mutating func go(_ group: inout TaskGroup<Report>) async throws(WorkStop) -> TaskRunner.Outcome? {
        while !isInPhase {
            if Task.isCancelled { throw .cancelled }
            let task = journal.task
            if let failure, inFlight.isEmpty, !task.status.isFinal {
                try await journal.append { _, _ in JournalStep(events: [.failed(failure)]) }
                continue
            }
            if failure != nil, !task.status.isFinal { return nil }
            switch NextStep.after(task, facts) {
            case .begin: try await begin(task)
            case .start(let ids, let newlyReady): try await start(ids, newlyReady, &group)
            case .awaitRunning: return nil
            case .plan: phase(&group) { phase throws(WorkStop) in try await phase.plan() }
            case .review(let iteration): phase(&group) { phase throws(WorkStop) in try await phase.review(iteration) }
            case .synthesise: phase(&group) { phase throws(WorkStop) in try await phase.synthesise() }
            case .revise(let ids, let iteration, let notes):
                try await write(.revised(subtasks: ids, iteration: iteration, notes: notes))
            case .askPlanApproval: try await ask(.planApproval, "Is this plan right?")
            case .askResultApproval: try await ask(.resultApproval, "Is this result right?")
            case .complete: try await write(.completed)
            case .fail(let reason): try await write(.failed(reason))
            case .timeOut: try await timeOut(&group)
            case .stop(let reason):
                // Others hear of it when it is written, and it may come otherwise until then.
                if journal.isAhead {
                    try await journal.settle()
                    continue
                }
                return reason == .final ? .ended(task.status) : .waiting
            }
        }
        return nil
    }

    private var facts: NextStep.Facts {
        NextStep.Facts(
            now: coordinator.clock.now,
            hasBegun: hasBegun,
            inFlight: inFlight,
            parallelMax: coordinator.configuration.parallelSubtasksMax,
            refusalsMax: coordinator.configuration.refusalsMax
        )
    }

    private func write(_ event: TaskEvent.Body) async throws(WorkStop) {
        try await journal.append { _, _ in JournalStep(events: [event]) }
    }

    private mutating func begin(_ task: MeshTask) async throws(WorkStop) {
        let worker = lease.worker
        try await journal.append { task, _ in
            task.status.wantsWorker
                ? JournalStep(events: [.started(worker: worker, run: task.runs + 1, resumedAfter: task.version)])
                : nil
        }
        hasBegun = true
    }

    private mutating func start(
        _ ids: [SubtaskID],
        _ newlyReady: [SubtaskID],
        _ group: inout TaskGroup<Report>
    ) async throws(WorkStop) {
        if !newlyReady.isEmpty {
            try await journal.append { _, _ in JournalStep(events: newlyReady.map { .subtaskReady($0) }) }
        }
        for id in ids {
            inFlight.insert(id)
            let worker = SubtaskWorker(coordinator: coordinator, journal: journal, calls: calls, id: id)
            group.addTask {
                do throws(WorkStop) {
                    return .subtask(id, .success(try await worker.work()))
                } catch {
                    return .subtask(id, .failure(error))
                }
            }
        }
        setAlarm(&group)
    }

    private mutating func phase(
        _ group: inout TaskGroup<Report>,
        _ body: @escaping @Sendable (TaskPhase) async throws(WorkStop) -> TaskPhase.End
    ) {
        isInPhase = true
        let phase = TaskPhase(coordinator: coordinator, journal: journal, calls: calls)
        group.addTask {
            do throws(WorkStop) {
                return .phase(.success(try await body(phase)))
            } catch {
                return .phase(.failure(error))
            }
        }
        setAlarm(&group)
    }

    private func ask(_ kind: Waiting.Kind, _ prompt: String) async throws(WorkStop) {
        let id = WaitingID(coordinator.ids.next("wait"))
        let waitingTime = coordinator.configuration.waitingTime
        try await journal.append { _, now in
            let waiting = Waiting(id: id, kind: kind, prompt: prompt, since: now, deadline: now + waitingTime)
            return JournalStep(events: [.waiting(waiting)])
        }
    }

    // MARK: Hearing

    private mutating func hear(
        _ report: Report,
        _ group: inout TaskGroup<Report>
    ) async throws(WorkStop) -> TaskRunner.Outcome? {
        switch report {
        case .subtask(let id, let result):
            inFlight.remove(id)
            switch try result.get() {
            case .written: break
            case .overBudget: failure = BudgetGuard.overBudget
            case .stopped: throw .cancelled
            }
        case .phase(let result):
            isInPhase = false
            switch try result.get() {
            case .written: break
            case .overBudget: failure = BudgetGuard.overBudget
            case .failed(let reason): failure = reason
            }
        case .renewed(let renewed):
            lease = renewed
            keepLease(&group)
            look(&group)
        case .looked(let stop):
            isLooking = false
            if let stop { throw stop }
            // A phase asks nobody while it lasts, so that the task has ended is said here.
            guard journal.task.status.isFinal else { break }
            try await journal.settle()
            return .ended(journal.task.status)
        case .journalEnded(let stop):
            if let stop { throw stop }
        case .leaseLost: return .lost
        case .timeIsUp:
            hasAlarm = false
            if case .timeOut = NextStep.after(journal.task, facts) {
                try await timeOut(&group)
            } else {
                setAlarm(&group)
            }
        case .cancelled:
            if Task.isCancelled { throw .cancelled }
        }
        return nil
    }

    /// Stops everything, and writes what the stopped attempts had spent with the end.
    private mutating func timeOut(_ group: inout TaskGroup<Report>) async throws(WorkStop) {
        group.cancelAll()
        var stopped: [TaskEvent.SubtaskFailure] = []
        while let report = await group.next() {
            guard case .subtask(let id, .success(.stopped(let attempt, let agent, let spend))) = report else {
                continue
            }
            stopped.append(
                TaskEvent.SubtaskFailure(
                    subtask: id,
                    attempt: attempt,
                    agent: agent,
                    reason: FailureReason(.deadlineExceeded, "The time of the task ran out."),
                    willRetry: false,
                    spend: spend
                )
            )
        }
        inFlight = []
        isInPhase = false
        let failures = stopped
        let facts = facts
        try await journal.appendAndWait { task, now in
            // A question or an answer that came into the journal meanwhile, and in time, gives the task more of it.
            var facts = facts
            facts.now = now
            guard case .timeOut = NextStep.after(task, facts) else { return nil }
            // What an attempt has left behind when it was stopped may have been written since: then it is counted.
            let unwritten = failures.filter { task.plan?[$0.subtask]?.isAtWork(onAttempt: $0.attempt) ?? false }
            return JournalStep(events: unwritten.map { .subtaskFailed($0) } + [.timedOut])
        }
    }

    // MARK: Time and lease

    private func keepLease(_ group: inout TaskGroup<Report>) {
        let coordinator = coordinator
        let lease = lease
        group.addTask {
            let time = coordinator.configuration.leaseTime
            do {
                try await coordinator.clock.sleep(until: coordinator.clock.now + time / 3)
                let renewed = try await coordinator.store.renew(lease, at: coordinator.clock.now, lasting: time)
                return renewed.map { .renewed($0) } ?? .leaseLost
            } catch is CancellationError {
                return .cancelled
            } catch {
                // Tried again a third later; the lease holds for two thirds.
                return coordinator.clock.now >= lease.expireTime ? .leaseLost : .renewed(lease)
            }
        }
    }

    /// What people did meanwhile is seen with each renewal. While the store is away a commit may keep the journal for long:
    /// the loop does not wait for that, or it would sleep through the end of the task's time.
    private mutating func look(_ group: inout TaskGroup<Report>) {
        guard !isLooking else { return }
        isLooking = true
        let journal = journal
        group.addTask {
            do throws(WorkStop) {
                try await journal.refresh()
                return .looked(nil)
            } catch {
                return .looked(error)
            }
        }
    }

    /// Rings when the time of the task may be over. Waiting for people moves that, so it is looked at again then.
    private mutating func setAlarm(_ group: inout TaskGroup<Report>) {
        guard !hasAlarm else { return }
        hasAlarm = true
        let coordinator = coordinator
        let journal = journal
        group.addTask {
            let end = journal.mayBeOver
            do throws(CancellationError) {
                try await coordinator.clock.sleep(until: end)
                return .timeIsUp
            } catch {
                return .cancelled
            }
        }
    }
}

extension Subtask {
    fileprivate func isAtWork(onAttempt number: Int) -> Bool { status == .running && attempts == number }
}
