internal import MeshDomain

/// The shared memory as one run sees it.
struct RecordingMemory: MemoryRecall, MemoryWriting {
    let base: any MemoryRecall & MemoryWriting
    let run: RunRecording

    func recall(for task: MeshTask, subtask: Subtask?, limit: Int) async -> [MemoryItem] {
        let call = run.begin()
        let items = await base.recall(for: task, subtask: subtask, limit: limit)
        await run.receive(.items(items), to: call)
        return items
    }

    func preparing(
        _ items: [MemoryItem],
        for tenant: TenantID
    ) async throws(StoreFailure) -> PreparedMemory {
        let call = run.begin()
        let prepared: PreparedMemory
        do throws(StoreFailure) {
            prepared = try await base.preparing(items, for: tenant)
        } catch {
            await run.receive(.storeFailure(error), to: call)
            throw error
        }
        let settled = prepared.items.map(\.item)
        let isAsAsked = settled == items && prepared.changed.isEmpty
        await run.receive(isAsAsked ? .preparedAsAsked : .prepared(settled, changed: prepared.changed), to: call)
        return prepared
    }

    func committed(_ prepared: PreparedMemory, of tenant: TenantID) { base.committed(prepared, of: tenant) }
}
