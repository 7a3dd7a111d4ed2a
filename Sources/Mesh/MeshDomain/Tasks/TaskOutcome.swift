/// The result of a task.
package struct TaskResult: Sendable, Hashable, Codable {
    package var text: String
    /// The result as an object, when the submission has a response schema.
    package var data: JSONValue?
    package var mediaType: String
    /// A part of the work is missing, or it was made by a fallback of lower quality.
    package var isDegraded: Bool

    package init(text: String, data: JSONValue? = nil, mediaType: String = "text/markdown", isDegraded: Bool = false) {
        self.text = text
        self.data = data
        self.mediaType = mediaType
        self.isDegraded = isDegraded
    }
}

/// Who did what and why.
package struct Explanation: Sendable, Hashable, Codable {
    package var summary: String
    package var contributions: [Contribution]

    package init(summary: String, contributions: [Contribution]) {
        self.summary = summary
        self.contributions = contributions
    }
}

package struct Contribution: Sendable, Hashable, Codable {
    package var agent: AgentID
    package var agentName: String
    package var subtasks: [SubtaskID]
    package var text: String
    /// Its share in the result, from 0 to 1.
    package var weight: Double

    package init(agent: AgentID, agentName: String, subtasks: [SubtaskID], text: String, weight: Double) {
        self.agent = agent
        self.agentName = agentName
        self.subtasks = subtasks
        self.text = text
        self.weight = weight
    }
}

/// What a task waits for.
package struct Waiting: Sendable, Hashable, Codable {
    package let id: WaitingID
    package var kind: Kind
    package var prompt: String
    /// The answers to choose from; empty for any text.
    package var choices: [String]
    /// The subtask that asks; nil for the task as a whole.
    package var subtask: SubtaskID?
    package var since: Moment
    /// Until when it waits; then the task times out.
    package var deadline: Moment
    /// What the attempt spent that led to the question.
    package var spend: Spend

    package enum Kind: String, Sendable, Codable {
        case planApproval
        case resultApproval
        case question
    }

    package init(
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
package enum PersonDecision: Sendable, Hashable, Codable {
    case approval(isApproved: Bool, comment: String)
    case answer(String)
}

/// What happened to a task so far, in numbers.
package struct TaskCounters: Sendable, Hashable, Codable {
    package var iterations = 0
    package var fallbacks = 0
    package var memoryItems = 0
    /// How often another process took the task up.
    package var takeovers = 0

    package init() {}
}

package enum ReviewVerdict: String, Sendable, Codable {
    case accepted
    case revise
    /// Not good enough, but no round is left; the best version is taken.
    case acceptedAtLimit
}
