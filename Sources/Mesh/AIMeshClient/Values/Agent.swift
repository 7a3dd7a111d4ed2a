internal import MeshProto

/// An agent of a network.
public struct Agent: Sendable, Hashable, Identifiable {
    public enum Status: String, Sendable, Hashable {
        case idle, busy, degraded, offline, unknown
    }

    public var id: String
    public var networkID: String
    public var name: String
    /// A built-in type or any other word.
    public var type: String
    public var isBuiltIn: Bool
    public var model: String
    public var fallbackModels: [String]
    public var description: String
    public var parameters: AgentParameters
    public var capabilities: [String]
    public var prompt: String
    public var maxConcurrentSubtasks: Int
    public var labels: [String: String]
    public var status: Status
    /// Why it is degraded or offline, in words.
    public var statusReason: String
    public var activeSubtaskCount: Int
    public var metrics: AgentMetrics
    /// Its last subtasks, newest first. Only `get` answers them.
    public var recentWork: [AgentWork]
    public var createdAt: Moment?
    public var updatedAt: Moment?
    /// The revision, for changes that must not overwrite another's.
    public var etag: String
}

/// What an agent did since it was added.
public struct AgentMetrics: Sendable, Hashable {
    public var completedCount: Int
    public var failedCount: Int
    public var averageLatency: Duration
    /// From 0 to 1.
    public var averageConfidence: Double
    public var spend: Spend
    public var lastActiveAt: Moment?
}

/// One subtask that an agent worked on.
public struct AgentWork: Sendable, Hashable {
    public var taskID: String
    public var subtaskID: String
    public var title: String
    public var succeeded: Bool
    public var confidence: Double
    public var model: String
    public var startedAt: Moment?
    /// Nil while it runs.
    public var endedAt: Moment?
}

/// A built-in kind of agent.
public struct AgentType: Sendable, Hashable {
    /// The word for `NewAgent.type`.
    public var type: String
    public var name: String
    public var description: String
    public var capabilities: [String]
    public var parameters: AgentParameters
    /// A network that is made without agents gets one.
    public var isDefaultMember: Bool
    /// JSON Schemas of what it is given and of what it answers.
    public var inputSchema: JSONObject
    public var outputSchema: JSONObject
}

extension Agent {
    init(_ proto: ProtoAgent) {
        self.init(
            id: proto.id,
            networkID: proto.networkID,
            name: proto.name,
            type: proto.type,
            isBuiltIn: proto.builtIn,
            model: proto.model,
            fallbackModels: proto.fallbackModels,
            description: proto.description,
            parameters: AgentParameters(proto.parameters),
            capabilities: proto.capabilities,
            prompt: proto.prompt,
            maxConcurrentSubtasks: Int(proto.maxConcurrentSubtasks),
            labels: proto.labels,
            status: Status(proto.status),
            statusReason: proto.statusReason,
            activeSubtaskCount: Int(proto.activeSubtaskCount),
            metrics: AgentMetrics(proto.metrics),
            recentWork: proto.recentWork.map { AgentWork($0) },
            createdAt: proto.createTime.map { Moment($0) },
            updatedAt: proto.updateTime.map { Moment($0) },
            etag: proto.etag
        )
    }
}

extension Agent.Status {
    init(_ proto: ProtoAgentStatus) {
        self =
            switch proto {
            case .idle: .idle
            case .busy: .busy
            case .degraded: .degraded
            case .offline: .offline
            case .unspecified, .unrecognized: .unknown
            }
    }

    /// Nil asks for all.
    static func proto(_ status: Self?) -> ProtoAgentStatus {
        switch status {
        case .idle?: .idle
        case .busy?: .busy
        case .degraded?: .degraded
        case .offline?: .offline
        case .unknown?, nil: .unspecified
        }
    }
}

extension AgentMetrics {
    init(_ proto: ProtoAgentMetrics?) {
        self.init(
            completedCount: Int(proto?.completedCount ?? 0),
            failedCount: Int(proto?.failedCount ?? 0),
            averageLatency: .seconds(proto?.averageLatencySeconds ?? 0),
            averageConfidence: proto?.averageConfidence ?? 0,
            spend: Spend(proto?.spend),
            lastActiveAt: proto?.lastActiveTime.map { Moment($0) }
        )
    }
}

extension AgentWork {
    init(_ proto: ProtoAgentWork) {
        self.init(
            taskID: proto.taskID,
            subtaskID: proto.subtaskID,
            title: proto.title,
            succeeded: proto.succeeded,
            confidence: proto.confidence,
            model: proto.model,
            startedAt: proto.startTime.map { Moment($0) },
            endedAt: proto.endTime.map { Moment($0) }
        )
    }
}

extension AgentType {
    init(_ proto: ProtoAgentType) {
        self.init(
            type: proto.type,
            name: proto.name,
            description: proto.description,
            capabilities: proto.capabilities,
            parameters: AgentParameters(proto.parameters),
            isDefaultMember: proto.defaultMember,
            inputSchema: JSONObject(proto.inputSchema),
            outputSchema: JSONObject(proto.outputSchema)
        )
    }
}
