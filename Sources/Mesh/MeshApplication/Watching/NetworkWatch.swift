package import MeshDomain

/// One watcher of a network's log, with the things that its lines name, and with the live text of its tasks.
package actor NetworkWatch {
    private let mesh: Mesh
    private let network: NetworkID
    private let tenant: TenantID
    private let heartbeat: Duration
    private let showsText: Bool
    private let listener: any BellListener
    private var position: Int64
    private var places: [TaskID: LiveTextPlaces] = [:]
    private var sequences: [TaskID: Int] = [:]
    private var logMayHaveMore = true
    private var isOver = false

    private static let pageSize = 64

    package enum Item: Sendable {
        case task(position: Int64, TaskID, TaskEvent)
        case agent(position: Int64, Moment, AgentStatusChange)
        case memoryAdded(position: Int64, Moment, StoredItem)
        case memoryConsolidated(position: Int64, Moment, StoredItem)
        case memoryRemoved(position: Int64, Moment, MemoryID, MemoryType, MemoryRemovalReason)
        case session(position: Int64, Moment, SessionChange, Session)
        case network(position: Int64, Moment, NetworkChange, user: UserID, agent: AgentID?, revision: Int)
        case text(TaskID, LiveTextChange)
        case gap(requested: Int64, oldest: Int64)
        case heartbeat(position: Int64)
    }

    init(
        _ mesh: Mesh,
        _ network: NetworkID,
        of tenant: TenantID,
        after position: Int64,
        heartbeat: Duration,
        showsText: Bool,
        listener: any BellListener
    ) {
        self.mesh = mesh
        self.network = network
        self.tenant = tenant
        self.position = position
        self.heartbeat = heartbeat
        self.showsText = showsText
        self.listener = listener
    }

    package nonisolated var networkID: NetworkID { network }

    /// What is new; waits for it. Nil once the network is deleted.
    package func next() async throws(ApplicationFailure) -> [Item]? {
        while !isOver {
            if logMayHaveMore {
                let items = try await readLog()
                if !items.isEmpty { return items }
                // The log goes with its network; the last line is said here.
                if let end = try await endOfNetwork() { return [end] }
            }
            let texts = showsText ? readTexts() : []
            if !texts.isEmpty { return texts }
            let rung: Set<BellTopic>
            do throws(CancellationError) {
                rung = try await listener.heard(until: mesh.clock.now + heartbeat)
            } catch {
                throw .cancelled
            }
            if rung.isEmpty || rung.contains(.network(network)) { logMayHaveMore = true }
            if rung.isEmpty { return [.heartbeat(position: position)] }
        }
        return nil
    }

    private func readLog() async throws(ApplicationFailure) -> [Item] {
        let page = try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.feed(of: network, after: position, limit: Self.pageSize, of: tenant)
        }
        if page.events.count < Self.pageSize { logMayHaveMore = false }
        var items: [Item] = []
        if page.oldestPosition > position + 1, position > 0 {
            items.append(.gap(requested: position, oldest: page.oldestPosition))
        }
        for event in page.events {
            if let item = try await item(for: event) { items.append(item) }
            position = event.position
        }
        return items
    }

    private func endOfNetwork() async throws(ApplicationFailure) -> Item? {
        let isThere = try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.network(network, of: tenant) != nil
        }
        if isThere { return nil }
        isOver = true
        return .network(position: position + 1, mesh.clock.now, .deleted, user: "", agent: nil, revision: 0)
    }

    private func item(for event: FeedEvent) async throws(ApplicationFailure) -> Item? {
        switch event.body {
        case .task(let task, let sequence):
            let events = try await mesh.reading { () throws(StoreFailure) in
                try await mesh.store.events(of: task, after: sequence - 1, limit: 1, of: tenant)
            }
            // Deleted meanwhile: the log says so further on.
            guard let taskEvent = events.first else { return nil }
            sequences[task] = taskEvent.body.endsTask ? nil : sequence
            if taskEvent.body.endsTask { places[task] = nil }
            return .task(position: event.position, task, taskEvent)
        case .agent(let change): return .agent(position: event.position, event.time, change)
        case .memoryAdded(let id):
            return try await memory(id).map { .memoryAdded(position: event.position, event.time, $0) }
        case .memoryConsolidated(let id):
            return try await memory(id).map { .memoryConsolidated(position: event.position, event.time, $0) }
        case .memoryRemoved(let id, let type, let reason):
            return .memoryRemoved(position: event.position, event.time, id, type, reason)
        case .session(let change, let session):
            return .session(position: event.position, event.time, change, session)
        case .network(let change, let user, let agent, let revision):
            if change == .deleted { isOver = true }
            return .network(position: event.position, event.time, change, user: user, agent: agent, revision: revision)
        }
    }

    private func memory(_ id: MemoryID) async throws(ApplicationFailure) -> StoredItem? {
        try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.memory(id, in: network, of: tenant)
        }
    }

    private func readTexts() -> [Item] {
        let writing = mesh.liveText.tasksWriting(in: network)
        places = places.filter { writing.contains($0.key) }
        var items: [Item] = []
        for task in writing {
            var taskPlaces = places[task] ?? LiveTextPlaces()
            let changes = mesh.liveText.read(task, upTo: sequences[task] ?? .max, from: &taskPlaces)
            places[task] = taskPlaces
            items += changes.map { .text(task, $0) }
        }
        return items
    }
}
