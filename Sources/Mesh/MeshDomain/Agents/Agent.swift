/// A specialist of a network: what the client decided about it, and what it did.
///
/// Whether it is idle, busy, degraded or offline is not stored: it is the state of this process (`AgentPool`).
package struct Agent: Boxed {
    package var box: Box<Facts>

    package init(box: Box<Facts>) { self.box = box }

    package var id: AgentID { own.id }
    package var network: NetworkID { own.network }
    package var configuration: AgentConfiguration {
        _read { yield box.facts.configuration }
        _modify { yield &own.configuration }
    }
    package var metrics: AgentMetrics {
        get { own.metrics }
        _modify { yield &own.metrics }
    }
    package var createTime: Moment { own.createTime }
    package var updateTime: Moment {
        get { own.updateTime }
        _modify { yield &own.updateTime }
    }
    /// Grows by one with each change of the configuration; `etag` to clients.
    package var revision: Int {
        get { own.revision }
        _modify { yield &own.revision }
    }

    package init(
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

    package var name: String { own.configuration.name }
    package var type: String { own.configuration.type }

    /// Whatever else was counted of either of them meanwhile.
    package func isConfigured(as other: Agent) -> Bool { own.configuration == other.own.configuration }
}

/// What a client decides about an agent. What is left out comes from the type's registration.
package struct AgentConfiguration: Sendable, Hashable, Codable {
    package var name: String
    /// A lower-case word; a built-in one brings prompts, any other makes a custom agent.
    package var type: String
    /// Nil for the first model of the fallback chain.
    package var model: String?
    package var description: String
    package var parameters: ModelParameters
    package var capabilities: [String]
    /// The standing instruction; nil for the prompt of the type.
    package var prompt: String?
    package var fallbackModels: [String]
    package var maxConcurrentSubtasks: Int
    package var labels: [String: String]

    package static let maxConcurrentSubtasksDefault = 4

    package init(
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
package struct ModelParameters: Sendable, Hashable, Codable {
    package var temperature: Double?
    package var maxTokens: Int?
    package var topP: Double?
    package var stopSequences: [String] = []
    package var formality: Formality?
    /// Passed on to the provider as they are.
    package var extra: JSONValue?

    package init(temperature: Double? = nil, maxTokens: Int? = nil, formality: Formality? = nil) {
        self.temperature = temperature
        self.maxTokens = maxTokens
        self.formality = formality
    }

    package enum Formality: String, Sendable, Codable {
        case casual
        case neutral
        case formal
    }
}
