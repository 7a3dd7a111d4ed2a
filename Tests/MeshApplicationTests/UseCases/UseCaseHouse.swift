internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Synchronization
internal import Telemetry
internal import Testing

/// The use cases over the in-memory store, with a clock that stands still. Nobody works on tasks; tests move them by
/// committing to the store as a worker would.
final class UseCaseHouse: Sendable {
    static let user = Principal(tenant: "tenant_a", user: "user_a", role: .user, scopes: [.admin])
    static let colleague = Principal(tenant: "tenant_a", user: "user_c", role: .user, scopes: [.admin])
    static let service = Principal(tenant: "tenant_a", user: "mailer", role: .service, scopes: [.admin])
    static let stranger = Principal(tenant: "tenant_b", user: "user_a", role: .admin, scopes: [.admin])

    let store = InMemoryStore()
    let clock = ManualWallClock()
    let ids = SequentialIDs()
    let dispatcher = NotingDispatcher()
    let bell: LocalBell
    let board: LiveTextBoard
    let mesh: Mesh
    /// Ids that were made, for readers that have no list.
    private let sessions = Mutex<[(SessionID, NetworkID)]>([])

    init() throws {
        bell = LocalBell(clock: clock)
        board = LiveTextBoard(bell: bell)
        mesh = Mesh(
            store: store,
            bell: bell,
            liveText: board,
            dispatcher: dispatcher,
            agentTypes: try AgentTypeRegistry(),
            agentPool: AgentPool(clock: clock),
            memory: SharedMemory(store: store, embedder: HashingEmbedder(), clock: clock),
            clock: clock,
            ids: ids,
            logger: .off
        )
    }

    func network(_ name: String = "Campaigns", as caller: Principal = user) async throws -> NetworkID {
        try await mesh.createNetwork(NewNetwork(name: name), as: caller).network.id
    }

    func task(
        in network: NetworkID,
        as caller: Principal = user,
        _ change: (inout TaskSubmission) -> Void = { _ in }
    ) async throws -> MeshTask {
        var submission = TaskSubmission(brief: "Write a launch mail")
        change(&submission)
        return try await mesh.submitTask(NewTask(network: network, submission: submission), as: caller)
    }

    func session(in network: NetworkID, as caller: Principal = user) async throws -> Session {
        let session = try await mesh.createSession(NewSession(network: network), as: caller)
        sessions.withLock { $0.append((session.id, network)) }
        return session
    }

    /// Adds events to a task as its worker would.
    @discardableResult
    func advance(_ id: TaskID, _ bodies: [TaskEvent.Body]) async throws -> MeshTask {
        let task = try #require(try await store.task(id, of: Self.user.tenant))
        let change = try TaskChange(task, bodies, at: clock.now)
        _ = try await store.commit(
            ChangeSet(tenant: task.tenant, time: clock.now, [.appendTask(change, fence: nil)])
        )
        bell.ring(.task(id, of: task.tenant))
        bell.ring(.network(task.network, of: task.tenant))
        return change.task
    }

    /// The steps of a task that one subtask completes, without the submission.
    static func steps() throws -> [[TaskEvent.Body]] {
        try Samples.completedLife(Samples.submission()).dropFirst().map { $0.events.map(\.body) }
    }

    @discardableResult
    func complete(_ id: TaskID) async throws -> MeshTask {
        for bodies in try Self.steps() { try await advance(id, bodies) }
        return try #require(try await store.task(id, of: Self.user.tenant))
    }

    /// Everything that the store holds, as text: equal before and after a call that was refused.
    func content() async throws -> [String] {
        var lines: [String] = []
        for tenant in [Self.user.tenant, Self.stranger.tenant] {
            var query = NetworkQuery()
            query.page.size = PageRequest.sizeMax
            for network in try await store.networks(query, of: tenant).elements {
                lines += [try Self.text(network)] + (try await content(of: network.id, tenant))
            }
        }
        return lines
    }

