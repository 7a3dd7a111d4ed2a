package import MeshDomain

/// What a person thinks of a result.
package struct NewFeedback: Sendable {
    package var task: TaskID
    package var network: NetworkID?
    package var subtask: SubtaskID?
    /// From 1, bad, to 5, good; 0 for none.
    package var rating: Int
    package var comment: String

    package init(task: TaskID, network: NetworkID? = nil, subtask: SubtaskID? = nil, rating: Int, comment: String) {
        self.task = task
        self.network = network
        self.subtask = subtask
        self.rating = rating
        self.comment = comment
    }
}

extension Mesh {
    /// The most memory items whose confidence one rating moves.
    private static let ratedItemsMax = 32
    private static let feedbackAttemptsMax = 4

    /// Writes feedback to the journal and, as one commit, to the memory that later tasks read. A rating moves the confidence
    /// of the items that the rated work used.
    package func sendFeedback(_ input: NewFeedback, as caller: Principal) async throws(ApplicationFailure) -> StoredItem
    {
        guard input.rating > 0 || !input.comment.trimmedOfSpace.isEmpty else {
            throw .invalid([FieldFault("comment", "must be set when there is no rating")])
        }
        let id = MemoryID(ids.next("mem"))
        for attempt in 1... {
            let rated = try await ratedItems(input, caller)
            do throws(ApplicationFailure) {
                return try await sendFeedback(input, as: id, moving: rated, caller)
            } catch {
                // One of the rated items has gone or was settled meanwhile.
                switch error {
                case .aborted where attempt < Self.feedbackAttemptsMax: continue
                case .notFound(StoreFailure.Subject.memory.rawValue, _) where attempt < Self.feedbackAttemptsMax:
                    continue
                default: throw error
                }
            }
        }
        throw .aborted("the memory changes too fast")
    }

    private func sendFeedback(
        _ input: NewFeedback,
        as id: MemoryID,
        moving rated: [MemoryItem],
        _ caller: Principal
    ) async throws(ApplicationFailure) -> StoredItem {
        var made: PreparedMemory?
        let task = try await change(input.task, in: input.network, caller) { (task, now) throws(ApplicationFailure) in
            let item = try feedback(input, id, task, caller, now)
            let prepared = PreparedMemory(items: [memory.stored(item)], changed: rated)
            made = prepared
            let event = TaskEvent.Body.feedback(
                user: caller.user,
                rating: input.rating,
                comment: input.comment,
                memory: id
            )
            return TaskStep(events: [event], beside: prepared.changes)
        }
        guard let made else { throw .internal("feedback was not written") }
        memory.committed(made, of: caller.tenant)
        return try await getMemory(id, in: task.network, as: caller)
    }

    /// Items that the work used, as they are after the rating.
    private func ratedItems(_ input: NewFeedback, _ caller: Principal) async throws(ApplicationFailure) -> [MemoryItem]
    {
        let task = try await requireTask(input.task, in: input.network, caller)
        guard input.rating > 0 else { return [] }
        let subtasks = (task.plan?.subtasks ?? []).filter { input.subtask == nil || $0.id == input.subtask }
        let all = Set(subtasks.flatMap { $0.provenance?.memoryItems ?? [] })
        let used = Array(all.sorted().prefix(Self.ratedItemsMax))
        let stored = try await reading { () throws(StoreFailure) in
            try await store.memory(used, in: task.network, of: caller.tenant)
        }
        var items: [MemoryItem] = []
        for id in used {
            // What has gone or is history by now has no confidence to move.
            guard var item = stored[id]?.item, item.isCurrent else { continue }
            item.confidence = MemoryConfidence.rated(item.confidence, rating: input.rating)
            items.append(item)
        }
        return items
    }

    private func feedback(
        _ input: NewFeedback,
        _ id: MemoryID,
        _ task: MeshTask,
        _ caller: Principal,
        _ now: Moment
    ) throws(ApplicationFailure) -> MemoryItem {
        let subtask = input.subtask.flatMap { task.plan?[$0] }
        if let wanted = input.subtask, subtask == nil { throw .notFound(kind: "subtask", id: wanted.text) }
        let rating = input.rating == 0 ? "" : "Rated \(input.rating) of 5. "
        let about = subtask.map { "the part “\($0.title)” of " } ?? ""
        return MemoryItem(
            id: id,
            network: task.network,
            type: .feedback,
            content: "\(rating)\(input.comment)".trimmedOfSpace + "\nAbout \(about)the task: \(task.submission.brief)",
            metadata: .object(["rating": .number(Double(input.rating))]),
            tags: ["feedback"],
            origin: MemoryOrigin(user: caller.user, task: task.id, subtask: subtask?.id, agent: subtask?.agent),
            session: task.submission.session,
            createTime: now
        )
    }
}
