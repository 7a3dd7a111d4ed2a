internal import BenchmarkSupport
internal import MeshApplication
internal import MeshDomain
internal import Synchronization
internal import Telemetry

/// How long after its commit a watcher has an event in hand: the bell rings, the watch reads the journal, the item is there.
struct WatchLatency {
    private let tasks: Int
    private let watchers: Int
    private let seconds: Int

    private static let network: NetworkID = "net_1"
    private static let caller = Principal(tenant: StoreHouse.tenant, user: "bench", role: .admin, scopes: [.admin])
    /// Between the commits of a task, as between answers of models.
    private static let pace = Duration.milliseconds(20)

    init(_ options: inout BenchmarkOptions) throws {
        tasks = try options.take("tasks", or: 20)
        watchers = try options.take("watchers", or: 5)
        seconds = try options.take("seconds", or: 10)
    }

    func run(_ store: any MeshStore) async throws {
        try await CommitRate.makeNetworks(1, store)
        let bell = LocalBell(clock: SystemClock())
        let mesh = try Self.mesh(store, bell)
        let times = TimeBox()
        let end = ContinuousClock.now + .seconds(seconds)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<tasks {
                group.addTask {
                    var number = 0
                    while ContinuousClock.now < end {
                        number += 1
                        try await live(TaskID("tsk_w\(lane)_\(number)"), mesh, times)
                    }
                }
            }
            try await group.waitForAll()
        }
        var taken = times.all
        try Report.line("watch_events \(taken.count)")
        try Report.line("watch_p50_ms \(taken.at(0.5).text(3))")
        try Report.line("watch_p99_ms \(taken.at(0.99).text(3))")
    }

    /// One life with its watchers.
    private func live(_ id: TaskID, _ mesh: Mesh, _ times: TimeBox) async throws {
        let commits = CommitTimes()
        try await withThrowingTaskGroup(of: [Int: ContinuousClock.Instant].self) { group in
            try await TaskLife(id: id, network: Self.network).run(mesh.store) { task in
                commits.add(upTo: task.version)
                mesh.bell.ring(.task(id, of: task.tenant))
                mesh.bell.ring(.network(Self.network, of: task.tenant))
                if task.version == 1 {
                    for _ in 0..<watchers { group.addTask { try await Self.watch(id, mesh) } }
                }
                try await Task.sleep(for: Self.pace, tolerance: .zero)
            }
            for try await seen in group {
                guard seen.count == TaskLife.events - 1 else {
                    throw BenchmarkFault(sentence: "a watcher saw \(seen.count) events")
                }
                for (sequence, moment) in seen {
                    if let commit = commits[sequence] { times.add(max(.zero, moment - commit)) }
                }
            }
        }
    }

    private static func watch(_ id: TaskID, _ mesh: Mesh) async throws -> [Int: ContinuousClock.Instant] {
        var seen: [Int: ContinuousClock.Instant] = [:]
        // The submission is in the past by then.
        let watch = try await mesh.watchTask(id, in: network, after: 1, heartbeat: .seconds(10), as: caller)
        while let items = try await watch.next() {
            let now = ContinuousClock.now
            for case .event(let event) in items { seen[event.sequence] = now }
        }
        return seen
    }

    private static func mesh(_ store: any MeshStore, _ bell: LocalBell) throws -> Mesh {
        let clock = SystemClock()
        return Mesh(
            store: store,
            bell: bell,
            liveText: LiveTextBoard(bell: bell),
            dispatcher: NoDispatcher(),
            agentTypes: try AgentTypeRegistry(),
            agentPool: AgentPool(clock: clock),
            memory: SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock),
            clock: clock,
            ids: SortableIDs(clock: clock),
            logger: .off
        )
    }
}

/// When each event of a task was acknowledged.
private final class CommitTimes: Sendable {
    private let moments = Mutex<[ContinuousClock.Instant]>([])

    func add(upTo version: Int) {
        let now = ContinuousClock.now
        moments.withLock { moments in
            while moments.count < version { moments.append(now) }
        }
    }

    subscript(sequence: Int) -> ContinuousClock.Instant? {
        moments.withLock { $0.indices.contains(sequence - 1) ? $0[sequence - 1] : nil }
    }
}

/// The benchmark itself writes what workers would.
private struct NoDispatcher: TaskDispatcher {
    func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) throws(ApplicationFailure) {}
    func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {}
    func enqueue(_ task: OpenTask) {}
    func wake(_ task: OpenTask) {}
    func stop(_ task: TaskID) {}
}
