/// What an agent did since it was added. Sums, so that they can be added to in any order.
public struct AgentMetrics: Sendable, Hashable, Codable {
    public var completed = 0
    public var failed = 0
    /// Over completed and failed subtasks.
    public var totalSeconds = 0.0
    /// Over completed subtasks.
    public var totalConfidence = 0.0
    public var spend = Spend.none
    public var lastActiveTime: Moment?

    public init() {}

    public var averageSeconds: Double {
        completed + failed == 0 ? 0 : totalSeconds / Double(completed + failed)
    }
    public var averageConfidence: Double { completed == 0 ? 0 : totalConfidence / Double(completed) }

    public mutating func add(_ work: AgentWork) {
        if work.succeeded { completed += 1 } else { failed += 1 }
        if work.succeeded { totalConfidence += work.confidence }
        totalSeconds += max(0, (work.endTime - work.startTime).inSeconds)
        spend += work.spend
        lastActiveTime = max(lastActiveTime ?? .zero, work.endTime)
    }
}

/// One subtask that an agent worked on: a line of its history.
public struct AgentWork: Sendable, Hashable, Codable {
    public var task: TaskID
    public var subtask: SubtaskID
    public var title: String
    public var succeeded: Bool
    public var confidence: Double
    public var model: String
    public var spend: Spend
    public var startTime: Moment
    public var endTime: Moment

    /// The lines that are kept for an agent.
    public static let keptMax = 50

    public init(
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
public enum AgentStatus: String, Sendable, Codable {
    /// It takes work and has none.
    case idle
    case busy
    /// It takes work, with failures or on a fallback model.
    case degraded
    /// It takes no work: its breaker is open or no model is reachable.
    case offline
}

/// The status of an agent changed: a line of the network's log.
public struct AgentStatusChange: Sendable, Hashable, Codable {
    public var agent: AgentID
    public var name: String
    public var status: AgentStatus
    public var previous: AgentStatus
    public var reason: String
    public var activeSubtasks: Int
    public var task: TaskID?

    public init(
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
