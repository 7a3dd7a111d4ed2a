package import MeshDomain

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
    /// Writes feedback to the journal and, as one commit, to the memory that later tasks read.
    package func sendFeedback(_ input: NewFeedback, as caller: Principal) async throws(ApplicationFailure) -> StoredItem
    {
        guard input.rating > 0 || !input.comment.isEmpty else {
            throw .invalid([FieldFault("comment", "must be set when there is no rating")])
        }
        let id = MemoryID(ids.next("mem"))
        var item: MemoryItem?
        let task = try await change(input.task, in: input.network, caller) { (task, now) throws(ApplicationFailure) in
            let made = try feedback(input, id, task, caller, now)
            item = made
            let event = TaskEvent.Body.feedback(
                user: caller.user,
                rating: input.rating,
                comment: input.comment,
                memory: id
            )
            return TaskStep(
                events: [event],
                beside: [.insertMemory(memory.stored(made)), .note(.memoryAdded(id), in: task.network)]
            )
        }
        guard let item else { throw .internal("feedback was not written") }
        memory.added(item)
        return try await reading { () throws(StoreFailure) in
            try await store.memory(id, in: task.network, of: caller.tenant)
        } ?? StoredItem(item, storedBytes: item.content.utf8.count, isCompressed: false)
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
