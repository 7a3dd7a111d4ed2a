internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshServices
internal import MeshTestSupport
internal import Protobuf
internal import Telemetry

/// The services over a mesh that works: a scheduler, a coordinator and a provider that a test watches. Time is the test's.
struct WorkingHouse: Sendable {
    let store = InMemoryStore()
    let clock = ManualWallClock()
    let ids = SequentialIDs()
    let models: WatchedModels
    let scheduler: Scheduler
    let router: RPCRouter
    let mesh: Mesh

    static let caller = Principal(tenant: "tenant_a", user: "user_a", role: .admin, scopes: [.admin])

    init(_ script: @escaping @Sendable (ModelRequest) -> WatchedModels.Answer) throws {
        models = WatchedModels(script)
        let bell = LocalBell(clock: clock)
        let board = LiveTextBoard(bell: bell)
        let types = try AgentTypeRegistry()
        let memory = SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock)
        let pool = AgentPool(clock: clock)
        var configuration = CoordinatorConfiguration()
        configuration.leaseTime = .seconds(100_000)
        let coordinator = TaskCoordinator(
            store: store,
            bell: bell,
            liveText: board,
            models: models,
            recall: memory,
            types: types,
            prompts: try AgentPrompts(types),
            pool: pool,
            clock: clock,
            ids: ids,
            configuration: configuration
        )
        scheduler = Scheduler(coordinator, worker: "worker_1")
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
        let calls = DirectCalls(models: models, networks: store, clock: clock)
        let services: [any RPCService] = [
            NetworkService(mesh), AgentService(mesh), TaskService(mesh), MemoryService(mesh), ModelService(calls),
        ]
        router = RPCRouter(services, gates: [OpenModeGate()], validation: try World.rules.get())
    }

    var inProcess: InProcessTransport { InProcessTransport(router) }

    /// Runs a body while the scheduler works.
    func working(_ body: () async throws -> Void) async throws {
        let scheduling = Task { await scheduler.run() }
        defer { scheduling.cancel() }
        try await body()
    }

    /// Runs a body with a client that comes over a socket.
    func served(_ body: (GRPCChannel) async throws -> Void) async throws {
        let loops = try LoopGroup(count: 1)
        defer { loops.shutDown() }
        let server = GRPCServer(GRPCServerConfiguration(), router: router, loops: loops)
        let address = try await server.start()[0]
        let connector = HTTP2Connector(loops: loops, tls: nil, serverName: nil, ClientConnectionConfiguration())
        let channel = GRPCChannel(
            target: ChannelTarget([address]),
            connector: connector,
            resolver: try DNSHostResolver()
        )
        var failure: (any Error)?
        do { try await body(channel) } catch { failure = error }
        await channel.close(within: .zero)
        await server.stop(within: .zero)
        if let failure { throw failure }
    }

    func network() async throws -> NetworkID {
        let types = ["coordinator", "content", "critic"]
        let agents = types.map { AgentConfiguration(name: $0, type: $0, maxConcurrentSubtasks: 64) }
        let input = NewNetwork(name: "Campaigns", agents: agents)
        return try await mesh.createNetwork(input, as: Self.caller).network.id
    }

    func submit(to network: NetworkID, limits: RequestedLimits = RequestedLimits()) async throws -> TaskID {
        let task = NewTask(network: network, submission: TaskSubmission(brief: "Write a launch mail"), limits: limits)
        return try await mesh.submitTask(task, as: Self.caller).id
    }

    func task(_ id: TaskID) async throws -> MeshTask? { try await store.task(id, of: Self.caller.tenant) }

    func journal(_ id: TaskID) async throws -> [TaskEvent] {
        try await store.events(of: id, after: 0, limit: 10_000, of: Self.caller.tenant)
    }
}
