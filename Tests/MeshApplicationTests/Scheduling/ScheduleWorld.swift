internal import Foundation
internal import MeshDomain
internal import MeshTestSupport
internal import SeedTestSupport
internal import Testing

@testable internal import MeshApplication

/// A queue, tasks of random lengths, and a clock that jumps from end to end. It counts who has turns and how long each task
/// waits, and checks after every step that no bound is passed.
struct ScheduleWorld {
    struct Line: Hashable, Comparable {
        let tenant: Int
        let network: Int
        let priority: Int

        static func < (left: Line, right: Line) -> Bool {
            (left.tenant, left.network, left.priority) < (right.tenant, right.network, right.priority)
        }
    }

    /// How many turns one that waits sees while its network and its tenant have room.
    private struct Admitted {
        let line: Line
        let position: Int
        let openTurnsBefore: Int
    }

    let configuration: SchedulerConfiguration
    let seed: Int
    var random: SeededGenerator
    var queue: ScheduleQueue
    private(set) var now = 0
    private(set) var turns = 0
    private(set) var served: [Line: Int] = [:]
    /// The longest wait of a first in line, in turns that were given while it might have run.
    private(set) var longestWait: [Line: Int] = [:]
    private var turnsOfTenants: [Int: Int] = [:]
    private var openTurns: [Int: [Int: Int]] = [:]
    private var waiting: [TaskID: Admitted] = [:]
    private var order: [Line: Int] = [:]
    private var lastNumber = 0
    private var ends: [(moment: Int, task: TaskID)] = []
    /// Sums of weights and members that may ever wait on each level.
    var bound: WaitBound

    init(_ configuration: SchedulerConfiguration, seed: Int, _ bound: WaitBound = .none) {
        self.configuration = configuration
        self.seed = seed
        self.bound = bound
        random = SeededGenerator(seed: UInt64(seed))
        queue = ScheduleQueue(configuration)
    }

    private static let tenants = (0..<20).map { TenantID("tenant\($0)") }
    private static let networks = (0..<20).map { NetworkID("network\($0)") }
    static func tenant(_ number: Int) -> TenantID { tenants[number] }
    static func network(_ number: Int) -> NetworkID { networks[number] }

    func waiting(in line: Line) -> Int { order[line] ?? 0 }
    private static func task(_ number: Int) -> TaskID { TaskID("task_of_the_schedule_\(number)") }
    func turns(of tenant: Int) -> Int { turnsOfTenants[tenant] ?? 0 }
    var waitingCount: Int { waiting.count }

    mutating func add(_ line: Line, _ count: Int = 1) {
        for _ in 0..<count {
            lastNumber += 1
            let task = Self.task(lastNumber)
            order[line, default: 0] += 1
            let before = openTurns[line.tenant]?[line.network] ?? 0
            waiting[task] = Admitted(line: line, position: order[line] ?? 1, openTurnsBefore: before)
            queue.add(
                ScheduleQueue.Entry(
                    task: task,
                    tenant: Self.tenant(line.tenant),
                    network: Self.network(line.network),
                    priority: line.priority,
                    since: Samples.moment(now)
                )
            )
        }
    }

    /// Takes somebody who waits out of the line.
    mutating func cancelOne() {
        let task = Self.task(Int.random(in: max(1, lastNumber - 100)...max(1, lastNumber), using: &random))
        guard let gone = waiting[task] else { return }
        queue.remove(task)
        waiting[task] = nil
        order[gone.line, default: 1] -= 1
    }

