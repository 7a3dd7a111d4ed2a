/// Reviews, waits and ends.
extension TaskLifecycle {
    static func require(_ holds: Bool, _ event: TaskEvent, _ rule: String) throws(TaskLifecycleFault) {
        if !holds { throw TaskLifecycleFault(event, rule) }
    }

    static func requireNotFinal(_ event: TaskEvent, _ task: MeshTask) throws(TaskLifecycleFault) {
        try require(!task.status.isFinal, event, "the task has ended (\(task.status.rawValue))")
    }

    /// A worker works on it, or it waits while other parts go on.
    static func requireActive(_ event: TaskEvent, _ task: MeshTask) throws(TaskLifecycleFault) {
        switch task.status {
        case .planning, .running, .reviewing, .waiting: break
        default: throw TaskLifecycleFault(event, "no work is done on a task that is \(task.status.rawValue)")
        }
    }

    static func requireFinishedWork(_ event: TaskEvent, _ task: MeshTask) throws(TaskLifecycleFault) {
        let isFinished = task.plan?.subtasks.allSatisfy(\.status.isFinal) ?? false
        try require(isFinished, event, "the work on all subtasks comes before")
    }

    static func count(
        _ counter: WritableKeyPath<TaskCounters, Int>,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try requireActive(event, task)
        task.counters[keyPath: counter] += 1
    }

    static func adopt(
        _ review: TaskEvent.Review,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try require(task.status == .running || task.status == .reviewing, event, "finished work is reviewed")
        try requireFinishedWork(event, task)
        task.status = .reviewing
        task.reviews.append(review)
        task.counters.iterations = max(task.counters.iterations, review.iteration)
        task.spend += review.spend
    }

    /// The named subtasks are done again, with notes. Those among them that need others of them wait for these.
    static func revise(
        _ ids: [SubtaskID],
        _ iteration: Int,
        _ notes: String,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try require(task.status == .reviewing, event, "work is revised after a review")
        task.status = .running
        task.result = nil
        task.resultIsApproved = false
        for id in ids {
            try task.changeSubtask(id, event) { subtask throws(TaskLifecycleFault) in
                try require(subtask.status == .completed, event, "only completed work is revised")
                subtask.status = subtask.dependsOn.contains(where: ids.contains) ? .pending : .ready
                subtask.revisions += 1
                subtask.revisionNotes = notes
                subtask.readyTime = event.time
            }
        }
        task.counters.iterations = max(task.counters.iterations, iteration)
    }

    static func wait(
        _ waiting: Waiting,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        switch task.status {
        case .planning, .running, .reviewing: break
        default: throw TaskLifecycleFault(event, "only a task at work begins to wait")
        }
        if let subtask = waiting.subtask {
            try task.changeSubtask(subtask, event) { subtask throws(TaskLifecycleFault) in
                try require(subtask.status == .running, event, "a running subtask asks")
                subtask.status = .ready
                subtask.failures = 0
                subtask.spend += waiting.spend
            }
        }
        task.spend += waiting.spend
        task.worker = nil
        task.statusAfterWaiting = task.status
        task.status = .waiting
        task.waiting = waiting
    }

    static func resume(
        _ id: WaitingID,
        _ user: UserID,
        _ decision: PersonDecision,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        guard task.status == .waiting, let waiting = task.waiting, waiting.id == id else {
            throw TaskLifecycleFault(event, "the task does not wait for \(id)")
        }
        switch (waiting.kind, decision) {
        case (.planApproval, .approval(let isApproved, _)):
            task.planIsApproved = isApproved
            task.status = isApproved ? .running : .planning
        case (.resultApproval, .approval(let isApproved, _)):
            task.resultIsApproved = isApproved
            // A refused result is written anew; what it was stays in the journal.
            if !isApproved { task.result = nil }
            task.status = .reviewing
        case (.question, .answer):
            task.status = task.statusAfterWaiting ?? .running
        default:
            throw TaskLifecycleFault(event, "the decision does not fit what the task waits for")
        }
        task.decisions.append(MeshTask.DecisionRecord(waiting: waiting, user: user, decision: decision))
        task.waiting = nil
        task.statusAfterWaiting = nil
        // Waiting for people does not count.
        if let deadline = task.deadline { task.deadline = deadline + max(.zero, event.time - waiting.since) }
    }

    static func end(_ status: MeshTask.Status, _ event: TaskEvent, _ task: inout MeshTask) {
        task.status = status
        task.worker = nil
        task.endTime = event.time
        task.waiting = nil
        task.statusAfterWaiting = nil
        task.changeSubtasks { subtask in
            guard !subtask.status.isFinal else { return }
            subtask.status = .cancelled
            subtask.endTime = event.time
        }
    }
}
