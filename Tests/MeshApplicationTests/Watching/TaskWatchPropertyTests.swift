internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@Suite("Any watcher of a task sees all of it", .timeLimit(.minutes(2)))
struct TaskWatchPropertyTests {
    private static let pieces = ["a", "é", "漢字", "👩‍👩‍👧", "\r\n", " ", "e\u{301}", "longer words "]

    @Test("Whoever comes when, and comes back: the journal and the texts are whole", arguments: 0..<24 as Range<UInt64>)
    func interleavings(seed: UInt64) async throws {
        let house = try UseCaseHouse()
        let task = try await house.task(in: try await house.network())
        let readers = try await withThrowingTaskGroup(of: WatchedReader.self) { group in
            for number in 0..<6 as Range<UInt64> {
                group.addTask { try await Self.watch(task.id, house, SeededGenerator(seed: seed &* 31 &+ number)) }
            }
            try await Self.write(task.id, house, SeededGenerator(seed: seed))
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let version = try #require(try await house.store.task(task.id, of: "tenant_a")?.version)
        for reader in readers {
            #expect(reader.faults.isEmpty, "seed \(seed)")
            #expect(reader.sequences == Array(1...reader.sequence), "seed \(seed)")
            // Feedback may come after a watch has ended with its task.
            #expect(reader.sequence >= version - 1, "seed \(seed)")
        }
        #expect(readers.contains { $0.comparedTexts > 0 })
        #expect(house.bell.listenerCount == 0)
    }

    /// Watches to the end, at its own pace, and now and then from anew.
    private static func watch(
        _ task: TaskID,
        _ house: UseCaseHouse,
        _ random: SeededGenerator
    ) async throws -> WatchedReader {
        var random = random
        var reader = WatchedReader()
        for _ in 0..<Int.random(in: 0...60, using: &random) { await Task.yield() }
        while true {
            let watch = try await house.mesh.watchTask(
                task,
                after: reader.sequence,
                heartbeat: .seconds(15),
                as: UseCaseHouse.user
            )
            reader.opened(try #require(try await house.store.task(task, of: "tenant_a")))
            var stays = Int.random(in: 1...12, using: &random)
            while stays > 0 {
                guard let items = try await watch.next() else { return reader }
                for item in items { reader.read(item) }
                stays -= 1
                for _ in 0..<Int.random(in: 0...9, using: &random) { await Task.yield() }
            }
        }
    }

    /// Works on the task as a coordinator would: three subtasks with failures, fallbacks and texts.
    private static func write(_ id: TaskID, _ house: UseCaseHouse, _ random: SeededGenerator) async throws {
        var random = random
        var version = try await house.advance(id, [.started(worker: "w1", run: 1, resumedAfter: 1)]).version
        try await house.advance(id, [.planned(Samples.plan("s1", "s2", "s3"), model: "", spend: .none)])
        let task = try #require(try await house.store.task(id, of: "tenant_a"))
        for subtask in ["s1", "s2", "s3"] as [SubtaskID] {
            try await house.advance(id, [.subtaskReady(subtask)])
            let text = LiveTextID(task: id, network: task.network, subtask: subtask, of: task.tenant)
            let attempts = Int.random(in: 1...3, using: &random)
            for attempt in 1...attempts {
                version = try await house.advance(id, [.subtaskStarted(start(subtask, attempt))]).version
                let reason = attempt == 1 ? "" : "the attempt before failed"
                let output = await type(text, attempt, version, reason, house, &random)
                let end: TaskEvent.Body =
                    attempt < attempts
                    ? .subtaskFailed(failure(subtask, attempt))
                    : .subtaskCompleted(completion(subtask, attempt, output))
                version = try await house.advance(id, [end]).version
            }
        }
        let result = LiveTextID(task: id, network: task.network, subtask: nil, of: task.tenant)
        let output = await type(result, 1, version, "", house, &random)
        let explanation = Explanation(summary: "", contributions: [])
        try await house.advance(
            id,
            [.result(TaskResult(text: output), confidence: 0.9, explanation: explanation, spend: .none)]
        )
        try await house.advance(id, [.completed])
        if Bool.random(using: &random) {
            try await house.advance(id, [.feedback(user: "user_a", rating: 4, comment: "", memory: "m")])
        }
    }

    /// Writes a text in pieces, perhaps with another model from the beginning; answers what it is in the end.
    private static func type(
        _ text: LiveTextID,
        _ attempt: Int,
        _ version: Int,
        _ reason: String,
        _ house: UseCaseHouse,
        _ random: inout SeededGenerator
    ) async -> String {
        var output = ""
        for beginning in 0...Int.random(in: 0...1, using: &random) {
            let why = beginning == 0 ? reason : "another model writes"
            house.board.begin(text, attempt: attempt, afterSequence: version, reason: why)
            output = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                house.board.append(text, attempt: attempt, piece)
                output += piece
                for _ in 0..<Int.random(in: 0...3, using: &random) { await Task.yield() }
            }
        }
        return output
    }

    private static func start(_ subtask: SubtaskID, _ attempt: Int) -> TaskEvent.SubtaskStart {
        TaskEvent.SubtaskStart(
            subtask: subtask,
            agent: "agt_1",
            agentName: "Writer",
            agentType: "content",
            model: "offline/echo",
            attempt: attempt
        )
    }

    private static func failure(_ subtask: SubtaskID, _ attempt: Int) -> TaskEvent.SubtaskFailure {
        TaskEvent.SubtaskFailure(
            subtask: subtask,
            attempt: attempt,
            agent: "agt_1",
            reason: FailureReason(.unavailable, "no model answers"),
            willRetry: true,
            spend: .none
        )
    }

    private static func completion(
        _ subtask: SubtaskID,
        _ attempt: Int,
        _ output: String
    ) -> TaskEvent.SubtaskCompletion {
        TaskEvent.SubtaskCompletion(
            subtask: subtask,
            attempt: attempt,
            output: output,
            outputData: nil,
            confidence: 0.8,
            spend: .none,
            provenance: Provenance(
                agent: "agt_1",
                agentName: "Writer",
                agentType: "content",
                model: "offline/echo",
                provider: "offline",
                temperature: 0.7
            )
        )
    }
}
