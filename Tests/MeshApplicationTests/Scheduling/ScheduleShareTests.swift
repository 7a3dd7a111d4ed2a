internal import MeshDomain
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

/// Turns go by the weights, within five of a hundred, whatever else happens.
@Suite("Shares of turns")
struct ScheduleShareTests {
    private typealias Line = ScheduleWorld.Line

    private static func weights(_ tenants: Int, _ random: inout SeededGenerator) -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: (0..<tenants).map {
                (ScheduleWorld.tenant($0).text, Int.random(in: 1...5, using: &random))
            }
        )
    }

    private func expectShares(_ served: [Int], _ weights: [Int], seed: Int, _ what: String) {
        let total = Double(served.reduce(0, +))
        let all = Double(weights.reduce(0, +))
        for (served, weight) in zip(served, weights) {
            let right = total * Double(weight) / all
            if abs(Double(served) - right) > 0.05 * right {
                Issue.record("seed \(seed): \(what) of weight \(weight) of \(all) had \(served) turns, not \(right)")
            }
        }
    }

    @Test("Tenants that always have tasks share by their weights", arguments: ScheduleSeeds.parts)
    func tenants(part: Int) {
        for seed in ScheduleSeeds.of(part, usually: 120) {
            var random = SeededGenerator(seed: UInt64(seed))
            var configuration = SchedulerConfiguration()
            let tenants = Int.random(in: 2...6, using: &random)
            configuration.weights = Self.weights(tenants, &random)
            configuration.runningPerProcessMax = Int.random(in: 1...12, using: &random)
            let weights = (0..<tenants).map { configuration.weight(of: ScheduleWorld.tenant($0)) }
            var world = ScheduleWorld(configuration, seed: seed)
            while world.turns < 40 * weights.reduce(0, +) {
                for tenant in 0..<tenants {
                    while world.queue.queuedCount(of: ScheduleWorld.tenant(tenant)) < 15 {
                        let network = Int.random(in: 0...2, using: &random)
                        let priority = Int.random(in: 0...9, using: &random)
                        world.add(Line(tenant: tenant, network: network, priority: priority), 3)
                    }
                }
                world.dispatch(lasting: 1...50)
                world.endNext()
            }
            let served = (0..<tenants).map { world.turns(of: $0) }
            expectShares(served, weights, seed: seed, "a tenant")
        }
    }

    @Test(
        "Priorities of a tenant share by their weights, in several networks and when these are full",
        arguments: ScheduleSeeds.parts
    )
    func priorities(part: Int) {
        for seed in ScheduleSeeds.of(part, usually: 120) {
            var random = SeededGenerator(seed: UInt64(seed))
            var configuration = SchedulerConfiguration()
            configuration.runningPerProcessMax = Int.random(in: 1...8, using: &random)
            configuration.runningPerNetworkMax = Int.random(in: 1...4, using: &random)
            let networks = Int.random(in: 1...3, using: &random)
            let count = Int.random(in: 2...4, using: &random)
            let priorities = Array(0...9).shuffled(using: &random).prefix(count).sorted()
            let weights = priorities.map { configuration.weight(ofPriority: $0) }
            var world = ScheduleWorld(configuration, seed: seed)
            let turns = 40 * networks * weights.reduce(0, +) / (weights.min() ?? 1)
            var step = 0
            while world.turns < turns {
                for network in 0..<networks where step.isMultiple(of: 20) {
                    for priority in priorities {
                        let line = Line(tenant: 0, network: network, priority: priority)
                        world.add(line, max(0, 100 - world.waiting(in: line)))
                    }
                }
                world.dispatch(lasting: 1...20)
                world.endNext()
                step += 1
            }
            let served = priorities.map { priority in
                world.served.reduce(0) { $1.key.priority == priority ? $0 + $1.value : $0 }
            }
            expectShares(served, weights, seed: seed, "a priority")
        }
    }

    @Test(
        "Those who stay share by their weights while others come and go, are cancelled or are full",
        arguments: ScheduleSeeds.parts
    )
    func comeAndGo(part: Int) {
        for seed in ScheduleSeeds.of(part, usually: 120) {
            var random = SeededGenerator(seed: UInt64(seed))
            var configuration = SchedulerConfiguration()
            configuration.weights = Self.weights(9, &random)
            configuration.runningPerProcessMax = Int.random(in: 4...12, using: &random)
            // The visitors have one network each, and it is soon full; those who stay have more than they need.
            configuration.runningPerNetworkMax = Int.random(in: 1...3, using: &random)
            let staying = 0..<3
            let weights = staying.map { configuration.weight(of: ScheduleWorld.tenant($0)) }
            var world = ScheduleWorld(configuration, seed: seed)
            var served = 0
            var step = 0
            while served < 40 * weights.reduce(0, +) {
                for tenant in staying where step.isMultiple(of: 20) {
                    for network in 0..<12 {
                        let line = Line(tenant: tenant, network: network, priority: network % 10)
                        world.add(line, max(0, 30 - world.waiting(in: line)))
                    }
                }
                if Int.random(in: 0..<4, using: &random) == 0 {
                    let visitor = Int.random(in: 3...8, using: &random)
                    let line = Line(tenant: visitor, network: 0, priority: Int.random(in: 0...9, using: &random))
                    world.add(line, Int.random(in: 1...6, using: &random))
                }
                if Int.random(in: 0..<40, using: &random) == 0 { world.cancelOne() }
                world.dispatch(lasting: 1...30)
                world.endNext()
                served = staying.reduce(0) { $0 + world.turns(of: $1) }
                step += 1
            }
            let turns = staying.map { world.turns(of: $0) }
            expectShares(turns, weights, seed: seed, "one who stays")
        }
    }

    @Test("Two tenants of one weight stay even when one of them floods with ten thousand tasks of the highest priority")
    func flood() {
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = 8
        var world = ScheduleWorld(configuration, seed: 1)
        world.add(Line(tenant: 0, network: 0, priority: 9), 10_000)
        while world.turns < 2_000 {
            let line = Line(tenant: 1, network: 0, priority: 0)
            if world.waiting(in: line) < 2 { world.add(line, 2) }
            world.dispatch(lasting: 1...9)
            world.endNext()
        }
        expectShares(world.served.sorted { $0.key < $1.key }.map(\.value), [1, 1], seed: 1, "a tenant")
    }
}
