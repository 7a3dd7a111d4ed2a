internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// The numbers of the rows of agents that work, which need not be looked for with each piece of it.
///
/// A number may be wrong: its row was undone, or is gone. Whoever uses one says whose it is meant to be.
final class AgentNumbers: Sendable {
    /// Some hundred bytes each.
    private static let countMax = 10_000

    private let numbers = Mutex<[Owned<AgentID>: Int64]>([:])

    func number(of agent: AgentID, _ tenant: TenantID) -> Int64? { numbers.withLock { $0[Owned(tenant, agent)] } }

    func note(_ number: Int64, of agent: AgentID, _ tenant: TenantID) {
        numbers.withLock { numbers in
            if numbers.count >= Self.countMax { numbers = [:] }
            numbers[Owned(tenant, agent)] = number
        }
    }
}
