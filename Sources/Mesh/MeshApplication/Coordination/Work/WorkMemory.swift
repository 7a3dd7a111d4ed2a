internal import MeshDomain

/// How outputs and notes of subtasks become items of the shared memory, and how outputs are found there again.
struct WorkMemory: Sendable {
    let items: [MemoryItem]

    static let outputTag = "output"
    static let noteTag = "note"
    static func tag(of subtask: SubtaskID) -> String { "subtask:\(subtask)" }

    /// The output of a subtask, as the last one to complete it wrote it. Nil when it was deleted or cannot be read.
    static func output(of subtask: Subtask, _ task: MeshTask, _ store: any MeshStore) async -> MemoryItem? {
        var filter = MemoryFilter(network: task.network)
        filter.types = [.context]
        filter.task = task.id
        filter.tags = [outputTag, tag(of: subtask.id)]
        var query = MemoryQuery(filter)
        query.page.size = 8
        // The journal has the output too: work goes on without memory.
        guard let page = try? await store.memory(query, of: task.tenant) else { return nil }
        return page.elements.map(\.item).first { $0.content == subtask.output }
    }

    init(
        _ answer: AgentAnswer,
        output: String,
        provenance: Provenance,
        of subtask: Subtask,
        in task: MeshTask,
        superseding superseded: MemoryItem?,
        at now: Moment,
        _ coordinator: TaskCoordinator
    ) {
        let origin = MemoryOrigin(
            user: task.owner,
            task: task.id,
            subtask: subtask.id,
            agent: provenance.agent,
            model: provenance.model
        )
        func item(
            _ type: MemoryType,
            _ content: String,
            _ confidence: Double,
            tags: [String],
            _ metadata: [String: JSONValue]
        ) -> MemoryItem {
            MemoryItem(
                id: MemoryID(coordinator.ids.next("mem")),
                network: task.network,
                type: type,
                content: content,
                confidence: min(1, max(0, confidence)),
                metadata: .object(metadata),
                tags: tags,
                origin: origin,
                session: task.submission.session,
                createTime: now
            )
        }
        let tags = [Self.tag(of: subtask.id), provenance.agentType].filter { !$0.isEmpty }
        var items: [MemoryItem] = []
        if !output.isEmpty {
            let metadata: [String: JSONValue] = [
                "title": .string(subtask.title), "attempt": .number(Double(subtask.attempts)),
            ]
            var written = item(.context, output, answer.confidence, tags: [Self.outputTag] + tags, metadata)
            written.supersedes = superseded?.id
            items.append(written)
        }
        let notesMax = coordinator.configuration.noteCharactersMax
        for note in answer.notes where !note.content.trimmedOfSpace.isEmpty {
            let content = String(note.content.trimmedOfSpace.prefix(notesMax))
            let confidence = note.confidence ?? answer.confidence
            items.append(item(note.type, content, confidence, tags: [Self.noteTag] + tags, [:]))
        }
        self.items = items
    }
}
