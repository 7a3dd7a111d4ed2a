package import MeshDomain
private import Synchronization

/// The indexes of the networks that are searched. A store has one, says what it commits, and fills an index when its network
/// is first searched.
///
/// It holds for a store that one process writes: what another one commits is not heard of.
package final class MemoryShelf: Sendable {
    /// Of all indexes together: those that were searched longest ago go first.
    package static let bytesMaxDefault = 256 << 20

    private struct Entry {
        let index: NetworkMemoryIndex
        var lastUse: Int
    }

    private struct State {
        var indexes: [Owned<NetworkID>: Entry] = [:]
        var uses = 0
    }

    private let bytesMax: Int
    private let limits: MemoryIndexLimits
    private let total = ByteTotal()
    private let state = Mutex(State())

    package convenience init() { self.init(bytesMax: Self.bytesMaxDefault) }

    init(bytesMax: Int, limits: MemoryIndexLimits = MemoryIndexLimits()) {
        self.bytesMax = bytesMax
        self.limits = limits
    }

    var bytes: Int { total.value }

    /// Filled; without counting as a use.
    package func existing(_ network: NetworkID, of tenant: TenantID) -> NetworkMemoryIndex? {
        state.withLock { $0.indexes[Owned(tenant, network)]?.index }
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
            let (index, isNew) = use(key)
            if !isNew {
                if await index.isReady() { return index }
                // Who filled it has heard why that failed. The next one tries anew.
                drop(index, at: key)
                continue
            }
            do throws(StoreFailure) {
                try await index.fill(from: next)
            } catch {
                drop(index, at: key)
                throw error
            }
            trim()
            return index
        }
    }

    private func use(_ key: Owned<NetworkID>) -> (NetworkMemoryIndex, isNew: Bool) {
        state.withLock { state in
            state.uses += 1
            if let index = state.indexes[key]?.index {
                state.indexes[key]?.lastUse = state.uses
                return (index, false)
            }
            let index = NetworkMemoryIndex(limits: limits, total: total)
            state.indexes[key] = Entry(index: index, lastUse: state.uses)
            return (index, true)
        }
    }

    private func drop(_ index: NetworkMemoryIndex, at key: Owned<NetworkID>) {
        state.withLock { state in
            if state.indexes[key]?.index === index { state.indexes[key] = nil }
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
                state.withLock { _ = $0.indexes.removeValue(forKey: key) }
            } else {
                existing(network, of: tenant)?.apply(some)
            }
        }
        if !effects.isEmpty { trim() }
    }

    /// The one that was searched last stays.
    private func trim() {
        guard total.value > bytesMax else { return }
        // Let go of after the lock: the last reference to an index frees all of it.
        let gone = state.withLock { state in
            var gone: [NetworkMemoryIndex] = []
            var left = total.value
            for (key, entry) in state.indexes.sorted(by: { $0.value.lastUse < $1.value.lastUse }).dropLast() {
                left -= entry.index.bytes
                gone.append(entry.index)
                state.indexes[key] = nil
                if left <= bytesMax { break }
            }
            return gone
        }
        _ = consume gone
    }
}
