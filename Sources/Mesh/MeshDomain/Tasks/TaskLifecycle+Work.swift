/// Planning and subtasks.
extension TaskLifecycle {
    static func release(_ event: TaskEvent, _ task: inout MeshTask) throws(TaskLifecycleFault) {
        try require(task.status == .held, event, "only a held task is released")
        task.status = .queued
    }

    /// What a worker before this one had begun is begun again.
    static func start(
        _ worker: WorkerID,
        _ run: Int,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try require(task.status.wantsWorker, event, "only a task that wants a worker is started")
        try require(run == task.runs + 1, event, "runs are counted without gaps")
        task.runs = run
        if task.worker != nil { task.counters.takeovers += 1 }
        task.worker = worker
        if task.startTime == nil {
            task.startTime = event.time
            task.deadline = event.time + .seconds(task.limits.timeoutSeconds)
        }
        if task.status == .queued { task.status = .planning }
        task.changeSubtasks { subtask in
            if subtask.status == .running { subtask.status = .ready }
        }
    }

    static func adopt(
        _ plan: Plan,
        _ spend: Spend,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try require(task.status == .planning, event, "a plan is made while planning")
        try require(!plan.subtasks.isEmpty, event, "a plan has subtasks")
        var known: Set<SubtaskID> = []
        for subtask in plan.subtasks {
            try require(subtask.dependsOn.allSatisfy(known.contains), event, "a subtask stands after what it needs")
            try require(known.insert(subtask.id).inserted, event, "ids of subtasks are unique")
            // By this task, or by the one that it repeats.
            let before = task.plan?[subtask.id] ?? task.submission.keptPlan?[subtask.id]
            let isDone = subtask.status == .completed && before == subtask
            try require(subtask.status == .pending || isDone, event, "a plan holds work to do and work that is done")
        }
        task.plan = plan
        task.spend += spend
        task.planIsApproved = false
        task.status = .running
        task.changeSubtasks { subtask in
            if subtask.status != .completed { subtask.createTime = event.time }
        }
    }

    static func markReady(_ id: SubtaskID, _ event: TaskEvent, _ task: inout MeshTask) throws(TaskLifecycleFault) {
        try require(task.status == .running, event, "subtasks become ready while the task runs")
        let inputsAreThere = task.plan.map { plan in plan[id].map(plan.hasInputs(of:)) ?? false } ?? false
        try task.changeSubtask(id, event) { subtask throws(TaskLifecycleFault) in
            try require(subtask.status == .pending, event, "only a pending subtask becomes ready")
            try require(inputsAreThere, event, "a subtask is ready when its inputs are there")
            subtask.status = .ready
            subtask.readyTime = event.time
        }
    }

    static func begin(
        _ start: TaskEvent.SubtaskStart,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try require(task.status == .running, event, "subtasks start while the task runs")
        try task.changeSubtask(start.subtask, event) { subtask throws(TaskLifecycleFault) in
            try require(subtask.status == .ready, event, "only a ready subtask starts")
            try require(start.attempt == subtask.attempts + 1, event, "attempts are counted without gaps")
            subtask.status = .running
            subtask.attempts = start.attempt
            subtask.agent = start.agent
            subtask.startTime = event.time
            subtask.endTime = nil
            subtask.error = nil
        }
    }

    static func complete(
        _ completion: TaskEvent.SubtaskCompletion,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try requireActive(event, task)
        try task.changeSubtask(completion.subtask, event) { subtask throws(TaskLifecycleFault) in
            try require(subtask.status == .running, event, "only a running subtask completes")
            try require(
                completion.attempt == subtask.attempts,
                event,
                "the attempt that runs is the one that completes"
            )
            subtask.status = .completed
            subtask.output = completion.output
            subtask.outputData = completion.outputData
            subtask.confidence = completion.confidence
            subtask.provenance = completion.provenance
            subtask.spend += completion.spend
            subtask.failures = 0
            subtask.endTime = event.time
        }
        task.spend += completion.spend
    }

    /// A revision that fails leaves the version before it.
    static func fail(
        _ failure: TaskEvent.SubtaskFailure,
        _ event: TaskEvent,
        _ task: inout MeshTask
    ) throws(TaskLifecycleFault) {
        try requireActive(event, task)
        try task.changeSubtask(failure.subtask, event) { subtask throws(TaskLifecycleFault) in
            try require(!subtask.status.isFinal, event, "a subtask that has ended does not fail")
            try require(
                subtask.status != .pending || !failure.willRetry,
                event,
                "a subtask is tried again when its inputs are there"
            )
            subtask.status = failure.willRetry ? .ready : subtask.revisions > 0 ? .completed : .failed
            subtask.error = failure.reason
            subtask.failures += 1
            subtask.spend += failure.spend
            subtask.endTime = failure.willRetry ? nil : event.time
        }
        task.spend += failure.spend
        if task.plan?[failure.subtask]?.status == .failed { skipDependants(of: failure.subtask, event, &task) }
    }

    private static func skipDependants(of id: SubtaskID, _ event: TaskEvent, _ task: inout MeshTask) {
        // Subtasks stand after what they need, so one pass finds all.
        var lost: Set<SubtaskID> = [id]
        task.changeSubtasks { subtask in
            guard !subtask.status.isFinal, !lost.isDisjoint(with: subtask.dependsOn) else { return }
            subtask.status = .skipped
            subtask.endTime = event.time
            lost.insert(subtask.id)
        }
    }
}

extension MeshTask {
    mutating func changeSubtasks(_ change: (inout Subtask) -> Void) {
        guard var plan else { return }
        self.plan = nil
        for position in plan.subtasks.indices { change(&plan.subtasks[position]) }
        self.plan = plan
    }

    mutating func changeSubtask(
        _ id: SubtaskID,
        _ event: TaskEvent,
        _ change: (inout Subtask) throws(TaskLifecycleFault) -> Void
    ) throws(TaskLifecycleFault) {
        guard var plan, let position = plan.subtasks.firstIndex(where: { $0.id == id }) else {
            throw TaskLifecycleFault(event, "the plan has no subtask \(id)")
        }
        // A task is thrown away with an event that it refuses, so the plan may be taken out meanwhile.
        self.plan = nil
        try change(&plan.subtasks[position])
        self.plan = plan
    }
}
