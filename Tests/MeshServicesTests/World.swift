internal import GRPCCore
internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import MeshServices
internal import MeshTestSupport
internal import Protobuf
internal import SchemaValidation
private import Synchronization
internal import Telemetry

/// The four services over the in-memory store, called in process through the router with its gate and rules: all of the
/// call path but the sockets. Nobody works on tasks; tests move them by committing to the store.
final class World: Sendable {
    static let rules = Result { try RuleTable(files: MeshProtoSchema.files) }

    let store = InMemoryStore()
    let clock = ManualWallClock()
    let ids = SequentialIDs()
    let dispatcher = RecordingDispatcher()
    let bell: LocalBell
    let board: LiveTextBoard
    let mesh: Mesh
    private let transport: InProcessTransport

    init() throws {
        bell = LocalBell(clock: clock)
        board = LiveTextBoard(bell: bell)
        mesh = Mesh(
            store: store,
            bell: bell,
            liveText: board,
            dispatcher: dispatcher,
            agentTypes: try AgentTypeRegistry(),
            agentPool: AgentPool(clock: clock),
            memory: SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock),
            clock: clock,
            ids: ids,
            logger: Logger(level: .error, sink: LogSink { _ in }, now: { UnixTime(nanoseconds: 0) })
        )
        let services: [any RPCService] = [
            NetworkService(mesh), AgentService(mesh), TaskService(mesh), MemoryService(mesh),
        ]
        transport = InProcessTransport(
            RPCRouter(services, gates: [OpenModeGate()], validation: try Self.rules.get())
        )
    }

    var networks: ProtoNetworkServiceClient { ProtoNetworkServiceClient(transport) }
    var agents: ProtoAgentServiceClient { ProtoAgentServiceClient(transport) }
    var tasks: ProtoTaskServiceClient { ProtoTaskServiceClient(transport) }
    var memory: ProtoMemoryServiceClient { ProtoMemoryServiceClient(transport) }

    /// Options of a caller.
    static func caller(_ user: String = "user_a", of tenant: String = "tenant_a") -> CallOptions {
        var options = CallOptions()
        options.metadata.add("x-mesh-tenant", tenant)
        options.metadata.add("x-mesh-user", user)
        return options
    }

    static let stranger = caller("user_b", of: "tenant_b")

    @discardableResult
    func network(_ name: String = "Campaigns", _ options: CallOptions = World.caller()) async throws -> ProtoNetwork {
        try await networks.createNetwork(.with { $0.name = name }, options: options)
    }

    func task(
        in network: ProtoNetwork,
        _ brief: String = "Write a launch mail",
        _ options: CallOptions = World.caller(),
        _ change: (inout ProtoSubmitTaskRequest) -> Void = { _ in }
    ) async throws -> ProtoTask {
        var request = ProtoSubmitTaskRequest.with {
            $0.networkID = network.id
            $0.task = brief
        }
        change(&request)
        return try await tasks.submitTask(request, options: options)
    }

    /// Adds events to a task as its worker would.
    @discardableResult
    func advance(_ id: String, _ bodies: [TaskEvent.Body], of tenant: TenantID = "tenant_a") async throws -> MeshTask {
        guard let task = try await store.task(TaskID(id), of: tenant) else { throw Status(.notFound, id) }
        let change = try TaskChange(task, bodies, at: clock.now)
        _ = try await store.commit(ChangeSet(tenant: tenant, time: clock.now, [.appendTask(change, fence: nil)]))
        bell.ring(.task(task.id, of: task.tenant))
        bell.ring(.network(task.network, of: task.tenant))
        return change.task
    }

    /// Brings a queued task to its end with a result.
    func complete(_ id: String) async throws {
        let parts = try Samples.completedLife(Samples.submission()).dropFirst().map { $0.events.map(\.body) }
        for bodies in parts { try await advance(id, bodies) }
    }

    /// Everything that both tenants can see, as one text: equal before and after a call that was refused.
    func content() async throws -> String {
        var lines: [String] = []
        for tenant in ["tenant_a", "tenant_b"] {
            let options = World.caller("auditor", of: tenant)
            for network in try await networks.listNetworks(.with { $0.pageSize = 200 }, options: options).networks {
                lines.append("\(network)")
                let agents = try await agents.listAgents(
                    .with {
                        $0.networkID = network.id
                        $0.pageSize = 200
                    },
                    options: options
                )
                let tasks = try await tasks.listTasks(
                    .with {
                        $0.networkID = network.id
                        $0.pageSize = 200
                        $0.view = .full
                    },
                    options: options
                )
                let items = try await memory.listMemory(
                    .with {
                        $0.networkID = network.id
                        $0.pageSize = 200
                        $0.includeSuperseded = true
                    },
                    options: options
                )
                lines += [try agents.json(), try tasks.json(), try items.json()]
                lines.append("\(try await store.feedEnd(of: NetworkID(network.id), of: TenantID(tenant)))")
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Message {
    func json() throws -> String { String(decoding: try jsonBytes(options: .rest), as: UTF8.self) }
}

/// Notes what use cases tell it, and refuses when it is told to.
final class RecordingDispatcher: TaskDispatcher {
    struct Notes: Sendable {
        var reserved = 0
        var enqueued: [TaskID] = []
        var woken: [TaskID] = []
        var stopped: [TaskID] = []
        var isFull = false
    }

    private let state = Mutex(Notes())

    var notes: Notes { state.withLock { $0 } }
    func fill() { state.withLock { $0.isFull = true } }

    func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) throws(ApplicationFailure) {
        let isFull = state.withLock { state in
            if !state.isFull { state.reserved += places }
            return state.isFull
        }
        if isFull { throw .resourceExhausted("the queue of this network is full", retryAfter: .seconds(2)) }
    }

    func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {
        state.withLock { $0.reserved -= places }
    }

    func enqueue(_ task: OpenTask) {
        state.withLock { state in
            state.reserved -= 1
            state.enqueued.append(task.id)
        }
    }

    func wake(_ task: OpenTask) { state.withLock { $0.woken.append(task.id) } }
    func stop(_ task: TaskID) { state.withLock { $0.stopped.append(task) } }
}
