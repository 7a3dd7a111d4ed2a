/// How a task is divided into subtasks: a graph without circles, in an order in which each stands after what it needs.
public struct Plan: Sendable, Hashable, Codable {
    public var subtasks: [Subtask]
    public var source: Source
    /// Why the task is divided this way.
    public var rationale: String
    /// What was wrong with the model's plan and was mended.
    public var repairs: [String]
    /// 1 for the first plan, one more for each new one.
    public var revision: Int

    public enum Source: String, Sendable, Codable {
        case model
        case repaired
        case rules
    }

    public init(
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

    public subscript(_ id: SubtaskID) -> Subtask? { subtasks.first { $0.id == id } }

    /// All that a subtask builds on is done.
    public func hasInputs(of subtask: Subtask) -> Bool {
        subtask.dependsOn.allSatisfy { self[$0]?.status == .completed }
    }

    public func dependants(of id: SubtaskID) -> [SubtaskID] {
        subtasks.filter { $0.dependsOn.contains(id) }.map(\.id)
    }
}

/// One part of a task, for one agent.
public struct Subtask: Boxed {
    public var box: Box<Facts>

    public init(box: Box<Facts>) { self.box = box }

    /// Unique in the plan, as in `s1`.
    @inlinable public var id: SubtaskID { box.facts.id }
    public var title: String {
        @inlinable get { box.facts.title }
        _modify { yield &own.title }
    }
    public var instruction: String {
        @inlinable get { box.facts.instruction }
        _modify { yield &own.instruction }
    }
    /// The wanted type of agent; empty for any.
    public var agentType: String {
        @inlinable get { box.facts.agentType }
        _modify { yield &own.agentType }
    }
    public var capabilities: [String] {
        @inlinable get { box.facts.capabilities }
        _modify { yield &own.capabilities }
    }
    public var dependsOn: [SubtaskID] {
        @inlinable get { box.facts.dependsOn }
        _modify { yield &own.dependsOn }
    }

    public var status: Status {
        @inlinable get { box.facts.status }
        _modify { yield &own.status }
    }
    public var agent: AgentID? {
        @inlinable get { box.facts.agent }
        _modify { yield &own.agent }
    }
    public var output: String {
        @inlinable get { box.facts.output }
        _modify { yield &own.output }
    }
    public var outputData: JSONValue? {
        @inlinable get { box.facts.outputData }
        _modify { yield &own.outputData }
    }
    public var confidence: Double? {
        @inlinable get { box.facts.confidence }
        _modify { yield &own.confidence }
    }
    public var attempts: Int {
        @inlinable get { box.facts.attempts }
        _modify { yield &own.attempts }
    }
    public var revisions: Int {
        @inlinable get { box.facts.revisions }
        _modify { yield &own.revisions }
    }
    /// Attempts that failed since the last one that did not.
    public var failures: Int {
        @inlinable get { box.facts.failures }
        _modify { yield &own.failures }
    }
    /// What the critic or a person wants to be done better; the next attempt reads it.
    public var revisionNotes: String {
        @inlinable get { box.facts.revisionNotes }
        _modify { yield &own.revisionNotes }
    }
    public var spend: Spend {
        @inlinable get { box.facts.spend }
        _modify { yield &own.spend }
    }
    public var provenance: Provenance? {
        @inlinable _read { yield box.facts.provenance }
        _modify { yield &own.provenance }
    }
    public var error: FailureReason? {
        @inlinable get { box.facts.error }
        _modify { yield &own.error }
    }
    public var createTime: Moment {
        @inlinable get { box.facts.createTime }
        _modify { yield &own.createTime }
    }
    public var readyTime: Moment? {
        @inlinable get { box.facts.readyTime }
        _modify { yield &own.readyTime }
    }
    public var startTime: Moment? {
        @inlinable get { box.facts.startTime }
        _modify { yield &own.startTime }
    }
    public var endTime: Moment? {
        @inlinable get { box.facts.endTime }
        _modify { yield &own.endTime }
    }

    public enum Status: String, Sendable, Codable {
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

        public var isFinal: Bool {
            switch self {
            case .completed, .failed, .cancelled, .skipped: true
            case .pending, .ready, .running: false
            }
        }
    }

    public init(
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
public struct Provenance: Sendable, Hashable, Codable {
    public var agent: AgentID
    public var agentName: String
    public var agentType: String
    public var model: String
    public var provider: String
    public var temperature: Double
    public var inputSubtasks: [SubtaskID] = []
    public var memoryItems: [MemoryID] = []
    public var failedModels: [String] = []
    public var isCached = false
    /// From the offline provider, not from a real model.
    public var isOffline = false
    public var promptRevision = ""

    public init(
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
