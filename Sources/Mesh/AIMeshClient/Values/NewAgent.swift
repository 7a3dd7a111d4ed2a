internal import MeshProto
internal import Protobuf

/// What you decide about an agent. Only name and type are needed; its type brings the rest.
///
///     var seo = NewAgent("SEO Specialist", type: "seo")
///     seo.model = "claude-3-7-sonnet"
///     let agent = try await mesh.agents.add(seo, to: network.id)
public struct NewAgent: Sendable, Hashable {
    /// Unique in its network.
    public var name: String
    /// A built-in type, or any other word (a–z, 0–9, _) for one of your own.
    public var type: String
    public var model: String?
    /// The models to try in turn when the first one fails.
    public var fallbackModels: [String] = []
    /// What it is good at. The coordinator reads this when it plans.
    public var description = ""
    public var parameters: AgentParameters?
    public var capabilities: [String] = []
    /// Its standing instruction.
    public var prompt = ""
    public var maxConcurrentSubtasks: Int?
    public var labels: [String: String] = [:]

    public init(_ name: String, type: String) {
        self.name = name
        self.type = type
    }
}

/// How a model is called. What is nil is decided by the agent's type.
public struct AgentParameters: Sendable, Hashable {
    public enum Formality: String, Sendable, Hashable {
        case casual, neutral, formal
    }

    /// From 0, the least varied, to 2.
    public var temperature: Double?
    public var maxTokens: Int?
    public var topP: Double?
    public var stopSequences: [String] = []
    public var formality: Formality?
    /// More parameters, passed on to the provider as they are.
    public var extra: JSONObject = [:]

    public init() {}
}

/// A change of an agent: `mesh.agents.update(id, in: network.id, .model("gpt-4o"), .prompt("…"))`.
public enum AgentChange: Sendable, Hashable {
    case name(String)
    case model(String)
    case fallbackModels([String])
    case description(String)
    case parameters(AgentParameters)
    case capabilities([String])
    case prompt(String)
    case maxConcurrentSubtasks(Int)
    case labels([String: String])
}

extension NewAgent {
    var proto: ProtoAgentConfig {
        .with {
            $0.name = name
            $0.type = type
            $0.model = model ?? ""
            $0.fallbackModels = fallbackModels
            $0.description = description
            $0.parameters = parameters?.proto
            $0.capabilities = capabilities
            $0.prompt = prompt
            $0.maxConcurrentSubtasks = Int32(clamping: maxConcurrentSubtasks ?? 0)
            $0.labels = labels
        }
    }
}

extension AgentParameters {
    init(_ proto: ProtoAgentParameters?) {
        self.init()
        guard let proto else { return }
        temperature = proto.temperature
        maxTokens = proto.maxTokens.map { Int($0) }
        topP = proto.topP
        stopSequences = proto.stopSequences
        formality = Formality(proto.formality)
        extra = JSONObject(proto.extra)
    }

    var proto: ProtoAgentParameters {
        .with {
            $0.temperature = temperature
            $0.maxTokens = maxTokens.map { Int32(clamping: $0) }
            $0.topP = topP
            $0.stopSequences = stopSequences
            $0.formality = formality?.proto ?? .unspecified
            $0.extra = .unlessEmpty(extra)
        }
    }
}

extension AgentParameters.Formality {
    fileprivate init?(_ proto: ProtoFormality) {
        switch proto {
        case .casual: self = .casual
        case .neutral: self = .neutral
        case .formal: self = .formal
        case .unspecified, .unrecognized: return nil
        }
    }

    fileprivate var proto: ProtoFormality {
        switch self {
        case .casual: .casual
        case .neutral: .neutral
        case .formal: .formal
        }
    }
}

extension AgentChange {
    /// The field of the schema that it changes.
    var path: String {
        switch self {
        case .name: "name"
        case .model: "model"
        case .fallbackModels: "fallback_models"
        case .description: "description"
        case .parameters: "parameters"
        case .capabilities: "capabilities"
        case .prompt: "prompt"
        case .maxConcurrentSubtasks: "max_concurrent_subtasks"
        case .labels: "labels"
        }
    }

    func apply(to agent: inout ProtoAgent) {
        switch self {
        case .name(let name): agent.name = name
        case .model(let model): agent.model = model
        case .fallbackModels(let models): agent.fallbackModels = models
        case .description(let description): agent.description = description
        case .parameters(let parameters): agent.parameters = parameters.proto
        case .capabilities(let capabilities): agent.capabilities = capabilities
        case .prompt(let prompt): agent.prompt = prompt
        case .maxConcurrentSubtasks(let count): agent.maxConcurrentSubtasks = Int32(clamping: count)
        case .labels(let labels): agent.labels = labels
        }
    }
}
