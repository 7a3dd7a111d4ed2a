package import MeshDomain

/// The system prompts of all calls, rendered for an agent and its network. Made at start, where every template is parsed.
/// What was rendered for an agent is kept: it asks for the same with each of its calls.
package struct AgentPrompts: Sendable {
    package typealias Prompt = (text: String, revision: String)

    private let specialists: [String: PromptTemplate]
    private let custom: PromptTemplate
    private let plan: PromptTemplate
    private let review: PromptTemplate
    private let synthesis: PromptTemplate
    private let types: any AgentTypeLookup
    private let rendered = RenderedPrompts()

    package init(_ types: any AgentTypeLookup) throws {
        var specialists: [String: PromptTemplate] = [:]
        for type in types.all { specialists[type.type] = try PromptTemplate(type.prompt, named: type.type) }
        self.specialists = specialists
        self.types = types
        custom = try PromptTemplate(PromptText.custom, named: "custom")
        plan = try PromptTemplate(PromptText.plan, named: "plan")
        review = try PromptTemplate(PromptText.review, named: "review")
        synthesis = try PromptTemplate(PromptText.synthesis, named: "synthesis")
    }

    /// For a subtask. An agent with a prompt of its own gets it in the frame that says how agents are asked and answer.
    package func system(for agent: Agent, in network: Network) -> Prompt {
        rendered.prompt(.work, for: agent, in: network) { system($0, network) }
    }

    private func system(_ configuration: AgentConfiguration, _ network: Network) -> Prompt {
        let own = configuration.prompt.map { $0.trimmedOfSpace } ?? ""
        if own.isEmpty, let template = specialists[configuration.type] {
            return render(template, configuration, network)
        }
        var prompt = render(custom, configuration, network, instructions: own.isEmpty ? Self.ownField : own)
        if !own.isEmpty { prompt.revision = PromptTemplate.digest(custom.revision + own) }
        return prompt
    }

    /// For the plan. A network may have lost its coordinator; then the type speaks for itself, here and below.
    package func planning(for coordinator: Agent?, in network: Network) -> Prompt {
        prompt(.plan, plan, for: coordinator, AgentDefaults.coordinatorType, network)
    }

    package func review(for critic: Agent?, in network: Network) -> Prompt {
        prompt(.review, review, for: critic, AgentDefaults.criticType, network)
    }

    package func synthesis(for coordinator: Agent?, in network: Network) -> Prompt {
        prompt(.synthesis, synthesis, for: coordinator, AgentDefaults.coordinatorType, network)
    }

    private static let ownField = "- Do what the subtask asks from the point of view of your field."

    private func prompt(
        _ kind: WorkKind,
        _ template: PromptTemplate,
        for agent: Agent?,
        _ type: String,
        _ network: Network
    ) -> Prompt {
        guard let agent else {
            return render(template, AgentDefaults.configuration(for: type, types: types), network)
        }
        return rendered.prompt(kind, for: agent, in: network) { render(template, $0, network) }
    }

    private func render(
        _ template: PromptTemplate,
        _ configuration: AgentConfiguration,
        _ network: Network,
        instructions: String = ""
    ) -> Prompt {
        let type = types.type(named: configuration.type)
        let description = configuration.description.isEmpty ? type?.description ?? "" : configuration.description
        let capabilities = configuration.capabilities.isEmpty ? type?.capabilities ?? [] : configuration.capabilities
        let formality = configuration.parameters.formality ?? type?.parameters.formality ?? .neutral
        let text = template.render([
            .name: configuration.name,
            .description: description.hasSuffix(".") || description.isEmpty ? description : description + ".",
            .capabilities: capabilities.map(AgentDefaults.words(of:)).joined(separator: ", "),
            .network: network.name,
            .formality: formality.rawValue,
            .instructions: instructions,
        ])
        return (text, template.revision)
    }
}
