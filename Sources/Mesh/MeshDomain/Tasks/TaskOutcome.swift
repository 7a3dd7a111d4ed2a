/// The result of a task.
public struct TaskResult: Sendable, Hashable, Codable {
    public var text: String
    /// The result as an object, when the submission has a response schema.
    public var data: JSONValue?
    public var mediaType: String
    /// A part of the work is missing, or it was made by a fallback of lower quality.
    public var isDegraded: Bool

    public init(text: String, data: JSONValue? = nil, mediaType: String = "text/markdown", isDegraded: Bool = false) {
        self.text = text
        self.data = data
        self.mediaType = mediaType
        self.isDegraded = isDegraded
    }
}

/// Who did what and why.
public struct Explanation: Sendable, Hashable, Codable {
    public var summary: String
    public var contributions: [Contribution]

    public init(summary: String, contributions: [Contribution]) {
        self.summary = summary
        self.contributions = contributions
    }
}

public struct Contribution: Sendable, Hashable, Codable {
    public var agent: AgentID
    public var agentName: String
    public var subtasks: [SubtaskID]
    public var text: String
    /// Its share in the result, from 0 to 1.
    public var weight: Double

    public init(agent: AgentID, agentName: String, subtasks: [SubtaskID], text: String, weight: Double) {
        self.agent = agent
        self.agentName = agentName
        self.subtasks = subtasks
        self.text = text
        self.weight = weight
    }
}

/// What a task waits for.
public struct Waiting: Sendable, Hashable, Codable {
    public let id: WaitingID
    public var kind: Kind
    public var prompt: String
    /// The answers to choose from; empty for any text.
    public var choices: [String]
    /// The subtask that asks; nil for the task as a whole.
    public var subtask: SubtaskID?
    public var since: Moment
    /// Until when it waits; then the task times out.
    public var deadline: Moment
    /// What the attempt spent that led to the question.
    public var spend: Spend

    public enum Kind: String, Sendable, Codable {
        case planApproval
        case resultApproval
        case question
    }

    public init(
        id: WaitingID,
        kind: Kind,
        prompt: String,
        choices: [String] = [],
        subtask: SubtaskID? = nil,
        since: Moment,
        deadline: Moment,
        spend: Spend = .none
    ) {
        self.id = id
        self.kind = kind
        self.prompt = prompt
        self.choices = choices
        self.subtask = subtask
        self.since = since
        self.deadline = deadline
        self.spend = spend
    }
}

/// What a person decided.
public enum PersonDecision: Sendable, Hashable, Codable {
    case approval(isApproved: Bool, comment: String)
    case answer(String)
}

/// What happened to a task so far, in numbers.
public struct TaskCounters: Sendable, Hashable, Codable {
    public var iterations = 0
    public var fallbacks = 0
    public var memoryItems = 0
    /// How often another process took the task up.
    public var takeovers = 0

    public init() {}
}

public enum ReviewVerdict: String, Sendable, Codable {
    case accepted
    case revise
    /// Not good enough, but no round is left; the best version is taken.
    case acceptedAtLimit
}
