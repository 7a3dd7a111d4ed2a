/// A step of a task's life: the events that happen together and the task that they lead to. A store commits it whole.
package struct TaskChange: Sendable, Hashable {
    /// The version on which it stands; 0 for a new task. A store refuses it when the task has gone on.
    package let baseVersion: Int
    package let task: MeshTask
    package let events: [TaskEvent]

    /// The first step: the task is accepted.
    package init(submitting submitted: TaskEvent.Submitted, at time: Moment) {
        let event = TaskEvent(sequence: 1, time: time, body: .submitted(submitted))
        baseVersion = 0
        task = MeshTask(submitted, at: time)
        events = [event]
    }

    /// A further step. Refused when one of the events cannot follow, with nothing changed.
    package init(_ task: MeshTask, _ bodies: [TaskEvent.Body], at time: Moment) throws(TaskLifecycleFault) {
        baseVersion = task.version
        var next = task
        var events: [TaskEvent] = []
        for body in bodies {
            let event = TaskEvent(sequence: next.version + 1, time: max(time, next.updateTime), body: body)
            try TaskLifecycle.apply(event, to: &next)
            events.append(event)
        }
        self.task = next
        self.events = events
    }

    init(baseVersion: Int, task: MeshTask, events: [TaskEvent]) {
        self.baseVersion = baseVersion
        self.task = task
        self.events = events
    }
}
