internal import MeshDomain

/// One attempt of one agent at a subtask, from `subtaskStarted` to the commit that ends it.
struct SubtaskAttempt: Sendable {
    let coordinator: TaskCoordinator
    let journal: JournalWriter
    let calls: ModelCalls
    let scene: TaskScene
    let agent: Agent
    let number: Int

    enum End: Sendable {
        case written
        case tryAgain
        case overBudget
        case stopped(Spend)
    }

    func run(_ subtask: Subtask, announcing change: AgentStatusChange?) async throws(WorkStop) -> End {
        let started: MeshTask
        let inputs: WorkInputs
        do throws(WorkStop) {
            started = try await begin(subtask, change)
            inputs = try await gatherInputs(for: started.plan?[subtask.id] ?? subtask, of: started)
        } catch {
            _ = finish(.abandoned)
            throw error
        }
        let subtask = started.plan?[subtask.id] ?? subtask
        let prompt = coordinator.prompts.system(for: agent, in: scene.network)
        let reply: ModelReply
        do throws(ModelCalls.Stop) {
            reply = try await calls.call(order(subtask, started, inputs, prompt.text))
        } catch {
            return try await keeping(error.spend) { () throws(WorkStop) in try await end(error, subtask) }
        }
        return try await keeping(reply.spend) { () throws(WorkStop) in
            try await write(reply, subtask, started, inputs, promptRevision: prompt.revision)
        }
    }

    /// Whoever is stopped between a call and its commit has paid for the call.
    private func keeping(
        _ spend: Spend,
        _ write: () async throws(WorkStop) -> End
    ) async throws(WorkStop) -> End {
        do throws(WorkStop) { return try await write() } catch {
            guard error == .cancelled else { throw error }
            return .stopped(spend)
        }
    }

    /// Before an answer says which model wrote it.
    private var firstModel: String {
        let configuration = agent.configuration
        let wanted = [configuration.model].compactMap(\.self) + configuration.fallbackModels
        return coordinator.models.firstModel(of: wanted)
    }

    private func begin(_ subtask: Subtask, _ change: AgentStatusChange?) async throws(WorkStop) -> MeshTask {
        let start = TaskEvent.SubtaskStart(
            subtask: subtask.id,
            agent: agent.id,
            agentName: agent.name,
            agentType: agent.type,
            model: firstModel,
            attempt: number
        )
        let beside = notes(change)
        let task = try await journal.append { _, _ in
            JournalStep(events: [.subtaskStarted(start)], beside: beside)
        }
        guard let task else { throw .ended }
        return task
    }

    private func gatherInputs(for subtask: Subtask, of task: MeshTask) async throws(WorkStop) -> WorkInputs {
        // The outputs that it builds on, and its own earlier one, are read from memory.
        let readsOutputs = !subtask.dependsOn.isEmpty || subtask.revisions > 0
        if readsOutputs { try await journal.settle() } else { try await journal.settleNotes() }
        return await WorkInputs.gather(for: subtask, of: task, coordinator)
    }

    private func order(_ subtask: Subtask, _ task: MeshTask, _ inputs: WorkInputs, _ system: String) -> ModelCalls.Order
    {
        let form = WorkForm(
            brief: task.submission.brief,
            context: task.submission.context,
            subtask: WorkForm.SubtaskNote(
                id: subtask.id.text,
                title: subtask.title,
                instruction: subtask.instruction,
                agentType: agent.type
            ),
            inputs: inputs.parts,
            memory: inputs.memory.map(MemoryLine.init),
            revisionNotes: subtask.revisionNotes,
            previousOutput: subtask.revisions > 0 ? subtask.output : "",
            answers: task.answers(to: subtask.id)
        )
        return ModelCalls.Order(
            kind: .work,
            subtask: subtask.id,
            agent: agent,
            system: system,
            prompt: form.prompt,
            liveAttempt: number,
            liveReason: number == 1 ? "" : subtask.revisions > 0 ? "it is revised" : "it is tried again"
        )
    }

    // MARK: Good ends

