internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// The sums of agents as the writer left them last, which each piece of work adds to: they need not be read again from a row
/// that was written a moment ago. Only the writer's thread asks here, and only it writes them.
///
/// What it left may have been undone since, and the connection counts how often that was: sums from before are forgotten.
final class AgentSums: Sendable {
    private struct State {
        var sums: [Owned<AgentID>: AgentMetrics] = [:]
        /// How often something had been undone when the sums were noted.
        var undoings = 0
    }

    /// Some hundred bytes each.
    private static let countMax = 10_000

    private let state = Mutex(State())

    func sums(of agent: AgentID, _ tenant: TenantID, undoings: Int) -> AgentMetrics? {
        state.withLock { $0.undoings == undoings ? $0.sums[Owned(tenant, agent)] : nil }
    }

    /// After the statement that wrote them.
    func note(_ sums: AgentMetrics, of agent: AgentID, _ tenant: TenantID, undoings: Int) {
        state.withLock { state in
            if state.undoings != undoings || state.sums.count >= Self.countMax { state.sums = [:] }
            state.undoings = undoings
            state.sums[Owned(tenant, agent)] = sums
        }
    }

    func forget(_ agent: AgentID, _ tenant: TenantID) {
        state.withLock { _ = $0.sums.removeValue(forKey: Owned(tenant, agent)) }
    }

    /// All agents of a network go, and nobody asks which those are.
    func forgetAll() { state.withLock { $0.sums = [:] } }
}
