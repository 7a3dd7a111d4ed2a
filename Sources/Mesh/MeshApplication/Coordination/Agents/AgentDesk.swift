internal import MeshDomain

/// Who gives work to agents and hears how it ended. `AgentPool` does, for all tasks of the process.
protocol AgentDesk: Sendable {
    func take(
        _ groups: [[Agent]],
        avoiding avoided: Set<AgentID>,
        for task: TaskID,
        in network: NetworkID
    )
        -> AgentPool.Offer
    func finish(_ agent: Agent, _ ending: AgentPool.Ending, for task: TaskID) -> AgentStatusChange?
    func waitForRoom(in network: NetworkID, since: Int) async throws(CancellationError)
}

extension AgentPool: AgentDesk {}
