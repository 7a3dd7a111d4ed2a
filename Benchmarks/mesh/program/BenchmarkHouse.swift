internal import MeshApplication
internal import MeshDomain
internal import MeshStorage
internal import StandardStreams
internal import Telemetry

/// The mesh as `mesh serve` puts it together, without the calls: store, coordinator, scheduler.
struct BenchmarkHouse {
    let mesh: Mesh
    let scheduler: Scheduler
    let provider: ReadyProvider
    let ends: TaskEnds
    private let closing: @Sendable () async -> Void

    static let caller = Principal(tenant: "bench", user: "bench", role: .admin, scopes: [.admin])

    init(_ options: BenchmarkOptions) async throws {
        let clock = SystemClock()
        let store: any MeshStore
        if let path = options.storePath {
            let tasks = 2 * options.atOnce + 256
            let sqlite = try await SQLiteMeshStore.open(path: path, at: clock.now, cachedTasksMax: tasks)
            store = sqlite
            closing = { await sqlite.close() }
        } else {
            store = InMemoryStore()
            closing = {}
        }
        let ids = SortableIDs(clock: clock)
        let bell = LocalBell(clock: clock)
        let board = LiveTextBoard(bell: bell)
        let types = try AgentTypeRegistry()
        let memory = SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock)
        let pool = AgentPool(clock: clock)
        provider = ReadyProvider(clock: clock, delay: options.providerDelay)
        ends = TaskEnds(board)
        let coordinator = TaskCoordinator(
            store: store,
            bell: bell,
            liveText: ends,
            models: provider,
            recall: memory,
            types: types,
            prompts: try AgentPrompts(types),
            pool: pool,
            clock: clock,
            ids: ids
        )
        scheduler = Scheduler(coordinator, worker: "bench", configuration: Self.limits(options))
        mesh = Mesh(
            store: store,
            bell: bell,
            liveText: board,
            dispatcher: scheduler,
            agentTypes: types,
            agentPool: pool,
            memory: memory,
            clock: clock,
            ids: ids,
            logger: .off
        )
    }

    func close() async { await closing() }

    private static func limits(_ options: BenchmarkOptions) -> SchedulerConfiguration {
        var limits = SchedulerConfiguration()
        limits.runningPerProcessMax = options.atOnce
        limits.runningPerTenantMax = options.atOnce
        limits.runningPerNetworkMax = options.atOnce
        return limits
    }

    func makeNetworks(_ options: BenchmarkOptions) async throws -> [NetworkID] {
        let coordinator = AgentConfiguration(name: "coordinator", type: AgentDefaults.coordinatorType)
        let critic = AgentConfiguration(name: "critic", type: AgentDefaults.criticType)
        let specialists = ReadyProvider.specialists.map {
            AgentConfiguration(name: $0, type: $0, prompt: "You are a \($0).", maxConcurrentSubtasks: 1_000)
        }
        var networks: [NetworkID] = []
        for number in 0..<options.networks {
            let input = NewNetwork(name: "network \(number)", agents: [coordinator, critic] + specialists)
            networks.append(try await mesh.createNetwork(input, as: Self.caller).network.id)
        }
        return networks
    }
}

/// The machine's clock, waiting as that of `mesh serve` does.
struct SystemClock: WallClock {
    private let alarms = Alarms(ContinuousClock())

    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    func sleep(until moment: Moment) async throws(CancellationError) {
        try await alarms.sleep(for: moment - now)
    }

    func alarm(at moment: Moment, _ ring: @escaping @Sendable () -> Void) -> Alarm? {
        alarms.alarm(after: moment - now, ring)
    }
}
