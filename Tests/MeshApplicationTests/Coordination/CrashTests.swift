internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("Crashes at every commit")
struct CrashTests {
    /// Two parts side by side, one after both, one revision of s1 (and so of s3), a result.
    private static func script() -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        let plan = Script.plan(TaskRunnerTests.diamond)
        return { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work":
                .text(
                    Script.answer(
                        "Some finished text of \(call.subtask?.text ?? "") \(call.prompt["revisionNotes"]?.string ?? "").",
                        extra: ["notes": [["type": "fact", "content": "It is so."]]]
                    )
                )
            case "review":
                .text(
                    call.prompt["iteration"] == 1
                        ? Script.review("revise", 0.4, ["s1": "name the date"]) : Script.review("accepted", 0.9)
                )
            default: .text(Script.answer("The result is here."))
            }
        }
    }

    private static let types = CoordinationWorld.team + ["critic"]

    private static func commits(stepsAhead: Int = 64) async throws -> Int {
        let counted = Mutex<CrashingStore?>(nil)
        let world = try await CoordinationWorld(
            types: types,
            configuration: { $0.stepsAheadMax = stepsAhead },
            wrapping: { store in
                let store = CrashingStore(store, commits: 1_000)
                counted.withLock { $0 = store }
                return store
            },
            script()
        )
        let id = try await world.submit()
        try await world.run(id)
        return 1_000 - (counted.withLock { $0?.remaining } ?? 0)
    }

    @Test(
        "A worker that is cut off after any commit is followed by one that completes the task, and no finished work is done again",
        arguments: [(1, 10), (64, 5)]
    )
    func everyCommit(stepsAhead: Int, commitsMin: Int) async throws {
        let total = try await Self.commits(stepsAhead: stepsAhead)
        #expect(total >= commitsMin)
        for commits in 0..<total {
            let shared = Mutex<CrashingStore?>(nil)
            let world = try await CoordinationWorld(
                types: Self.types,
                configuration: { $0.stepsAheadMax = stepsAhead },
                wrapping: { store in
                    let store = CrashingStore(store, commits: commits)
                    shared.withLock { $0 = store }
                    return store
                },
                Self.script()
            )
            let id = try await world.submit()
            #expect(try await world.run(id, "worker_1") == .lost, "after \(commits)")
            let cut = try await world.task()
            shared.withLock { $0 }?.recover()
            #expect(try await world.run(id, "worker_2") == .ended(.completed), "after \(commits)")
            let task = try await world.task()
            try await world.checkJournal()
            // What was completed at the cut was not completed a second time in the same round.
            let journal = try await world.journal()
            var completions: [SubtaskID: Int] = [:]
            for event in journal {
                if case .subtaskCompleted(let done) = event.body { completions[done.subtask, default: 0] += 1 }
            }
            #expect(completions == ["s1": 2, "s2": 1, "s3": 2], "after \(commits)")
            // Made again is only what was in flight at the cut, and what its steps rested on that were not written by then:
            // two pieces of work and the one call before or after them.
            let wanted = 9
            #expect(world.models.calls.count <= wanted + 3, "after \(commits)")
            #expect(task.spend.calls == wanted, "after \(commits)")
            #expect(task.counters.takeovers == (cut.runs == 0 ? 0 : 1), "after \(commits)")
            #expect(task.counters.memoryItems == 10, "after \(commits)")
        }
    }

    @Test("The late commit of a worker that was taken for dead is fenced off")
    func fenced() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work":
                earlier == 0
                    ? .gate("late", then: Script.answer("The late text.")) : .text(Script.answer("The text in time."))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        let first = try await world.lease(id, "worker_1")
        let runner = TaskRunner(world.coordinator, tenant: world.tenant, lease: first)
        async let late = runner.run()
        await world.models.wait { $0.calls.count == 2 }
        while try await world.task().plan?["s1"]?.status != .running { await Task.yield() }
        // The other process finds the lease expired; the first never learns of it.
        let second = try #require(
            try await world.memory.acquireLease(
                on: id,
                of: world.tenant,
                for: "worker_2",
                at: world.clock.now + .seconds(60),
                lasting: .seconds(60)
            )
        )
        let outcome = await TaskRunner(world.coordinator, tenant: world.tenant, lease: second).run()
        #expect(outcome == .ended(.completed))
        world.models.open("late")
        #expect(await late == .lost)
        let task = try await world.task()
        #expect(task.plan?["s1"]?.output == "The text in time.")
        #expect(task.counters.takeovers == 1)
        try await world.checkJournal()
    }

    @Test("A store that cannot write for a moment is waited for; one that stays away ends the turn without an event")
    func outage() async throws {
        let shared = Mutex<CrashingStore?>(nil)
        let world = try await CoordinationWorld(
            wrapping: { store in
                // The whole work may go into one commit.
                let store = CrashingStore(store, commits: 0, then: .unavailable("disk"))
                shared.withLock { $0 = store }
                return store
            },
            Script.usual([Script.Step(id: "s1")])
        )
        let id = try await world.submit()
        #expect(try await world.run(id) == .storeFailed(.unavailable("disk")))
        #expect(try await world.task().status.isFinal == false)
        shared.withLock { $0 }?.recover()
        #expect(try await world.run(id) == .ended(.completed))
        try await world.checkJournal()
    }

    @Test("A commit whose answer got lost is not written again: the journal is the same, and each call is paid once")
    func lostAnswers() async throws {
        let total = try await Self.commits()
        let calm = try await CoordinationWorld(types: Self.types, Self.script())
        try await calm.run(try await calm.submit())
        let expected = try await calm.journal().count
        for commit in 1...total {
            let world = try await CoordinationWorld(
                types: Self.types,
                wrapping: { CrashingStore($0, commits: .max, then: .unavailable("gone"), lostAnswer: commit) },
                Self.script()
            )
            let id = try await world.submit()
            #expect(try await world.run(id) == .ended(.completed), "commit \(commit)")
            try await world.checkJournal()
            #expect(try await world.journal().count == expected, "commit \(commit)")
            #expect(try await world.task().spend.calls == world.models.calls.count, "commit \(commit)")
        }
    }
}
