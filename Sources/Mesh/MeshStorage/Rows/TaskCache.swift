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

    fileprivate struct Entry {
        let version: Int
        let task: MeshTask
        var lastUse: UInt64
    }

    fileprivate struct State {
        var entries: [Int64: Entry] = [:]
        /// The rows of the tasks that came here with a commit.
        var committed: [Owned<TaskID>: Int64] = [:]
        /// The newest versions that are perhaps on the file, and not told yet.
        var doubts: [Owned<TaskID>: Int] = [:]
        var uses: UInt64 = 0
    }

    /// Far above what is under way at once.
    private static let doubtsMax = 16_384

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) { self.capacity = capacity }

    subscript(key: Key) -> MeshTask? {
        state.withLock { state in
            guard let entry = state.entries[key.number], entry.version == key.version else { return nil }
            state.uses += 1
            state.entries[key.number]?.lastUse = state.uses
            return entry.task
        }
    }

    /// As its last commit left it, if it is here and no newer one is under way.
    subscript(id: TaskID, of tenant: TenantID) -> MeshTask? {
        state.withLock { state in
            guard let number = state.committed[Owned(tenant, id)], let entry = state.entries[number] else { return nil }
            state.uses += 1
            state.entries[number]?.lastUse = state.uses
            return entry.task
        }
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
            state.committed[id] = key.number
        }
    }

    /// After the commit that deleted it.
    func forget(_ network: NetworkID, of tenant: TenantID) {
        state.withLock { state in
            state.entries = state.entries.filter {
                $0.value.task.network != network || $0.value.task.tenant != tenant
            }
            state.dropLeftovers()
        }
    }

    /// As a reader found it. The file may have gone on since, so it is shown to those only who compare with the row.
    func keep(_ task: MeshTask, at key: Key) { keep(task, at: key) { _ in } }

    private func keep(_ task: MeshTask, at key: Key, _ note: (inout State) -> Void) {
        guard capacity > 0 else { return }
        state.withLock { state in
            note(&state)
            if let kept = state.entries[key.number], kept.version > key.version { return }
            state.uses += 1
            state.entries[key.number] = Entry(version: key.version, task: task, lastUse: state.uses)
            if state.entries.count > capacity { Self.dropHalf(&state) }
        }
    }

    /// The half that was not used for longest, in one go: finding the oldest each time would cost a walk each time.
    private static func dropHalf(_ state: inout State) {
        let uses = state.entries.values.map(\.lastUse).sorted()
        let median = uses[uses.count / 2]
        state.entries = state.entries.filter { $0.value.lastUse >= median }
        state.dropLeftovers()
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

extension TaskCache.State {
    fileprivate mutating func dropLeftovers() {
        let entries = entries
        committed = committed.filter { entries[$0.value] != nil }
    }
}
