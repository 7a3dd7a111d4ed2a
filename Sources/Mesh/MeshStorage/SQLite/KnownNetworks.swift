internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// Networks that are on the file, so that a set that adds to one need not look for it: nearly every set does, and one process
/// writes the file. A network is known after a commit that found it, and not any more from the moment that its deletion
/// begins.
final class KnownNetworks: Sendable {
    private static let countMax = 10_000

    private let networks = Mutex<Set<Owned<NetworkID>>>([])

    func contains(_ network: NetworkID, of tenant: TenantID) -> Bool {
        networks.withLock { $0.contains(Owned(tenant, network)) }
    }

    /// After a commit, in the order of commits.
    func add(_ found: Set<NetworkID>, of tenant: TenantID) {
        guard !found.isEmpty else { return }
        networks.withLock { networks in
            if networks.count >= Self.countMax { networks = [] }
            for network in found { networks.insert(Owned(tenant, network)) }
        }
    }

    /// When its deletion begins, and once more after the commit: one that found it may be told in between.
    func forget(_ network: NetworkID, of tenant: TenantID) {
        networks.withLock { _ = $0.remove(Owned(tenant, network)) }
    }
}
