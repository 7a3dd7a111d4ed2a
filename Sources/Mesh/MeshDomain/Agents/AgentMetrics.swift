/// What an agent did since it was added. Sums, so that they can be added to in any order.
package struct AgentMetrics: Sendable, Hashable, Codable {
    package var completed = 0
    package var failed = 0
    /// Over completed and failed subtasks.
    package var totalSeconds = 0.0
    /// Over completed subtasks.
    package var totalConfidence = 0.0
    package var spend = Spend.none
    package var lastActiveTime: Moment?

    package init() {}

    package var averageSeconds: Double {
        completed + failed == 0 ? 0 : totalSeconds / Double(completed + failed)
    }
    package var averageConfidence: Double { completed == 0 ? 0 : totalConfidence / Double(completed) }

    package mutating func add(_ work: AgentWork) {
        if work.succeeded { completed += 1 } else { failed += 1 }
        if work.succeeded { totalConfidence += work.confidence }
        totalSeconds += max(0, (work.endTime - work.startTime).inSeconds)
        spend += work.spend
        lastActiveTime = max(lastActiveTime ?? .zero, work.endTime)
    }
}

/// One subtask that an agent worked on: a line of its history.
package struct AgentWork: Sendable, Hashable, Codable {
    package var task: TaskID
    package var subtask: SubtaskID
    package var title: String
    package var succeeded: Bool
    package var confidence: Double
    package var model: String
    package var spend: Spend
    package var startTime: Moment
    package var endTime: Moment

    /// The lines that are kept for an agent.
    package static let keptMax = 50

    package init(
        task: TaskID,
        subtask: SubtaskID,
        title: String,
        succeeded: Bool,
        confidence: Double,
        model: String,
        spend: Spend,
        startTime: Moment,
        endTime: Moment
    ) {
        self.task = task
        self.subtask = subtask
        self.title = title
        self.succeeded = succeeded
        self.confidence = confidence
        self.model = model
        self.spend = spend
        self.startTime = startTime
        self.endTime = endTime
    }
}

/// Whether an agent takes work.
package enum AgentStatus: String, Sendable, Codable {
    /// It takes work and has none.
    case idle
    case busy
    /// It takes work, with failures or on a fallback model.
    case degraded
    /// It takes no work: its breaker is open or no model is reachable.
    case offline
}

/// The status of an agent changed: a line of the network's log.
package struct AgentStatusChange: Sendable, Hashable, Codable {
    package var agent: AgentID
    package var name: String
    package var status: AgentStatus
    package var previous: AgentStatus
    package var reason: String
    package var activeSubtasks: Int
    package var task: TaskID?

    package init(
        agent: AgentID,
        name: String,
        status: AgentStatus,
        previous: AgentStatus,
        reason: String,
        activeSubtasks: Int,
        task: TaskID?
    ) {
        self.agent = agent
        self.name = name
        self.status = status
        self.previous = previous
        self.reason = reason
        self.activeSubtasks = activeSubtasks
        self.task = task
    }
}
