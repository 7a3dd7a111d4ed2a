/// A group of agents that work on tasks with one shared memory.
package struct Network: Sendable, Hashable, Codable {
    package let id: NetworkID
    package let tenant: TenantID
    package let owner: UserID
    package var name: String
    package var description: String
    /// How often work may be revised before the best version is taken.
    package var maxIterations: Int
    /// How long a task may run.
    package var timeoutSeconds: Int
    package var labels: [String: String]
    package let createTime: Moment
    package var updateTime: Moment
    /// Grows by one with each change; `etag` to clients.
    package var revision: Int

    package static let maxIterationsDefault = 10
    package static let timeoutSecondsDefault = 300
    /// The most agents in a network.
    package static let agentsMax = 64

    package init(
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
package struct NetworkStats: Sendable, Hashable {
    package var agents = 0
    package var tasks = 0
    /// Queued, running or waiting.
    package var activeTasks = 0
    package var memoryItems = 0
    package var activeSessions = 0
    package var spend = Spend.none

    package init() {}
}
