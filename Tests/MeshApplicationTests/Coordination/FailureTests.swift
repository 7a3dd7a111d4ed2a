internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Failures of models and agents")
struct FailureTests {
    @Test("A passing failure is tried again, by another agent if there is one, and every call is paid once")
    func retry() async throws {
        let agents = [
            AgentConfiguration(name: "a", type: "content"), AgentConfiguration(name: "b", type: "content"),
        ]
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld(agents: agents) { call, earlier in
            switch call.form {
            case "plan": .text(plan)
            case "work": earlier == 0 ? Script.failure() : .text(Script.answer("The second attempt works."))
            default: .text(Script.answer("The result is here."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?["s1"]?.attempts == 2)
        #expect(task.spend.calls == 4)
        let workers = world.models.calls("work").compactMap(\.agent)
        #expect(Set(workers).count == 2)
        // The agent that failed is degraded, and the log of the network says so.
        #expect(world.pool.state(of: workers[0]).status == .degraded)
        let feed = try await world.memory.feed(of: world.network, after: 0, limit: 100, of: world.tenant)
        let changes = feed.events.compactMap { if case .agent(let change) = $0.body { change } else { nil } }
        #expect(changes.map(\.status) == [.busy, .degraded, .busy, .idle])
        try await world.checkJournal()
    }

    @Test("Attempts are bounded; then the part fails, what needs it is skipped, and the rest is the result")
    func partial() async throws {
        let steps = [
            Script.Step(id: "s1"), Script.Step(id: "s2", type: "design"), Script.Step(id: "s3", needs: ["s2"]),
        ]
        let plan = Script.plan(steps)
        let world = try await CoordinationWorld { call, _ in
            switch (call.form, call.subtask) {
            case ("plan", _): .text(plan)
            case ("work", "s2"): Script.failure()
            case ("work", _): .text(Script.answer("The part that works."))
            default: .text(Script.answer("What there is of the result."))
            }
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(world.models.calls("work", "s2").count == 3)
        #expect(task.plan?.subtasks.map(\.status) == [.completed, .failed, .skipped])
        #expect(task.result?.isDegraded == true)
        #expect(task.result?.text.contains("Part s2") == true)
        let missing = world.models.calls("synthesis").first?.prompt["missing"]?.array?.compactMap {
            $0["title"]?.string
        }
        #expect(missing == ["Part s2", "Part s3"])
        let whole = try #require(task.confidence)
        #expect(whole < 0.5)
    }

    @Test("A failure that will not pass is not tried again")
    func permanent() async throws {
        let plan = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, _ in
            call.form == "plan" ? .text(plan) : Script.failure(.invalidArgument, isTransient: false)
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.failed))
        #expect(world.models.calls("work").count == 1)
        let task = try await world.task()
        #expect(task.error?.code == .invalidArgument)
        #expect(task.spend.calls == 2)
        // A request that no model takes is not the agent's fault.
        #expect(world.pool.state(of: "agt_content_1").status == .idle)
    }

    @Test("No model for plan, review and result: rules do it, and the result says that it is degraded")
    func rulesOnly() async throws {
        let world = try await CoordinationWorld(types: CoordinationWorld.team + ["critic", "research"]) { call, _ in
            call.form == "work" ? .text(Script.answer("The work of an agent.")) : Script.failure()
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?.source == .rules)
        #expect(task.plan?.subtasks.map(\.agentType) == ["research", "content", "design", "analytics"])
        #expect(task.plan?.subtasks[2].dependsOn == ["s2"])
        #expect(task.reviews.first?.agent == nil)
        #expect(task.result?.isDegraded == true)
        #expect(task.result?.text.contains("## Gather the facts") == true)
        // Three attempts each for plan, review and result, and four pieces of work.
        #expect(task.spend.calls == 13)
        try await world.checkJournal()
    }

    @Test("A plan that cannot be used is asked for once more, with what was wrong")
    func planAgain() async throws {
        let circle = Script.plan([Script.Step(id: "s1", needs: ["s2"]), Script.Step(id: "s2", needs: ["s1"])])
        let good = Script.plan([Script.Step(id: "s1")])
        let world = try await CoordinationWorld { call, earlier in
            call.form == "plan"
                ? .text(earlier == 0 ? circle : good) : .text(Script.answer("A finished text for it."))
        }
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        let faults = world.models.calls("plan").last?.prompt["faults"]?.array?.compactMap(\.string) ?? []
        #expect(faults == ["the subtasks s1, s2 wait for each other in a circle"])
        let task = try await world.task()
        #expect(task.plan?.source == .model)
        #expect(task.spend.calls == 4)
    }

    @Test("The budget is looked at before each call; at its end the task fails")
    func budget() async throws {
        let world = try await CoordinationWorld(Script.usual(TaskRunnerTests.diamond))
        let id = try await world.submit(limits: TaskLimits(budgetNanoUSD: 250))
        #expect(try await world.run(id) == .ended(.failed))
        let task = try await world.task()
        #expect(task.error?.code == .resourceExhausted)
        #expect(task.spend.costNanoUSD == 200)
        #expect(world.models.calls.count == task.spend.calls)
    }

    @Test("Wherever the budget ends, every call that was made is in the spend", arguments: 1...14)
    func budgetAnywhere(calls: Int) async throws {
        let world = try await CoordinationWorld(types: CoordinationWorld.team + ["critic"]) { call, earlier in
            switch call.form {
            case "work": earlier == 0 ? Script.failure() : .text(Script.answer("The work of an agent."))
            case "synthesis" where earlier == 2: .text(Script.answer("The result is here."))
            default: Script.failure()
            }
        }
        let id = try await world.submit(limits: TaskLimits(budgetNanoUSD: Int64(calls * 100)))
        let outcome = try await world.run(id)
        let task = try await world.task()
        #expect(task.spend.calls == world.models.calls.count)
        #expect(task.spend.calls <= calls)
        #expect(outcome == .ended(.completed) || task.error?.code == .resourceExhausted)
        try await world.checkJournal()
    }

    @Test("A plan that the budget does not pay for is cut")
    func planInBudget() async throws {
        let world = try await CoordinationWorld(Script.usual(TaskRunnerTests.diamond))
        let id = try await world.submit(limits: TaskLimits(budgetNanoUSD: 520))
        #expect(try await world.run(id) == .ended(.completed))
        let task = try await world.task()
        #expect(task.plan?.subtasks.map(\.id) == ["s1", "s2"])
        #expect(task.plan?.source == .repaired)
        #expect(task.plan?.repairs == ["1 subtasks beyond the limits of the task were left out"])
    }

    @Test("A network without agents fails the task")
    func nobody() async throws {
        let world = try await CoordinationWorld(agents: [], Script.usual([Script.Step(id: "s1")]))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.failed))
        #expect(try await world.task().error?.code == .failedPrecondition)
    }

