extension TaskChange {
    /// Both steps as one; the second stands on the first.
    package func followed(by next: TaskChange) -> TaskChange {
        precondition(next.baseVersion == task.version, "a step follows the one that it stands on")
        return TaskChange(baseVersion: baseVersion, task: next.task, events: events + next.events)
    }
}
