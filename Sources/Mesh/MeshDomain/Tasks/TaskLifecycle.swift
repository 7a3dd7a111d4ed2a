/// Which event may follow in which state, and what it does to the task. Pure: the same journal gives the same task.
///
///     held --released--> queued --started--> planning --planned--> running <--> reviewing --completed--> completed
///                                                \             |            /
///                                                 `--------- waiting ------'        (any but final) --> failed,
///                                                                                            cancelled, timedOut
public enum TaskLifecycle {
    /// The task that a journal tells of. The first event is `submitted`.
    public static func replay(_ journal: some Sequence<TaskEvent>) throws(TaskLifecycleFault) -> MeshTask {
        var events = journal.makeIterator()
        guard let first = events.next() else { throw TaskLifecycleFault(sequence: 0, rule: "a journal is not empty") }
        guard case .submitted(let submitted) = first.body, first.sequence == 1 else {
            throw TaskLifecycleFault(first, "a journal begins with the submission")
        }
        var task = MeshTask(submitted, at: first.time)
        while let event = events.next() { try add(event, to: &task) }
        return task
    }

    /// Adds one event, or refuses it and leaves the task as it was.
    public static func apply(_ event: TaskEvent, to task: inout MeshTask) throws(TaskLifecycleFault) {
        var next = task
        try add(event, to: &next)
        task = next
    }

    /// Adds one event. Of one that is refused, a part may be in the task, which has to be thrown away then: so many events
    /// that go into one task need one copy of it.
    static func add(_ event: TaskEvent, to task: inout MeshTask) throws(TaskLifecycleFault) {
        guard event.sequence == task.version + 1 else {
            throw TaskLifecycleFault(event, "sequences have no gaps; the last one is \(task.version)")
        }
        try transition(event, &task)
        task.version = event.sequence
        task.updateTime = max(task.updateTime, event.time)
    }

    private static func transition(_ event: TaskEvent, _ task: inout MeshTask) throws(TaskLifecycleFault) {
        switch event.body {
        case .submitted: throw TaskLifecycleFault(event, "a task is submitted once")
        case .released: try release(event, &task)
        case .started(let worker, let run, _): try start(worker, run, event, &task)
        case .planned(let plan, _, let spend): try adopt(plan, spend, event, &task)
        case .subtaskReady(let id): try markReady(id, event, &task)
        case .subtaskStarted(let start): try begin(start, event, &task)
        case .modelFallback: try count(\.fallbacks, event, &task)
        case .memoryAdded: try count(\.memoryItems, event, &task)
        case .subtaskCompleted(let completion): try complete(completion, event, &task)
        case .subtaskFailed(let failure): try fail(failure, event, &task)
        case .reviewed(let review): try adopt(review, event, &task)
        case .revised(let subtasks, let iteration, let notes): try revise(subtasks, iteration, notes, event, &task)
        case .waiting(let waiting): try wait(waiting, event, &task)
        case .resumed(let id, let user, let decision): try resume(id, user, decision, event, &task)
        case .safety: try requireActive(event, task)
        case .result(let result, let confidence, let explanation, let spend):
            try require(task.status == .running || task.status == .reviewing, event, "a result ends work")
            try requireFinishedWork(event, task)
            task.status = .reviewing
            task.result = result
            task.confidence = confidence
            task.explanation = explanation
            task.resultIsApproved = false
            task.spend += spend
        case .feedback: break
        case .completed:
            try require(task.status == .reviewing && task.result != nil, event, "a task completes with a result")
            end(.completed, event, &task)
        case .failed(let reason):
            try requireNotFinal(event, task)
            task.error = reason
            end(.failed, event, &task)
        case .cancelled(_, let reason):
            try requireNotFinal(event, task)
            task.error = FailureReason(.cancelled, reason.isEmpty ? "the task was cancelled" : reason)
            end(.cancelled, event, &task)
        case .timedOut:
            try requireNotFinal(event, task)
            task.error = FailureReason(.deadlineExceeded, "the time of the task ran out")
            end(.timedOut, event, &task)
        }
    }
}

/// An event cannot follow: a bug of the caller, or a damaged journal.
public struct TaskLifecycleFault: Error, Hashable, CustomStringConvertible {
    public let sequence: Int
    public let rule: String

    init(sequence: Int, rule: String) {
        self.sequence = sequence
        self.rule = rule
    }

    init(_ event: TaskEvent, _ rule: String) { self.init(sequence: event.sequence, rule: rule) }

    public var description: String { "event \(sequence) cannot follow: \(rule)" }
}
