internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Telemetry
internal import Testing

@testable internal import MeshApplication

/// The whole scheduler, with runners and a store, under the manual clock: tasks end in a random order, after random times.
@Suite("Fairness of a process")
struct SchedulerFairnessTests {
    private struct Network {
        let id: NetworkID
        let tenant: TenantID
    }

    private static let networks = [
        Network(id: "net_a1", tenant: "a"), Network(id: "net_b1", tenant: "b"), Network(id: "net_b2", tenant: "b"),
        Network(id: "net_c1", tenant: "c"),
    ]

    /// Plans wait until the test lets them go; the rest answers at once.
    private static func script() -> @Sendable (ScriptedModels.Call, Int) -> ScriptedModels.Answer {
        let plan = Script.plan([Script.Step(id: "s1")])
        let usual = Script.usual([Script.Step(id: "s1")])
        return { call, earlier in
            call.form == "plan"
                ? .gate(call.request.attribution.task?.text ?? "", then: plan) : usual(call, earlier)
        }
    }

    private func build(_ world: CoordinationWorld) async throws {
        for network in Self.networks {
            var changes = [Change.insertNetwork(Samples.network(network.id, of: network.tenant))]
            for type in CoordinationWorld.team {
                let configuration = AgentConfiguration(name: type, type: type)
                let id = AgentID("agt_\(network.id)_\(type)")
                changes.append(
                    .insertAgent(
                        Agent(id: id, network: network.id, configuration: configuration, createTime: world.clock.now)
                    )
                )
            }
            _ = try await world.memory.commit(
                ChangeSet(tenant: network.tenant, time: world.clock.now, changes)
            )
        }
    }

    private func submit(
        _ world: CoordinationWorld,
        _ number: Int,
        _ network: Network,
        priority: Int
    ) async throws
        -> OpenTask
    {
        let change = Samples.submission(
            TaskID("task_\(10_000 + number)_\(network.tenant)_\(priority)"),
            in: network.id,
            of: network.tenant,
            priority: priority,
            at: world.clock.now
        )
        _ = try await world.memory.commit(
            ChangeSet(tenant: network.tenant, time: world.clock.now, [.insertTask(change)])
        )
        return OpenTask(change.task)
    }

    /// Lets a random one of those that run end, until nobody is left; answers who began, in order.
    private func drain(_ world: CoordinationWorld, _ count: Int, _ random: inout SeededGenerator) async -> [TaskID] {
        var begun: [TaskID] = []
        var ended: Set<TaskID> = []
        while ended.count < count {
            let expected = min(count, ended.count + 4)
            await world.models.wait { snapshot in snapshot.calls.count { $0.form == "plan" } >= expected }
            begun = world.models.calls("plan").compactMap(\.request.attribution.task)
            guard let next = begun.filter({ !ended.contains($0) }).randomElement(using: &random) else { break }
            ended.insert(next)
            world.clock.advance(by: .milliseconds(Int.random(in: 1...3_000, using: &random)))
            world.models.open(next.text)
        }
        return begun
    }

    @Test("Tenants and priorities have their shares, all are served, and each once", arguments: 0..<4)
    func shares(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let world = try await CoordinationWorld(Self.script())
        try await build(world)
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = 4
        configuration.weights = ["a": 2]
        let scheduler = Scheduler(world.coordinator, worker: "w", configuration: configuration)
        var number = 0
        for network in Self.networks {
            for _ in 0..<(network.tenant == "b" ? 22 : 44) {
                number += 1
                let priority = Bool.random(using: &random) ? 9 : 4
                let task = try await submit(world, number, network, priority: priority)
                // Some are found in the store only.
                guard Int.random(in: 0..<4, using: &random) > 0 else { continue }
                try scheduler.reserve(1, in: task.network, of: task.tenant)
                scheduler.enqueue(task)
            }
        }
        // Before the sweep the line is not whole, so shares are looked at from the tenth turn on.
        let running = Task { await scheduler.run() }
        let begun = await drain(world, number, &random)
        scheduler.stop()
        await running.value
        #expect(begun.count == number && Set(begun).count == number, "seed \(seed)")
        var turns: [Substring: Int] = [:]
        for task in begun[10..<74] { turns[task.text.split(separator: "_")[2], default: 0] += 1 }
        for (tenant, share) in [("a", 32), ("b", 16), ("c", 16)] {
            #expect(abs((turns[Substring(tenant)] ?? 0) - share) <= 3, "seed \(seed): \(turns)")
        }
        let ofA = begun[0..<60].filter { $0.text.contains("_a_") }
        let high = ofA.count { $0.text.hasSuffix("_9") }
        #expect(high > ofA.count / 2, "seed \(seed): \(high) of \(ofA.count)")
    }

    @Test("A task of the lowest priority is served within what is stated, however many higher ones come")
    func lowestPriority() async throws {
        var random = SeededGenerator(seed: 5)
        let world = try await CoordinationWorld(Self.script())
        try await build(world)
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = 4
        let scheduler = Scheduler(world.coordinator, worker: "w", configuration: configuration)
        var last = 0
        for priority in [9, 8, 0, 7] {
            for _ in 0..<(priority == 0 ? 1 : 30) {
                last += 1
                let task = try await submit(world, last, Self.networks[0], priority: priority)
                try scheduler.reserve(1, in: task.network, of: task.tenant)
                scheduler.enqueue(task)
            }
        }
        let running = Task { await scheduler.run() }
        let begun = await drain(world, last, &random)
        scheduler.stop()
        await running.value
        let priorities = [0, 7, 8, 9]
        let bound = WaitBound(networks: [0: 1], priorities: priorities)
        let line = ScheduleWorld.Line(tenant: 0, network: 0, priority: 0)
        let stated = try #require(bound.turns(1, line, configuration))
        let place = try #require(begun.firstIndex { $0.text.hasSuffix("_0") })
        #expect(place + 1 <= stated && place < 45)
    }

    @Test("With ten thousand open tasks a sweep looks at a part of them, and at what is due each time")
    func sweeps() async throws {
        let world = try await CoordinationWorld(Self.script())
        try await build(world)
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = 1
        let registry = MetricRegistry()
        let scheduler = Scheduler(world.coordinator, worker: "w", configuration: configuration, registry: registry)
        for number in 0..<10_000 { _ = try await submit(world, number, Self.networks[0], priority: 0) }
        let running = Task { await scheduler.run() }
        // One runs: its lease, the sweep.
        await world.models.wait { !$0.calls.isEmpty }
        while scheduler.queuedCount < 9_999 { await Task.yield() }
        await world.clock.waitForSleepers(2)
        func count(_ name: String) throws -> Int {
            let page = String(decoding: registry.prometheusText(), as: UTF8.self)
            let line = try #require(page.split(separator: "\n").first { $0.hasPrefix(name + " ") })
            return try #require(Int(line.split(separator: " ")[1]))
        }
        // The first round goes through all: 20 full pages, one empty one, and the look at what is due.
        while try count("mesh_sweep_reads_total") < 22 { await Task.yield() }
        #expect(try count("mesh_sweep_tasks_total") == 10_000)
        // The next one stops after four pages.
        world.clock.advance(by: .seconds(5))
        while try count("mesh_sweep_reads_total") < 27 { await Task.yield() }
        #expect(try count("mesh_sweep_tasks_total") == 12_000)
        running.cancel()
        await running.value
        #expect(scheduler.queuedCount == 9_999)
    }
}
