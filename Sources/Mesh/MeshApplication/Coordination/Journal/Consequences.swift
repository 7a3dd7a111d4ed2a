internal import MeshDomain

extension MeshTask {
    /// What follows from what the task is by now and waits for nobody. It is written in the same commit as its cause, so
    /// that a task pays for one write where it would pay for two, and nobody sees it in between.
    var consequences: [TaskEvent.Body] {
        switch status {
        case .running:
            guard let plan, planIsApproved || !submission.approvalPoints.contains(.plan) else { return [] }
            return plan.newlyReady.map { .subtaskReady($0) }
        case .reviewing:
            guard result != nil, resultIsApproved || !submission.approvalPoints.contains(.result) else { return [] }
            return [.completed]
        default: return []
        }
    }
}

extension Plan {
    /// Subtasks that have just got all of their inputs.
    var newlyReady: [SubtaskID] {
        subtasks.filter { $0.status == .pending && hasInputs(of: $0) }.map(\.id)
    }
}
