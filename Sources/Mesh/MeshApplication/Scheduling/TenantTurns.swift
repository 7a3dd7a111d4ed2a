internal import MeshDomain

/// Whose turn it is within a tenant: the priorities by their weights, and the networks with tasks of a priority one after
/// the other.
struct TenantTurns: Sendable {
    private var priorities = FairTurns<Int>()
    private var networks: [Int: FairTurns<NetworkID>] = [:]

    var hasWork: Bool { priorities.hasWork }
    var isReady: Bool { priorities.isReady }

    var first: (priority: Int, network: NetworkID)? {
        guard let key = priorities.first, let network = networks[Self.priority(key)]?.first else { return nil }
        return (Self.priority(key), network)
    }

    mutating func set(
        _ network: NetworkID,
        _ priority: Int,
        _ standing: FairTurns<NetworkID>.Standing,
        weight: Int
    ) {
        networks[priority, default: FairTurns()].set(network, standing, weight: 1)
        let (isReady, hasWork) = networks[priority].map { ($0.isReady, $0.hasWork) } ?? (false, false)
        if !hasWork { networks[priority] = nil }
        priorities.set(Self.key(priority), isReady ? .ready : hasWork ? .hindered : .absent, weight: weight)
    }

    mutating func take(_ network: NetworkID, _ priority: Int) {
        networks[priority]?.take(network)
        priorities.take(Self.key(priority))
    }

    /// Of two priorities whose turns end at the same moment the higher one goes first.
    private static func key(_ priority: Int) -> Int { -priority }
    private static func priority(_ key: Int) -> Int { -key }
}
