internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// The numbers of the rows of agents that work, which need not be looked for with each piece of it, and how much of their work
/// came since the oldest was cut off. Only the writer's thread asks here.
///
/// A number may be wrong: its row was undone, or is gone. Whoever uses one says whose it is meant to be.
final class AgentNumbers: Sendable {
    private struct Known {
        let number: Int64
        var works = 0
    }

    /// Some hundred bytes each.
    private static let countMax = 10_000
    /// What is more than is kept is cut off now and then; whoever reads takes no more than is kept.
    private static let trimInterval = 16

    private let known = Mutex<[Owned<AgentID>: Known]>([:])

    func number(of agent: AgentID, _ tenant: TenantID) -> Int64? {
        known.withLock { $0[Owned(tenant, agent)]?.number }
    }

    func note(_ number: Int64, of agent: AgentID, _ tenant: TenantID) {
        known.withLock { known in
            if known.count >= Self.countMax { known = [:] }
            known[Owned(tenant, agent)] = Known(number: number)
        }
    }

    /// After a piece of work. Answers whether it is time to cut off the oldest.
    func worked(_ agent: AgentID, _ tenant: TenantID) -> Bool {
        known.withLock { known in
            guard var agentKnown = known[Owned(tenant, agent)] else { return false }
            agentKnown.works += 1
            let isDue = agentKnown.works == Self.trimInterval
            if isDue { agentKnown.works = 0 }
            known[Owned(tenant, agent)] = agentKnown
            return isDue
        }
    }

    func forget(_ agent: AgentID, _ tenant: TenantID) {
        known.withLock { _ = $0.removeValue(forKey: Owned(tenant, agent)) }
    }
}