    /// Gives all turns that may be given.
    mutating func dispatch(lasting lengths: ClosedRange<Int>) {
        while true {
            let open = openLines()
            guard let entry = queue.next() else { return }
            turns += 1
            for (tenant, network) in open { openTurns[tenant, default: [:]][network, default: 0] += 1 }
            guard let admitted = waiting.removeValue(forKey: entry.task) else {
                Issue.record("seed \(seed): \(entry.task) has a turn that it did not wait for")
                return
            }
            let line = admitted.line
            served[line, default: 0] += 1
            turnsOfTenants[line.tenant, default: 0] += 1
            order[line, default: 1] -= 1
            let waited = (openTurns[line.tenant]?[line.network] ?? 0) - admitted.openTurnsBefore
            if admitted.position == 1 { longestWait[line] = max(longestWait[line] ?? 0, waited) }
            if let longest = bound.turns(admitted.position, line, configuration), waited > longest {
                Issue.record("seed \(seed): \(line) at \(admitted.position) waited \(waited) turns of \(longest)")
            }
            ends.append((now + Int.random(in: lengths, using: &random), entry.task))
            checkBounds(entry)
        }
    }

    /// The clock goes to the next end. False when nothing runs.
    @discardableResult
    mutating func endNext() -> Bool {
        guard let next = ends.indices.min(by: { ends[$0].moment < ends[$1].moment }) else { return false }
        now = max(now, ends[next].moment)
        queue.finish(ends.remove(at: next).task)
        return true
    }

    private func openLines() -> [(Int, Int)] {
        guard bound.isChecked else { return [] }
        return bound.networks.flatMap { tenant, networks in
            guard queue.runningCount(of: Self.tenant(tenant)) < configuration.runningPerTenantMax else {
                return [(Int, Int)]()
            }
            return (0..<networks).map { (tenant, $0) }.filter {
                let running = queue.runningCount(of: Self.tenant($0.0), in: Self.network($0.1))
                return running < configuration.runningPerNetworkMax
            }
        }
    }

    private func checkBounds(_ entry: ScheduleQueue.Entry) {
        if queue.runningCount > configuration.runningPerProcessMax
            || queue.runningCount(of: entry.tenant) > configuration.runningPerTenantMax
            || queue.runningCount(of: entry.tenant, in: entry.network) > configuration.runningPerNetworkMax
            || queue.queuedCount != waiting.count
        {
            Issue.record("seed \(seed): a bound is passed or a task is lost after \(entry)")
        }
    }
}

/// What the doc comments of `FairTurns` and `ScheduleQueue` promise, as a number.
struct WaitBound {
    /// How many networks each tenant may have tasks in.
    var networks: [Int: Int]
    var priorities: [Int]
    var isChecked = true

    static let none = WaitBound(networks: [:], priorities: [], isChecked: false)

    static func turnsAtMost(_ turns: Int, weight: Int, of all: Int, members: Int) -> Int {
        turns + ((turns + 1) * (all - weight) + weight - 1) / weight + 2 * (members - 1)
    }

    func turns(_ position: Int, _ line: ScheduleWorld.Line, _ configuration: SchedulerConfiguration) -> Int? {
        guard isChecked, let own = networks[line.tenant] else { return nil }
        let priorities = priorities.map { configuration.weight(ofPriority: $0) }
        let ofNetwork = Self.turnsAtMost(
            position,
            weight: configuration.weight(ofPriority: line.priority),
            of: priorities.reduce(0, +),
            members: priorities.count
        )
        let ofTenant = Self.turnsAtMost(ofNetwork, weight: 1, of: own, members: own)
        let tenants = networks.keys.map { configuration.weight(of: ScheduleWorld.tenant($0)) }
        return Self.turnsAtMost(
            ofTenant,
            weight: configuration.weight(of: ScheduleWorld.tenant(line.tenant)),
            of: tenants.reduce(0, +),
            members: tenants.count
        )
    }
}

/// Seeds in parts, so that they run side by side. `MESH_SCHEDULE_SEEDS` says how many; the usual number takes seconds.
enum ScheduleSeeds {
    static let parts = Array(0..<4)

    static func of(_ part: Int, usually count: Int) -> Range<Int> {
        let text = ProcessInfo.processInfo.environment["MESH_SCHEDULE_SEEDS"]
        let share = (text.flatMap { Int($0) } ?? count) / parts.count
        return part * share..<(part + 1) * share
    }
}
