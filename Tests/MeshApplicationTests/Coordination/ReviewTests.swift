internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Rounds of review and revision")
struct ReviewTests {
    private static let types = CoordinationWorld.team + ["critic"]
    private static let chain = [Script.Step(id: "s1"), Script.Step(id: "s2", type: "design", needs: ["s1"])]

    @Test("The named part and what builds on it are done again, with the notes and what they were before")
    func revises() async throws {
        let plan = Script.plan(Self.chain)
        let world = try await CoordinationWorld(types: Self.types) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text(Script.answer("Version \(earlier + 1) of the part \(call.subtask?.text ?? "")."))
            case "review":
                .text(
                    earlier == 0
                        ? Script.review("revise", 0.4, ["s1": "name the date"]) : Script.review("accepted", 0.9)
                )
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?.subtasks.map(\.revisions) == [1, 1])
        #expect(task.counters.iterations == 2)
        #expect(task.reviews.map(\.verdict) == [.revise, .accepted])
        let second = try #require(world.models.calls("work", "s1").last)
        #expect(second.prompt["revisionNotes"]?.string?.contains("name the date") == true)
        #expect(second.prompt["previousOutput"] == "Version 1 of the part s1.")
        let dependant = try #require(world.models.calls("work", "s2").last)
        #expect(dependant.prompt["inputs"]?.array?.first?["output"] == "Version 2 of the part s1.")
        // The output of the first version is history in memory.
        var filter = MemoryFilter(network: world.network)
        filter.tags = ["output"]
        let current = try await world.memory.memory(MemoryQuery(filter), of: world.tenant).elements.map(\.item.content)
        #expect(Set(current) == ["Version 2 of the part s1.", "Version 2 of the part s2."])
        try await world.checkJournal()
    }

    @Test("When no round is left, the version of the best review is taken")
    func bestVersion() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let confidences = [0.3, 0.6, 0.5]
        let world = try await CoordinationWorld(types: Self.types) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text(Script.answer("Version \(earlier + 1) of the text."))
            case "review": .text(Script.review("revise", confidences[earlier], ["s1": "better"]))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit(limits: TaskLimits(maxIterations: 2))
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.reviews.map(\.verdict) == [.revise, .revise, .acceptedAtLimit])
        #expect(world.models.calls("work").count == 3)
        let parts = world.models.calls("synthesis").first?.prompt["parts"]?.array?.compactMap { $0["output"]?.string }
        #expect(parts == ["Version 2 of the text."])
    }

    @Test("A revision that comes back to an earlier text ends the rounds, and the note says so")
    func pingPong() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(types: Self.types) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text(Script.answer(earlier.isMultiple(of: 2) ? "The tone is formal." : "The tone is casual."))
            case "review": .text(Script.review("revise", 0.3 + 0.1 * Double(earlier), ["s1": "other tone"]))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(world.models.calls("work").count == 3)
        #expect(task.reviews.last?.verdict == .acceptedAtLimit)
        #expect(task.reviews.last?.notes.contains("same text as an earlier one") == true)
    }

    @Test("Two revisions that do not raise the confidence end the rounds")
    func standstill() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(types: Self.types) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text(Script.answer("Version \(earlier + 1) of the text."))
            case "review": .text(Script.review("revise", 0.5, ["s1": "better"]))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        #expect(world.models.calls("review").count == 3)
        #expect(try await world.task().reviews.last?.notes.contains("did not raise the confidence") == true)
    }

    @Test("Without a critic rules look: an agent that is not sure, and a text that repeats itself, work again")
    func rules() async throws {
        let plan = Script.plan([Script.Step(id: "s1"), Script.Step(id: "s2", type: "design")])
        let world = try await CoordinationWorld { call, earlier in
            switch (call.form, call.subtask) {
            case ("plan", _): .text(plan)
            case ("work", "s1"):
                .text(Script.answer("Version \(earlier + 1) of the text.", confidence: earlier == 0 ? 0.3 : 0.9))
            default: .text(Script.answer("A text that is sure of itself."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?.subtasks.map(\.revisions) == [1, 0])
        let loop = String(repeating: "The same line comes again and again.\n", count: 5)
        #expect(RuleReview.faults(in: loop) == ["The text repeats itself."])
        #expect(RuleReview.faults(in: "Hm.").count == 1)
    }

    @Test("A revision that fails leaves the version before it")
    func failedRevision() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(types: Self.types) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": earlier == 0 ? .text(Script.answer("The first version.")) : Script.failure()
            case "review":
                .text(earlier == 0 ? Script.review("revise", 0.4, ["s1": "more"]) : Script.review("accepted", 0.8))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?["s1"]?.status == .completed)
        #expect(task.plan?["s1"]?.output == "The first version.")
        #expect(world.models.calls("work").count == 4)
        try await world.checkJournal()
    }

    @Test("A critic whose answer cannot be read is replaced by rules")
    func unreadable() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(types: Self.types) { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "review": .text("Looks fine to me!")
            default: .text(Script.answer("A finished text for it."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let review = try #require(try await world.task().reviews.first)
        #expect(review.agent == nil)
        #expect(review.spend.calls == 1)
    }
}
