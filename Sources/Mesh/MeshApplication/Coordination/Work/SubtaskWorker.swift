internal import MeshDomain

/// Brings one subtask to an end: gives it to an agent, tries again with another one, and writes what came of it.
struct SubtaskWorker: Sendable {
    let coordinator: TaskCoordinator
    let journal: JournalWriter
    let calls: ModelCalls
    let id: SubtaskID

    enum End: Sendable {
        /// The journal says what became of it.
        case written
        /// The budget allows no further call.
        case overBudget
        /// It was stopped in the middle of an attempt; what that had spent is not written.
        case stopped(attempt: Int, agent: AgentID, Spend)
    }

    func work() async throws(WorkStop) -> End {
        var failed: Set<AgentID> = []
        while true {
            let task = journal.task
            guard let subtask = task.plan?[id], subtask.status == .ready, task.status == .running else {
                return .written
            }
            let scene = try await coordinator.scene(of: task)
            guard let (agent, change) = try await takeAgent(for: subtask, task, scene, avoiding: failed) else {
                try await writeNobody(subtask)
                return .written
            }
            let attempt = SubtaskAttempt(
                coordinator: coordinator,
                journal: journal,
                calls: calls,
                scene: scene,
                agent: agent,
                number: subtask.attempts + 1
            )
            switch try await attempt.run(subtask, announcing: change) {
            case .written: return .written
            case .overBudget: return .overBudget
            case .stopped(let spend): return .stopped(attempt: attempt.number, agent: agent.id, spend)
            case .tryAgain:
                failed.insert(agent.id)
                let failures = journal.task.plan?[id]?.failures ?? 1
                try await sleep(coordinator.configuration.delay(beforeAttempt: failures + 1))
            }
        }
    }

    /// Waits while all who can do it have enough to do or rest. Nil when nobody can.
    private func takeAgent(
        for subtask: Subtask,
        _ task: MeshTask,
        _ scene: TaskScene,
        avoiding failed: Set<AgentID>
    ) async throws(WorkStop) -> (Agent, AgentStatusChange?)? {
        let groups = AgentChoice.groups(for: subtask, in: scene)
        while true {
            switch coordinator.pool.take(groups, avoiding: failed, for: task.id, in: task.network) {
            case .taken(let agent, let change): return (agent, change)
            case .nobody: return nil
            case .resting(let moment):
                if let deadline = task.deadline, moment >= deadline { return nil }
                try await sleep(moment - coordinator.clock.now)
            case .busy(let since):
                do throws(CancellationError) {
                    try await coordinator.pool.waitForRoom(in: task.network, since: since)
                } catch {
                    throw .cancelled
                }
            }
        }
    }

    private func writeNobody(_ subtask: Subtask) async throws(WorkStop) {
        let reason = FailureReason(.unavailable, "No agent of the network takes this work now.")
        let failure = TaskEvent.SubtaskFailure(
            subtask: id,
            attempt: subtask.attempts,
            agent: nil,
            reason: reason,
            willRetry: false,
            spend: .none
        )
        try await journal.append { _, _ in JournalStep(events: [.subtaskFailed(failure)]) }
    }

    private func sleep(_ duration: Duration) async throws(WorkStop) {
        do throws(CancellationError) {
            try await coordinator.clock.sleep(until: coordinator.clock.now + duration)
        } catch {
            throw .cancelled
        }
    }
}
