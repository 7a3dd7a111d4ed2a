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

    /// All that a subtask builds on is done.
    package func hasInputs(of subtask: Subtask) -> Bool {
        subtask.dependsOn.allSatisfy { self[$0]?.status == .completed }
    }

    package func dependants(of id: SubtaskID) -> [SubtaskID] {
        subtasks.filter { $0.dependsOn.contains(id) }.map(\.id)
    }
}

/// One part of a task, for one agent.
package struct Subtask: Boxed {
    package var box: Box<Facts>

    package init(box: Box<Facts>) { self.box = box }

    /// Unique in the plan, as in `s1`.
    package var id: SubtaskID { own.id }
    package var title: String {
        get { own.title }
        _modify { yield &own.title }
    }
    package var instruction: String {
        get { own.instruction }
        _modify { yield &own.instruction }
    }
    /// The wanted type of agent; empty for any.
    package var agentType: String {
        get { own.agentType }
        _modify { yield &own.agentType }
    }
    package var capabilities: [String] {
        get { own.capabilities }
        _modify { yield &own.capabilities }
    }
    package var dependsOn: [SubtaskID] {
        get { own.dependsOn }
        _modify { yield &own.dependsOn }
    }

    package var status: Status {
        get { own.status }
        _modify { yield &own.status }
    }
    package var agent: AgentID? {
        get { own.agent }
        _modify { yield &own.agent }
    }
    package var output: String {
        get { own.output }
        _modify { yield &own.output }
    }
    package var outputData: JSONValue? {
        get { own.outputData }
        _modify { yield &own.outputData }
    }
    package var confidence: Double? {
        get { own.confidence }
        _modify { yield &own.confidence }
    }
    package var attempts: Int {
        get { own.attempts }
        _modify { yield &own.attempts }
    }
    package var revisions: Int {
        get { own.revisions }
        _modify { yield &own.revisions }
    }
    /// Attempts that failed since the last one that did not.
    package var failures: Int {
        get { own.failures }
        _modify { yield &own.failures }
    }
    /// What the critic or a person wants to be done better; the next attempt reads it.
    package var revisionNotes: String {
        get { own.revisionNotes }
        _modify { yield &own.revisionNotes }
    }
    package var spend: Spend {
        get { own.spend }
        _modify { yield &own.spend }
    }
    package var provenance: Provenance? {
        _read { yield box.facts.provenance }
        _modify { yield &own.provenance }
    }
    package var error: FailureReason? {
        get { own.error }
        _modify { yield &own.error }
    }
    package var createTime: Moment {
        get { own.createTime }
        _modify { yield &own.createTime }
    }
    package var readyTime: Moment? {
        get { own.readyTime }
        _modify { yield &own.readyTime }
    }
    package var startTime: Moment? {
        get { own.startTime }
        _modify { yield &own.startTime }
    }
    package var endTime: Moment? {
        get { own.endTime }
        _modify { yield &own.endTime }
    }

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
        self.init(
            Facts(
                id: id,
                title: title,
                instruction: instruction,
                agentType: agentType,
                capabilities: capabilities,
                dependsOn: dependsOn
            )
        )
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
