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

    func filled(from network: Network, _ defaults: TaskDefaults) -> TaskLimits {
        TaskLimits(
            maxIterations: maxIterations ?? network.maxIterations,
            timeoutSeconds: timeoutSeconds ?? network.timeoutSeconds,
            budgetNanoUSD: budgetNanoUSD,
            confidenceThreshold: confidenceThreshold ?? defaults.confidenceThreshold,
            maxSubtasks: maxSubtasks ?? defaults.maxSubtasks
        )
    }

    func filled(from limits: TaskLimits) -> TaskLimits {
        TaskLimits(
            maxIterations: maxIterations ?? limits.maxIterations,
            timeoutSeconds: timeoutSeconds ?? limits.timeoutSeconds,
            budgetNanoUSD: budgetNanoUSD ?? limits.budgetNanoUSD,
            confidenceThreshold: confidenceThreshold ?? limits.confidenceThreshold,
            maxSubtasks: maxSubtasks ?? limits.maxSubtasks
        )
    }
}

extension NewTask {
    private enum Key: CodingKey {
        case network
        case submission
        case approvalPoints
        case limits
    }

    /// For the fingerprint of an idempotency key: the same request gives the same text, also in another process. A set has
    /// no order of its own.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        var ordered = submission
        ordered.approvalPoints = []
        try container.encode(network, forKey: .network)
        try container.encode(ordered, forKey: .submission)
        try container.encode(submission.approvalPoints.map(\.rawValue).sorted(), forKey: .approvalPoints)
        try container.encode(limits, forKey: .limits)
    }
}

extension Mesh {
    /// Stores a task and queues it, unless it is held. What is answered is durable.
    package func submitTask(_ input: NewTask, as caller: Principal) async throws(ApplicationFailure) -> MeshTask {
        let network = try await requireNetwork(input.network, caller)
        let id = TaskID(ids.next("task"))
        let claim = try taskClaim(input.submission.idempotencyKey, for: input, making: id, in: network)
        if let first = try await earlier(claim, caller) {
            return try await requireTask(TaskID(first), in: network.id, caller)
        }
        var submission = input.submission
        submission.context = try await context(of: input, caller)
        return try await accept(
            submission,
            input.limits.filled(from: network, defaults),
            as: id,
            claim,
            in: network,
            caller
        )
    }

    func taskClaim(
        _ key: String?,
        for input: some Encodable,
        making id: TaskID,
        in network: Network
    ) throws(ApplicationFailure) -> IdempotencyClaim? {
        try claim(key, scope: "tasks/\(network.id)", for: input, making: id.text, at: clock.now)
    }

    /// Reserves a place first, so that a full queue refuses before anything is written.
    func accept(
        _ submission: TaskSubmission,
        _ limits: TaskLimits,
        as id: TaskID,
        _ claim: IdempotencyClaim?,
        in network: Network,
        _ caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        let places = submission.isHeld ? 0 : 1
        try dispatcher.reserve(places, in: network.id, of: caller.tenant)
        let submitted = TaskEvent.Submitted(
            task: id,
            network: network.id,
            tenant: caller.tenant,
            owner: caller.user,
            submission: submission,
            limits: limits
        )
        let change = TaskChange(submitting: submitted, at: clock.now)
        var changes = [Change.insertTask(change)]
        if let session = submission.session {
            changes.append(.creditSession(session, in: network.id, SessionCredit(tasks: 1)))
        }
        let set = ChangeSet(tenant: caller.tenant, time: change.task.createTime, claim: claim, changes)
        let outcome: CommitOutcome
        do throws(ApplicationFailure) {
            outcome = try await commit(set, in: network.id)
        } catch {
            dispatcher.withdraw(places, in: network.id, of: caller.tenant)
            throw error
        }
        // The same request came twice at once, and the other one was first.
        if case .replayed(let first) = outcome {
            dispatcher.withdraw(places, in: network.id, of: caller.tenant)
            return try await requireTask(TaskID(first), in: network.id, caller)
        }
        if places > 0 { dispatcher.enqueue(OpenTask(change.task)) }
        return change.task
    }

    /// The result of a parent is context up to this size.
    private static let parentResultBytesMax = 65_536

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
                "task": .string(parent.submission.brief),
                "result": .string(result.text.cut(toBytes: Self.parentResultBytesMax, mark: " […]")),
            ])
        }
        members.merge(input.submission.context.object ?? [:]) { _, own in own }
        return .object(members)
    }
}
