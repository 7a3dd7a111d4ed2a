internal import MeshApplication
internal import MeshDomain

/// The figures of a network, or what a set adds to them. Kept beside the network, because counting thousands of rows for
/// each line of a list would cost more than adding at each change.
struct NetworkTotals: Equatable {
    var agents = 0
    var tasks = 0
    var activeTasks = 0
    var memoryItems = 0
    var activeSessions = 0
    var spend = Spend.none

    init() {}

    init(row: some StoredRow) throws(StoreFailure) {
        agents = try row.int(0)
        tasks = try row.int(1)
        activeTasks = try row.int(2)
        memoryItems = try row.int(3)
        activeSessions = try row.int(4)
        spend.calls = try row.int(5)
        spend.inputTokens = try row.integer(6)
        spend.cachedInputTokens = try row.integer(7)
        spend.cacheWriteTokens = try row.integer(8)
        spend.outputTokens = try row.integer(9)
        spend.reasoningTokens = try row.integer(10)
        spend.costNanoUSD = try row.integer(11)
    }

    func columns<Value: StoredValue>() -> [Value] {
        [
            .int(agents), .int(tasks), .int(activeTasks), .int(memoryItems), .int(activeSessions), .int(spend.calls),
            .integer(spend.inputTokens), .integer(spend.cachedInputTokens), .integer(spend.cacheWriteTokens),
            .integer(spend.outputTokens), .integer(spend.reasoningTokens), .integer(spend.costNanoUSD),
        ]
    }

    var stats: NetworkStats {
        var stats = NetworkStats()
        stats.agents = agents
        stats.tasks = tasks
        stats.activeTasks = activeTasks
        stats.memoryItems = memoryItems
        stats.activeSessions = activeSessions
        stats.spend = spend
        return stats
    }

    /// What one commit makes of a task.
    mutating func count(_ task: MeshTask, wasActive: Bool, spendBefore: Spend) {
        activeTasks += (task.status.isActive ? 1 : 0) - (wasActive ? 1 : 0)
        addSpend(from: spendBefore, to: task.spend)
    }

    private mutating func addSpend(from before: Spend, to after: Spend) {
        spend.calls += after.calls - before.calls
        spend.inputTokens += after.inputTokens - before.inputTokens
        spend.cachedInputTokens += after.cachedInputTokens - before.cachedInputTokens
        spend.cacheWriteTokens += after.cacheWriteTokens - before.cacheWriteTokens
        spend.outputTokens += after.outputTokens - before.outputTokens
        spend.reasoningTokens += after.reasoningTokens - before.reasoningTokens
        spend.costNanoUSD += after.costNanoUSD - before.costNanoUSD
    }
}
