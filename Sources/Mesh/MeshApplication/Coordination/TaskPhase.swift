internal import MeshDomain

/// The steps that concern the task as a whole: plan, review, result. Each ends with its commit.
struct TaskPhase: Sendable {
    let coordinator: TaskCoordinator
    let journal: JournalWriter
    let calls: ModelCalls

    enum End: Sendable {
        case written
        case overBudget
        case failed(FailureReason)
    }

    func plan() async throws(WorkStop) -> End {
        let task = journal.task
        let scene = try await coordinator.scene(of: task)
        try await journal.settleNotes()
        let outcome: Planner.Outcome
        do throws(Planner.Stop) {
            outcome = try await Planner(coordinator: coordinator, calls: calls).plan(task, scene)
        } catch {
            switch error {
            case .overBudget: return .overBudget
            case .cancelled: throw .cancelled
            case .nobody:
                return .failed(FailureReason(.failedPrecondition, "The network has no agent that could do the work."))
            }
        }
        return try await write([.planned(outcome.plan, model: outcome.model, spend: outcome.spend)])
    }

    func review(_ iteration: Int) async throws(WorkStop) -> End {
        let task = journal.task
        guard let plan = task.plan else { return .written }
        let scene = try await coordinator.scene(of: task)
        try await journal.settleNotes()
        let events: [TaskEvent.Body]
        do throws(Reviewer.Stop) {
            events = try await Reviewer(coordinator: coordinator, calls: calls)
                .review(task, plan, scene, iteration: iteration)
        } catch {
            switch error {
            case .cancelled: throw .cancelled
            case .journal(let stop): throw stop
            }
        }
        return try await write(events)
    }

    func synthesise() async throws(WorkStop) -> End {
        let task = journal.task
        let scene = try await coordinator.scene(of: task)
        let event: TaskEvent.Body
        do throws(Synthesis.Stop) {
            event = try await Synthesis(coordinator: coordinator, calls: calls).result(task, scene)
        } catch {
            switch error {
            case .cancelled: throw .cancelled
            case .journal(let stop): throw stop
            case .failed(let reason, let spend): return try await write(Self.end(task, reason, spend))
            }
        }
        return try await write([event])
    }

    /// The result cannot be had. What was spent for it stands in a review of the result as a whole.
    private static func end(_ task: MeshTask, _ reason: FailureReason, _ spend: Spend) -> [TaskEvent.Body] {
        guard spend != .none else { return [.failed(reason)] }
        let review = TaskEvent.Review(
            subtasks: [],
            verdict: .revise,
            notes: reason.sentence,
            confidence: 0,
            iteration: max(1, task.counters.iterations),
            agent: nil,
            spend: spend
        )
        return [.reviewed(review), .failed(reason)]
    }

    private func write(_ events: [TaskEvent.Body]) async throws(WorkStop) -> End {
        try await journal.append { _, _ in JournalStep(events: events) }
        return .written
    }
}
