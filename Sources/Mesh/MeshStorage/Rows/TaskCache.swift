internal import MeshApplication
internal import MeshDomain
internal import Synchronization

/// Tasks as they were at a version, so that hot ones are not replayed for each read. Those that came with a commit are known by
/// their id and are as new as the file; what a reader brought is shown to those only who compare with the row: what
/// is old here is never shown.
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
        var uses: UInt64 = 0
    }

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

    /// As its last commit left it, if it is here. Commits are told in their order, before anybody else hears of them, so
    /// there is no newer one that could be known elsewhere.
    subscript(id: TaskID, of tenant: TenantID) -> MeshTask? {
        state.withLock { state in
            guard let number = state.committed[Owned(tenant, id)], let entry = state.entries[number] else { return nil }
            state.uses += 1
            state.entries[number]?.lastUse = state.uses
            return entry.task
        }
    }

    /// After a commit.
    func committed(_ task: MeshTask, at key: Key) {
        keep(task, at: key) { $0.committed[Owned(task.tenant, task.id)] = key.number }
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
