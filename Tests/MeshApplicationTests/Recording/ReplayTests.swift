internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Testing

@testable internal import MeshApplication

@Suite("A recorded task is done again, byte for byte")
struct ReplayTests {
    private static let notes: [String: JSONValue] = [
        "notes": [["type": "fact", "content": "The launch is on Monday."]]
    ]

    /// Two parts side by side, one after both, one revision, a result.
    private static func script() -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        let plan = Script.plan(TaskRunnerTests.diamond)
        return { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work":
                .text(Script.answer("A finished text for \(call.subtask?.text ?? ""), with äöü.", extra: notes))
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

    @Test("Work side by side, a revision, a result: one record, beside the last event")
    func wholeTask() async throws {
        let world = try await CoordinationWorld(types: Self.types, recorder: FlightRecorder(), Self.script())
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        #expect(try await world.record().count == 1)
        try await world.expectIdentical()
        let report = try await world.replay()
        #expect(report.eventCount == (try await world.journal().count) - 1)
        #expect(report.runs.map(\.end) == ["ended"])
    }

    @Test("Without a recorder nothing is kept")
    func off() async throws {
        let world = try await CoordinationWorld(types: Self.types, Self.script())
        let id = try await world.submit()
        try await world.run(id)
        #expect(try await world.record().isEmpty)
    }

    @Test("Answers that come in any order on any thread", arguments: 0..<60)
    func anyOrder(turn: Int) async throws {
        let clock = ManualWallClock()
        let world = try await CoordinationWorld(
            types: Self.types,
            recall: { UnsteadyMemory(base: SharedMemory(store: $0, embedder: HashingEmbedder(), clock: clock)) },
            wrapping: { UnsteadyStore(base: $0) },
            recorder: FlightRecorder(),
            Self.script()
        )
        for number in 1...3 {
            let item = Samples.memory(
                MemoryID("mem_old_\(number)"),
                "A launch mail is written for customers, \(number)"
            )
            _ = try await world.memory.commit(
                ChangeSet(tenant: world.tenant, time: world.clock.now, [.insertMemory(StoredMemory(item))])
            )
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        try await world.checkJournal()
        try await world.expectIdentical("turn \(turn)")
    }

    @Test("Crashes, failures, questions, refusals: every run of every worker", arguments: 0..<150)
    func anyLife(seed: Int) async throws {
        let dice = ChaosTests.Dice(seed: seed)
        let shared = Mutex<CrashingStore?>(nil)
        let world = try await CoordinationWorld(
            types: CoordinationWorld.team + (dice.chance(50) ? ["critic"] : []),
            wrapping: { store in
                let store = CrashingStore(
                    store,
                    commits: dice.int(0...20),
                    then: dice.chance(50) ? .fenced : .unavailable("gone")
                )
                shared.withLock { $0 = store }
                return UnsteadyStore(base: store)
            },
            desk: { PatientDesk(base: $0, clock: $1) },
            recorder: FlightRecorder(),
            ChaosTests.script(dice)
        )
        let id = try await world.submit(limits: TaskLimits(maxIterations: 3)) { submission in
            if dice.chance(30) { submission.approvalPoints.insert(.plan) }
            if dice.chance(30) { submission.approvalPoints.insert(.result) }
        }
        for turn in 1...80 {
            let outcome = try await world.run(id, WorkerID("worker_\(turn)"))
            switch outcome {
            case .ended: break
            case .waiting:
                let waiting = try #require(try await world.task().waiting, "seed \(seed)")
                let decision: PersonDecision =
                    waiting.kind == .question
                    ? .answer("Go on") : .approval(isApproved: dice.chance(60), comment: "hm")
                try await world.append(id, .resumed(waiting.id, user: Samples.user, decision: decision))
            case .lost, .storeFailed: shared.withLock { $0 }?.recover(turn > 4 ? .max : dice.int(1...20))
            case .stopped: Issue.record("seed \(seed): it stopped by itself")
            }
            if case .ended = outcome { break }
        }
        try await world.checkJournal()
        try await world.expectIdentical("seed \(seed)")
    }

    @Test("A worker that is told to stop, and the one after it")
    func stopped() async throws {
        let plan = Script.plan(TaskRunnerTests.diamond)
        let world = try await CoordinationWorld(recorder: FlightRecorder()) { call, earlier in
            switch (call.form, call.subtask, earlier) {
            case ("plan", _, _): .text(plan)
            case ("work", "s1", 0): .hang
            default: .text(Script.answer("A finished text for it."))
            }
        }
        let id = try await world.submit()
        let running = Task { try await world.run(id, "worker_1") }
        await world.models.wait { $0.calls.count == 3 && $0.inFlight == 1 }
        while try await world.task().plan?["s2"]?.status != .completed { await Task.yield() }
        running.cancel()
        #expect(try await running.value == .stopped)
        #expect(try await world.run(id, "worker_2") == .ended(.completed))
        let report = try await world.replay()
        #expect(report.runs.map(\.worker) == ["worker_1", "worker_2"])
        #expect(report.runs.map(\.end) == ["stopped", "ended"])
        try await world.expectIdentical()
    }

    @Test("Time that runs out")
    func timeOut() async throws {
        let plan = Script.plan(TaskRunnerTests.diamond)
        let world = try await CoordinationWorld(
            configuration: { $0.leaseTime = .seconds(10_000) },
            recorder: FlightRecorder()
        ) { call, _ in
            switch (call.form, call.subtask) {
            case ("plan", _): .text(plan)
            case ("work", "s1"): .hang
            default: .text(Script.answer("A finished text for it."))
            }
        }
        let id = try await world.submit(limits: TaskLimits(timeoutSeconds: 60))
        async let outcome = world.run(id)
        await world.models.wait { $0.calls.count == 3 && $0.inFlight == 1 }
        while try await world.task().plan?["s2"]?.status != .completed { await Task.yield() }
        await world.clock.waitForSleepers(3)
        world.clock.advance(by: .seconds(60))
        #expect(try await outcome == .ended(.timedOut))
        try await world.expectIdentical()
    }

    @Test("The only agent rests after failures in a row, and works again when its time has come")
    func resting() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(
            types: ["coordinator", "content"],
            configuration: { $0.workAttemptsMax = 10 },
            desk: { PatientDesk(base: $0, clock: $1) },
            recorder: FlightRecorder()
        ) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work" where earlier < AgentPoolConfiguration().failuresMax:
                Script.failure(.unavailable, isTransient: true)
            default: .text(Script.answer("A finished text for it."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        #expect(world.clock.now == ManualWallClock.start + AgentPoolConfiguration().coolDown)
        #expect(world.models.calls("work").count == AgentPoolConfiguration().failuresMax + 1)
        try await world.expectIdentical()
    }

    @Test("A fallback model that is told of while it writes")
    func fallback() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(recorder: FlightRecorder()) { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work": .fallback(from: "model-a", to: "model-b", then: Script.answer("By the second model."))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        try await world.expectIdentical()
    }

    @Test("Feedback that comes between two commits of a worker")
    func conflict() async throws {
        let world = try await CoordinationWorld(
            types: Self.types,
            wrapping: { FeedbackBetween(base: $0, count: Mutex(0)) },
            recorder: FlightRecorder(),
            Self.script()
        )
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        #expect(try await world.journal().contains { if case .feedback = $0.body { true } else { false } })
        try await world.expectIdentical()
    }
}

/// Somebody gives feedback right before every third commit of a worker.
private final class FeedbackBetween: StoreDecorator {
    let base: any MeshStore
    private let count: Mutex<Int>

    init(base: any MeshStore, count: consuming Mutex<Int>) {
        self.base = base
        self.count = count
    }

    func commit(_ changes: ChangeSet) async throws(StoreFailure) -> CommitOutcome {
        let number = count.withLock { count in
            count += 1
            return count
        }
        if number % 3 == 0, let task = try await base.task("task_1", of: changes.tenant), task.status != .completed {
            let feedback = TaskEvent.Body.feedback(user: Samples.user, rating: 5, comment: "good", memory: "mem_x")
            if let change = try? TaskChange(task, [feedback], at: changes.time) {
                _ = try await base.commit(
                    ChangeSet(tenant: changes.tenant, time: changes.time, [.appendTask(change, fence: nil)])
                )
            }
        }
        return try await base.commit(changes)
    }
}
