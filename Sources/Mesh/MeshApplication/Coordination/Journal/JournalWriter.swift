internal import MeshDomain

/// Writes the journal of one task for one worker: one commit after the other, each with the fence of the lease.
///
/// Parts that work side by side often have something to write at the same moment. Whoever comes while a commit is under way
/// waits, and what waits goes into the next commit together, each step made for the task as those before it left it.
///
/// When somebody came between (feedback, an answer, a cancellation) the task is read again and the steps are made anew for
/// what the task is by then. After the end nothing is written.
actor JournalWriter {
    typealias Make = @Sendable (MeshTask, Moment) -> JournalStep?

    private(set) var task: MeshTask
    private let fence: Int64
    private let store: any MeshStore
    private let bell: any EventBell
    private let clock: any WallClock
    private let configuration: CoordinatorConfiguration
    private var isCommitting = false
    private var queue: [JournalEntry] = []

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
    func append(_ make: @escaping Make) async throws(WorkStop) -> MeshTask? {
        if Task.isCancelled { throw .cancelled }
        let entry = JournalEntry(make)
        queue.append(entry)
        if isCommitting {
            await entry.wait()
        } else {
            isCommitting = true
            // Those that come from the same cause come now; they go into the same commit.
            await Task.yield()
        }
        if let result = entry.result { return try result.get() }
        let group = queue
        queue = []
        let left = await write(group, by: entry)
        // Those that were not written because this one was cancelled come first.
        queue.insert(contentsOf: left, at: 0)
        passOn()
        for other in group where other !== entry && other.result != nil { other.wake() }
        return try (entry.result ?? .failure(.cancelled)).get()
    }

    /// Reads the task again, for what others wrote.
    func refresh() async throws(WorkStop) {
        // With a commit under way what others wrote is met by that.
        guard !isCommitting else { return }
        isCommitting = true
        defer { passOn() }
        do throws(StoreFailure) {
            try await reload()
        } catch {
            // Nothing hangs on this look; the next commit meets the fault if it stays.
            if case .notFound = error { throw .ended }
        }
    }

    /// Whoever has waited longest writes next.
    private func passOn() {
        if let next = queue.first { next.wake() } else { isCommitting = false }
    }

    // MARK: Committing

    private struct Attempts {
        var conflicts = 0
        var outages = 0
    }

    /// Gives every entry its result. When the one who writes is cancelled it gets none, and the others, whose turn is still
    /// to come, are returned.
    private func write(_ entries: [JournalEntry], by writer: JournalEntry) async -> [JournalEntry] {
        var attempts = Attempts()
        while true {
            if Task.isCancelled { return entries.filter { $0 !== writer } }
            let group = JournalGroup(entries, on: task, at: clock.now)
            guard let change = group.change else {
                group.finish()
                return []
            }
            do throws(StoreFailure) {
                _ = try await store.commit(set(group.steps, change, at: group.time))
                task = change.task
                ring()
                group.finish()
                return []
            } catch {
                if Self.isOfOneStep(error), group.written.count > 1 {
                    group.finish(butWritten: true)
                    return await writeOneByOne(group.written, by: writer)
                }
                do throws(WorkStop) {
                    try await recover(from: error, &attempts)
                } catch {
                    if error == .cancelled { return entries.filter { $0 !== writer } }
                    group.fail(error)
                    return []
                }
            }
        }
    }

    /// One of several steps is at fault: the others are written without it.
    private func writeOneByOne(_ entries: [JournalEntry], by writer: JournalEntry) async -> [JournalEntry] {
        var left: [JournalEntry] = []
        for entry in entries { left += await write([entry], by: writer) }
        return left
    }

    private static func isOfOneStep(_ failure: StoreFailure) -> Bool {
        switch failure {
        case .conflict(.task, _), .notFound(.task, _), .notFound(.network, _), .fenced, .overloaded, .unavailable,
            .diskFull:
            false
        default: true
        }
    }

    private func set(_ steps: [JournalStep], _ change: TaskChange, at now: Moment) -> ChangeSet {
        var changes: [Change] = change.events.isEmpty ? [] : [.appendTask(change, fence: fence)]
        for step in steps { changes += step.beside }
        if let session = task.submission.session {
            for credit in steps.compactMap(\.credit) {
                changes.append(.creditSession(session, in: task.network, credit))
            }
        }
        return ChangeSet(tenant: task.tenant, time: now, changes)
    }

    private func recover(from failure: StoreFailure, _ attempts: inout Attempts) async throws(WorkStop) {
        switch failure {
        case .fenced: throw .fenced
        case .conflict(.task, _):
            attempts.conflicts += 1
            guard attempts.conflicts <= Self.conflictsMax else { throw .store(failure) }
            do throws(StoreFailure) {
                try await reload()
            } catch {
                if case .notFound = error { throw .ended }
                throw .store(error)
            }
        case .notFound(.task, _), .notFound(.network, _): throw .ended
        case .conflict(.memory, _), .notFound(.memory, _): throw .memoryChanged
        case .overloaded, .unavailable, .diskFull:
            attempts.outages += 1
            guard attempts.outages < configuration.storeAttemptsMax else { throw .store(failure) }
            let delay = configuration.storeRetryDelay * (1 << min(16, attempts.outages - 1))
            do throws(CancellationError) {
                try await clock.sleep(until: clock.now + delay)
            } catch {
                throw .cancelled
            }
        case .notFound, .conflict, .nameTaken, .limitReached, .keyReused, .corrupt, .badPageToken: throw .store(failure)
        }
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
}
