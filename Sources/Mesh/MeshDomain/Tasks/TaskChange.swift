/// A step of a task's life: the events that happen together and the task that they lead to. A store commits it whole.
public struct TaskChange: Sendable, Hashable {
    /// The version on which it stands; 0 for a new task. A store refuses it when the task has gone on.
    public let baseVersion: Int
    public private(set) var task: MeshTask
    public private(set) var events: [TaskEvent]

    /// The first step: the task is accepted.
    public init(submitting submitted: TaskEvent.Submitted, at time: Moment) {
        let event = TaskEvent(sequence: 1, time: time, body: .submitted(submitted))
        baseVersion = 0
        task = MeshTask(submitted, at: time)
        events = [event]
    }

    /// A further step. Refused when one of the events cannot follow, with nothing changed.
    public init(_ task: MeshTask, _ bodies: [TaskEvent.Body], at time: Moment) throws(TaskLifecycleFault) {
        baseVersion = task.version
        self.task = task
        events = []
        try add(bodies, at: time)
    }

    /// Further events of the same step. When one of them is refused, the step as a whole is none.
    public mutating func add(_ bodies: [TaskEvent.Body], at time: Moment) throws(TaskLifecycleFault) {
        for body in bodies {
            let event = TaskEvent(sequence: task.version + 1, time: max(time, task.updateTime), body: body)
            try TaskLifecycle.add(event, to: &task)
            events.append(event)
        }
    }

    /// Steps of which each stands on the one before it, as one.
    public mutating func add(_ next: TaskChange) {
        precondition(next.baseVersion == task.version, "a step follows the one that it stands on")
        task = next.task
        events += next.events
    }
}
