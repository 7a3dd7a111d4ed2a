package import MeshDomain

/// A brief with what the client says about it.
package struct NewTask: Sendable, Encodable {
    package var network: NetworkID
    package var submission: TaskSubmission
    package var limits: RequestedLimits

    package init(network: NetworkID, submission: TaskSubmission, limits: RequestedLimits = RequestedLimits()) {
        self.network = network
        self.submission = submission
        self.limits = limits
    }
}

/// What a client wants to limit; the rest comes from the network, then from the server.
package struct RequestedLimits: Sendable, Hashable, Encodable {
    package var maxIterations: Int?
    package var timeoutSeconds: Int?
    package var budgetNanoUSD: Int64?
    package var confidenceThreshold: Double?
    package var maxSubtasks: Int?

    package init() {}

    func filled(from network: Network) -> TaskLimits {
        TaskLimits(
            maxIterations: maxIterations ?? network.maxIterations,
            timeoutSeconds: timeoutSeconds ?? network.timeoutSeconds,
            budgetNanoUSD: budgetNanoUSD,
            confidenceThreshold: confidenceThreshold ?? TaskLimits.confidenceThresholdDefault,
            maxSubtasks: maxSubtasks ?? TaskLimits.maxSubtasksDefault
        )
    }
}

extension Mesh {
    /// Stores a task and queues it, unless it is held. What is answered is durable.
    package func submitTask(_ input: NewTask, as caller: Principal) async throws(ApplicationFailure) -> MeshTask {
        let network = try await requireNetwork(input.network, caller)
        var submission = input.submission
        submission.context = try await context(of: input, caller)
        let limits = input.limits.filled(from: network)
        return try await accept(submission, limits, fingerprintOf: input, in: network, caller)
    }

    /// Reserves a place first, so that a full queue refuses before anything is written.
    func accept(
        _ submission: TaskSubmission,
        _ limits: TaskLimits,
        fingerprintOf input: some Encodable,
        in network: Network,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        let places = submission.isHeld ? 0 : 1
        try dispatcher.reserve(places, in: network.id, of: caller.tenant)
        do throws(ApplicationFailure) {
            let now = clock.now
            let id = TaskID(ids.next("task"))
            let submitted = TaskEvent.Submitted(
                task: id,
                network: network.id,
                tenant: caller.tenant,
                owner: caller.user,
                submission: submission,
                limits: limits
            )
            let change = TaskChange(submitting: submitted, at: now)
            let claim = try claim(
                submission.idempotencyKey,
                scope: "tasks/\(network.id)",
                for: input,
                making: id.text,
                at: now
            )
            var changes = [Change.insertTask(change)]
            if let session = submission.session {
                changes.append(.creditSession(session, in: network.id, SessionCredit(tasks: 1)))
            }
            let outcome = try await commit(
                ChangeSet(tenant: caller.tenant, time: now, claim: claim, changes),
                in: network.id
            )
            if case .replayed(let first) = outcome {
                dispatcher.withdraw(places, in: network.id, of: caller.tenant)
                return try await requireTask(TaskID(first), in: network.id, caller)
            }
            if places > 0 { dispatcher.enqueue(OpenTask(change.task)) }
            return change.task
        } catch {
            dispatcher.withdraw(places, in: network.id, of: caller.tenant)
            throw error
        }
    }

    /// The client's facts, with those of the session and the result of the task that this one follows from.
    private func context(of input: NewTask, _ caller: Principal) async throws(ApplicationFailure) -> JSONValue {
        var members: [String: JSONValue] = [:]
        if let id = input.submission.session {
            let session = try await requireSession(id, in: input.network, caller)
            guard session.status == .active, session.expireTime > clock.now else {
                throw .failedPrecondition("the session \(id) has ended; create a new one")
            }
            members = session.context.object ?? [:]
        }
        if let id = input.submission.parent {
            let parent = try await requireTask(id, in: input.network, caller)
            guard let result = parent.result, parent.status == .completed else {
                throw .failedPrecondition("the parent task \(id) has no result yet; wait until it has completed")
            }
            members["parent_task"] = .object([
                "task": .string(parent.submission.brief), "result": .string(result.text),
            ])
        }
        members.merge(input.submission.context.object ?? [:]) { _, own in own }
        return .object(members)
    }
}
