package import MeshDomain

/// Another try of an ended task; nil is as in the task before.
package struct TaskRetry: Sendable, Encodable {
    package var task: TaskID
    package var network: NetworkID
    /// Do all subtasks again.
    package var startsOver: Bool
    package var modelSelection: ModelSelection?
    package var limits: RequestedLimits
    package var idempotencyKey: String?

    package init(
        task: TaskID,
        network: NetworkID,
        startsOver: Bool = false,
        modelSelection: ModelSelection? = nil,
        limits: RequestedLimits = RequestedLimits(),
        idempotencyKey: String? = nil
    ) {
        self.task = task
        self.network = network
        self.startsOver = startsOver
        self.modelSelection = modelSelection
        self.limits = limits
        self.idempotencyKey = idempotencyKey
    }
}

extension Mesh {
    /// Submits an ended task again as a new one. Completed subtasks keep their outputs, unless it starts over.
    package func retryTask(_ input: TaskRetry, as caller: Principal) async throws(ApplicationFailure) -> MeshTask {
        let network = try await requireNetwork(input.network, caller)
        let id = TaskID(ids.next("task"))
        let claim = try taskClaim(input.idempotencyKey, for: input, making: id, in: network)
        if let first = try await earlier(claim, caller) {
            return try await requireTask(TaskID(first), in: network.id, caller)
        }
        let old = try await requireTask(input.task, in: input.network, caller)
        guard old.status.isFinal else {
            throw .failedPrecondition("the task is \(old.status.rawValue); only a task that has ended is retried")
        }
        var submission = old.submission
        submission.isHeld = false
        submission.retryOf = old.id
        submission.idempotencyKey = input.idempotencyKey
        submission.keptPlan = input.startsOver ? nil : old.plan?.keepingOutputs
        if let selection = input.modelSelection { submission.modelSelection = selection }
        return try await accept(submission, input.limits.filled(from: old.limits), as: id, claim, in: network, caller)
    }
}

extension Plan {
    /// The plan for another try: what is done stays done, the rest begins again. Nil when nothing is worth keeping.
    fileprivate var keepingOutputs: Plan? {
        guard subtasks.contains(where: { $0.status == .completed }) else { return nil }
        var plan = self
        plan.subtasks = subtasks.map { subtask in
            if subtask.status == .completed {
                var kept = subtask
                // Paid for by the task before.
                kept.spend = .none
                return kept
            }
            return Subtask(
                id: subtask.id,
                title: subtask.title,
                instruction: subtask.instruction,
                agentType: subtask.agentType,
                capabilities: subtask.capabilities,
                dependsOn: subtask.dependsOn
            )
        }
        return plan
    }
}
