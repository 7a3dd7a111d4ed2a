internal import GRPCCore

/// How a channel spreads calls over its connections.
package enum LoadBalancingPolicy: Sendable, Hashable {
    /// Each connection in turn.
    case roundRobin
    /// The connection with the fewest calls: exactly among few, the better of two random ones among many.
    case leastLoaded
}

/// Picks among the connections that are ready, by their places in a list.
struct ConnectionPicker: Sendable {
    /// Up to so many connections are all looked at.
    static let exactCountMax = 4

    private let policy: LoadBalancingPolicy
    private var position = -1

    init(_ policy: LoadBalancingPolicy) { self.policy = policy }

    /// - Parameters:
    ///   - count: at least 1.
    ///   - load: the calls on the connection at a place.
    mutating func pick(_ count: Int, _ random: inout SeededRandom, load: (Int) -> Int) -> Int {
        if count == 1 { return 0 }
        position = (position + 1) % count
        switch policy {
        case .roundRobin: return position
        case .leastLoaded where count <= Self.exactCountMax:
            // Starts at another place each time, so that connections with equally many calls take turns.
            return least(of: (0..<count).lazy.map { [position] in ($0 + position) % count }, load)
        case .leastLoaded:
            let first = Int.random(in: 0..<count, using: &random)
            // One of the others: two different ones are compared.
            let second = (first + Int.random(in: 1..<count, using: &random)) % count
            return load(second) < load(first) ? second : first
        }
    }

    private func least(of places: some Sequence<Int>, _ load: (Int) -> Int) -> Int {
        var best = (place: 0, load: Int.max)
        for place in places {
            let load = load(place)
            if load < best.load { best = (place, load) }
        }
        return best.place
    }
}
