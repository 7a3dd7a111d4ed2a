/// How a task is divided into subtasks: a graph without circles, in an order in which each stands after what it needs.
package struct Plan: Sendable, Hashable, Codable {
    package var subtasks: [Subtask]
    package var source: Source
    /// Why the task is divided this way.
    package var rationale: String
    /// What was wrong with the model's plan and was mended.
    package var repairs: [String]
    /// 1 for the first plan, one more for each new one.
    package var revision: Int

    package enum Source: String, Sendable, Codable {
        case model
        case repaired
        case rules
    }

    package init(
        subtasks: [Subtask],
        source: Source,
        rationale: String = "",
        repairs: [String] = [],
        revision: Int = 1
    ) {
        self.subtasks = subtasks
        self.source = source
        self.rationale = rationale
        self.repairs = repairs
        self.revision = revision
    }

    package subscript(_ id: SubtaskID) -> Subtask? { subtasks.first { $0.id == id } }

    package func dependants(of id: SubtaskID) -> [SubtaskID] {
        subtasks.filter { $0.dependsOn.contains(id) }.map(\.id)
    }
}

/// One part of a task, for one agent.
package struct Subtask: Sendable, Hashable, Codable {
    /// Unique in the plan, as in `s1`.
    package let id: SubtaskID
    package var title: String
    package var instruction: String
    /// The wanted type of agent; empty for any.
    package var agentType: String
    package var capabilities: [String]
    package var dependsOn: [SubtaskID]

    package var status = Status.pending
    package var agent: AgentID?
    package var output = ""
    package var outputData: JSONValue?
    package var confidence: Double?
    package var attempts = 0
    package var revisions = 0
    /// Attempts that failed since the last one that did not.
    package var failures = 0
    /// What the critic or a person wants to be done better; the next attempt reads it.
    package var revisionNotes = ""
    package var spend = Spend.none
    package var provenance: Provenance?
    package var error: FailureReason?
    package var createTime = Moment.zero
    package var readyTime: Moment?
    package var startTime: Moment?
    package var endTime: Moment?

    package enum Status: String, Sendable, Codable {
        /// It waits for the outputs of others.
        case pending
        /// All its inputs are there.
        case ready
        case running
        case completed
        case failed
        case cancelled
        /// One that it depends on failed.
        case skipped

        package var isFinal: Bool {
            switch self {
            case .completed, .failed, .cancelled, .skipped: true
            case .pending, .ready, .running: false
            }
        }
    }

    package init(
        id: SubtaskID,
        title: String,
        instruction: String,
        agentType: String = "",
        capabilities: [String] = [],
        dependsOn: [SubtaskID] = []
    ) {
        self.id = id
        self.title = title
        self.instruction = instruction
        self.agentType = agentType
        self.capabilities = capabilities
        self.dependsOn = dependsOn
    }
}

/// Where an output comes from.
package struct Provenance: Sendable, Hashable, Codable {
    package var agent: AgentID
    package var agentName: String
    package var agentType: String
    package var model: String
    package var provider: String
    package var temperature: Double
    package var inputSubtasks: [SubtaskID] = []
    package var memoryItems: [MemoryID] = []
    package var failedModels: [String] = []
    package var isCached = false
    /// From the offline provider, not from a real model.
    package var isOffline = false
    package var promptRevision = ""

    package init(
        agent: AgentID,
        agentName: String,
        agentType: String,
        model: String,
        provider: String,
        temperature: Double
    ) {
        self.agent = agent
        self.agentName = agentName
        self.agentType = agentType
        self.model = model
        self.provider = provider
        self.temperature = temperature
    }
}
