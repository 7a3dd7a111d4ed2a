package import MeshDomain

/// With which parameters a model is called for an agent.
///
/// A temperature that the client gave counts for writing (work and synthesis). Otherwise it is the advice of the agent's
/// type for the kind of work, or `fallback` for a type without advice, moved by the formality: formal text is 0.2 cooler,
/// casual text is 0.15 warmer. Plans and reviews are structured answers: they are never warmer than the advice, and
/// formality does not move them.
package enum TemperatureAdvice {
    package static let formalStep = -0.2
    package static let casualStep = 0.15
    /// Advice never leaves this range; what a client gives may go up to 2.
    package static let range = 0.0...1.0
    package static let maxTokensDefault = 4096

    package static func fallback(_ kind: WorkKind) -> Double {
        switch kind {
        case .plan: 0.2
        case .work: 0.6
        case .review: 0.1
        case .synthesis: 0.4
        }
    }

    package static func temperature(
        given: Double?,
        formality: ModelParameters.Formality?,
        type: AgentType?,
        kind: WorkKind
    ) -> Double {
        let advice = type?.temperatureAdvice[kind.rawValue] ?? fallback(kind)
        switch kind {
        case .plan, .review: return min(given ?? advice, advice)
        case .work, .synthesis: return given ?? min(range.upperBound, max(range.lowerBound, advice + step(formality)))
        }
    }

    /// The parameters of the agent with everything filled in that has a default.
    package static func parameters(
        of configuration: AgentConfiguration,
        type: AgentType?,
        kind: WorkKind
    ) -> ModelParameters {
        var parameters = configuration.parameters
        let formality = parameters.formality ?? type?.parameters.formality
        parameters.formality = formality
        parameters.temperature = temperature(
            given: parameters.temperature,
            formality: formality,
            type: type,
            kind: kind
        )
        parameters.maxTokens = parameters.maxTokens ?? type?.parameters.maxTokens ?? maxTokensDefault
        return parameters
    }

    private static func step(_ formality: ModelParameters.Formality?) -> Double {
        switch formality {
        case .formal: formalStep
        case .casual: casualStep
        case .neutral, nil: 0
        }
    }
}
