internal import MeshDomain

/// Writes the journal of one task for one worker: one commit after the other, each with the fence of the lease.
///
/// When somebody came between (feedback, an answer, a cancellation) the task is read again and the step is made anew for
/// what the task is by then. After the end nothing is written.
actor JournalWriter {
    private(set) var task: MeshTask
    private let fence: Int64
    private let store: any MeshStore
    private let bell: any EventBell
    private let clock: any WallClock
    private let configuration: CoordinatorConfiguration
    private var isCommitting = false
    private var queue: [CheckedContinuation<Void, Never>] = []

    /// How often somebody may come between before that is a fault of the store.
    private static let conflictsMax = 64

    init(task: MeshTask, fence: Int64, _ coordinator: TaskCoordinator) {
        self.task = task
        self.fence = fence
        store = coordinator.store
        bell = coordinator.bell
        clock = coordinator.clock
        configuration = coordinator.configuration
    }

    /// Commits what `make` wants for the task as it is; nil when it wants nothing.
    @discardableResult
    func append(
        _ make: @Sendable (MeshTask, Moment) -> JournalStep?
    ) async throws(WorkStop) -> MeshTask? {
        await takeTurn()
        defer { giveTurn() }
        var attempts = Attempts()
        while true {
            if Task.isCancelled { throw .cancelled }
            if task.status.isFinal { throw .ended }
            let now = clock.now
            guard let step = make(task, now) else { return nil }
            if task.isOver(at: now), step.events.contains(where: \.isProgress) { throw .late }
            let change: TaskChange
            do throws(TaskLifecycleFault) {
                change = try TaskChange(task, step.events, at: now)
            } catch {
                throw .refused(error)
            }
            do throws(StoreFailure) {
                _ = try await store.commit(set(step, change, at: now))
                task = change.task
                ring()
                return change.task
            } catch {
                if let landed = try await recover(from: error, change, &attempts) {
                    ring()
                    return landed.task
                }
            }
        }
    }

    /// Reads the task again, for what others wrote.
    func refresh() async throws(WorkStop) {
        await takeTurn()
        defer { giveTurn() }
        do throws(StoreFailure) {
            try await reload()
        } catch {
            // Nothing hangs on this look; the next commit meets the fault if it stays.
            if case .notFound = error { throw .ended }
        }
    }

    // MARK: Committing

    private struct Attempts {
        var conflicts = 0
        var outages = 0
        /// Changes whose commit failed without saying whether it happened.
        var doubtful: [TaskChange] = []
    }

    private func set(_ step: JournalStep, _ change: TaskChange, at now: Moment) -> ChangeSet {
        var changes: [Change] = step.events.isEmpty ? [] : [.appendTask(change, fence: fence)]
        changes += step.beside
        if let session = task.submission.session, let credit = step.credit {
            changes.append(.creditSession(session, in: task.network, credit))
        }
        return ChangeSet(tenant: task.tenant, time: now, changes)
    }

    /// Nil when the step is to be made again. An earlier attempt may turn out to have happened: what it wrote must not be
    /// written, and paid, twice.
    private func recover(
        from failure: StoreFailure,
        _ change: TaskChange,
        _ attempts: inout Attempts
    ) async throws(WorkStop) -> TaskChange? {
        switch failure {
        case .fenced: throw .fenced
        case .conflict(.task, _):
            attempts.conflicts += 1
            guard attempts.conflicts <= Self.conflictsMax else { throw .store(failure) }
            do throws(StoreFailure) {
                try await reload()
                return try await landed(among: attempts.doubtful)
            } catch {
                if case .notFound = error { throw .ended }
                throw .store(error)
            }
        case .notFound(.task, _), .notFound(.network, _): throw .ended
        case .conflict(.memory, _), .notFound(.memory, _): throw .memoryChanged
        case .overloaded, .unavailable, .diskFull:
            attempts.outages += 1
            guard attempts.outages < configuration.storeAttemptsMax else { throw .store(failure) }
            attempts.doubtful.append(change)
            let delay = configuration.storeRetryDelay * (1 << min(16, attempts.outages - 1))
            do throws(CancellationError) {
                try await clock.sleep(until: clock.now + delay)
            } catch {
                throw .cancelled
            }
            return nil
        case .notFound, .conflict, .nameTaken, .limitReached, .keyReused, .corrupt, .badPageToken: throw .store(failure)
        }
    }

    private func landed(among changes: [TaskChange]) async throws(StoreFailure) -> TaskChange? {
        for change in changes where change.task.version <= task.version && !change.events.isEmpty {
            let events = try await store.events(
                of: task.id,
                after: change.baseVersion,
                limit: change.events.count,
                of: task.tenant
            )
            if events == change.events { return change }
        }
        return nil
    }

    private func reload() async throws(StoreFailure) {
        guard let current = try await store.task(task.id, of: task.tenant) else {
            throw .notFound(.task, task.id.text)
        }
        task = current
    }

    private func ring() {
        bell.ring(.task(task.id))
        bell.ring(.network(task.network))
    }

    // MARK: One at a time, in the order of their coming

    private func takeTurn() async {
        if isCommitting {
            await withCheckedContinuation { queue.append($0) }
        } else {
            isCommitting = true
        }
    }

    private func giveTurn() {
        if queue.isEmpty { isCommitting = false } else { queue.removeFirst().resume() }
    }
}

extension MeshTask {
    /// Its deadline has passed. While a person is waited for, the deadline moves.
    fileprivate func isOver(at now: Moment) -> Bool { status != .waiting && deadline.map { now > $0 } ?? false }
}
