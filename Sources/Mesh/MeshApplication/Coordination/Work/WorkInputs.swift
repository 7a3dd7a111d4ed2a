internal import MeshDomain

/// What an agent reads for a subtask: the outputs of those that it needs, from the shared memory, and what the network
/// remembers about the matter.
struct WorkInputs: Sendable {
    var parts: [Part]
    var memory: [MemoryItem]
    /// Everything that was read from memory, for the provenance.
    var memoryItems: [MemoryID]

    static func gather(for subtask: Subtask, of task: MeshTask, _ coordinator: TaskCoordinator) async -> WorkInputs {
        var parts: [Part] = []
        var read: [MemoryID] = []
        for id in subtask.dependsOn {
            guard let input = task.plan?[id] else { continue }
            let item = await WorkMemory.output(of: input, task, coordinator.store)
            if let item { read.append(item.id) }
            // What was deleted from memory is still in the journal.
            parts.append(Part(input, output: item?.content ?? input.output))
        }
        let recalled = await coordinator.recall.recall(
            for: task,
            subtask: subtask,
            limit: coordinator.configuration.recalledItemsMax
        )
        let memory = recalled.filter { !read.contains($0.id) }
        return WorkInputs(parts: parts, memory: memory, memoryItems: read + memory.map(\.id))
    }
}

extension Part {
    init(_ subtask: Subtask, output: String) {
        self.init(
            subtask: subtask.id.text,
            title: subtask.title,
            agent: subtask.provenance?.agentName ?? "",
            agentType: subtask.provenance?.agentType ?? subtask.agentType,
            output: output,
            confidence: subtask.confidence ?? 0
        )
    }
}
