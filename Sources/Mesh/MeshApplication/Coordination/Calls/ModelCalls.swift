internal import MeshDomain

/// The calls to models for one task: each within the budget and its share of the time, its text shown while it comes.
final class ModelCalls: Sendable {
    let coordinator: TaskCoordinator
    let journal: JournalWriter
    let budget: BudgetGuard
    let share: TimeShare
    let task: TaskID

    init(_ coordinator: TaskCoordinator, _ journal: JournalWriter, _ task: MeshTask) {
        self.coordinator = coordinator
        self.journal = journal
        self.task = task.id
        budget = BudgetGuard(task.limits, spent: task.spend)
        share = TimeShare(callTimeMax: coordinator.configuration.callTimeMax)
    }

    /// What is asked of a model, and for what.
    struct Order: Sendable {
        var kind: WorkKind
        var subtask: SubtaskID?
        /// Nil when the type speaks for itself, because the network has no such agent.
        var agent: Agent?
        var system: String
        var prompt: String
        var schema: JSONValue?
        /// Nil for what is not shown, as plans and reviews.
        var liveAttempt: Int?
        var liveReason = ""
    }

    enum Stop: Error, Sendable {
        case failed(ModelFailure)
        /// No call was made; the spend is that of attempts before it.
        case overBudget(Spend)
        /// What the call had spent by then.
        case cancelled(Spend)

        var spend: Spend {
            switch self {
            case .failed(let failure): failure.spend
            case .overBudget(let spend), .cancelled(let spend): spend
            }
        }
    }

    func call(_ order: Order) async throws(Stop) -> ModelReply {
        guard budget.begin() else { throw .overBudget(.none) }
        do throws(Stop) {
            let reply = try await makeCall(order)
            budget.end(reply.spend)
            return reply
        } catch {
            budget.end(error.spend)
            throw error
        }
    }

    private func makeCall(_ order: Order) async throws(Stop) -> ModelReply {
        let task = journal.task
        let live = order.liveAttempt.map { attempt in
            LiveWriter(
                coordinator.liveText,
                LiveTextID(task: task.id, network: task.network, subtask: order.subtask, of: task.tenant),
                attempt: attempt
            )
        }
        if let live { journal.begin(live, reason: order.liveReason) }
        let reply = try await timed(request(order, task), order.subtask, live)
        live?.finish()
        return reply
    }

    /// A call that is tried again while that may help. The reply's spend is that of all attempts.
    func callPersistently(_ order: Order) async throws(Stop) -> ModelReply {
        let configuration = coordinator.configuration
        var spent = Spend.none
        for attempt in 1... {
            do throws(Stop) {
                var order = order
                if attempt > 1 { order.liveReason = "the attempt before failed" }
                var reply = try await call(order)
                reply.spend += spent
                return reply
            } catch {
                if case .overBudget = error { throw .overBudget(spent) }
                if case .cancelled(let last) = error { throw .cancelled(spent + last) }
                guard case .failed(var failure) = error else { throw error }
                spent += failure.spend
                failure.spend = spent
                let hasTime = journal.task.deadline.map { $0 > coordinator.clock.now } ?? true
                guard failure.isTransient, attempt < configuration.callAttemptsMax, hasTime else {
                    throw .failed(failure)
                }
                try await pause(configuration.delay(beforeAttempt: attempt + 1), spent)
            }
        }
        throw .cancelled(spent)
    }

    private func pause(_ delay: Duration, _ spent: Spend) async throws(Stop) {
        do throws(CancellationError) {
            try await coordinator.clock.sleep(until: coordinator.clock.now + delay)
        } catch {
            throw .cancelled(spent)
        }
    }

    private func request(_ order: Order, _ task: MeshTask) -> ModelRequest {
        let configuration =
            order.agent?.configuration
            ?? AgentDefaults.configuration(
                for: order.kind == .review ? AgentDefaults.criticType : AgentDefaults.coordinatorType,
                types: coordinator.types
            )
        return ModelRequest(
            models: [configuration.model].compactMap(\.self) + configuration.fallbackModels,
            selection: task.submission.modelSelection,
            system: order.system,
            prompt: order.prompt,
            images: order.kind == .work ? task.submission.images : [],
            parameters: TemperatureAdvice.parameters(
                of: configuration,
                type: coordinator.types.type(named: configuration.type),
                kind: order.kind
            ),
            outputSchema: order.schema,
            attribution: CallAttribution(
                tenant: task.tenant,
                user: task.owner,
                network: task.network,
                task: task.id,
                subtask: order.subtask,
                agent: order.agent?.id
            ),
            deadline: share.deadline(for: order.kind, subtask: order.subtask, of: task, at: coordinator.clock.now)
        )
    }

    // MARK: Within the time

    /// A provider that does not keep the deadline is cancelled at it.
    private func timed(
        _ request: ModelRequest,
        _ subtask: SubtaskID?,
        _ live: LiveWriter?
    ) async throws(Stop) -> ModelReply {
        let (result, isLate) = await coordinator.clock.result(until: request.deadline) { () throws(ModelFailure) in
            // Whoever was stopped meanwhile begins no call: the provider would hear of that too late.
            if Task.isCancelled {
                throw ModelFailure(FailureReason(.cancelled, "The work was stopped."), isTransient: false)
            }
            return try await self.coordinator.models.generate(request) { progress in
                await self.observe(progress, subtask, live)
            }
        }
        switch result {
        case .success(let reply): return reply
        case .failure(let failure):
            if Task.isCancelled { throw .cancelled(failure.spend) }
            guard isLate else { throw .failed(failure) }
            let reason = FailureReason(.deadlineExceeded, "The model did not answer in its share of the time.")
            throw .failed(ModelFailure(reason, isTransient: true, spend: failure.spend))
        }
    }

    private func observe(_ progress: ModelProgress, _ subtask: SubtaskID?, _ live: LiveWriter?) async {
        switch progress {
        case .text(let delta): live?.add(delta)
        case .fallback(let from, let to, let reason):
            let note = TaskEvent.ModelFallback(subtask: subtask, from: from, to: to, reason: reason)
            // Told while it happens. If it cannot be written, the commit at the end of the call meets the same fault.
            _ = try? await journal.append { _, _ in JournalStep(events: [.modelFallback(note)]) }
            if let live { journal.begin(live, reason: "\(from) failed; \(to) begins again") }
        }
    }
}
