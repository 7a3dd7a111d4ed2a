internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// Tasks as they were at a version, so that hot ones are not replayed for each read. Those that came with a commit are known by
/// their id and are as new as the file; what a reader brought is shown to those only who compare with the row: what
/// is old here is never shown.
///
/// A commit is on the file a moment before it is told here. Whoever has seen it there must not be shown what was before, so
/// the writer says which tasks it is about to commit, and until it is told these are known by their rows only.
final class TaskCache: Sendable {
    struct Key: Hashable, Sendable {
        /// The row, which is never given twice, whereas an id may come again after its network was deleted.
        let number: Int64
        let version: Int
    }

    private struct Entry {
        let version: Int
        let task: MeshTask
    }

    private struct State {
        /// By their rows, whoever brought them.
        var entries: RecentlyUsed<Int64, Entry>
        /// As their last commits left them.
        var committed: RecentlyUsed<Owned<TaskID>, MeshTask>
        /// The newest versions that are perhaps on the file, and not told yet.
        var doubts: [Owned<TaskID>: Int] = [:]
    }

    /// Far above what is under way at once.
    private static let doubtsMax = 16_384

    private let state: Mutex<State>

    init(countMax: Int) {
        state = Mutex(State(entries: RecentlyUsed(countMax: countMax), committed: RecentlyUsed(countMax: countMax)))
    }

    subscript(key: Key) -> MeshTask? {
        state.withLock { state in
            guard let entry = state.entries[key.number], entry.version == key.version else { return nil }
            return entry.task
        }
    }

    /// As its last commit left it, if it is here and no newer one is under way.
    subscript(id: TaskID, of tenant: TenantID) -> MeshTask? {
        state.withLock { $0.committed[Owned(tenant, id)] }
    }

    /// Before a commit, which may still fail. Then the doubt stays: it costs a look at the row.
    func willCommit(_ task: MeshTask, at key: Key) {
        let id = Owned(task.tenant, task.id)
        state.withLock { state in
            state.committed[id] = nil
            // Of commits that failed, and whose tasks nobody has changed since.
            if state.doubts.count >= Self.doubtsMax { state.doubts = [:] }
            state.doubts[id] = key.version
        }
    }

    /// After a commit, in the order of commits.
    func committed(_ task: MeshTask, at key: Key) {
        let id = Owned(task.tenant, task.id)
        keep(task, at: key) { state in
            // Several commits may reach the file together.
            if let doubt = state.doubts[id], doubt > key.version { return }
            state.doubts[id] = nil
            state.committed[id] = task
        }
    }

    /// After the commit that deleted it.
    func forget(_ network: NetworkID, of tenant: TenantID) {
        func isGone(_ task: MeshTask) -> Bool { task.network == network && task.tenant == tenant }
        state.withLock { state in
            state.committed.removeAll(where: isGone)
            state.entries.removeAll { isGone($0.task) }
        }
    }

    /// As a reader found it. The file may have gone on since, so it is shown to those only who compare with the row.
    func keep(_ task: MeshTask, at key: Key) { keep(task, at: key) { _ in } }

    private func keep(_ task: MeshTask, at key: Key, _ note: (inout State) -> Void) {
        state.withLock { state in
            note(&state)
            if let kept = state.entries[key.number], kept.version > key.version { return }
            state.entries[key.number] = Entry(version: key.version, task: task)
        }
    }
}

extension TaskCache {
    /// A task out of its journal up to a version, which a reader found in its row. It is kept.
    func replay(_ journal: [TaskEvent], of id: TaskID, at key: Key) throws(StoreFailure) -> MeshTask {
        let task: MeshTask
        do throws(TaskLifecycleFault) {
            task = try TaskLifecycle.replay(journal)
        } catch {
            throw .corrupt("the journal of \(id) cannot be replayed: \(error)")
        }
        guard task.version == key.version else { throw .corrupt("the journal of \(id) is not as long as its row says") }
        keep(task, at: key)
        return task
    }
}
