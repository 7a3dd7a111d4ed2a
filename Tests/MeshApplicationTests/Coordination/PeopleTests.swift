internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Tasks that wait for people")
struct PeopleTests {
    private static let user = Samples.user

    @Test("A plan waits for its approval; a no makes another plan, with the comment")
    func planApproval() async throws {
        let world = try await CoordinationWorld(Script.usual([Script.Step(id: "s1")]))
        let id = try await world.submit { $0.approvalPoints = [.plan] }
        #expect(try await world.run(id) == .waiting)
        var task = try await world.task()
        #expect(task.waiting?.kind == .planApproval)
        #expect(world.models.calls("work").isEmpty)
        let first = try #require(task.waiting)
        try await world.append(
            id,
            .resumed(first.id, user: Self.user, decision: .approval(isApproved: false, comment: "no design"))
        )
        #expect(try await world.run(id) == .waiting)
        task = try await world.task()
        #expect(task.plan?.revision == 2)
        let rejected = world.models.calls("plan").last?.prompt["rejected"]?.array ?? []
        #expect(rejected.first?["comment"] == "no design")
        #expect(rejected.first?["titles"] == ["Part s1"])
        let second = try #require(task.waiting)
        try await world.append(
            id,
            .resumed(second.id, user: Self.user, decision: .approval(isApproved: true, comment: ""))
        )
        #expect(try await world.run(id) == .ended(.completed))
        task = try await world.task()
        #expect(task.counters.takeovers == 0)
        try await world.checkJournal()
    }

    @Test("Plans that are refused again and again fail the task")
    func refusals() async throws {
        let world = try await CoordinationWorld(
            configuration: { $0.refusalsMax = 2 },
            Script.usual([Script.Step(id: "s1")])
        )
        let id = try await world.submit { $0.approvalPoints = [.plan] }
        for _ in 1...2 {
            #expect(try await world.run(id) == .waiting)
            let waiting = try #require(try await world.task().waiting)
            try await world.append(
                id,
                .resumed(waiting.id, user: Self.user, decision: .approval(isApproved: false, comment: "no"))
            )
        }
        #expect(try await world.run(id) == .ended(.failed))
        #expect(try await world.task().error?.code == .failedPrecondition)
    }

    @Test("A result waits for its approval; a no makes another one, with the comment")
    func resultApproval() async throws {
        let world = try await CoordinationWorld(Script.usual([Script.Step(id: "s1")]))
        let id = try await world.submit { $0.approvalPoints = [.result] }
        #expect(try await world.run(id) == .waiting)
        let first = try #require(try await world.task().waiting)
        #expect(first.kind == .resultApproval)
        try await world.append(
            id,
            .resumed(first.id, user: Self.user, decision: .approval(isApproved: false, comment: "shorter"))
        )
        #expect(try await world.run(id) == .waiting)
        #expect(world.models.calls("synthesis").last?.prompt["comments"] == ["shorter"])
        let second = try #require(try await world.task().waiting)
        try await world.append(
            id,
            .resumed(second.id, user: Self.user, decision: .approval(isApproved: true, comment: ""))
        )
        #expect(try await world.run(id) == .ended(.completed))
        #expect(world.models.calls("work").count == 1)
        try await world.checkJournal()
    }

    @Test("An agent asks, the task waits, and the answer reaches the agent; its question is paid for")
    func question() async throws {
        let plan = Script.plan([Script.Step(id: "s1"), Script.Step(id: "s2", type: "design")])
        let world = try await CoordinationWorld { call, earlier in
            switch (call.form, call.subtask) {
            case ("plan", _): return .text(plan)
            case ("work", "s1") where earlier == 0:
                let question: JSONValue = ["prompt": "Which date?", "choices": ["May", "June"]]
                return .text(Script.answer("", extra: ["question": question]))
            default: return .text(Script.answer("A finished text for it."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .waiting)
        var task = try await world.task()
        let waiting = try #require(task.waiting)
        #expect(waiting.kind == .question)
        #expect(waiting.choices == ["May", "June"])
        #expect(waiting.subtask == "s1")
        let deadline = try #require(task.deadline)
        world.clock.advance(by: .seconds(3_600))
        try await world.append(id, .resumed(waiting.id, user: Self.user, decision: .answer("May")))
        #expect(try await world.run(id) == .ended(.completed))
        task = try await world.task()
        // Waiting for people does not count.
        #expect(task.deadline == deadline + .seconds(3_600))
        #expect(world.models.calls("work", "s1").last?.prompt["answers"]?.array?.first?["answer"] == "May")
        #expect(task.spend.calls == world.models.calls.count)
        try await world.checkJournal()
    }

    @Test("Two agents that ask at once are answered one after the other")
    func twoQuestions() async throws {
        let plan = Script.plan([Script.Step(id: "s1"), Script.Step(id: "s2", type: "design")])
        let world = try await CoordinationWorld { call, _ in
            let hasAnswer = call.prompt["answers"]?.array?.isEmpty == false
            switch call.form {
            case "plan": return .text(plan)
            case "work" where !hasAnswer:
                return .text(Script.answer("", extra: ["question": ["prompt": "Which date?"]]))
            default: return .text(Script.answer("A finished text for it."))
            }
        }
        let id = try await world.submit()
        for _ in 1...2 {
            #expect(try await world.run(id) == .waiting)
            let waiting = try #require(try await world.task().waiting)
            try await world.append(id, .resumed(waiting.id, user: Self.user, decision: .answer("May")))
        }
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.decisions.compactMap(\.waiting.subtask).sorted() == ["s1", "s2"])
        #expect(task.spend.calls == world.models.calls.count)
        try await world.checkJournal()
    }

    @Test("Who asks without end is no longer listened to")
    func endlessQuestions() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(configuration: { $0.questionsPerSubtaskMax = 2 }) { call, _ in
            call.form == "plan"
                ? .text(plan)
                : .text(Script.answer("The text with a gap.", extra: ["question": ["prompt": "And then?"]]))
        }
        let id = try await world.submit()
        for _ in 1...2 {
            #expect(try await world.run(id) == .waiting)
            let waiting = try #require(try await world.task().waiting)
            try await world.append(id, .resumed(waiting.id, user: Self.user, decision: .answer("Nothing")))
        }
        #expect(try await world.run(id) == .ended(.completed))
    }

    @Test("A wait that nobody ends times the task out")
    func waitingDeadline() async throws {
        let world = try await CoordinationWorld(Script.usual([Script.Step(id: "s1")]))
        let id = try await world.submit { $0.approvalPoints = [.plan] }
        #expect(try await world.run(id) == .waiting)
        world.clock.advance(by: .seconds(7 * 24 * 3_600))
        #expect(try await world.run(id) == .ended(.timedOut))
    }

    @Test("Feedback that comes while work is being done is not lost and does not disturb it")
    func feedbackMeanwhile() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work": .gate("work", then: Script.answer("A finished text for it."))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        async let outcome = world.run(id)
        await world.models.wait { $0.calls.count == 2 }
        try await world.append(id, .feedback(user: Self.user, rating: 4, comment: "go on", memory: "mem_x"))
        world.models.open("work")
        #expect(try await outcome == .ended(.completed))
        let journal = try await world.journal()
        #expect(journal.contains { if case .feedback = $0.body { true } else { false } })
        #expect(world.models.calls("work").count == 1)
        try await world.checkJournal()
    }
}
