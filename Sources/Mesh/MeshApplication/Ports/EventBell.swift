package import MeshDomain

/// Tells watchers that there is something new to read. Rings carry nothing and may be spurious; what is new is read from
/// the store or the text board, so a missed event cannot happen as long as a watcher listens before it reads.
package protocol EventBell: Sendable {
    func ring(_ topic: BellTopic)
    /// Wakes every listener, so that it looks around: the process is about to end.
    func ringEverywhere()
    func listen(to topics: [BellTopic]) -> any BellListener
    /// Changes with each ring of a topic that somebody listens to, before any listener hears it. So whoever notes the
    /// number, reads, and finds the same number later has read all that was told of since. Nil when that is not known.
    func ringNumber(of topic: BellTopic) -> UInt64?
}

extension EventBell {
    package func ringNumber(of topic: BellTopic) -> UInt64? { nil }
}

/// What a ring is about. A topic belongs to a tenant: rings of another one's are never heard, whatever the ids are.
package enum BellTopic: Sendable, Hashable {
    /// The journal of a task has grown.
    case task(TaskID, of: TenantID)
    /// The log of a network has grown.
    case network(NetworkID, of: TenantID)
    /// More live text of a task.
    case text(TaskID, of: TenantID)
    /// More live text in a network.
    case networkText(NetworkID, of: TenantID)
}

/// One watcher's ear. Letting go of it ends listening.
package protocol BellListener: AnyObject, Sendable {
    /// Waits for a ring and returns the topics that rang since the last call, however often they did; none when the moment
    /// came first. Throws when the task is cancelled. One caller at a time.
    func heard(until moment: Moment?) async throws(CancellationError) -> Set<BellTopic>
}

/// Where the texts that models write right now go. Not stored: the finished text is in the journal.
package protocol LiveTextSink: Sendable {
    /// A new attempt begins at offset 0; `reason` says why when there was one before. An empty subtask is the result.
    func begin(_ text: LiveTextID, attempt: Int, afterSequence: Int, reason: String)
    func append(_ text: LiveTextID, attempt: Int, _ delta: String)
    /// The task has ended or stopped: its texts go.
    func forget(_ task: TaskID)
}

/// A text that is being written: the output of a subtask, or the result of a task.
package struct LiveTextID: Sendable, Hashable {
    package let task: TaskID
    package let network: NetworkID
    /// Nil for the result that the coordinator writes.
    package let subtask: SubtaskID?
    package let tenant: TenantID

    package init(task: TaskID, network: NetworkID, subtask: SubtaskID?, of tenant: TenantID) {
        self.task = task
        self.network = network
        self.subtask = subtask
        self.tenant = tenant
    }
}
