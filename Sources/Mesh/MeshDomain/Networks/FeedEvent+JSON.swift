extension FeedEvent.Body: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .task(let task, let sequence):
            writer.beginCase("task")
            writer.member("_0", task)
            writer.member("sequence", sequence)
            writer.endCase()
        case .agent(let change): writer.singleCase("agent", "_0", change)
        case .memoryAdded(let memory): writer.singleCase("memoryAdded", "_0", memory)
        case .memoryConsolidated(let memory): writer.singleCase("memoryConsolidated", "_0", memory)
        case .memoryRemoved(let memory, let type, let reason):
            writer.beginCase("memoryRemoved")
            writer.member("_0", memory)
            writer.member("_1", type)
            writer.member("_2", reason)
            writer.endCase()
        case .session(let change, let session):
            writer.beginCase("session")
            writer.member("_0", change)
            writer.member("_1", session)
            writer.endCase()
        case .network(let change, let user, let agent, let revision):
            writer.beginCase("network")
            writer.member("_0", change)
            writer.optionalMember("agent", agent)
            writer.member("revision", revision)
            writer.member("user", user)
            writer.endCase()
        }
    }
}

extension FeedEvent.Body: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONMismatch) {
        switch try reader.beginCase() {
        case "task":
            self = .task(try reader.member("_0"), sequence: try reader.member("sequence"))
        case "agent":
            self = .agent(try reader.member("_0"))
        case "memoryAdded":
            self = .memoryAdded(try reader.member("_0"))
        case "memoryConsolidated":
            self = .memoryConsolidated(try reader.member("_0"))
        case "memoryRemoved":
            self = .memoryRemoved(try reader.member("_0"), try reader.member("_1"), try reader.member("_2"))
        case "session":
            self = .session(try reader.member("_0"), try reader.member("_1"))
        case "network":
            let change: NetworkChange = try reader.member("_0")
            let agent: AgentID? = try reader.optionalMember("agent")
            let revision: Int = try reader.member("revision")
            let user: UserID = try reader.member("user")
            self = .network(change, user: user, agent: agent, revision: revision)
        default: throw JSONMismatch()
        }
        try reader.endCase()
    }
}

extension NetworkChange: JSONReadable, JSONWritable {}
