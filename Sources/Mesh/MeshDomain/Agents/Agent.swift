/// A specialist of a network: what the client decided about it, and what it did.
///
/// Whether it is idle, busy, degraded or offline is not stored: it is the state of this process (`AgentPool`).
public struct Agent: Boxed {
    public var box: Box<Facts>

    public init(box: Box<Facts>) { self.box = box }

    @inlinable public var id: AgentID { box.facts.id }
    @inlinable public var network: NetworkID { box.facts.network }
    public var configuration: AgentConfiguration {
        @inlinable _read { yield box.facts.configuration }
        _modify { yield &own.configuration }
    }
    public var metrics: AgentMetrics {
        @inlinable get { box.facts.metrics }
        _modify { yield &own.metrics }
    }
    @inlinable public var createTime: Moment { box.facts.createTime }
    public var updateTime: Moment {
        @inlinable get { box.facts.updateTime }
        _modify { yield &own.updateTime }
    }
    /// Grows by one with each change of the configuration; `etag` to clients.
    public var revision: Int {
        @inlinable get { box.facts.revision }
        _modify { yield &own.revision }
    }

    public init(
        id: AgentID,
        network: NetworkID,
        configuration: AgentConfiguration,
        createTime: Moment,
        revision: Int = 1
    ) {
        self.init(
            Facts(
                id: id,
                network: network,
                configuration: configuration,
                createTime: createTime,
                updateTime: createTime,
                revision: revision
            )
        )
    }

    public var name: String { own.configuration.name }
    public var type: String { own.configuration.type }

    /// Whatever else was counted of either of them meanwhile.
    public func isConfigured(as other: Agent) -> Bool { own.configuration == other.own.configuration }
}

/// What a client decides about an agent. What is left out comes from the type's registration.
public struct AgentConfiguration: Sendable, Hashable, Codable {
    public var name: String
    /// A lower-case word; a built-in one brings prompts, any other makes a custom agent.
    public var type: String
    /// Nil for the first model of the fallback chain.
    public var model: String?
    public var description: String
    public var parameters: ModelParameters
    public var capabilities: [String]
    /// The standing instruction; nil for the prompt of the type.
    public var prompt: String?
    public var fallbackModels: [String]
    public var maxConcurrentSubtasks: Int
    public var labels: [String: String]

    public static let maxConcurrentSubtasksDefault = 4

    public init(
        name: String,
        type: String,
        model: String? = nil,
        description: String = "",
        parameters: ModelParameters = ModelParameters(),
        capabilities: [String] = [],
        prompt: String? = nil,
        fallbackModels: [String] = [],
        maxConcurrentSubtasks: Int = maxConcurrentSubtasksDefault,
        labels: [String: String] = [:]
    ) {
        self.name = name
        self.type = type
        self.model = model
        self.description = description
        self.parameters = parameters
        self.capabilities = capabilities
        self.prompt = prompt
        self.fallbackModels = fallbackModels
        self.maxConcurrentSubtasks = maxConcurrentSubtasks
        self.labels = labels
    }
}

/// How a model is called. Nil leaves it to the kind of work, then to the provider.
public struct ModelParameters: Sendable, Hashable, Codable {
    public var temperature: Double?
    public var maxTokens: Int?
    public var topP: Double?
    public var stopSequences: [String] = []
    public var formality: Formality?
    /// Passed on to the provider as they are.
    public var extra: JSONValue?

    public init(temperature: Double? = nil, maxTokens: Int? = nil, formality: Formality? = nil) {
        self.temperature = temperature
        self.maxTokens = maxTokens
        self.formality = formality
    }

    public enum Formality: String, Sendable, Codable {
        case casual
        case neutral
        case formal
    }
}
