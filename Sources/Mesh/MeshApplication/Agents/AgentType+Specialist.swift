internal import MeshDomain

extension AgentType {
    /// A built-in type in the standard form of input and output. The revision is the prompt's.
    init(
        _ type: String,
        name: String,
        description: String,
        capabilities: [String],
        maxTokens: Int,
        temperatures: [WorkKind: Double],
        isDefaultMember: Bool,
        prompt: String
    ) {
        self.init(
            type: type,
            name: name,
            description: description,
            capabilities: capabilities,
            parameters: ModelParameters(temperature: temperatures[.work], maxTokens: maxTokens, formality: .neutral),
            temperatureAdvice: Dictionary(uniqueKeysWithValues: temperatures.map { ($0.key.rawValue, $0.value) }),
            isDefaultMember: isDefaultMember,
            prompt: prompt,
            promptRevision: PromptTemplate.digest(prompt),
            inputSchema: AnswerSchemas.workInput,
            outputSchema: AnswerSchemas.workOutput
        )
    }
}
