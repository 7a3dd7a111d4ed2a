internal import EventIO
internal import GRPCCore
internal import GRPCTransport
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshServices
internal import MeshStorage
internal import SchemaValidation
internal import StandardStreams
internal import Telemetry

/// The mesh as `mesh serve` puts it together, a client of it, and a socket between them.
struct CancelHouse: Sendable {
    let models: TimedModels
    let mesh: Mesh
    private let networks: [NetworkID]
    private let channels: [GRPCChannel]
    private let scheduler: Scheduler
    private let store: SQLiteMeshStore
    private let server: GRPCServer
    private let loops: (server: LoopGroup, client: LoopGroup)

    static let caller = Principal(tenant: "default", user: "local", role: .admin, scopes: [.admin])

    /// The server takes so many resets of a connection at once, and ends one that goes beyond (CVE-2023-44487).
    private static let callsPerConnection = 100
    /// What a network remembers grows with its tasks.
    private static let networkCount = 50

    init(store path: String, calls count: Int) async throws {
        let clock = SystemClock()
        store = try await SQLiteMeshStore.open(path: path, at: clock.now)
        models = TimedModels(clock: clock)
        let ids = SortableIDs(clock: clock)
        let bell = LocalBell(clock: clock)
        let board = LiveTextBoard(bell: bell)
        let types = try AgentTypeRegistry()
        let memory = SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock)
        let pool = AgentPool(clock: clock)
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
            ids: ids
        )
        var limits = SchedulerConfiguration()
        limits.runningPerProcessMax = 1_000
        limits.runningPerTenantMax = 1_000
        limits.runningPerNetworkMax = 1_000
        scheduler = Scheduler(coordinator, worker: "bench", configuration: limits)
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
        let agents = ["coordinator", "content", "critic"].map {
            AgentConfiguration(name: $0, type: $0, maxConcurrentSubtasks: 1_000)
        }
        var networks: [NetworkID] = []
        for number in 1...Self.networkCount {
            let input = NewNetwork(name: "network \(number)", agents: agents)
            networks.append(try await mesh.createNetwork(input, as: Self.caller).network.id)
        }
        self.networks = networks
        let calls = DirectCalls(models: models, networks: store, clock: clock)
        let router = RPCRouter(
            [TaskService(mesh), ModelService(calls)],
            gates: [OpenModeGate()],
            validation: try RuleTable(files: MeshProtoSchema.files)
        )
        loops = (try LoopGroup(count: 1), try LoopGroup(count: 1))
        server = GRPCServer(GRPCServerConfiguration(), router: router, loops: loops.server)
        let address = try await server.start()[0]
        let connector = HTTP2Connector(
            loops: loops.client,
            tls: nil,
            serverName: nil,
            ClientConnectionConfiguration()
        )
        let resolver = try DNSHostResolver()
        channels = (0..<count / Self.callsPerConnection + 1).map { _ in
            GRPCChannel(target: ChannelTarget([address]), connector: connector, resolver: resolver)
        }
    }

    /// The client's thread, so that what is measured there does not stand in line behind the mesh's work.
    var clientExecutor: any TaskExecutor { loops.client.loops[0].taskExecutor }

    /// The connection that a call goes over.
    func channel(_ number: Int) -> GRPCChannel { channels[number % channels.count] }

    /// Runs a body while the mesh works, and puts everything away.
    func served<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        let scheduling = Task { await scheduler.run() }
        let result: Result<Value, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        scheduling.cancel()
        await scheduling.value
        for channel in channels { await channel.close(within: .zero) }
        await server.stop(within: .zero)
        loops.client.shutDown()
        loops.server.shutDown()
        await store.close()
        return try result.get()
    }

    func submit(_ kind: TimedModels.Kind) async throws -> TaskID {
        let brief = "\(kind.rawValue): create an email campaign for the launch."
        let network = networks.randomElement() ?? networks[0]
        let input = NewTask(network: network, submission: TaskSubmission(brief: brief))
        return try await mesh.submitTask(input, as: Self.caller).id
    }
}

/// The machine's clock.
struct SystemClock: WallClock {
    var now: Moment { Moment(nanoseconds: StandardStreams.unixNanoseconds) }

    func sleep(until moment: Moment) async throws(CancellationError) {
        do {
            try await Task.sleep(for: max(.zero, moment - now), tolerance: .zero)
        } catch {
            throw CancellationError()
        }
    }
}
