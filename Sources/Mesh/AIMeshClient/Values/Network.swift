internal import MeshProto

/// A team of agents with a shared memory.
public struct Network: Sendable, Hashable, Identifiable {
    public var id: String
    public var name: String
    public var description: String
    /// How many rounds its tasks may take, and how long, unless they say themselves.
    public var maxIterations: Int?
    public var timeout: Duration?
    public var labels: [String: String]
    public var ownerID: String
    public var tenantID: String
    /// Its agents. Lists leave them out where the server does.
    public var agents: [Agent]
    public var statistics: NetworkStatistics
    public var createdAt: Moment?
    public var updatedAt: Moment?
    /// The revision, for changes that must not overwrite another's.
    public var etag: String
}

/// What a network has and did.
public struct NetworkStatistics: Sendable, Hashable {
    public var agentCount: Int
    public var taskCount: Int
    public var activeTaskCount: Int
    public var memoryCount: Int
    public var sessionCount: Int
    public var spend: Spend
}

/// What was deleted with a network.
public struct DeletedNetwork: Sendable, Hashable {
    public var agentCount: Int
    public var taskCount: Int
    public var cancelledTaskCount: Int
    public var memoryCount: Int
    public var sessionCount: Int
}

/// A change of a network: `mesh.networks.update(id, .name("Growth"), .labels([:]))`.
public enum NetworkChange: Sendable, Hashable {
    case name(String)
    case description(String)
    /// Nil for the server's default.
    case maxIterations(Int?)
    /// In whole seconds; nil for the server's default.
    case timeout(Duration?)
    case labels([String: String])
}

extension Network {
    init(_ proto: ProtoNetwork) {
        self.init(
            id: proto.id,
            name: proto.name,
            description: proto.description,
            maxIterations: proto.maxIterations.map { Int($0) },
            timeout: proto.timeoutSeconds.map { .seconds($0) },
            labels: proto.labels,
            ownerID: proto.ownerID,
            tenantID: proto.tenantID,
            agents: proto.agents.map { Agent($0) },
            statistics: NetworkStatistics(proto.stats),
            createdAt: proto.createTime.map { Moment($0) },
            updatedAt: proto.updateTime.map { Moment($0) },
            etag: proto.etag
        )
    }
}

extension NetworkStatistics {
    init(_ proto: ProtoNetworkStats?) {
        self.init(
            agentCount: Int(proto?.agentCount ?? 0),
            taskCount: Int(proto?.taskCount ?? 0),
            activeTaskCount: Int(proto?.activeTaskCount ?? 0),
            memoryCount: Int(proto?.memoryCount ?? 0),
            sessionCount: Int(proto?.sessionCount ?? 0),
            spend: Spend(proto?.spend)
        )
    }
}

extension DeletedNetwork {
    init(_ proto: ProtoDeleteNetworkResponse) {
        self.init(
            agentCount: Int(proto.agentCount),
            taskCount: Int(proto.taskCount),
            cancelledTaskCount: Int(proto.cancelledTaskCount),
            memoryCount: Int(proto.memoryCount),
            sessionCount: Int(proto.sessionCount)
        )
    }
}

extension NetworkChange {
    /// The field of the schema that it changes.
    var path: String {
        switch self {
        case .name: "name"
        case .description: "description"
        case .maxIterations: "max_iterations"
        case .timeout: "timeout_seconds"
        case .labels: "labels"
        }
    }

    func apply(to network: inout ProtoNetwork) {
        switch self {
        case .name(let name): network.name = name
        case .description(let description): network.description = description
        case .maxIterations(let count): network.maxIterations = count.map { Int32(clamping: $0) }
        case .timeout(let timeout): network.timeoutSeconds = timeout?.wholeSeconds
        case .labels(let labels): network.labels = labels
        }
    }
}

extension Duration {
    /// Rounded up, as the schema has no smaller unit for limits.
    var wholeSeconds: Int32 {
        Int32(clamping: components.seconds + (components.attoseconds > 0 ? 1 : 0))
    }
}
