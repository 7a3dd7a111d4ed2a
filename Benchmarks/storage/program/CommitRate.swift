internal import BenchmarkSupport
internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// How many commits reach the disk in a second while so many callers commit, each of them one after the other.
struct CommitRate {
    private let atOnce: Int
    private let networks: Int
    private let seconds: Int
    private let turn: Int

    init(_ options: inout BenchmarkOptions) throws {
        atOnce = try options.take("at-once", or: 16)
        networks = try options.take("networks", or: 20)
        seconds = try options.take("seconds", or: 10)
        turn = try options.take("turn", or: 1)
    }

    static func network(_ number: Int) -> NetworkID { NetworkID("net_\(number)") }

    static func makeNetwork(_ id: NetworkID, _ store: any MeshStore) async throws {
        let now = SystemClock().now
        let network = Network(id: id, tenant: StoreHouse.tenant, owner: "bench", name: id.text, createTime: now)
        _ = try await store.commit(ChangeSet(tenant: StoreHouse.tenant, time: now, [.insertNetwork(network)]))
    }

    static func makeNetworks(_ count: Int, _ store: any MeshStore) async throws {
        for number in 1...count where try await store.network(network(number), of: StoreHouse.tenant) == nil {
            try await makeNetwork(network(number), store)
        }
    }

    func run(_ store: any MeshStore) async throws {
        try await Self.makeNetworks(networks, store)
        let times = TimeBox()
        // The first second warms caches and prepares statements.
        let begin = ContinuousClock.now + .seconds(1)
        let end = begin + .seconds(seconds)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<atOnce {
                group.addTask { try await call(caller, store, from: begin, until: end, times) }
            }
            try await group.waitForAll()
        }
        var taken = times.all
        let rate = Double(taken.count) / Double(seconds)
        try Report.line("commits_per_s \(rate.text(1))")
        try Report.line("events_per_s \((rate * Double(TaskLife.events) / Double(TaskLife.commits)).text(1))")
        try Report.line("commit_p50_ms \(taken.at(0.5).text(3))")
        try Report.line("commit_p99_ms \(taken.at(0.99).text(3))")
    }

    private func call(
        _ caller: Int,
        _ store: any MeshStore,
        from begin: ContinuousClock.Instant,
        until end: ContinuousClock.Instant,
        _ times: TimeBox
    ) async throws {
        var random = UInt64(truncatingIfNeeded: caller + 1)
        var number = 0
        while ContinuousClock.now < end {
            number += 1
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let network = Self.network(Int(random >> 33) % networks + 1)
            let life = TaskLife(id: TaskID("tsk_\(turn)_\(caller)_\(number)"), network: network)
            var last = ContinuousClock.now
            try await life.run(store) { _ in
                let now = ContinuousClock.now
                if now > begin, now <= end { times.add(now - last) }
                last = now
            }
        }
    }
}

/// Times that many tasks add to.
final class TimeBox: Sendable {
    private let values = Mutex(Percentiles())

    func add(_ time: Duration) { values.withLock { $0.add(time.milliseconds) } }

    var all: Percentiles { values.withLock { $0 } }
}
