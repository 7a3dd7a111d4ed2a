internal import MeshDomain

@testable internal import MeshApplication

/// Memory without an index and without rules: recalls what was written last, and writes as it is told.
struct PlainMemory: MemoryRecall, MemoryWriting {
    private let store: any MemoryReader

    init(_ store: any MemoryReader) { self.store = store }

    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        var filter = MemoryFilter(network: task.network)
        filter.session = task.submission.session
        filter.includesNetworkItems = true
        var query = MemoryQuery(filter)
        query.page.size = min(PageRequest.sizeMax, max(1, limit * 2))
        // Work goes on without memory.
        guard let page = try? await store.memory(query, of: task.tenant) else { return [] }
        let items = page.elements.map(\.item).filter { $0.origin.task != task.id || $0.type != .context }
        return Array(items.prefix(max(0, limit)))
    }

    func preparing(
        _ items: [MemoryItem],
        for tenant: TenantID
    ) async throws(StoreFailure) -> PreparedMemory {
        var changed: [MemoryItem] = []
        for item in items {
            guard let id = item.supersedes,
                var old = try await store.memory(id, in: item.network, of: tenant)?.item, old.isCurrent
            else { continue }
            old.supersededBy = item.id
            old.validUntil = item.validFrom
            changed.append(old)
        }
        return PreparedMemory(items: items.map { StoredMemory($0) }, changed: changed)
    }

    func committed(_ prepared: PreparedMemory, of tenant: TenantID) {}
}
