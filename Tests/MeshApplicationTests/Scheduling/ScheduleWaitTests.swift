internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

/// The longest wait that `ScheduleQueue` states is kept by every task of every seed.
@Suite("The longest wait")
struct ScheduleWaitTests {
    private typealias Line = ScheduleWorld.Line

    /// A random mix: floods, single tasks, cancels, full networks and tenants, tenants that come and go.
    private func run(_ seed: Int, steps: Int) -> ScheduleWorld {
        var random = SeededGenerator(seed: UInt64(seed))
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = Int.random(in: 1...10, using: &random)
        configuration.runningPerTenantMax = Int.random(in: 1...6, using: &random)
        configuration.runningPerNetworkMax = Int.random(in: 1...4, using: &random)
        let networks = Dictionary(
            uniqueKeysWithValues: (0..<Int.random(in: 1...5, using: &random)).map {
                ($0, Int.random(in: 1...3, using: &random))
            }
        )
        for tenant in networks.keys {
            configuration.weights[ScheduleWorld.tenant(tenant).text] = Int.random(in: 1...4, using: &random)
        }
        let priorities = Array(0...9).shuffled(using: &random).prefix(Int.random(in: 1...10, using: &random)).sorted()
        var world = ScheduleWorld(configuration, seed: seed, WaitBound(networks: networks, priorities: priorities))
        let floodChance = Int.random(in: 2...30, using: &random)
        for _ in 0..<steps {
            let tenant = Int.random(in: 0..<networks.count, using: &random)
            let line = Line(
                tenant: tenant,
                network: Int.random(in: 0..<(networks[tenant] ?? 1), using: &random),
                priority: priorities.randomElement(using: &random) ?? 0
            )
            let isFlood = Int.random(in: 0..<floodChance, using: &random) == 0
            if world.waitingCount < 400 { world.add(line, isFlood ? Int.random(in: 5...60, using: &random) : 1) }
            if Int.random(in: 0..<10, using: &random) == 0 { world.cancelOne() }
            world.dispatch(lasting: 1...Int.random(in: 2...40, using: &random))
            for _ in 0..<Int.random(in: 0...2, using: &random) { world.endNext() }
        }
        repeat { world.dispatch(lasting: 1...5) } while world.endNext()
        return world
    }

    @Test("Nobody waits longer than stated, nobody is lost and no bound is passed", arguments: ScheduleSeeds.parts)
    func anyMix(part: Int) {
        for seed in ScheduleSeeds.of(part, usually: 400) {
            let world = run(seed, steps: 150)
            if world.waitingCount > 0 || world.queue.queuedCount > 0 || world.queue.tenantCount > 0 {
                Issue.record("seed \(seed): tasks are left that nobody served")
            }
        }
    }

    @Test("The lowest priority's first in line has one of its network's next 127 turns, in any flood of all others")
    func lowestPriority() {
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = 4
        var world = ScheduleWorld(configuration, seed: 7, WaitBound(networks: [0: 1], priorities: Array(0...9)))
        #expect(world.bound.turns(1, Line(tenant: 0, network: 0, priority: 0), configuration) == 127)
        #expect(world.bound.turns(2, Line(tenant: 0, network: 0, priority: 0), configuration) == 182)
        for priority in 1...9 { world.add(Line(tenant: 0, network: 0, priority: priority), 1_000) }
        let lowest = Line(tenant: 0, network: 0, priority: 0)
        while world.turns < 3_000 {
            if world.waiting(in: lowest) == 0 { world.add(lowest) }
            world.dispatch(lasting: 1...9)
            world.endNext()
        }
        #expect((world.longestWait[lowest] ?? 0) <= 127)
        #expect((world.served[lowest] ?? 0) >= 3_000 / 56)
    }

    @Test("A network that is full again and again gives its turns by the priorities, whatever other networks do")
    func hindered() {
        var configuration = SchedulerConfiguration()
        configuration.runningPerNetworkMax = 1
        var world = ScheduleWorld(configuration, seed: 3, WaitBound(networks: [0: 2], priorities: [0, 8, 9]))
        let lines = [0, 8, 9].map { Line(tenant: 0, network: 0, priority: $0) }
        while world.turns < 4_000 {
            for line in lines + [Line(tenant: 0, network: 1, priority: 9)] where world.waiting(in: line) < 2 {
                world.add(line, 2)
            }
            world.dispatch(lasting: 1...9)
            world.endNext()
        }
        let served = lines.map { Double(world.served[$0] ?? 0) }
        let part = served.reduce(0, +) / 20
        for (served, weight) in zip(served, [1.0, 9, 10]) { #expect(abs(served / part - weight) <= 0.05 * weight) }
    }
}
