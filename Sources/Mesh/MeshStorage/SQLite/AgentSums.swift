internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// What agents did, as `Migration12Sums` has it: a row of sums that comes on top of what the agent's own row says.
extension AgentMetrics {
    var sums: [SQLiteValue] {
        [
            .int(completed), .int(failed), .real(totalSeconds), .real(totalConfidence),
            .moment(lastActiveTime ?? .zero), .int(spend.calls), .integer(spend.inputTokens),
            .integer(spend.cachedInputTokens), .integer(spend.cacheWriteTokens), .integer(spend.outputTokens),
            .integer(spend.reasoningTokens), .integer(spend.costNanoUSD),
        ]
    }

    /// Nothing for an agent that has no such row.
    mutating func addSums(_ row: SQLRow, from column: Int) throws(StoreFailure) {
        guard let more = try row.optionalInteger(column) else { return }
        completed += Int(more)
        failed += try row.int(column + 1)
        totalSeconds += try row.real(column + 2)
        totalConfidence += try row.real(column + 3)
        lastActiveTime = max(lastActiveTime ?? .zero, try row.moment(column + 4))
        spend.calls += try row.int(column + 5)
        spend.inputTokens += try row.integer(column + 6)
        spend.cachedInputTokens += try row.integer(column + 7)
        spend.cacheWriteTokens += try row.integer(column + 8)
        spend.outputTokens += try row.integer(column + 9)
        spend.reasoningTokens += try row.integer(column + 10)
        spend.costNanoUSD += try row.integer(column + 11)
    }
}

extension Agent {
    /// Of `AgentStatements.one` and `list`.
    init(withSums row: SQLRow) throws(StoreFailure) {
        try self.init(row: row)
        try metrics.addSums(row, from: 2)
    }
}

extension SQLSession {
    /// Adds the sums to the rows of the agents, where the other engine has them.
    func foldSums() throws(StoreFailure) {
        for row in try rows(UpkeepStatements.agentSums, []) {
            var metrics: AgentMetrics = try row.json(1)
            try metrics.addSums(row, from: 2)
            try run(UpkeepStatements.setMetrics, [.integer(try row.integer(0)), try .json(metrics)])
        }
        try run(UpkeepStatements.forgetSums, [])
    }
}
