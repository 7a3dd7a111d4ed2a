package import MeshDomain

/// What an agent is when its client does not say.
package enum AgentDefaults {
    package static let coordinatorType = "coordinator"
    package static let criticType = "critic"

    /// The members of a network that is made without agents.
    package static func team(_ types: any AgentTypeLookup) -> [AgentConfiguration] {
        types.all.filter(\.isDefaultMember).map { configuration(for: $0.type, types: types) }
    }

    /// The one that plans, for a network whose client named only specialists.
    package static func coordinator(_ types: any AgentTypeLookup) -> AgentConfiguration {
        configuration(for: coordinatorType, types: types)
    }

    /// An agent of a type, built-in or custom, with nothing but defaults.
    package static func configuration(for type: String, types: any AgentTypeLookup) -> AgentConfiguration {
        completed(AgentConfiguration(name: "", type: type), types: types)
    }

    /// Fills in what the client left out. The temperature stays open: it depends on the kind of work
    /// (`TemperatureAdvice`), and a given one would count for all kinds.
    package static func completed(
        _ given: AgentConfiguration,
        types: any AgentTypeLookup
    ) -> AgentConfiguration {
        var configuration = given
        let type = types.type(named: given.type)
        if configuration.name.isEmpty { configuration.name = type?.name ?? customName(given.type) }
        if configuration.description.isEmpty {
            configuration.description = type?.description ?? customDescription(given)
        }
        if configuration.capabilities.isEmpty { configuration.capabilities = type?.capabilities ?? [given.type] }
        configuration.parameters.maxTokens =
            given.parameters.maxTokens ?? type?.parameters.maxTokens ?? TemperatureAdvice.maxTokensDefault
        configuration.parameters.formality = given.parameters.formality ?? type?.parameters.formality
        return configuration
    }

    private static func customName(_ type: String) -> String {
        let words = words(of: type)
        // Short types are abbreviations, as seo and crm.
        let name = type.count <= 3 ? type.uppercased() : words.prefix(1).uppercased() + words.dropFirst()
        return "\(name) Specialist"
    }

    private static func customDescription(_ given: AgentConfiguration) -> String {
        let fields = given.capabilities.isEmpty ? [given.type] : given.capabilities
        return "Specializes in " + fields.map(words(of:)).joined(separator: ", ")
    }

    /// "keyword_analysis" as a person writes it.
    static func words(of identifier: String) -> String {
        String(identifier.map { $0 == "_" || $0 == "-" ? " " : $0 })
    }
}
