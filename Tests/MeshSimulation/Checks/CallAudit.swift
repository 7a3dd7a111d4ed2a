internal import MeshApplication
internal import MeshDomain
private import Synchronization

/// Follows every call to a model: that it may begin, how many run at once, and what they cost.
final class CallAudit: Sendable {
    private struct State {
        var inFlight = 0
        var byAgent: [String: Int] = [:]
        var byTask: [String: Int] = [:]
        var metered: [TaskID: Spend] = [:]
        /// The moment at which a cancellation was acknowledged, by whom.
        var cancelled: [TaskID: (process: String, time: Moment)] = [:]
        var calls = 0
    }

    private let findings: Findings
    private let clock: SimulationClock
    private let journal: JournalAudit
    private let plan: WorldPlan
    private let state = Mutex(State())

    init(_ findings: Findings, _ clock: SimulationClock, _ journal: JournalAudit, _ plan: WorldPlan) {
        self.findings = findings
        self.clock = clock
        self.journal = journal
        self.plan = plan
    }

    var inFlight: Int { state.withLock { $0.inFlight } }
    var calls: Int { state.withLock { $0.calls } }
    func metered(_ task: TaskID) -> Spend { state.withLock { $0.metered[task] ?? .none } }

    func cancelWasAcknowledged(_ task: TaskID, by process: String) {
        state.withLock { state in
            if state.cancelled[task] == nil { state.cancelled[task] = (process, clock.now) }
        }
    }

    /// A worker that is cut off learns it when it renews its lease, a third of its time later; when that fails, at the end
    /// of the lease.
    private var ignorance: Duration {
        let lease = plan.coordinator.leaseTime
        return lease + lease / 3 + .seconds(15) + (plan.stallPercent > 0 ? WorldPlan.stallMax : .zero)
    }

    func begins(_ request: ModelRequest, in process: String) {
        guard let task = request.attribution.task else { return }
        checkBegin(task, request, process)
        let (ofAgent, ofTask) = state.withLock { state in
            state.calls += 1
            state.inFlight += 1
            guard request.attribution.subtask != nil else { return (0, 0) }
            let agent = "\(process) \(request.attribution.agent?.text ?? "")"
            state.byAgent[agent, default: 0] += 1
            state.byTask["\(process) \(task)", default: 0] += 1
            return (state.byAgent[agent] ?? 0, state.byTask["\(process) \(task)"] ?? 0)
        }
        findings.require(
            ofAgent <= AgentConfiguration.maxConcurrentSubtasksDefault,
            "an agent does no more at once than it may",
            "\(process) \(request.attribution.agent?.text ?? "") \(ofAgent)"
        )
        findings.require(
            ofTask <= plan.coordinator.parallelSubtasksMax,
            "a task does no more at once than it may",
            "\(process) \(task) \(ofTask)"
        )
    }

    private func checkBegin(_ task: TaskID, _ request: ModelRequest, _ process: String) {
        let now = clock.now
        guard let record = journal.record(of: task) else { return findings.add("calls are for tasks", task.text) }
        if let (canceller, time) = state.withLock({ $0.cancelled[task] }), canceller == process {
            findings.require(now <= time, "no call begins after a cancel", "\(task) \(now - time) after, in \(process)")
        }
        if let end = record.finalTime {
            findings.require(
                now <= end + ignorance,
                "no call begins long after the end",
                "\(task) \(now - end) after, in \(process)"
            )
        }
        if let lost = record.lostBy[WorkerID(process)] {
            findings.require(
                now <= lost + ignorance,
                "no call begins long after the lease was lost",
                "\(task) \(now - lost) after, in \(process)"
            )
        }
        if let deadline = record.task.deadline, record.task.status != .waiting, record.finalTime == nil {
            findings.require(now <= deadline, "no call begins after the deadline", "\(task) in \(process)")
        }
        if let budget = record.task.limits.budgetNanoUSD, plan.isCalm {
            let spent = metered(task).costNanoUSD
            findings.require(spent < budget, "no call begins over the budget", "\(task) spent \(spent) of \(budget)")
        }
    }

    func ends(_ request: ModelRequest, in process: String, _ spend: Spend, isAnswer: Bool) {
        guard let task = request.attribution.task else { return }
        state.withLock { state in
            state.inFlight -= 1
            state.metered[task, default: .none] += spend
            guard request.attribution.subtask != nil else { return }
            state.byAgent["\(process) \(request.attribution.agent?.text ?? "")", default: 0] -= 1
            state.byTask["\(process) \(task)", default: 0] -= 1
        }
        if isAnswer, let deadline = request.deadline {
            findings.require(clock.now <= deadline, "no model answers after its deadline", task.text)
        }
    }
}
