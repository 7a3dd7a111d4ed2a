internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization

/// Shared memory over the in-memory store, with a network in it.
struct MemoryHouse {
    let store = InMemoryStore()
    let clock = ManualWallClock()
    let memory: SharedMemory
    let network: NetworkID = "net_000001"
    let tenant = Samples.tenant

    init(embedder: any Embedder = HashingEmbedder()) async throws {
        memory = SharedMemory(store: store, embedder: embedder, clock: clock)
        try await commit([.insertNetwork(Samples.network())])
    }

    func commit(_ changes: [Change]) async throws {
        _ = try await store.commit(ChangeSet(tenant: tenant, time: clock.now, changes))
    }

    /// Writes items as an agent's commit does.
    @discardableResult
    func add(_ items: MemoryItem...) async throws -> PreparedMemory {
        let prepared = try await memory.preparing(items, for: tenant)
        try await commit(prepared.changes)
        memory.committed(prepared, of: tenant)
        return prepared
    }

    func item(_ id: MemoryID) async throws -> MemoryItem? {
        try await store.memory(id, in: network, of: tenant)?.item
    }

    func search(
        _ query: String,
        _ mode: MemorySearch.Mode = .hybrid,
        limit: Int = 10,
        minScore: Double = 0,
        _ change: (inout MemoryFilter) -> Void = { _ in }
    ) async throws -> MemoryMatches {
        var filter = MemoryFilter(network: network)
        // As the service asks.
        filter.includesNetworkItems = true
        change(&filter)
        return try await memory.search(
            MemorySearch(query: query, mode: mode, limit: limit, minScore: minScore, filter: filter),
            of: tenant
        )
    }
}

extension MemoryMatches {
    var ids: [MemoryID] { matches.map(\.item.item.id) }
}

/// An embedder that is elsewhere: it answers late, refuses texts, or is away.
final class RemoteEmbedder: Embedder {
    private struct State {
        var refuses: @Sendable (String) -> Bool = { _ in false }
        var calls = 0
    }

    let name = "remote"
    let dimensions = 256
    private let inner = HashingEmbedder()
    private let state = Mutex(State())

    var calls: Int { state.withLock { $0.calls } }
    func refuse(_ refuses: @escaping @Sendable (String) -> Bool) { state.withLock { $0.refuses = refuses } }

    func embedAtOnce(_ text: String) -> [Float]? { nil }

    func embed(_ texts: [String]) async throws(ModelFailure) -> EmbeddedTexts {
        let refuses = state.withLock { state in
            state.calls += 1
            return state.refuses
        }
        if texts.contains(where: refuses) {
            throw ModelFailure(FailureReason(.unavailable, "refused"), isTransient: true)
        }
        return try await inner.embed(texts)
    }
}
