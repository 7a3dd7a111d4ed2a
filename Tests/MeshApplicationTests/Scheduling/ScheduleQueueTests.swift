internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

@Suite("Who is next")
struct ScheduleQueueTests {
    private func entry(
        _ task: Int,
        _ tenant: String = "a",
        network: String = "n",
        priority: Int = 0,
        at seconds: Int = 0
    ) -> ScheduleQueue.Entry {
        ScheduleQueue.Entry(
            task: TaskID("t\(task)"),
            tenant: TenantID(tenant),
            network: NetworkID(network),
            priority: priority,
            since: Samples.moment(seconds)
        )
    }

    private func drain(_ queue: inout ScheduleQueue) -> [TaskID] {
        var order: [TaskID] = []
        while let next = queue.next() {
            order.append(next.task)
            queue.finish(next.task)
        }
        return order
    }

    @Test("Of few tasks the higher priority goes first, and equals go in the order of their coming")
    func priority() {
        var queue = ScheduleQueue(SchedulerConfiguration())
        queue.add(entry(1, at: 0))
        queue.add(entry(2, at: 1))
        queue.add(entry(3, priority: 9, at: 100))
        queue.add(entry(4, priority: 9, at: 400))
        queue.add(entry(5, at: 1))
        #expect(drain(&queue) == ["t3", "t4", "t1", "t2", "t5"])
    }

    @Test("A tenant with a thousand tasks does not hold up one with few")
    func fairness() {
        var queue = ScheduleQueue(SchedulerConfiguration())
        for number in 0..<1_000 { queue.add(entry(number, "big", priority: 9)) }
        for number in 1_000..<1_005 { queue.add(entry(number, "small")) }
        let order = drain(&queue)
        let last = order.lastIndex { (Int($0.text.dropFirst()) ?? 0) >= 1_000 } ?? 0
        #expect(last <= 10)
    }

    @Test("Weights give shares")
    func weights() {
        var configuration = SchedulerConfiguration()
        configuration.weights = ["heavy": 3]
        var queue = ScheduleQueue(configuration)
        for number in 0..<400 { queue.add(entry(number, number < 200 ? "heavy" : "light")) }
        let first = drain(&queue).prefix(100)
        let heavy = first.count { (Int($0.text.dropFirst()) ?? 0) < 200 }
        #expect((74...76).contains(heavy))
    }

    @Test("Who goes and comes again for each task is not first each time")
    func comeBack() {
        var queue = ScheduleQueue(SchedulerConfiguration())
        for number in 0..<100 { queue.add(entry(number, "waiting")) }
        var served: [TenantID: Int] = [:]
        for number in 100..<150 {
            queue.add(entry(number, "quick"))
            guard let next = queue.next() else { break }
            served[next.tenant, default: 0] += 1
            queue.finish(next.task)
        }
        #expect(abs((served["waiting"] ?? 0) - (served["quick"] ?? 0)) <= 2)
    }

    @Test("An endless stream of newcomers does not hold up those who wait")
    func newcomers() {
        var queue = ScheduleQueue(SchedulerConfiguration())
        for number in 0..<10 { queue.add(entry(number, "waiting")) }
        var served = 0
        for number in 100..<400 {
            queue.add(entry(number, "new \(number)"))
            guard let next = queue.next() else { break }
            if next.tenant == "waiting" { served += 1 }
            queue.finish(next.task)
        }
        #expect(served == 10)
    }

    @Test("Bounds of places: all or none, by network, tenant and process")
    func places() {
        var configuration = SchedulerConfiguration()
        configuration.queuedPerNetworkMax = 2
        configuration.queuedPerTenantMax = 3
        configuration.queuedPerProcessMax = 4
        var queue = ScheduleQueue(configuration)
        #expect(queue.reserve(3, in: "n1", of: "a") == .network)
        #expect(queue.reservedCount == 0)
        #expect(queue.reserve(2, in: "n1", of: "a") == nil)
        #expect(queue.reserve(1, in: "n1", of: "a") == .network)
        #expect(queue.reserve(2, in: "n2", of: "a") == .tenant)
        #expect(queue.reserve(1, in: "n2", of: "a") == nil)
        #expect(queue.reserve(2, in: "n1", of: "b") == .process)
        queue.withdraw(9, in: "n1", of: "a")
        #expect(queue.reservedCount == 1)
        #expect(queue.reserve(2, in: "n1", of: "b") == nil)
        // What is in the store already is taken beyond the bounds.
        for number in 0..<9 { queue.add(entry(number, "a")) }
        let isNew = queue.add(entry(3, "a"))
        #expect(!isNew && queue.queuedCount == 9)
    }

