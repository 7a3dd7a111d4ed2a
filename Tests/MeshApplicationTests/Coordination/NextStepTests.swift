internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("What to do next follows from the journal alone")
struct NextStepTests {
    /// A life with everything in it: approvals, a question, a failure, a revision, a refused result.
    private static func life() async throws -> [TaskEvent] {
        let plan = Script.plan(TaskRunnerTests.diamond)
        let world = try await CoordinationWorld(types: CoordinationWorld.team + ["critic"]) { call, earlier in
            switch (call.form, call.subtask) {
            case ("plan", _): return .text(plan)
            case ("work", "s1") where earlier == 0:
                return .text(Script.answer("", extra: ["question": ["prompt": "When?"]]))
            case ("work", "s2") where earlier == 0: return Script.failure()
            case ("review", _):
                return .text(
                    earlier == 0 ? Script.review("revise", 0.4, ["s1": "more"]) : Script.review("accepted", 0.9)
                )
            default: return .text(Script.answer("Text number \(earlier) of it."))
            }
        }
        let id = try await world.submit { $0.approvalPoints = [.plan, .result] }
        var refused: Set<Waiting.Kind> = []
        while try await world.run(id) == .waiting {
            let waiting = try #require(try await world.task().waiting)
            let decision: PersonDecision =
                waiting.kind == .question
                ? .answer("Now") : .approval(isApproved: !refused.insert(waiting.kind).inserted, comment: "again")
            try await world.append(id, .resumed(waiting.id, user: Samples.user, decision: decision))
        }
        return try await world.journal()
    }

    @Test(
        "A journal that ends anywhere has a next step, and it leads to the end without finished work being done again"
    )
    func everyCut() async throws {
        let journal = try await Self.life()
        #expect(journal.count > 30)
        for end in 1...journal.count {
            var task = try TaskLifecycle.replay(journal.prefix(end))
            let finished = task.plan?.subtasks.filter { $0.status == .completed }.map(\.id) ?? []
            let round = task.counters.iterations
            var begun: Set<SubtaskID> = []
            try Self.finish(&task, &begun)
            #expect(task.status.isFinal, "cut after \(end)")
            if round == task.counters.iterations { #expect(begun.isDisjoint(with: finished), "cut after \(end)") }
        }
    }

    /// Does what is asked for, by the shortest way, with people who agree to everything.
    private static func finish(_ task: inout MeshTask, _ begun: inout Set<SubtaskID>) throws {
        var hasBegun = false
        var waits = 0
        for _ in 0..<100 {
            let now = task.updateTime
            let facts = NextStep.Facts(now: now, hasBegun: hasBegun)
            let events: [TaskEvent.Body]
            switch NextStep.after(task, facts) {
            case .begin:
                hasBegun = true
                events = [.started(worker: "w2", run: task.runs + 1, resumedAfter: task.version)]
            case .plan: events = [.planned(Samples.plan("s1", "s2"), model: "", spend: .none)]
            case .start(let ids, let newlyReady):
                begun.formUnion(ids)
                events =
                    newlyReady.map { .subtaskReady($0) }
                    + ids.flatMap { Self.work($0, attempt: (task.plan?[$0]?.attempts ?? 0) + 1) }
            case .review(let iteration): events = [Self.review(iteration)]
            case .revise(let ids, let iteration, let notes):
                events = [.revised(subtasks: ids, iteration: iteration, notes: notes)]
            case .synthesise:
                let explanation = Explanation(summary: "", contributions: [])
                events = [.result(TaskResult(text: "r"), confidence: 1, explanation: explanation, spend: .none)]
            case .askPlanApproval, .askResultApproval:
                waits += 1
                let kind: Waiting.Kind =
                    task.plan?.subtasks.allSatisfy(\.status.isFinal) == true ? .resultApproval : .planApproval
                events = [
                    .waiting(
                        Waiting(
                            id: WaitingID("w\(waits)"),
                            kind: kind,
                            prompt: "",
                            since: now,
                            deadline: now + .seconds(9)
                        )
                    )
                ]
            case .stop(.waiting):
                let waiting = try #require(task.waiting)
                hasBegun = false
                let decision: PersonDecision =
                    waiting.kind == .question ? .answer("x") : .approval(isApproved: true, comment: "")
                events = [.resumed(waiting.id, user: "u", decision: decision)]
            case .complete: events = [.completed]
            case .fail(let reason): events = [.failed(reason)]
            case .timeOut: events = [.timedOut]
            case .stop(.final): return
            case .stop(.held): events = [.released(user: "u")]
            case .awaitRunning:
                Issue.record("nobody works, and it waits")
                return
            }
            task = try TaskChange(task, events, at: now).task
        }
    }

    private static func work(_ id: SubtaskID, attempt: Int) -> [TaskEvent.Body] {
        let start = TaskEvent.SubtaskStart(
            subtask: id,
            agent: "a",
            agentName: "A",
            agentType: "t",
            model: "",
            attempt: attempt
        )
        let provenance = Provenance(agent: "a", agentName: "A", agentType: "t", model: "", provider: "", temperature: 0)
        let done = TaskEvent.SubtaskCompletion(
            subtask: id,
            attempt: attempt,
            output: "o",
            outputData: nil,
            confidence: 1,
            spend: .none,
            provenance: provenance
        )
        return [.subtaskStarted(start), .subtaskCompleted(done)]
    }

    private static func review(_ iteration: Int) -> TaskEvent.Body {
        let review = TaskEvent.Review(
            subtasks: [],
            verdict: .accepted,
            notes: "",
            confidence: 1,
            iteration: iteration,
            agent: nil,
            spend: .none
        )
        return .reviewed(review)
    }

    @Test("No more subtasks are started than may run at once, and those in flight are not started again")
    func room() throws {
        let events: [TaskEvent.Body] = [
            .started(worker: "w", run: 1, resumedAfter: 1),
            .planned(Samples.plan("s1", "s2", "s3"), model: "", spend: .none),
        ]
        let task = try TaskChange(Samples.task(), events, at: Samples.start).task
        var facts = NextStep.Facts(now: Samples.start, parallelMax: 2)
        #expect(NextStep.after(task, facts) == .start(["s1", "s2"], newlyReady: ["s1", "s2", "s3"]))
        let ready = try TaskChange(task, ["s1", "s2", "s3"].map { .subtaskReady($0) }, at: Samples.start).task
        facts.inFlight = ["s1"]
        #expect(NextStep.after(ready, facts) == .start(["s2"], newlyReady: []))
        facts.inFlight = ["s1", "s2"]
        #expect(NextStep.after(ready, facts) == .awaitRunning)
        facts.now = try #require(task.deadline)
        #expect(NextStep.after(ready, facts) == .timeOut)
    }

    @Test("Held tasks are left alone, queued ones begin, waiting ones stop until their time is over")
    func statuses() throws {
        let facts = NextStep.Facts(now: Samples.start)
        #expect(NextStep.after(Samples.submission(isHeld: true).task, facts) == .stop(.held))
        #expect(NextStep.after(Samples.task(), facts) == .begin)
        let events: [TaskEvent.Body] = [
            .started(worker: "w", run: 1, resumedAfter: 1),
            .waiting(
                Waiting(id: "w1", kind: .planApproval, prompt: "", since: Samples.start, deadline: Samples.moment(60))
            ),
        ]
        let waiting = try TaskChange(Samples.task(), events, at: Samples.start).task
        #expect(NextStep.after(waiting, facts) == .stop(.waiting))
        #expect(NextStep.after(waiting, NextStep.Facts(now: Samples.moment(60))) == .timeOut)
    }
}
