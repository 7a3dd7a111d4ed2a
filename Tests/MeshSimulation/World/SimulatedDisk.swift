internal import MeshApplication
internal import MeshDomain

/// What all processes share: the store, and the audit of what takes effect in it. It outlives every process.
final class SimulatedDisk: Sendable {
    let store = InMemoryStore()
    let audit: JournalAudit
    let trace: SimulationTrace
    private let clock: SimulationClock
    let bug: PlantedBug?

    init(_ audit: JournalAudit, _ trace: SimulationTrace, _ clock: SimulationClock, _ bug: PlantedBug?) {
        self.audit = audit
        self.trace = trace
        self.clock = clock
        self.bug = bug
    }

    func commit(_ set: ChangeSet, in process: String) async throws(StoreFailure) -> CommitOutcome {
        if bug == .forgetsCommits, set.changes.contains(where: \.isSubmission) { return .committed }
        do throws(StoreFailure) {
            let outcome = try await store.commit(bug == .ignoresFences ? set.withoutFences : set)
            if outcome == .committed {
                audit.committed(set)
                trace.note(process, set.summary)
            }
            return outcome
        } catch {
            trace.note(process, "refused \(error): \(set.summary)")
            throw error
        }
    }

    func acquire(
        _ task: TaskID,
        of tenant: TenantID,
        for worker: WorkerID,
        at time: Moment,
        lasting duration: Duration
    ) async throws(StoreFailure) -> Lease? {
        let lease = try await store.acquireLease(on: task, of: tenant, for: worker, at: time, lasting: duration)
        if let lease {
            audit.acquired(lease, before: time)
            trace.note(worker.text, "lease \(task) \(lease.fence)")
        }
        return lease
    }

    func renew(_ lease: Lease, at time: Moment, lasting duration: Duration) async throws(StoreFailure) -> Lease? {
        let renewed = try await store.renew(lease, at: time, lasting: duration)
        if let renewed { audit.renewed(renewed) }
        return renewed
    }

    func release(_ lease: Lease) async throws(StoreFailure) {
        try await store.release(lease)
        audit.released(lease)
        trace.note(lease.worker.text, "release \(lease.task) \(lease.fence)")
    }

    func events(
        of task: TaskID,
        after sequence: Int,
        limit: Int,
        of tenant: TenantID
    ) async throws(StoreFailure) -> [TaskEvent] {
        let events = try await store.events(of: task, after: sequence, limit: limit, of: tenant)
        guard bug == .dropsEvents, events.count > 2 else { return events }
        return Array(events.prefix(1) + events.dropFirst(2))
    }
}

/// Faults that are built in on purpose, to see that a simulation can fail.
package enum PlantedBug: String, Sendable, CaseIterable {
    /// A submitted task is acknowledged and lost.
    case forgetsCommits
    /// A worker that lost its lease may write.
    case ignoresFences
    /// A watcher's page has a hole.
    case dropsEvents
    /// Stopping a task is forgotten.
    case ignoresCancels
}

extension ChangeSet {
    fileprivate var withoutFences: ChangeSet {
        var set = self
        set.changes = changes.map { change in
            if case .appendTask(let step, _) = change { return .appendTask(step, fence: nil) }
            return change
        }
        return set
    }

    /// What it does, without its texts.
    var summary: String { "commit " + changes.map(\.summary).joined(separator: ", ") }
}

extension Change {
    fileprivate var isSubmission: Bool {
        if case .insertTask = self { return true }
        return false
    }

    fileprivate var summary: String {
        switch self {
        case .insertNetwork(let network): "+\(network.id)"
        case .updateNetwork(let network, _): "~\(network.id)"
        case .deleteNetwork(let network, _): "-\(network)"
        case .insertAgent(let agent): "+\(agent.id)"
        case .updateAgent(let agent, _): "~\(agent.id)"
        case .deleteAgent(let agent, _): "-\(agent)"
        case .recordWork(let work, let agent, _): "work \(agent) \(work.subtask)"
        case .insertTask(let step): "+\(step.task.id)"
        case .appendTask(let step, _):
            "\(step.task.id) \(step.baseVersion)+[\(step.events.map(\.body.name).joined(separator: " "))]"
        case .insertMemory(let memory): "+\(memory.item.id)"
        case .updateMemory(let item): "~\(item.id)"
        case .countReads(let count, let id, _): "reads \(id) \(count)"
        case .setVector(_, let id, _): "vector \(id)"
        case .deleteMemory(let id, _, _): "-\(id)"
        case .insertSession(let session): "+\(session.id)"
        case .updateSession(let session, _): "~\(session.id)"
        case .creditSession(let id, _, _): "credit \(id)"
        case .appendRecord(let part): "record \(part.task)"
        case .note(let body, _):
            switch body {
            case .agent(let change): "note \(change.agent) \(change.status)"
            default: "note"
            }
        }
    }
}

extension TaskEvent.Body {
    var name: String {
        switch self {
        case .submitted: "submitted"
        case .released: "released"
        case .started(let worker, let run, _): "started:\(worker):\(run)"
        case .planned(let plan, _, _): "planned:\(plan.subtasks.count)"
        case .subtaskReady(let id): "ready:\(id)"
        case .subtaskStarted(let start): "begun:\(start.subtask):\(start.attempt)"
        case .modelFallback: "fallback"
        case .memoryAdded: "memory"
        case .subtaskCompleted(let completion): "done:\(completion.subtask):\(completion.attempt)"
        case .subtaskFailed(let failure): "failed:\(failure.subtask):\(failure.attempt)"
        case .reviewed(let review): "reviewed:\(review.verdict.rawValue)"
        case .revised: "revised"
        case .waiting(let waiting): "waiting:\(waiting.kind.rawValue)"
        case .resumed: "resumed"
        case .safety: "safety"
        case .result: "result"
        case .feedback: "feedback"
        case .completed: "completed"
        case .failed(let reason): "failed:\(reason.code)"
        case .cancelled: "cancelled"
        case .timedOut: "timedOut"
        }
    }
}
