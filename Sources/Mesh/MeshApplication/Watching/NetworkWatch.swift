package import MeshDomain

/// One watcher of a network's log, with the things that its lines name, and with the live text of its tasks. Pulls at the
/// reader's pace. One caller at a time.
package actor NetworkWatch {
    private let mesh: Mesh
    private let network: NetworkID
    private let caller: Principal
    private let heartbeat: Duration
    private let interest: Interest
    private let listener: any BellListener
    private var position: Int64
    private var texts = NetworkTexts()
    private var logMayHaveMore = true
    private var isOver = false
    /// Since when the stream is silent.
    private var silentSince: Moment

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

    /// What the watcher is told of. The rest is passed over and breaks no silence.
    package enum Interest: Sendable {
        case everything(withText: Bool)
        /// Memory of these types; of all when there are none.
        case memory(Set<MemoryType>)

        var wantsText: Bool {
            if case .everything(let withText) = self { return withText }
            return false
        }
    }

    /// The listener listens since before the place was read, so that nothing falls between.
    init(
        _ mesh: Mesh,
        _ network: NetworkID,
        after position: Int64,
        heartbeat: Duration,
        interest: Interest,
        listener: any BellListener,
        as caller: Principal
    ) {
        self.mesh = mesh
        self.network = network
        self.caller = caller
        self.position = position
        self.heartbeat = heartbeat
        self.interest = interest
        self.listener = listener
        silentSince = mesh.clock.now
    }

    package nonisolated var networkID: NetworkID { network }

    /// What is new; waits for it. Nil once the network is deleted and that was said.
    package func next() async throws(ApplicationFailure) -> [Item]? {
        while !isOver {
            while logMayHaveMore {
                let items = try await readLog()
                if !items.isEmpty { return said(items) }
                if logMayHaveMore { continue }
                // The log goes with its network; the last line is said here.
                if try await isDeleted() { return end() }
            }
            if interest.wantsText {
                let items = try await readTexts()
                if !items.isEmpty { return said(items) }
            }
            if !logMayHaveMore { try mesh.checkWatching() }
            if !logMayHaveMore, try await isSilent() { return said([.heartbeat(position: position)]) }
        }
        return nil
    }

    private func said(_ items: [Item]) -> [Item] {
        silentSince = mesh.clock.now
        return items
    }

    /// Waits for a ring; answers whether the time for a heartbeat came first.
    private func isSilent() async throws(ApplicationFailure) -> Bool {
        let rung: Set<BellTopic>
        do throws(CancellationError) {
            rung = try await listener.heard(until: silentSince + heartbeat)
        } catch {
            throw .cancelled
        }
        // A ring may get lost on its way from another process: a silent while is a reason to look.
        if rung.isEmpty || rung.contains(.network(network, of: caller.tenant)) { logMayHaveMore = true }
        return rung.isEmpty
    }

    // MARK: The log

    private func readLog() async throws(ApplicationFailure) -> [Item] {
        let page = try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.feed(of: network, after: position, limit: Self.pageSize, of: caller.tenant)
        }
        if page.events.count < Self.pageSize { logMayHaveMore = false }
        var items: [Item] = []
        if page.oldestPosition > position + 1 {
            items.append(.gap(requested: position, oldest: page.oldestPosition))
            position = page.oldestPosition - 1
        }
        let journals = try await journals(of: page.events)
        let memory = try await memory(of: page.events)
        for event in page.events {
            items += self.items(for: event, journals, memory)
            position = event.position
        }
        return items
    }

    /// The events that lines of a page name, read once for each task.
    private func journals(of lines: [FeedEvent]) async throws(ApplicationFailure) -> [TaskID: [Int: TaskEvent]] {
        guard case .everything = interest else { return [:] }
        var bounds: [TaskID: ClosedRange<Int>] = [:]
        for line in lines {
            guard case .task(let task, let sequence) = line.body else { continue }
            let known = bounds[task] ?? sequence...sequence
            bounds[task] = min(known.lowerBound, sequence)...max(known.upperBound, sequence)
        }
        var journals: [TaskID: [Int: TaskEvent]] = [:]
        for (task, range) in bounds.sorted(by: { $0.key < $1.key }) {
            let events = try await mesh.reading { () throws(StoreFailure) in
                try await mesh.store.events(
                    of: task,
                    after: range.lowerBound - 1,
                    limit: range.count,
                    of: caller.tenant
                )
            }
            journals[task] = Dictionary(events.map { ($0.sequence, $0) }) { first, _ in first }
        }
        return journals
    }

    /// The items that lines of a page name and that are wanted. One that is gone again is not among them; the log tells of
    /// that further on.
    private func memory(of lines: [FeedEvent]) async throws(ApplicationFailure) -> [MemoryID: StoredItem] {
        let ids = lines.compactMap { line -> MemoryID? in
            switch line.body {
            case .memoryAdded(let id), .memoryConsolidated(let id): id
            default: nil
            }
        }
        if ids.isEmpty { return [:] }
        return try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.memory(ids, in: network, of: caller.tenant)
        }.filter { wants($0.value.item.type) }
    }

    private func items(
        for line: FeedEvent,
        _ journals: [TaskID: [Int: TaskEvent]],
        _ memory: [MemoryID: StoredItem]
    ) -> [Item] {
        switch line.body {
        case .memoryAdded(let id):
            return memory[id].map { [.memoryAdded(position: line.position, line.time, $0)] } ?? []
        case .memoryConsolidated(let id):
            return memory[id].map { [.memoryConsolidated(position: line.position, line.time, $0)] } ?? []
        case .memoryRemoved(let id, let type, let reason):
            return wants(type) ? [.memoryRemoved(position: line.position, line.time, id, type, reason)] : []
        case _ where !wantsAll: return []
        case .task(let task, let sequence):
            // Gone with its network: the end of the log says so.
            guard let event = journals[task]?[sequence] else { return [] }
            let left = interest.wantsText ? texts.left(of: task, before: event, on: mesh.liveText) : []
            return left + [.task(position: line.position, task, event)]
        case .agent(let change): return [.agent(position: line.position, line.time, change)]
        case .session(let change, let session):
            // Users see their own sessions only.
            guard session.user == caller.user || caller.actsForOthers else { return [] }
            return [.session(position: line.position, line.time, change, session)]
        case .network(let change, let user, let agent, let revision):
            if change == .deleted { isOver = true }
            let position = line.position
            return [.network(position: position, line.time, change, user: user, agent: agent, revision: revision)]
        }
    }

    private var wantsAll: Bool {
        if case .everything = interest { return true }
        return false
    }

    private func wants(_ type: MemoryType) -> Bool {
        if case .memory(let types) = interest { return types.isEmpty || types.contains(type) }
        return true
    }

    private func isDeleted() async throws(ApplicationFailure) -> Bool {
        try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.network(network, of: caller.tenant) == nil
        }
    }

    private func end() -> [Item]? {
        isOver = true
        guard wantsAll else { return nil }
        return [.network(position: position + 1, mesh.clock.now, .deleted, user: "", agent: nil, revision: 0)]
    }

    // MARK: Live text

    private func readTexts() async throws(ApplicationFailure) -> [Item] {
        let writing = mesh.liveText.tasksWriting(in: network)
        texts.keep(writing)
        for task in texts.unknown(among: writing) {
            // Which of its events came before this watcher? Those up to here, unless the log has more of them to say.
            let known = try await mesh.reading { () throws(StoreFailure) in
                try await mesh.store.task(task, of: caller.tenant)
            }
            logMayHaveMore = true
            let lines = try await readLog()
            if !lines.isEmpty || logMayHaveMore { return lines }
            if let known { texts.meet(known) }
        }
        return texts.new(on: mesh.liveText)
    }
}