    private func write(
        _ reply: ModelReply,
        _ subtask: Subtask,
        _ task: MeshTask,
        _ inputs: WorkInputs,
        promptRevision: String
    ) async throws(WorkStop) -> End {
        var answer = AgentAnswer(parsing: reply.text)
        let asked = task.decisions.count { $0.waiting.subtask == subtask.id }
        if let question = answer.question, asked < coordinator.configuration.questionsPerSubtaskMax {
            return try await ask(question, reply, subtask)
        }
        guard !answer.text.isEmpty else {
            let reason = FailureReason(.unavailable, "The agent answered without a text.")
            return try await end(.failed(ModelFailure(reason, isTransient: true, spend: reply.spend)), subtask)
        }
        if reply.isTruncated { answer.confidence = min(answer.confidence, Self.truncatedConfidenceMax) }
        let output = answer.text.bounded(to: coordinator.configuration.outputCharactersMax)
        let provenance = provenance(reply, subtask, inputs, promptRevision)
        let earlier = subtask.revisions > 0 ? await WorkMemory.output(of: subtask, task, coordinator.store) : nil
        let now = coordinator.clock.now
        let memory = WorkMemory(
            answer,
            output: output,
            provenance: provenance,
            of: subtask,
            in: task,
            superseding: earlier,
            at: now,
            coordinator
        )
        let completion = TaskEvent.SubtaskCompletion(
            subtask: subtask.id,
            attempt: number,
            output: output,
            outputData: JSONValue.object(writtenAs: output),
            confidence: answer.confidence,
            spend: reply.spend,
            provenance: provenance
        )
        let work = work(subtask, succeeded: true, answer.confidence, reply.model, reply.spend, at: now)
        let change = finish(.success(onFallback: !reply.failedModels.isEmpty))
        try await write(completion, memory.items, beside: [record(work)] + notes(change))
        return .written
    }

    /// Output, notes and what they do to older memory are one commit with the event.
    private func write(
        _ completion: TaskEvent.SubtaskCompletion,
        _ items: [MemoryItem],
        beside: [Change]
    ) async throws(WorkStop) {
        let tenant = journal.task.tenant
        for attempt in 1... {
            let prepared = await prepared(items, for: tenant, withRules: attempt < Self.memoryAttemptsMax)
            let written: [Change] = prepared.items.flatMap { memory -> [Change] in
                [.insertMemory(memory), .note(.memoryAdded(memory.item.id), in: memory.item.network)]
            }
            let recall = coordinator.recall
            let step = JournalStep(
                events: prepared.items.map { .memoryAdded(TaskEvent.MemoryNote($0.item)) }
                    + [.subtaskCompleted(completion)],
                beside: written + prepared.changed.map { .updateMemory($0) } + beside,
                afterwards: { recall.committed(prepared, of: tenant) }
            )
            if prepared.changed.isEmpty {
                try await journal.append { _, _ in step }
                return
            }
            do throws(WorkStop) {
                try await journal.appendAndWait { _, _ in step }
                return
            } catch {
                guard error == .memoryChanged, attempt < Self.memoryAttemptsMax else { throw error }
            }
        }
    }

    /// How often memory may change under a commit before it is written without a look at what is there.
    private static let memoryAttemptsMax = 5

    private func prepared(_ items: [MemoryItem], for tenant: TenantID, withRules: Bool) async -> PreparedMemory {
        // Work that is done is written even when older memory cannot be read.
        if withRules, let prepared = try? await coordinator.recall.preparing(items, for: tenant) { return prepared }
        return PreparedMemory(items: items.map { StoredMemory($0) }, changed: [])
    }

    /// Work that was cut off by the bound of its model is not sure of itself.
    private static let truncatedConfidenceMax = 0.5

    /// The task waits for a person. While it already does, the subtask is begun again afterwards.
    private func ask(
        _ question: AgentAnswer.Question,
        _ reply: ModelReply,
        _ subtask: Subtask
    ) async throws(WorkStop) -> End {
        let change = finish(.success(onFallback: !reply.failedModels.isEmpty))
        let beside = notes(change)
        let waitingID = WaitingID(coordinator.ids.next("wait"))
        let waitingTime = coordinator.configuration.waitingTime
        let later = TaskEvent.SubtaskFailure(
            subtask: subtask.id,
            attempt: number,
            agent: agent.id,
            reason: FailureReason(.aborted, "It has a question while the task waits for another answer."),
            willRetry: true,
            spend: reply.spend
        )
        try await journal.append { task, now in
            if task.status == .waiting { return JournalStep(events: [.subtaskFailed(later)], beside: beside) }
            let waiting = Waiting(
                id: waitingID,
                kind: .question,
                prompt: String(question.prompt.prefix(4_000)),
                choices: (question.choices ?? []).prefix(16).map { String($0.prefix(200)) },
                subtask: subtask.id,
                since: now,
                deadline: now + waitingTime,
                spend: reply.spend
            )
            return JournalStep(events: [.waiting(waiting)], beside: beside)
        }
        return .written
    }

