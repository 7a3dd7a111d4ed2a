internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("A runner brings a task from plan to result")
struct TaskRunnerTests {
    static let diamond = [
        Script.Step(id: "s1"), Script.Step(id: "s2", type: "design"),
        Script.Step(id: "s3", type: "analytics", needs: ["s1", "s2"]),
    ]

    @Test("Plan, parallel work, result: the task completes and its journal tells it")
    func completes() async throws {
        let world = try await CoordinationWorld(Script.usual(Self.diamond))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.status == .completed)
        #expect(task.result?.text.contains("woven") == true)
        #expect(task.result?.isDegraded == false)
        #expect(task.explanation?.summary == "It is done.")
        #expect(task.explanation?.contributions.map(\.agentName) == ["Content", "Design", "Analytics"])
        let weights = task.explanation?.contributions.map(\.weight) ?? []
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
        #expect(task.plan?.source == .model)
        // Plan, three parts, result; rules reviewed.
        #expect(world.models.calls.count == 5)
        #expect(task.spend == Spend(calls: 5, inputTokens: 50, outputTokens: 25, costNanoUSD: 500))
        try await world.checkJournal()
    }

    @Test("A repeated task keeps the outputs of the one before, and does what is left")
    func keepsOutputs() async throws {
        let world = try await CoordinationWorld(Script.usual(Self.diamond))
        let first = try await world.submit()
        #expect(try await world.run(first) == .ended(.completed))
        let callsBefore = world.models.calls.count
        var kept = try #require(try await world.task().plan)
        kept.subtasks[2] = Subtask(
            id: "s3",
            title: "Part s3",
            instruction: "Write part s3 of the work.",
            agentType: "analytics",
            dependsOn: ["s1", "s2"]
        )
        let second = try await world.submit("task_2") {
            $0.retryOf = first
            $0.keptPlan = kept
        }
        #expect(try await world.run(second) == .ended(.completed))
        // One part and the result.
        #expect(world.models.calls.count == callsBefore + 2)
        let task = try await world.task("task_2")
        #expect(task.plan?.subtasks.allSatisfy { $0.status == .completed } == true)
        try await world.checkJournal("task_2")
    }

    @Test("Independent subtasks are in flight at once, and what needs them waits")
    func parallel() async throws {
        let plan = Script.plan(Self.diamond)
        let world = try await CoordinationWorld { call, _ in
            switch (call.form, call.subtask) {
            case ("plan", _): .text(plan)
            case ("work", "s1"): .gate("both", then: Script.answer("The first part is here."))
            case ("work", "s2"): .gate("both", then: Script.answer("The second part is here."))
            case ("work", _): .text(Script.answer("The third part builds on both."))
            default: .text(Script.answer("The result is whole."))
            }
        }
        let id = try await world.submit()
        async let outcome = world.run(id)
        await world.models.wait { $0.inFlight == 2 }
        #expect(world.models.calls("work").count == 2)
        world.models.open("both")
        #expect(try await outcome == .ended(.completed))
        let third = try #require(world.models.calls("work", "s3").first)
        // The outputs came through the shared memory, and the provenance names the items.
        let inputs = third.prompt["inputs"]?.array?.compactMap { $0["output"]?.string }
        #expect(inputs == ["The first part is here.", "The second part is here."])
        let provenance = try #require(try await world.task().plan?["s3"]?.provenance)
        #expect(provenance.inputSubtasks == ["s1", "s2"])
        var filter = MemoryFilter(network: world.network)
        filter.tags = ["output"]
        let outputs = try await world.memory.memory(MemoryQuery(filter), of: world.tenant).elements.map(\.item)
        #expect(outputs.count == 3)
        #expect(Set(provenance.memoryItems).isSubset(of: outputs.map(\.id)))
        #expect(outputs.allSatisfy { $0.origin.task == id && $0.origin.agent != nil && $0.origin.model == "model-a" })
        try await world.checkJournal()
    }

    @Test("Notes of agents become memory with their type and confidence, and later work reads them")
    func notes() async throws {
        let plan = Script.plan([Script.Step(id: "s1"), Script.Step(id: "s2", needs: ["s1"])])
        let world = try await CoordinationWorld { call, _ in
            let note: JSONValue = ["type": "decision", "content": "The tone is friendly.", "confidence": 0.8]
            switch (call.form, call.subtask) {
            case ("plan", _): return .text(plan)
            case ("work", "s1"): return .text(Script.answer("The first part.", extra: ["notes": [note]]))
            default: return .text(Script.answer("Some finished text."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let call = try #require(world.models.calls("work", "s2").first)
        #expect(call.prompt["memory"]?.array?.first?["content"] == "The tone is friendly.")
        #expect(call.prompt["memory"]?.array?.first?["type"] == "decision")
        let task = try await world.task()
        #expect(task.counters.memoryItems == 3)
    }

    @Test("Facts of agents settle with what the shared memory holds, in the commit of the work")
    func settlement() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let note: JSONValue = ["type": "fact", "content": "launch date: 5 May", "confidence": 0.9]
        let world = try await CoordinationWorld(
            recall: { store in
                SharedMemory(store: store, embedder: HashingEmbedder(), clock: ManualWallClock())
            },
            { call, _ in
                call.form == "plan" ? .text(plan) : .text(Script.answer("A finished text.", extra: ["notes": [note]]))
            }
        )
        let old = Samples.memory("mem_old", in: world.network, "launch date: 3 May", confidence: 0.5)
        let insert = Change.insertMemory(StoredMemory(old))
        _ = try await world.memory.commit(ChangeSet(tenant: world.tenant, time: world.clock.now, [insert]))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let after = try #require(try await world.memory.memory("mem_old", in: world.network, of: world.tenant)).item
        #expect(after.supersededBy != nil)
        #expect(after.validUntil != nil)
        try await world.checkJournal()
    }

    @Test("The session is credited with spend and memory, the agent with its work, in the commits that made them")
    func credits() async throws {
        let world = try await CoordinationWorld(Script.usual(Self.diamond))
        let session = Samples.session("ses_1", in: world.network, ttlSeconds: 3_600)
        _ = try await world.memory.commit(
            ChangeSet(tenant: world.tenant, time: world.clock.now, [.insertSession(session)])
        )
        let id = try await world.submit { $0.session = "ses_1" }
        #expect(try await world.run(id) == .ended(.completed))
        let after = try #require(try await world.memory.session("ses_1", in: world.network, of: world.tenant))
        #expect(after.metrics.spend == (try await world.task()).spend)
        #expect(after.metrics.memoryItems == 3)
        let agents = try await world.memory.agents(in: world.network, of: world.tenant)
        #expect(agents.map(\.metrics.completed) == [0, 1, 1, 1])
        #expect(agents[1].metrics.spend == ScriptedModels.cost)
    }

    @Test("Text is shown as it comes, without the block for the mesh, and goes when the task has ended")
    func liveText() async throws {
        let world = try await CoordinationWorld(Script.usual([Script.Step(id: "s1")]))
        let id = try await world.submit()
        try await world.run(id)
        let entries = world.live.entries
        #expect(entries.first == .begin("s1", attempt: 1, reason: ""))
        let shown = entries.compactMap { if case .append(_, _, let text) = $0 { text } else { nil } }.joined()
        #expect(shown.contains("The finished text of part s1."))
        #expect(!shown.contains("mesh"))
        #expect(entries.last == .forget)
    }

    @Test("A fallback of the model is in the journal, starts the text again and shows in provenance and agent")
    func fallback() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, _ in
            switch call.form {
            case "plan": .text(plan)
            case "work": .fallback(from: "big", to: "small", then: Script.answer("The text of the small model."))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.counters.fallbacks == 1)
        #expect(task.plan?["s1"]?.provenance?.failedModels == ["big"])
        // Either the text of the big model was shown by then, or nobody ever saw it.
        let begins = world.live.entries.filter { if case .begin("s1", _, _) = $0 { true } else { false } }
        #expect(begins.last == .begin("s1", attempt: 1, reason: "big failed; small begins again"))
        let agent = try #require(task.plan?["s1"]?.agent)
        #expect(world.pool.state(of: agent).status == .degraded)
        #expect(world.pool.state(of: agent).isOnFallback)
    }

    @Test("Images and hints of the submission reach the work")
    func images() async throws {
        let world = try await CoordinationWorld(Script.usual([Script.Step(id: "s1")]))
        let id = try await world.submit { submission in
            submission.images = [TaskImage(mediaType: "image/png", source: .url("https://example.org/a.png"))]
            submission.modelSelection.requiresVision = true
        }
        try await world.run(id)
        #expect(world.models.calls("work").first?.request.images.count == 1)
        #expect(world.models.calls("plan").first?.request.images.isEmpty == true)
        #expect(world.models.calls.allSatisfy { $0.request.selection.requiresVision })
    }

    @Test("The work on search goes to the custom agent that can do it")
    func customAgent() async throws {
        let seo = AgentConfiguration(
            name: "SEO Specialist",
            type: "seo",
            capabilities: ["keyword_analysis", "seo_optimization", "content_recommendations"],
            prompt: "Rank well."
        )
        let agents = CoordinationWorld.team.map { AgentConfiguration(name: $0, type: $0) } + [seo]
        // The model names no type, only what is wanted.
        let steps = [Script.Step(id: "s1", type: "", capabilities: ["seo optimization"]), Script.Step(id: "s2")]
        let world = try await CoordinationWorld(agents: agents, Script.usual(steps))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?["s1"]?.provenance?.agentType == "seo")
        #expect(task.plan?["s2"]?.provenance?.agentType == "content")
        #expect(world.models.calls("work", "s1").first?.request.system.contains("Rank well.") == true)
        #expect(world.models.calls("plan").first?.prompt["agents"]?.array?.count == 4)
    }

    @Test("A result with a schema is an object that fulfils it, after one repair if need be")
    func schema() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": .text(Script.answer("The text of the part."))
            default: .text(earlier == 0 ? #"{"subject": 7}"# : "```json\n{\"subject\": \"Hello\"}\n```")
            }
        }
        let id = try await world.submit { submission in
            submission.responseSchema = [
                "type": "object", "required": ["subject"], "properties": ["subject": ["type": "string"]],
            ]
        }
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.result?.data == ["subject": "Hello"])
        #expect(task.result?.mediaType == "application/json")
        #expect(task.spend.calls == 4)
        let repair = try #require(world.models.calls("synthesis").last)
        #expect(repair.request.prompt.contains("$.subject is not of type string"))
        #expect(repair.request.outputSchema != nil)
    }

    @Test("A result that does not fulfil its schema even then fails the task")
    func schemaFails() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, _ in
            call.form == "plan" ? .text(plan) : .text(Script.answer("Only words, no object."))
        }
        let id = try await world.submit { $0.responseSchema = ["type": "object"] }
        #expect(try await world.run(id) == .ended(.failed))
        let task = try await world.task()
        #expect(task.error?.code == .failedPrecondition)
        // What the two attempts had spent is in the journal all the same.
        #expect(task.spend.calls == world.models.calls.count)
        try await world.checkJournal()
    }
}
