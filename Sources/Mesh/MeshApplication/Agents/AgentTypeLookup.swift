/// Finds agent types by their name.
package protocol AgentTypeLookup: Sendable {
    func type(named: String) -> AgentType?
    var all: [AgentType] { get }
}
