internal import MeshDomain
internal import Telemetry

/// Vectors for items that were written without one, because the embedder is elsewhere or the writer had none.
extension MemoryKeeper {
    /// The beginning of a long item stands for it.
    private static let bytesMax = 32_000
    /// So many failures in a row, and no success, mean that the embedder is away and not that the items are bad.
    private static let failuresMax = 3

    func makeVectors() async throws(StoreFailure) {
        let items = try await store.memoryWithoutVector(limit: configuration.batch)
        guard !items.isEmpty else { return }
        if let vectors = await embed(items) {
            for (owned, vector) in zip(items, vectors) { await keep(vector, of: owned) }
        } else {
            await embedOneByOne(items)
        }
    }

    /// One text that the embedder refuses must not keep the others from it for ever. The newest goes first, because the bad
    /// ones gather among the oldest.
    private func embedOneByOne(_ items: [OwnedMemory]) async {
        var refused: [OwnedMemory] = []
        var hasSuccess = false
        for owned in items.reversed() {
            if let vector = await embed([owned])?.first {
                hasSuccess = true
                await keep(vector, of: owned)
            } else {
                refused.append(owned)
                if !hasSuccess, refused.count >= Self.failuresMax { return }
            }
        }
        guard hasSuccess else { return }
        // Near to nothing, and not asked for again.
        let nothing = [Float](repeating: 0, count: memory.embedder.dimensions)
        for owned in refused { await keep(nothing, of: owned) }
    }

    private func embed(_ items: [OwnedMemory]) async -> [[Float]]? {
        do throws(ModelFailure) {
            let texts = items.map { $0.item.content.cut(toBytes: Self.bytesMax, mark: "") }
            let vectors = try await memory.embedder.embed(texts).vectors
            return vectors.count == items.count ? vectors : nil
        } catch {
            logger.warning("no vectors could be made", [LogField(LogKeys.reason, error.reason.sentence)])
            return nil
        }
    }

    private func keep(_ vector: [Float], of owned: OwnedMemory) async {
        let end = await commit([.setVector(vector, of: owned.item.id, in: owned.item.network)], of: owned.tenant)
        if end == .done {
            memory.added([StoredMemory(owned.item, vector: vector)], of: owned.tenant)
        }
    }
}
