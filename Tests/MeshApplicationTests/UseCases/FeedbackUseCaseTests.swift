internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@Suite("Feedback")
struct FeedbackUseCaseTests {
    private let house: UseCaseHouse
    private let user = UseCaseHouse.user
    private var mesh: Mesh { house.mesh }

    init() throws { house = try UseCaseHouse() }

    @Test("Feedback is in the journal and in memory that searches find, also after the end of the task")
    func stored() async throws {
        let network = try await house.network()
        let session = try await house.session(in: network)
        let task = try await house.task(in: network) { $0.session = session.id }
        let ended = try await house.complete(task.id)
        let input = NewFeedback(task: task.id, subtask: "s1", rating: 2, comment: "The subject lines were too long.")
        let item = try await mesh.sendFeedback(input, as: user).item
        #expect(item.type == .feedback && item.origin.task == task.id && item.origin.subtask == "s1")
        #expect(item.content.hasPrefix("Rated 2 of 5. The subject lines were too long.\nAbout the part “Part s1”"))
        #expect(item.metadata["rating"] == 2 && item.session == session.id)
        let events = try await house.store.events(of: task.id, after: ended.version, limit: 9, of: user.tenant)
        #expect(
            events.map(\.body) == [
                .feedback(user: user.user, rating: 2, comment: input.comment, memory: item.id)
            ]
        )
        let search = MemorySearch(query: "subject lines", filter: MemoryFilter(network: network))
        #expect(try await mesh.searchMemory(search, as: user).matches.map(\.item.item.id) == [item.id])
        #expect(try await mesh.getSession(session.id, in: network, as: user).metrics.memoryItems == 1)
    }

    @Test("A rating moves the confidence of what the rated work used, a comment does not")
    func rated() async throws {
        let network = try await house.network()
        let new = NewMemory(network: network, type: .context, content: "Customers like blue.", confidence: 0.5)
        let used = try await mesh.addMemory(new, as: user).item
        let other = try await mesh.addMemory(new, as: user).item
        let task = try await house.task(in: network)
        for bodies in try UseCaseHouse.steps()[0...2] { try await house.advance(task.id, bodies) }
        var provenance = Provenance(
            agent: "agt_000001",
            agentName: "Writer",
            agentType: "content",
            model: "",
            provider: "",
            temperature: 0.7
        )
        provenance.memoryItems = [used.id, "mem_gone"]
        let completion = TaskEvent.SubtaskCompletion(
            subtask: "s1",
            attempt: 1,
            output: "",
            outputData: nil,
            confidence: 0.8,
            spend: .none,
            provenance: provenance
        )
        try await house.advance(task.id, [.subtaskCompleted(completion)])
        func confidence(_ id: MemoryID) async throws -> Double {
            try await mesh.getMemory(id, in: network, as: user).item.confidence
        }
        _ = try await mesh.sendFeedback(NewFeedback(task: task.id, rating: 0, comment: "hm"), as: user)
        #expect(try await confidence(used.id) == 0.5)
        _ = try await mesh.sendFeedback(NewFeedback(task: task.id, rating: 5, comment: ""), as: user)
        #expect(try await confidence(used.id) == 0.6)
        _ = try await mesh.sendFeedback(NewFeedback(task: task.id, rating: 1, comment: ""), as: user)
        #expect(try await confidence(used.id) < 0.5)
        #expect(try await confidence(other.id) == 0.5)
    }

    @Test("Feedback that says nothing, or is about a part that is not there, is refused")
    func refused() async throws {
        let task = try await house.task(in: try await house.network())
        for comment in ["", "  \n"] {
            try await house.expectRefused(Refusal.invalid("comment")) {
                _ = try await mesh.sendFeedback(NewFeedback(task: task.id, rating: 0, comment: comment), as: user)
            }
        }
        try await house.expectRefused(Refusal.notFound("subtask")) {
            _ = try await mesh.sendFeedback(NewFeedback(task: task.id, subtask: "s9", rating: 3, comment: ""), as: user)
        }
    }

    @Test("Feedback that comes at once is all kept")
    func concurrent() async throws {
        let task = try await house.task(in: try await house.network())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for rating in 1...5 {
                group.addTask {
                    _ = try await mesh.sendFeedback(NewFeedback(task: task.id, rating: rating, comment: ""), as: user)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await house.store.task(task.id, of: user.tenant)?.version == 6)
    }
}
