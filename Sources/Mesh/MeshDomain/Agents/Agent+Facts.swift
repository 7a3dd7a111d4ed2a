extension Agent {
    public struct Facts: Sendable, Hashable, Codable {
        public let id: AgentID
        public let network: NetworkID
        public internal(set) var configuration: AgentConfiguration
        public internal(set) var metrics = AgentMetrics()
        public let createTime: Moment
        public internal(set) var updateTime: Moment
        public internal(set) var revision: Int
    }
}
