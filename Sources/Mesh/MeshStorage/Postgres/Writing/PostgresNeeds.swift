internal import DataClients
internal import MeshApplication
internal import MeshDomain

/// What sets of changes of one tenant have to know before they write, as the statements that ask for it, in an order of locks
/// that is the same for all: keys, networks, tasks, leases.
struct PostgresNeeds {
    enum Question {
        case claim(ClaimName)
        case networks, heads, agents, tasks, leases, records, memory, sessions
    }

    private(set) var questions: [Question?] = []
    private(set) var statements: [PostgresStatement] = []

    private(set) var networks: Set<NetworkID> = []
    private var rosters: Set<NetworkID> = []
    private var agents: Set<AgentID> = []
    private var tasks: Set<TaskID> = []
    private var fenced: Set<TaskID> = []
    private var recorded: Set<TaskID> = []
    private var memory: Set<MemoryID> = []
    private var memoryBodies: Set<MemoryID> = []
    private var sessions: Set<SessionID> = []

    /// The networks that a set locks.
    static func networks(of set: ChangeSet) -> Set<NetworkID> {
        var needs = PostgresNeeds()
        for change in set.changes { needs.note(change) }
        return needs.networks
    }

    private init() {}

    init(_ sets: [ChangeSet]) {
        for set in sets { for change in set.changes { note(change) } }
        guard let owner = sets.first?.tenant else { return }
        let tenant = PostgresValue.id(owner)
        let claims = sets.compactMap(\.claim).map { claim in
            (lock: [owner.text, claim.scope, claim.key].joined(separator: "\u{1}"), name: ClaimName(claim))
        }
        for claim in claims.sorted(by: { $0.lock < $1.lock }) {
            ask(nil, PostgresSQL.lockClaim, .text(claim.lock))
            ask(.claim(claim.name), PostgresSQL.claim, tenant, .text(claim.name.scope), .text(claim.name.key))
        }
        ask(.networks, PostgresSQL.lockNetworks, tenant, .ids(networks))
        ask(.heads, PostgresSQL.heads, tenant, .ids(networks))
        if !rosters.isEmpty || !agents.isEmpty {
            ask(.agents, PostgresSQL.knownAgents, tenant, .ids(rosters), .ids(agents))
        }
        if !tasks.isEmpty { ask(.tasks, PostgresSQL.knownTasks, tenant, .ids(tasks)) }
        if !fenced.isEmpty { ask(.leases, PostgresSQL.knownLeases, tenant, .ids(fenced)) }
        if !recorded.isEmpty { ask(.records, PostgresSQL.knownRecords, tenant, .ids(recorded)) }
        if !memory.isEmpty { ask(.memory, PostgresSQL.knownMemory, tenant, .ids(memory), .ids(memoryBodies)) }
        if !sessions.isEmpty { ask(.sessions, PostgresSQL.knownSessions, tenant, .ids(sessions)) }
    }

    private mutating func ask(_ question: Question?, _ sql: String, _ values: PostgresValue...) {
        questions.append(question)
        statements.append(PostgresStatement(sql, values: values))
    }

    private mutating func note(_ change: Change) {
        switch change {
        case .insertNetwork(let network), .updateNetwork(let network, _): networks.insert(network.id)
        case .deleteNetwork(let id, _): networks.insert(id)
        case .insertAgent(let agent), .updateAgent(let agent, _): noteAgent(agent.id, agent.network, needsRoster: true)
        case .deleteAgent(let id, let network): noteAgent(id, network, needsRoster: false)
        case .recordWork(_, let id, let network): noteAgent(id, network, needsRoster: false)
        case .insertTask(let change): noteTask(change)
        case .appendTask(let change, let fence):
            noteTask(change)
            if fence != nil { fenced.insert(change.task.id) }
        case .appendRecord(let part):
            tasks.insert(part.task)
            recorded.insert(part.task)
        case .insertMemory(let stored): noteMemory(stored.item.id, stored.item.network, needsBody: false)
        case .updateMemory(let item): noteMemory(item.id, item.network, needsBody: true)
        case .countReads(_, let id, let network): noteMemory(id, network, needsBody: true)
        case .setVector(_, let id, let network), .deleteMemory(let id, let network, _):
            noteMemory(id, network, needsBody: false)
        case .insertSession(let session), .updateSession(let session, _): noteSession(session.id, session.network)
        case .creditSession(let id, let network, _): noteSession(id, network)
        case .note(_, let network): networks.insert(network)
        }
    }

    private mutating func noteAgent(_ id: AgentID, _ network: NetworkID, needsRoster: Bool) {
        networks.insert(network)
        agents.insert(id)
        if needsRoster { rosters.insert(network) }
    }

    private mutating func noteTask(_ change: TaskChange) {
        networks.insert(change.task.network)
        tasks.insert(change.task.id)
    }

    private mutating func noteMemory(_ id: MemoryID, _ network: NetworkID, needsBody: Bool) {
        networks.insert(network)
        memory.insert(id)
        if needsBody { memoryBodies.insert(id) }
    }

    private mutating func noteSession(_ id: SessionID, _ network: NetworkID) {
        networks.insert(network)
        sessions.insert(id)
    }
}
