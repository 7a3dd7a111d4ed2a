internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Follows every commit and every lease as they take effect, and holds them against the rules that are true at any moment.
final class JournalAudit: Sendable {
    struct Record: Sendable {
        let tenant: TenantID
        let network: NetworkID
        var task: MeshTask
        var completed: Set<SubtaskID> = []
        var finalTime: Moment?
        var lease: Lease?
        /// Since when the worker before has lost it.
        var lostBy: [WorkerID: Moment] = [:]
        var journalledCalls = 0
        var isDeleted = false
    }

    private let findings: Findings
    private let clock: SimulationClock
    private let plan: WorldPlan
    private let state = Mutex<[TaskID: Record]>([:])

    init(_ findings: Findings, _ clock: SimulationClock, _ plan: WorldPlan) {
        self.plan = plan
        self.findings = findings
        self.clock = clock
    }

    func record(of task: TaskID) -> Record? { state.withLock { $0[task] } }
    var records: [(TaskID, Record)] {
        state.withLock { state in state.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    func committed(_ set: ChangeSet) {
        for change in set.changes {
            switch change {
            case .insertTask(let change): insert(change)
            case .appendTask(let change, let fence): append(change, fence)
            case .deleteNetwork(let network, _): delete(network)
            default: break
            }
        }
    }

    private func insert(_ change: TaskChange) {
        let task = change.task
        let isNew = state.withLock { state in
            defer { state[task.id] = Record(tenant: task.tenant, network: task.network, task: task) }
            return state[task.id] == nil
        }
        findings.require(isNew, "a task is stored once", task.id.text)
    }

    private func delete(_ network: NetworkID) {
        state.withLock { state in
            for (id, record) in state where record.network == network { state[id]?.isDeleted = true }
        }
    }

    private func append(_ change: TaskChange, _ fence: Int64?) {
        let id = change.task.id
        guard var record = record(of: id) else { return findings.add("a journal begins with its task", id.text) }
        if let fence {
            findings.require(
                record.lease?.fence == fence,
                "only the holder of the lease writes",
                "\(id) fence \(fence), held \(record.lease?.fence ?? 0)"
            )
        }
        for event in change.events { check(event, id, &record) }
        record.task = change.task
        record.completed = Set((change.task.plan?.subtasks ?? []).filter { $0.status == .completed }.map(\.id))
        if change.task.status.isFinal, record.finalTime == nil { record.finalTime = clock.now }
        state.withLock { [record] in $0[id] = record }
    }

    private func check(_ event: TaskEvent, _ id: TaskID, _ record: inout Record) {
        let place = "\(id) event \(event.sequence)"
        findings.require(event.sequence == record.task.version + 1, "sequences have no gap", place)
        if record.task.status.isFinal {
            if case .feedback = event.body {} else { findings.add("after the end comes feedback only", place) }
        }
        switch event.body {
        case .subtaskStarted(let start):
            findings.require(
                !record.completed.contains(start.subtask),
                "finished work isn't begun again",
                "\(place) \(start.subtask)"
            )
            checkTime(event, place, record)
        case .subtaskCompleted(let completion):
            record.completed.insert(completion.subtask)
            record.journalledCalls += completion.spend.calls
            checkTime(event, place, record)
        case .revised(let ids, _, _): record.completed.subtract(ids)
        case .planned(_, _, let spend):
            record.journalledCalls += spend.calls
            checkTime(event, place, record)
        case .result(_, _, _, let spend):
            record.journalledCalls += spend.calls
            checkTime(event, place, record)
        case .reviewed(let review): record.journalledCalls += review.spend.calls
        case .subtaskFailed(let failure): record.journalledCalls += failure.spend.calls
        case .waiting(let waiting): record.journalledCalls += waiting.spend.calls
        case .completed: checkTime(event, place, record)
        case .timedOut: checkTimeout(event, place, record)
        default: break
        }
        // A refused event here is a damaged journal; the replay at the end says which.
        try? TaskLifecycle.apply(event, to: &record.task)
    }

    /// A tick of the clock is a nanosecond: at the deadline itself both ends are lawful.
    private func checkTime(_ event: TaskEvent, _ place: String, _ record: Record) {
        guard let deadline = record.task.deadline, record.task.status != .waiting else { return }
        findings.require(
            event.time <= deadline,
            "nothing answers later than its deadline",
            "\(place) is \(event.time - deadline) late"
        )
    }

    /// Where there is always room to run, nothing holds the end up but the slowness of the store.
    private func checkTimeout(_ event: TaskEvent, _ place: String, _ record: Record) {
        let ends = [record.task.deadline, record.task.waiting?.deadline].compactMap(\.self)
        guard let deadline = record.task.waiting == nil ? record.task.deadline : ends.last else { return }
        findings.require(event.time >= deadline, "no task times out too early", place)
        guard plan.isCalm, !plan.isNarrow else { return }
        findings.require(
            event.time <= deadline + plan.scheduler.sweepTime + .seconds(2),
            "a task times out in time",
            "\(place) is \(event.time - deadline) late"
        )
    }

    // MARK: Leases

    func acquired(_ lease: Lease, before: Moment) {
        state.withLock { state in
            if let old = state[lease.task]?.lease, old.worker != lease.worker {
                if old.expireTime > before {
                    findings.add("a lease is one worker's", "\(lease.task) \(old.worker) and \(lease.worker)")
                }
                state[lease.task]?.lostBy[old.worker] = clock.now
            }
            state[lease.task]?.lostBy[lease.worker] = nil
            state[lease.task]?.lease = lease
        }
    }

    func renewed(_ lease: Lease) { state.withLock { $0[lease.task]?.lease = lease } }

    func released(_ lease: Lease) {
        state.withLock { state in
            if state[lease.task]?.lease?.fence == lease.fence { state[lease.task]?.lease = nil }
        }
    }
}
