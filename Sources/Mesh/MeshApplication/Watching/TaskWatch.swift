package import MeshDomain

/// One watcher of one task: its journal from a sequence on, and the live text between. Pulls at the reader's pace: nothing
/// is queued for a watcher, and a slow one is behind only in its own stream.
package actor TaskWatch {
    private let mesh: Mesh
    private let task: TaskID
    private let network: NetworkID
    private let tenant: TenantID
    private let heartbeat: Duration
    private let listener: any BellListener
    private var sequence: Int
    private var places = LiveTextPlaces()
    private var journalMayHaveMore = true
    private var hasEnded = false
    private var isOver = false

    /// Events read at once.
    private static let pageSize = 64

    package enum Item: Sendable {
        case event(TaskEvent)
        case text(LiveTextChange)
        case heartbeat
    }

    /// Listens from now on, so that nothing that happens after this is missed.
    init(_ mesh: Mesh, _ task: MeshTask, after sequence: Int, heartbeat: Duration) {
        self.mesh = mesh
        self.task = task.id
        self.network = task.network
        self.tenant = task.tenant
        self.heartbeat = heartbeat
        self.sequence = sequence
        // The end lies in what this watcher has seen already.
        hasEnded = task.status.isFinal && sequence >= task.version
        listener = mesh.bell.listen(to: [.task(task.id), .text(task.id)])
    }

    package nonisolated var taskID: TaskID { task }
    package nonisolated var networkID: NetworkID { network }

    /// What is new, in its order; waits for it. Nil when the task has ended and all of it was answered.
    package func next() async throws(ApplicationFailure) -> [Item]? {
        while !isOver {
            if journalMayHaveMore {
                let events = try await readJournal()
                if !events.isEmpty { return events }
                if hasEnded { break }
            }
            let texts = mesh.liveText.read(task, upTo: sequence, from: &places)
            if !texts.isEmpty { return texts.map { .text($0) } }
            let rung: Set<BellTopic>
            do throws(CancellationError) {
                rung = try await listener.heard(until: mesh.clock.now + heartbeat)
            } catch {
                throw .cancelled
            }
            // A ring may get lost on its way from another process: a silent while is a reason to look.
            if rung.isEmpty || rung.contains(.task(task)) { journalMayHaveMore = true }
            if rung.isEmpty { return [.heartbeat] }
        }
        isOver = true
        return nil
    }

    private func readJournal() async throws(ApplicationFailure) -> [Item] {
        let events = try await mesh.reading { () throws(StoreFailure) in
            try await mesh.store.events(of: task, after: sequence, limit: Self.pageSize, of: tenant)
        }
        if events.count < Self.pageSize { journalMayHaveMore = false }
        var items: [Item] = []
        for event in events {
            // What is left of a text comes before the line that says how it ended.
            items += mesh.liveText.read(task, upTo: sequence, from: &places).map { .text($0) }
            items.append(.event(event))
            sequence = event.sequence
            if event.body.endsTask { hasEnded = true }
        }
        if hasEnded, !journalMayHaveMore { isOver = true }
        return items
    }
}

extension TaskEvent.Body {
    package var endsTask: Bool {
        switch self {
        case .completed, .failed, .cancelled, .timedOut: true
        default: false
        }
    }
}
