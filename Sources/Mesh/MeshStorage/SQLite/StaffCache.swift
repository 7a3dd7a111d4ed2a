internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// Networks with their agents: nearly each call asks for the network, each step of a task for both, and they change rarely. A
/// change of any of them empties it.
final class StaffCache: Sendable {
    private struct State {
        var entries: [Owned<NetworkID>: Staff] = [:]
        /// Grows with each change, so that what was read before one is not kept after it.
        var generation = 0
    }

    private static let networksMax = 1_000

    private let state = Mutex(State())

    func staff(of network: NetworkID, _ tenant: TenantID) -> Staff? {
        state.withLock { $0.entries[Owned(tenant, network)] }
    }

    var generation: Int { state.withLock { $0.generation } }

    func keep(_ staff: Staff, readAt generation: Int) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.entries.count >= Self.networksMax { state.entries = [:] }
            state.entries[Owned(staff.network.tenant, staff.network.id)] = staff
        }
    }

    func clear() {
        state.withLock { state in
            state.generation += 1
            state.entries = [:]
        }
    }
}