    @Test("A coordinator that is alone does the work itself")
    func alone() async throws {
        let steps = [Script.Step(id: "s1", type: "coordinator")]
        let world = try await CoordinationWorld(types: ["coordinator"], Script.usual(steps))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        #expect(try await world.task().plan?.source == .model)
    }

    @Test("An agent has no more at once than it may; the rest waits for it")
    func slots() async throws {
        let agents = [AgentConfiguration(name: "one", type: "content", maxConcurrentSubtasks: 1)]
        let steps = (1...4).map { Script.Step(id: "s\($0)") }
        let world = try await CoordinationWorld(agents: agents, Script.usual(steps))
        let id = try await world.submit()
        #expect(try await world.run(id) == .ended(.completed))
        #expect(world.models.inFlightMax == 1)
        #expect(world.models.calls("work").count == 4)
    }

    @Test("While the breaker of the only agent is open its work waits, and goes on after the cool-down")
    func openBreaker() async throws {
        let agents = [AgentConfiguration(name: "one", type: "content")]
        let world = try await CoordinationWorld(
            agents: agents,
            configuration: { $0.leaseTime = .seconds(10_000) },
            Script.usual([Script.Step(id: "s1")])
        )
        let agent = try #require(try await world.memory.agents(in: world.network, of: world.tenant).first)
        for _ in 1...5 {
            _ = world.pool.take([[agent]], avoiding: [], for: "other", in: world.network)
            _ = world.pool.finish(agent, .failure(FailureReason(.unavailable, "down")), for: "other")
        }
        #expect(world.pool.state(of: agent.id).status == .offline)
        let id = try await world.submit()
        async let outcome = world.run(id)
        await world.models.wait { $0.calls.count == 1 && $0.inFlight == 0 }
        while try await world.task().plan?["s1"]?.status != .ready { await Task.yield() }
        // The lease, the alarm and whoever waits for the agent.
        await world.clock.waitForSleepers(3)
        #expect(world.models.calls("work").isEmpty)
        world.clock.advance(by: .seconds(30))
        #expect(try await outcome == .ended(.completed))
        #expect(world.pool.state(of: agent.id).breaker == .closed)
    }
}
