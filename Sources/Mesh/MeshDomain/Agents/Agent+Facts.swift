extension Agent {
    package struct Facts: Sendable, Hashable, Codable {
        let id: AgentID
        let network: NetworkID
        var configuration: AgentConfiguration
        var metrics = AgentMetrics()
        let createTime: Moment
        var updateTime: Moment
        var revision: Int

        init(
            id: AgentID,
            network: NetworkID,
            configuration: AgentConfiguration,
            createTime: Moment,
            revision: Int
        ) {
            self.id = id
            self.network = network
            self.configuration = configuration
            self.createTime = createTime
            self.updateTime = createTime
            self.revision = revision
        }
    }
}
