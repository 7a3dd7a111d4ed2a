internal import MeshDomain
private import Synchronization

/// The vectors of networks in use. The store has them all; this holds those of the networks that were searched last, within
/// a bound for all of them together.
final class VectorShelf: Sendable {
    /// The most items of one network that are compared; beyond, the newest.
    static let itemsMax = 50_000
    /// The most numbers that are kept: 256 MiB.
    private let numbersMax: Int

    private struct State {
        var networks: [NetworkID: (vectors: NetworkVectors, lastUse: Int)] = [:]
        var uses = 0
    }

    private let state = Mutex(State())

    init(numbersMax: Int = 64 << 20) { self.numbersMax = numbersMax }

    /// Those that are there, without counting as a use.
    func existing(_ network: NetworkID) -> NetworkVectors? { state.withLock { $0.networks[network]?.vectors } }

    /// For a search; may be new, and then has to be filled from the store.
    func vectors(of network: NetworkID, dimensions: Int) -> NetworkVectors {
        state.withLock { state in
            state.uses += 1
            let vectors =
                state.networks[network]?.vectors
                ?? NetworkVectors(dimensions: dimensions, itemsMax: Self.itemsMax)
            state.networks[network] = (vectors, state.uses)
            return vectors
        }
    }

    func forget(_ network: NetworkID) { state.withLock { _ = $0.networks.removeValue(forKey: network) } }

    /// Lets go of the networks that were searched longest ago until the rest is within the bound. The one that was searched
    /// last stays.
    func trim() {
        state.withLock { state in
            var total = state.networks.values.reduce(0) { $0 + $1.vectors.numberCount }
            guard total > numbersMax else { return }
            for (network, entry) in state.networks.sorted(by: { $0.value.lastUse < $1.value.lastUse }).dropLast() {
                total -= entry.vectors.numberCount
                state.networks[network] = nil
                if total <= numbersMax { return }
            }
        }
    }
}