    // MARK: Bad ends

    private func end(_ stop: ModelCalls.Stop, _ subtask: Subtask) async throws(WorkStop) -> End {
        switch stop {
        case .cancelled(let spend):
            _ = finish(.abandoned)
            return .stopped(spend)
        case .overBudget:
            _ = finish(.abandoned)
            return .overBudget
        case .failed(let failure): return try await write(failure, subtask)
        }
    }

    private func write(_ failure: ModelFailure, _ subtask: Subtask) async throws(WorkStop) -> End {
        let isLast = subtask.failures + 1 >= coordinator.configuration.workAttemptsMax
        let willRetry = failure.isTransient && !isLast
        let event = TaskEvent.SubtaskFailure(
            subtask: subtask.id,
            attempt: number,
            agent: agent.id,
            reason: failure.reason,
            willRetry: willRetry,
            spend: failure.spend
        )
        let work = work(subtask, succeeded: false, 0, firstModel, failure.spend, at: coordinator.clock.now)
        let change = finish(failure.saysNothingOfAgent ? .abandoned : .failure(failure.reason))
        let beside = [record(work)] + notes(change)
        try await journal.append { _, _ in JournalStep(events: [.subtaskFailed(event)], beside: beside) }
        return willRetry ? .tryAgain : .written
    }

    // MARK: What belongs to it

    private func finish(_ ending: AgentPool.Ending) -> AgentStatusChange? {
        coordinator.pool.finish(agent, ending, for: calls.task)
    }

    private func notes(_ change: AgentStatusChange?) -> [Change] {
        change.map { [.note(.agent($0), in: agent.network)] } ?? []
    }

    private func record(_ work: AgentWork) -> Change { .recordWork(work, by: agent.id, in: agent.network) }

    private func work(
        _ subtask: Subtask,
        succeeded: Bool,
        _ confidence: Double,
        _ model: String,
        _ spend: Spend,
        at now: Moment
    ) -> AgentWork {
        AgentWork(
            task: calls.task,
            subtask: subtask.id,
            title: subtask.title,
            succeeded: succeeded,
            confidence: confidence,
            model: model,
            spend: spend,
            startTime: subtask.startTime ?? now,
            endTime: now
        )
    }

    private func provenance(
        _ reply: ModelReply,
        _ subtask: Subtask,
        _ inputs: WorkInputs,
        _ promptRevision: String
    ) -> Provenance {
        var provenance = Provenance(
            agent: agent.id,
            agentName: agent.name,
            agentType: agent.type,
            model: reply.model,
            provider: reply.provider,
            temperature: reply.temperature
        )
        provenance.inputSubtasks = subtask.dependsOn
        provenance.memoryItems = inputs.memoryItems
        provenance.failedModels = reply.failedModels
        provenance.isCached = reply.isCached
        provenance.isOffline = reply.isOffline
        provenance.promptRevision = promptRevision
        return provenance
    }
}

extension ModelFailure {
    /// The request or the budget was at fault; another agent would have met the same.
    fileprivate var saysNothingOfAgent: Bool {
        switch reason.code {
        case .cancelled: true
        case .invalidArgument, .resourceExhausted, .permissionDenied: !isTransient
        default: false
        }
    }
}

extension MeshTask {
    /// What people answered to the questions of a subtask.
    func answers(to subtask: SubtaskID) -> [WorkForm.Answer] {
        decisions.compactMap { record in
            guard record.waiting.subtask == subtask, case .answer(let answer) = record.decision else { return nil }
            return WorkForm.Answer(question: record.waiting.prompt, answer: answer)
        }
    }
}

extension JSONValue {
    /// The object, when a text is nothing else.
    static func object(writtenAs text: String) -> JSONValue? {
        guard text.hasPrefix("{"), let value = try? JSONValue(parsing: text), value.object != nil else { return nil }
        return value
    }
}
