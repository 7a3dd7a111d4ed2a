package import MeshDomain

/// The indexes of the networks that are searched. A store has one, says what it commits, and fills an index when its network
/// is first searched.
///
/// It holds for a store that one process writes: what another one commits is not heard of.
package final class MemoryShelf: Sendable {
    /// Of all indexes together: those that were searched longest ago go first.
    package static let bytesMaxDefault = 256 << 20

    private let limits: MemoryIndexLimits
    private let shelf: NetworkShelf<NetworkMemoryIndex>

    package convenience init() { self.init(bytesMax: Self.bytesMaxDefault) }

    init(bytesMax: Int, limits: MemoryIndexLimits = MemoryIndexLimits()) {
        self.limits = limits
        shelf = NetworkShelf(bytesMax: bytesMax)
    }

    var bytes: Int { shelf.total.value }

    /// Filled; without counting as a use.
    package func existing(_ network: NetworkID, of tenant: TenantID) -> NetworkMemoryIndex? {
        shelf.existing(Owned(tenant, network))
    }

    /// Ready to be searched. Who asks first fills it from the store, and the others wait.
    ///
    /// - Parameter next: items of the network that are older than a place, newest first; none when that was the last.
    package func index(
        of network: NetworkID,
        of tenant: TenantID,
        from next: (MemoryPlace?) async throws(StoreFailure) -> [StoredItem]
    ) async throws(StoreFailure) -> NetworkMemoryIndex {
        let key = Owned(tenant, network)
        while true {
            let (index, isNew) = shelf.use(key) { NetworkMemoryIndex(limits: limits, total: shelf.total) }
            if !isNew {
                if await index.isReady() { return index }
                // Who filled it has heard why that failed. The next one tries anew.
                shelf.remove(index, of: key)
                continue
            }
            do throws(StoreFailure) {
                try await index.fill(from: next)
            } catch {
                shelf.remove(index, of: key)
                throw error
            }
            shelf.trim()
            return index
        }
    }

    /// After each commit, in the order of commits, before anybody is told of it.
    package func apply(_ effects: [MemoryEffect], of tenant: TenantID) {
        var rest = effects[...]
        while let network = rest.first?.network {
            let some = rest.prefix { $0.network == network }
            rest = rest.dropFirst(some.count)
            let key = Owned(tenant, network)
            let isForgotten = some.contains { if case .forgotten = $0 { true } else { false } }
            if isForgotten {
                // What came after in the same commit is read when it is searched.
                shelf.remove(key)
            } else {
                shelf.existing(key)?.apply(some)
            }
        }
        if !effects.isEmpty { shelf.trim() }
    }
}
