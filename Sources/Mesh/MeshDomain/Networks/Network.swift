/// A group of agents that work on tasks with one shared memory.
public struct Network: Sendable, Hashable, Codable {
    public let id: NetworkID
    public let tenant: TenantID
    public let owner: UserID
    public var name: String
    public var description: String
    /// How often work may be revised before the best version is taken.
    public var maxIterations: Int
    /// How long a task may run.
    public var timeoutSeconds: Int
    public var labels: [String: String]
    public let createTime: Moment
    public var updateTime: Moment
    /// Grows by one with each change; `etag` to clients.
    public var revision: Int

    public static let maxIterationsDefault = 10
    public static let timeoutSecondsDefault = 300
    /// The most agents in a network.
    public static let agentsMax = 64

    public init(
        id: NetworkID,
        tenant: TenantID,
        owner: UserID,
        name: String,
        description: String = "",
        maxIterations: Int = maxIterationsDefault,
        timeoutSeconds: Int = timeoutSecondsDefault,
        labels: [String: String] = [:],
        createTime: Moment,
        revision: Int = 1
    ) {
        self.id = id
        self.tenant = tenant
        self.owner = owner
        self.name = name
        self.description = description
        self.maxIterations = maxIterations
        self.timeoutSeconds = timeoutSeconds
        self.labels = labels
        self.createTime = createTime
        self.updateTime = createTime
        self.revision = revision
    }
}

/// What is in a network and what it did.
public struct NetworkStats: Sendable, Hashable {
    public var agents = 0
    public var tasks = 0
    /// Queued, running or waiting.
    public var activeTasks = 0
    public var memoryItems = 0
    public var activeSessions = 0
    public var spend = Spend.none

    public init() {}
}
