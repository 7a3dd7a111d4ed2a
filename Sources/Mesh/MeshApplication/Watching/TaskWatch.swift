package import MeshDomain

/// One watcher of one task: its journal from a sequence on, and the live text between. Pulls at the reader's pace: nothing
/// is queued for a watcher, and a slow one is behind only in its own stream. One caller at a time.
package actor TaskWatch {
    private let mesh: Mesh
    private let task: TaskID
    private let network: NetworkID
    private let tenant: TenantID
    private let seat: JournalSeat
    private let heartbeat: Duration
    private let showsText: Bool
    private let listener: any BellListener
    /// What the watcher had seen before.
    package nonisolated let firstSequence: Int
    private var sequence: Int
    private var places: LiveTextPlaces
    private var journalMayHaveMore = true
    /// The store is asked whatever the bell says.
    private var mustRead = false
    private var hasEnded: Bool
    /// The journal is at least so long.
    private let knownVersion: Int
    private var isOver = false
    /// Since when the stream is silent.
    private var silentSince: Moment

    package enum Item: Sendable {
        case event(TaskEvent)
        case text(LiveTextChange)
        case heartbeat
    }

    /// The listener listens since before the task was read, so that nothing that happens after it is missed.
    init(
        _ mesh: Mesh,
        _ task: MeshTask,
        after sequence: Int,
        heartbeat: Duration,
        showsText: Bool,
        listener: any BellListener
    ) {
        self.mesh = mesh
        self.task = task.id
        self.network = task.network
        tenant = task.tenant
        seat = mesh.journalTails.join(task.id, of: task.tenant)
        self.heartbeat = heartbeat
        self.showsText = showsText
        self.listener = listener
        self.sequence = sequence
        firstSequence = sequence
        // The end is in the journal: the watch is over when all of it is read, feedback after the end included.
        hasEnded = task.status.isFinal
        knownVersion = task.version
        places = LiveTextPlaces(knowing: task)
        silentSince = mesh.clock.now
    }

    package nonisolated var taskID: TaskID { task }
    package nonisolated var networkID: NetworkID { network }

    /// What is new, in its order; waits for it. Nil when the task has ended and all of it was answered. Throws `notFound`
    /// when the task goes with its network before it ends.
    package func next() async throws(ApplicationFailure) -> [Item]? {
        while !isOver {
            if journalMayHaveMore {
                let items = try await readJournal()
                if !items.isEmpty { return said(items) }
                // More is known of the task than others have read: nobody was told yet.
                if mustRead { continue }
                if hasEnded { break }
            }
            let texts = readTexts()
            if !texts.isEmpty { return said(texts) }
            try mesh.checkWatching()
            if try await isSilent() { return said([.heartbeat]) }
        }
        isOver = true
        return nil
    }

    /// The task after its end, with the sums that its last event does not have. Nil when it went with its network since.
    package func endedTask() async throws(ApplicationFailure) -> MeshTask? {
        try await mesh.reading { () throws(StoreFailure) in try await seat.tail.endedTask() }
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
        if rung.isEmpty { mustRead = true }
        if rung.isEmpty || rung.contains(.task(task, of: tenant)) { journalMayHaveMore = true }
        return rung.isEmpty
    }

    private func readJournal() async throws(ApplicationFailure) -> [Item] {
        let look = try await mesh.reading { () throws(StoreFailure) in
            try await seat.tail.look(after: sequence, mustRead: mustRead)
        }
        let end = look.events.last?.sequence ?? sequence
        // It went with its network while it was read: that is no end.
        let isCut = end < knownVersion && look.isAll && mustRead
        if look.isGone ? !hasEnded || end < knownVersion : isCut { throw .notFound(kind: "task", id: task.text) }
        // What others read may be older than what this watcher knows of the task.
        mustRead = end < knownVersion
        if look.isAll, !mustRead { journalMayHaveMore = false }
        var items: [Item] = []
        for event in look.events {
            // What is left of a text comes before the line that says how it ended.
            items += readTexts()
            items.append(.event(event))
            places.hear(event)
            sequence = event.sequence
            if event.body.endsTask { hasEnded = true }
        }
        if hasEnded, !journalMayHaveMore { isOver = true }
        return items
    }

    private func readTexts() -> [Item] {
        showsText ? mesh.liveText.read(task, upTo: sequence, from: &places).map { .text($0) } : []
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