    private func content(of network: NetworkID, _ tenant: TenantID) async throws -> [String] {
        var lines: [String] = []
        for agent in try await store.agents(in: network, of: tenant) {
            lines.append(try Self.text(agent))
            lines += try await store.work(of: agent.id, in: network, of: tenant).map { try Self.text($0) }
        }
        var tasks = TaskQuery(network: network)
        tasks.isFull = true
        tasks.page.size = PageRequest.sizeMax
        for task in try await store.tasks(tasks, of: tenant).elements {
            lines.append("\(task.id) \(task.status) \(task.version)")
            lines += try await store.events(of: task.id, after: 0, limit: 999, of: tenant).map { try Self.text($0) }
        }
        var memory = MemoryQuery(MemoryFilter(network: network))
        memory.filter.includesSuperseded = true
        memory.page.size = PageRequest.sizeMax
        lines += try await store.memory(memory, of: tenant).elements.map { try Self.text($0.item) }
        for (id, home) in sessions.withLock({ $0 }) where home == network {
            if let session = try await store.session(id, in: network, of: tenant) {
                lines.append(try Self.text(session))
            }
        }
        lines += try await store.feed(of: network, after: 0, limit: 9_999, of: tenant).events.map {
            "\($0.position) \(try Self.text($0.body))"
        }
        return lines
    }

    private static func text(_ value: some Encodable) throws -> String { try JSONCoding.tree(value).text }

    /// The call is refused so, and nothing was stored, reserved or started by it.
    func expectRefused(
        _ isExpected: (ApplicationFailure) -> Bool,
        _ label: String = "",
        sourceLocation: SourceLocation = #_sourceLocation,
        _ call: () async throws -> Void
    ) async throws {
        let before = try await content()
        let notes = dispatcher.notes
        do {
            try await call()
            Issue.record("not refused \(label)", sourceLocation: sourceLocation)
        } catch let failure as ApplicationFailure {
            #expect(isExpected(failure), "\(label) \(failure)", sourceLocation: sourceLocation)
        }
        #expect(try await content() == before, "\(label)", sourceLocation: sourceLocation)
        #expect(dispatcher.notes == notes, "\(label)", sourceLocation: sourceLocation)
        #expect(bell.listenerCount == 0, "\(label)", sourceLocation: sourceLocation)
    }
}

/// What a failure is, without its words.
enum Refusal {
    static func notFound(_ kind: String) -> (ApplicationFailure) -> Bool {
        { failure in
            if case .notFound(kind, _) = failure { return true }
            return false
        }
    }
    static func invalid(_ field: String) -> (ApplicationFailure) -> Bool {
        { failure in
            if case .invalid(let faults) = failure { return faults.map(\.field) == [field] }
            return false
        }
    }
    static func precondition(_ failure: ApplicationFailure) -> Bool {
        if case .failedPrecondition = failure { return true }
        return false
    }
    static func aborted(_ failure: ApplicationFailure) -> Bool {
        if case .aborted = failure { return true }
        return false
    }
    static func exists(_ failure: ApplicationFailure) -> Bool {
        if case .alreadyExists = failure { return true }
        return false
    }
    static func denied(_ failure: ApplicationFailure) -> Bool {
        if case .permissionDenied = failure { return true }
        return false
    }
    static func exhausted(_ failure: ApplicationFailure) -> Bool {
        if case .resourceExhausted = failure { return true }
        return false
    }
}

/// Notes what use cases tell it, and refuses when it is told to.
final class NotingDispatcher: TaskDispatcher {
    struct Notes: Sendable, Equatable {
        /// Places that are neither used nor given back.
        var reserved = 0
        var enqueued: [TaskID] = []
        var woken: [TaskID] = []
        var stopped: [TaskID] = []
    }

    private let state = Mutex((notes: Notes(), isFull: false))

    var notes: Notes { state.withLock { $0.notes } }
    func setFull(_ isFull: Bool) { state.withLock { $0.isFull = isFull } }

    func reserve(_ places: Int, in network: NetworkID, of tenant: TenantID) throws(ApplicationFailure) {
        let isFull = state.withLock { state in
            if state.isFull && places > 0 { return true }
            state.notes.reserved += places
            return false
        }
        if isFull { throw .resourceExhausted("the queue of this network is full", retryAfter: .seconds(2)) }
    }

    func withdraw(_ places: Int, in network: NetworkID, of tenant: TenantID) {
        state.withLock { $0.notes.reserved -= places }
    }

    func enqueue(_ task: OpenTask) {
        state.withLock { state in
            state.notes.reserved -= 1
            state.notes.enqueued.append(task.id)
        }
    }

    func wake(_ task: OpenTask) { state.withLock { $0.notes.woken.append(task.id) } }
    func stop(_ task: TaskID) { state.withLock { $0.notes.stopped.append(task) } }
}
