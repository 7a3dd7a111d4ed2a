/// One line of a network's log: everything that happens in it, in one order. Task events are lines that name the task and
/// the sequence; their bodies stay in the task's journal.
public struct FeedEvent: Sendable, Hashable {
    /// The place in the log of the whole store; grows. The cursor of clients.
    public let position: Int64
    public let network: NetworkID
    public let time: Moment
    public let body: Body

    public indirect enum Body: Sendable, Hashable, Codable {
        case task(TaskID, sequence: Int)
        case agent(AgentStatusChange)
        case memoryAdded(MemoryID)
        case memoryConsolidated(MemoryID)
        case memoryRemoved(MemoryID, MemoryType, MemoryRemovalReason)
        case session(SessionChange, Session)
        case network(NetworkChange, user: UserID, agent: AgentID?, revision: Int)
    }

    public init(position: Int64, network: NetworkID, time: Moment, body: Body) {
        self.position = position
        self.network = network
        self.time = time
        self.body = body
    }
}

/// What changed in a network.
public enum NetworkChange: String, Sendable, Codable {
    case updated
    case agentAdded
    case agentUpdated
    case agentRemoved
    case deleted
}
