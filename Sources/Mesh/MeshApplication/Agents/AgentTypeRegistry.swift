/// All agent types of this process, built once at start.
///
/// A new built-in type is one file in `BuiltIn/` with its prompt in `Prompts/`, and its line in `builtIn`.
package struct AgentTypeRegistry: AgentTypeLookup {
    /// In the order in which `ListAgentTypes` answers: the members of a default network first.
    package static let builtIn: [AgentType] = [
        .coordinator, .content, .design, .analytics, .personalization, .research, .critic,
    ]

    package struct Fault: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    package let all: [AgentType]
    private let byName: [String: AgentType]

    package init() throws { try self.init(register: Self.builtIn) }

    /// Throws when two types have one name or a prompt asks for what no agent has.
    package init(register types: [AgentType]) throws {
        var byName: [String: AgentType] = [:]
        for type in types {
            guard byName.updateValue(type, forKey: type.type) == nil else {
                throw Fault(description: "two agent types are called \(type.type)")
            }
            _ = try PromptTemplate(type.prompt, named: type.type)
        }
        all = types
        self.byName = byName
    }

    package func type(named name: String) -> AgentType? { byName[name] }
}
