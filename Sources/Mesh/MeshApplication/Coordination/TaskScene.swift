internal import MeshDomain

/// The network that works on a task.
struct TaskScene: Sendable {
    let network: Network
    let agents: [Agent]
    let types: any AgentTypeLookup

    var coordinator: Agent? { agents.first { $0.type == AgentDefaults.coordinatorType } }
    var critic: Agent? { agents.first { $0.type == AgentDefaults.criticType } }

    /// Who can be given subtasks: all but the coordinator and the critic; these two when there is nobody else.
    var specialists: [Agent] {
        let specialists = agents.filter {
            $0.type != AgentDefaults.coordinatorType && $0.type != AgentDefaults.criticType
        }
        return specialists.isEmpty ? [coordinator ?? critic].compactMap(\.self) : specialists
    }

    func capabilities(of agent: Agent) -> [String] {
        let own = agent.configuration.capabilities
        return own.isEmpty ? types.type(named: agent.type)?.capabilities ?? [] : own
    }

    func description(of agent: Agent) -> String {
        let own = agent.configuration.description
        return own.isEmpty ? types.type(named: agent.type)?.description ?? "" : own
    }
}
