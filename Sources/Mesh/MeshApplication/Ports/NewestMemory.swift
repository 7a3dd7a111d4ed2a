package import MeshDomain

/// Recalls without a search: what was written last, and no outputs of the same task. For tests, and for a mesh without an
/// index.
package struct NewestMemory: MemoryRecall {
    private let store: any MemoryReader

    package init(_ store: any MemoryReader) { self.store = store }

    package func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
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
}
