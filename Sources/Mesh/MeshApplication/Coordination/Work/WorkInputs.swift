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
            let max = coordinator.configuration.partCharactersMax
            parts.append(Part(input, output: item?.content ?? input.output, charactersMax: max))
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
    init(_ subtask: Subtask, output: String, charactersMax: Int) {
        self.init(
            subtask: subtask.id.text,
            title: subtask.title,
            agent: subtask.provenance?.agentName ?? "",
            agentType: subtask.provenance?.agentType ?? subtask.agentType,
            output: output.bounded(to: charactersMax),
            confidence: subtask.confidence ?? 0
        )
    }
}

extension String {
    /// The beginning, and that the rest is missing.
    func bounded(to charactersMax: Int) -> String {
        isLonger(than: charactersMax) ? beginning(charactersMax) + "\n\n[The rest was cut.]" : self
    }
}
