extension Agent {
    package struct Facts: Sendable, Hashable, Codable {
        let id: AgentID
        let network: NetworkID
        var configuration: AgentConfiguration
        var metrics = AgentMetrics()
        let createTime: Moment
        var updateTime: Moment
        var revision: Int
    }
}
