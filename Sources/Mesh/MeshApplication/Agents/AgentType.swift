package import MeshDomain

/// A built-in kind of agent: what it is good at, how it is asked and how models are called for it. One file for each in
/// `BuiltIn/`, its prompt in `Prompts/`.
package struct AgentType: Sendable {
    package let type: String
    package let name: String
    package let description: String
    package let capabilities: [String]
    package let parameters: ModelParameters
    /// By kind of work.
    package let temperatureAdvice: [String: Double]
    /// A network that is made without agents gets one.
    package let isDefaultMember: Bool
    /// The standing instruction.
    package let prompt: String
    /// Changes with the prompt; provenance carries it.
    package let promptRevision: String
    package let inputSchema: JSONValue
    package let outputSchema: JSONValue

    package init(
        type: String,
        name: String,
        description: String,
        capabilities: [String],
        parameters: ModelParameters,
        temperatureAdvice: [String: Double],
        isDefaultMember: Bool,
        prompt: String,
        promptRevision: String,
        inputSchema: JSONValue,
        outputSchema: JSONValue
    ) {
        self.type = type
        self.name = name
        self.description = description
        self.capabilities = capabilities
        self.parameters = parameters
        self.temperatureAdvice = temperatureAdvice
        self.isDefaultMember = isDefaultMember
        self.prompt = prompt
        self.promptRevision = promptRevision
        self.inputSchema = inputSchema
        self.outputSchema = outputSchema
    }
}
