internal import MeshDomain
internal import MeshTestSupport

@testable internal import MeshApplication

/// The agents of a world in which time passes whenever all who could do a work rest: their breakers opened after failures in a
/// row, and by itself a manual clock would let nobody wake up.
struct PatientDesk: AgentDesk {
    let base: any AgentDesk
    let clock: ManualWallClock

    func take(
        _ groups: [[Agent]],
        avoiding avoided: Set<AgentID>,
        for task: TaskID,
        in network: NetworkID
    ) -> AgentPool.Offer {
        let offer = base.take(groups, avoiding: avoided, for: task, in: network)
        if case .resting(let moment) = offer { clock.advance(to: moment) }
        return offer
    }

    func finish(_ agent: Agent, _ ending: AgentPool.Ending, for task: TaskID) -> AgentStatusChange? {
        base.finish(agent, ending, for: task)
    }

    func waitForRoom(in network: NetworkID, since: Int) async throws(CancellationError) {
        try await base.waitForRoom(in: network, since: since)
    }
}
