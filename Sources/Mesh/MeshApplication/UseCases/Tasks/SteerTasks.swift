package import MeshDomain

extension Mesh {
    /// Adds events to a task and commits; when somebody came between, looks again. `step` sees the task as it is and answers
    /// nil when there is nothing to do.
    func change(
        _ id: TaskID,
        in network: NetworkID?,
        _ caller: Principal,
        _ step: (MeshTask, Moment) throws(ApplicationFailure) -> TaskStep?
    ) async throws(ApplicationFailure) -> MeshTask {
        for attempt in 1... {
            let task = try await requireTask(id, in: network, caller)
            let now = clock.now
            guard let step = try step(task, now) else { return task }
            let change = try changed(task, step.events, at: now)
            do throws(ApplicationFailure) {
                try await commit(
                    ChangeSet(tenant: caller.tenant, time: now, [.appendTask(change, fence: nil)] + step.beside),
                    in: task.network,
                    task: id
                )
                return change.task
            } catch {
                guard case .aborted = error, attempt < Self.attemptsMax else { throw error }
            }
        }
        throw .aborted("the task changes too fast")
    }

    private func changed(
        _ task: MeshTask,
        _ events: [TaskEvent.Body],
        at now: Moment
    ) throws(ApplicationFailure) -> TaskChange {
        do throws(TaskLifecycleFault) {
            return try TaskChange(task, events, at: now)
        } catch {
            throw .failedPrecondition("the task is \(task.status.rawValue): \(error.rule)")
        }
    }
}

/// What a person adds to a task, with what is written beside it.
struct TaskStep {
    var events: [TaskEvent.Body]
    var beside: [Change] = []
}

extension Mesh {
    /// Starts a held task; for any other, makes sure that it runs.
    package func processTask(
        _ id: TaskID,
        in network: NetworkID,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        let task = try await change(id, in: network, caller) { task, _ in
            task.status == .held ? TaskStep(events: [.released(user: caller.user)]) : nil
        }
        if task.status.wantsWorker { dispatcher.wake(OpenTask(task)) }
        return task
    }

    /// Ends a task, down to the model call in flight. One that has ended stays as it is.
    package func cancelTask(
        _ id: TaskID,
        in network: NetworkID?,
        reason: String,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        let task = try await change(id, in: network, caller) { task, _ in
            task.status.isFinal ? nil : TaskStep(events: [.cancelled(user: caller.user, reason: reason)])
        }
        dispatcher.stop(id)
        liveText.forget(id)
        return task
    }

    /// Gives a task what it waits for, and its turn.
    package func resumeTask(
        _ id: TaskID,
        in network: NetworkID?,
        waiting: WaitingID?,
        decision: PersonDecision,
        as caller: Principal
    ) async throws(ApplicationFailure) -> MeshTask {
        let task = try await change(id, in: network, caller) { (task, now) throws(ApplicationFailure) in
            guard let current = task.waiting, task.status == .waiting else {
                throw .failedPrecondition("the task is \(task.status.rawValue) and does not wait for anybody")
            }
            if let waiting, waiting != current.id {
                throw .aborted("the task waits for something else by now (\(current.id)); read it again")
            }
            try check(decision, fits: current)
            return TaskStep(events: [.resumed(current.id, user: caller.user, decision: decision)])
        }
        dispatcher.wake(OpenTask(task))
        return task
    }

    private func check(_ decision: PersonDecision, fits waiting: Waiting) throws(ApplicationFailure) {
        switch (waiting.kind, decision) {
        case (.question, .approval):
            throw .invalid([FieldFault("decision", "the task waits for an answer, not for an approval")])
        case (.planApproval, .answer), (.resultApproval, .answer):
            throw .invalid([FieldFault("decision", "the task waits for an approval, not for an answer")])
        case (.question, .answer(let answer)) where !waiting.choices.isEmpty && !waiting.choices.contains(answer):
            throw .invalid([FieldFault("answer", "is none of the choices: \(waiting.choices.joined(separator: ", "))")])
        default: break
        }
    }
}
