package import MeshDomain

/// Tells watchers that there is something new to read. Rings carry nothing and may be spurious; what is new is read from
/// the store or the text board, so a missed event cannot happen as long as a watcher listens before it reads.
package protocol EventBell: Sendable {
    func ring(_ topic: BellTopic)
    func listen(to topics: [BellTopic]) -> any BellListener
}

package enum BellTopic: Sendable, Hashable {
    /// The journal or the live text of a task.
    case task(TaskID)
    /// Anything in a network.
    case network(NetworkID)
}

/// One watcher's ear. However often it rang since the last call, `heard` returns once. Letting go of it ends listening.
package protocol BellListener: AnyObject, Sendable {
    /// True when it rang, false when the moment came first. Throws when the task is cancelled.
    func heard(until moment: Moment?) async throws(CancellationError) -> Bool
}

/// Where the texts that models write right now go. Not stored: the finished text is in the journal.
package protocol LiveTextSink: Sendable {
    /// A new attempt begins at offset 0; `reason` says why when there was one before. An empty subtask is the result.
    func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String)
    func append(_ text: LiveTextID, attempt: Int, _ delta: String)
    /// The task has ended or stopped: its texts go.
    func forget(_ task: TaskID)
}

package struct LiveTextID: Sendable, Hashable {
    package let task: TaskID
    package let network: NetworkID
    /// Nil for the result that the coordinator writes.
    package let subtask: SubtaskID?

    package init(task: TaskID, network: NetworkID, subtask: SubtaskID?) {
        self.task = task
        self.network = network
        self.subtask = subtask
    }
}
