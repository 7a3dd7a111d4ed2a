internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// What the database answered, and, change by change, what becomes of it.
struct PostgresKnown {
    struct KnownAgent {
        let network: NetworkID
        var name: String
        var revision: Int
        var metrics: AgentMetrics
    }

    struct KnownTask {
        let network: NetworkID
        /// Nil when it was inserted by the set itself.
        let number: Int64?
        var version: Int
        var isActive: Bool
        var spend: Spend
    }

    struct KnownMemory {
        let network: NetworkID
        /// Nil where nobody asked for it.
        var item: MemoryItem?
    }

    var claims: [ClaimName: PostgresRow] = [:]
    var networks: [NetworkID: Int] = [:]
    var heads: [NetworkID: Int64] = [:]
    var agents: [AgentID: KnownAgent] = [:]
    var tasks: [TaskID: KnownTask] = [:]
    var fences: [TaskID: Int64] = [:]
    var records: [TaskID: Int] = [:]
    var memory: [MemoryID: KnownMemory] = [:]
    var sessions: [SessionID: Session] = [:]

    init(_ needs: PostgresNeeds, _ answers: [PostgresResult]) throws(StoreFailure) {
        for (question, answer) in zip(needs.questions, answers) {
            for row in answer {
                switch question {
                case nil: break
                case .claim(let name): claims[name] = row
                case .networks: networks[try row.id(0)] = try row.int(1)
                case .heads: heads[try row.id(0)] = try row.integer(1)
                case .agents: agents[try row.id(1)] = try Self.agent(row)
                case .tasks: tasks[try row.id(0)] = try Self.task(row)
                case .leases: fences[try row.id(0)] = try row.integer(1)
                case .records: records[try row.id(0)] = try row.int(1)
                case .memory:
                    let item: MemoryItem? = try row.optionalText(2) == nil ? nil : try row.json(2)
                    memory[try row.id(0)] = KnownMemory(network: try row.id(1), item: item)
                case .sessions: sessions[try row.id(0)] = try row.json(2)
                }
            }
        }
    }

    private static func agent(_ row: PostgresRow) throws(StoreFailure) -> KnownAgent {
        KnownAgent(
            network: try row.id(0),
            name: try row.text(2),
            revision: try row.int(3),
            metrics: try row.json(4)
        )
    }

    private static func task(_ row: PostgresRow) throws(StoreFailure) -> KnownTask {
        KnownTask(
            network: try row.id(3),
            number: try row.integer(1),
            version: try row.int(2),
            isActive: try row.flag(4),
            spend: try row.json(5)
        )
    }

    /// A network goes with all that was in it.
    mutating func forget(_ network: NetworkID) {
        networks[network] = nil
        agents = agents.filter { $0.value.network != network }
        let gone = tasks.filter { $0.value.network == network }.keys
        for task in gone {
            tasks[task] = nil
            fences[task] = nil
            records[task] = nil
        }
        memory = memory.filter { $0.value.network != network }
        sessions = sessions.filter { $0.value.network != network }
    }
}
