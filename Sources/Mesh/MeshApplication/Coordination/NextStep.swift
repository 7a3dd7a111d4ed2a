internal import MeshDomain

/// What to do now for a task, from nothing but the task: recovery is to load the task and ask.
enum NextStep: Sendable, Hashable {
    /// A worker takes it up: `started`.
    case begin
    case plan
    case askPlanApproval
    /// These have their inputs and no worker; those in `newlyReady` have just got their inputs.
    case start([SubtaskID], newlyReady: [SubtaskID])
    case awaitRunning
    case review(iteration: Int)
    /// An empty list: the result is written again.
    case revise([SubtaskID], iteration: Int, notes: String)
    case synthesise
    case askResultApproval
    case complete
    case fail(FailureReason)
    case timeOut
    case stop(Reason)

    enum Reason: Sendable, Hashable {
        case held
        case waiting
        case final
    }

    /// What is not in the journal.
    struct Facts: Sendable {
        var now: Moment
        /// This worker has written that it took the task up.
        var hasBegun = true
        /// Subtasks that this worker works on, or tries again in a moment.
        var inFlight: Set<SubtaskID> = []
        var parallelMax = 16
        var refusalsMax = 5
    }

    static func after(_ task: MeshTask, _ facts: Facts) -> NextStep {
        switch task.status {
        case .completed, .failed, .cancelled, .timedOut: return .stop(.final)
        case .held: return .stop(.held)
        case .waiting:
            if let deadline = task.waiting?.deadline, facts.now >= deadline { return .timeOut }
            return facts.inFlight.isEmpty ? .stop(.waiting) : .awaitRunning
        case .queued: return .begin
        case .planning, .running, .reviewing: break
        }
        if let deadline = task.deadline, facts.now >= deadline { return .timeOut }
        guard facts.hasBegun else { return .begin }
        switch task.status {
        case .planning: return planning(task, facts)
        case .running: return running(task, facts)
        default: return reviewing(task, facts)
        }
    }

    private static func planning(_ task: MeshTask, _ facts: Facts) -> NextStep {
        let refusals = task.refusals(of: .planApproval).count
        guard refusals < facts.refusalsMax else { return .fail(refused("plans", refusals)) }
        return .plan
    }

    private static func running(_ task: MeshTask, _ facts: Facts) -> NextStep {
        guard let plan = task.plan else { return .fail(FailureReason(.internal, "The task runs without a plan.")) }
        if task.submission.approvalPoints.contains(.plan), !task.planIsApproved { return .askPlanApproval }
        let newlyReady = plan.newlyReady
        let startable = plan.subtasks.filter { subtask in
            switch subtask.status {
            case .pending: newlyReady.contains(subtask.id)
            case .ready: !facts.inFlight.contains(subtask.id)
            default: false
            }
        }
        .map(\.id)
        let room = max(0, facts.parallelMax - facts.inFlight.count)
        if !startable.isEmpty, room > 0 { return .start(Array(startable.prefix(room)), newlyReady: newlyReady) }
        if !facts.inFlight.isEmpty { return .awaitRunning }
        // Running without a worker: a worker before this one began it.
        if plan.subtasks.contains(where: { $0.status == .running }) { return .begin }
        guard plan.subtasks.allSatisfy(\.status.isFinal) else {
            return .fail(FailureReason(.internal, "No part of the plan can go on."))
        }
        return worked(task, plan)
    }

    /// Every subtask has ended.
    private static func worked(_ task: MeshTask, _ plan: Plan) -> NextStep {
        guard plan.subtasks.contains(where: { $0.status == .completed }) else {
            let first = plan.subtasks.lazy.compactMap(\.error).first
            let cause = first.map { " The first to fail: \($0.sentence)" } ?? ""
            return .fail(FailureReason(first?.code ?? .internal, "No part of the work could be done.\(cause)"))
        }
        if let last = task.reviews.last, last.verdict != .revise { return .synthesise }
        return .review(iteration: (task.reviews.last?.iteration ?? 0) + 1)
    }

    private static func reviewing(_ task: MeshTask, _ facts: Facts) -> NextStep {
        if task.result != nil {
            let needsApproval = task.submission.approvalPoints.contains(.result) && !task.resultIsApproved
            return needsApproval ? .askResultApproval : .complete
        }
        if let last = task.reviews.last, last.verdict == .revise, let plan = task.plan {
            let ids = plan.completed(amongAndAfter: last.subtasks)
            return .revise(ids, iteration: last.iteration + 1, notes: last.notes)
        }
        guard let refusal = task.decisions.last?.refusal(of: .resultApproval) else { return .synthesise }
        let refusals = task.refusals(of: .resultApproval).count
        guard refusals < facts.refusalsMax else { return .fail(refused("results", refusals)) }
        return .revise([], iteration: task.counters.iterations + 1, notes: refusal)
    }

    private static func refused(_ what: String, _ count: Int) -> FailureReason {
        FailureReason(.failedPrecondition, "People refused \(count) \(what); the task needs another brief.")
    }
}

extension MeshTask.DecisionRecord {
    /// The comment, when it was a no to that kind of wait.
    func refusal(of kind: Waiting.Kind) -> String? {
        guard waiting.kind == kind, case .approval(isApproved: false, let comment) = decision else { return nil }
        return comment
    }
}

extension MeshTask {
    func refusals(of kind: Waiting.Kind) -> [String] { decisions.compactMap { $0.refusal(of: kind) } }
}

extension Plan {
    /// Completed subtasks among these, with those that built on them, in the order of the plan.
    func completed(amongAndAfter ids: [SubtaskID]) -> [SubtaskID] {
        var wanted = Set(ids)
        for subtask in subtasks where !wanted.isDisjoint(with: subtask.dependsOn) { wanted.insert(subtask.id) }
        return subtasks.filter { wanted.contains($0.id) && $0.status == .completed }.map(\.id)
    }
}