    /// A run of random steps; what is checked after each is said in the test.
    private func check(_ queue: ScheduleQueue, _ configuration: SchedulerConfiguration, _ model: Model, _ seed: Int) {
        #expect(queue.runningCount == model.running.count, "seed \(seed)")
        #expect(queue.queuedCount == model.queued.count, "seed \(seed)")
        #expect(queue.runningCount <= configuration.runningPerProcessMax, "seed \(seed)")
        for tenant in ["a", "b", "c"] {
            #expect(queue.runningCount(of: TenantID(tenant)) <= configuration.runningPerTenantMax, "seed \(seed)")
            for network in ["n0", "n1"] {
                let running = queue.runningCount(of: TenantID(tenant), in: NetworkID(network))
                #expect(running <= configuration.runningPerNetworkMax, "seed \(seed)")
            }
        }
    }

    private struct Model {
        var queued: Set<TaskID> = []
        var running: [TaskID] = []
        var done: Set<TaskID> = []
        var removed: Set<TaskID> = []
    }

    @Test(
        "Whatever happens: no bound is passed, nothing is lost, nothing runs twice, everything is served",
        arguments: 0..<30
    )
    func anyHistory(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var configuration = SchedulerConfiguration()
        configuration.runningPerProcessMax = 7
        configuration.runningPerTenantMax = 4
        configuration.runningPerNetworkMax = 3
        var queue = ScheduleQueue(configuration)
        var model = Model()
        for number in 0..<400 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<5:
                let tenant = ["a", "b", "c"].randomElement(using: &random) ?? "a"
                let network = "n\(Int.random(in: 0...1, using: &random))"
                let priority = Int.random(in: 0...9, using: &random)
                let new = entry(number, tenant, network: network, priority: priority, at: number)
                let isNew = queue.add(new)
                #expect(isNew, "seed \(seed)")
                model.queued.insert(new.task)
            case 5..<8:
                guard let next = queue.next() else { break }
                let wasQueued = model.queued.remove(next.task) != nil
                #expect(wasQueued, "seed \(seed)")
                model.running.append(next.task)
            case 8:
                guard let task = model.running.randomElement(using: &random) else { break }
                queue.finish(task)
                model.running.removeAll { $0 == task }
                model.done.insert(task)
            default:
                guard let task = model.queued.sorted().randomElement(using: &random) else { break }
                let wasThere = queue.remove(task)
                #expect(wasThere, "seed \(seed)")
                model.queued.remove(task)
                model.removed.insert(task)
            }
            check(queue, configuration, model, seed)
        }
        // No starvation: when work goes on ending, everybody who waits gets a turn.
        for task in model.running { queue.finish(task) }
        #expect(Set(drain(&queue)) == model.queued, "seed \(seed)")
        #expect(queue.queuedCount == 0 && queue.runningCount == 0)
    }

    @Test("Between tenants that always have work the turns differ by no more than one", arguments: 0..<10)
    func fairAtEveryMoment(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var queue = ScheduleQueue(SchedulerConfiguration())
        let tenants = ["a", "b", "c", "d"]
        for (number, tenant) in (0..<400).map({ ($0, tenants[$0 % 4]) }) {
            queue.add(entry(number, tenant, priority: Int.random(in: 0...9, using: &random)))
        }
        var served: [TenantID: Int] = [:]
        for _ in 0..<390 {
            guard let next = queue.next() else { break }
            served[next.tenant, default: 0] += 1
            queue.finish(next.task)
            let counts = tenants.map { served[TenantID($0)] ?? 0 }
            #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "seed \(seed)")
        }
    }

    @Test("Tenants that have nothing to do are forgotten in the end")
    func forgets() {
        var queue = ScheduleQueue(SchedulerConfiguration())
        for number in 0..<5_000 {
            queue.add(entry(number, "tenant \(number)"))
            if let next = queue.next() { queue.finish(next.task) }
        }
        #expect(queue.tenantCount <= 1_100)
    }
}
