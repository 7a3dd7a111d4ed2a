internal import MeshDomain
internal import Synchronization

/// Tasks as they were at a version, so that hot ones are not replayed for each read. A reader compares with the row: what
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
        /// The rows of the tasks that are here.
        var numbers: [Owned: Int64] = [:]
        /// Networks that were deleted: a commit that was durable before may be heard of only afterwards.
        var gone: Set<NetworkID> = []
        var uses: UInt64 = 0
    }

    fileprivate struct Owned: Hashable {
        let tenant: TenantID
        let task: TaskID
    }

    /// Deleted networks that are remembered; commits that were under way when more are deleted have long been heard of.
    private static let goneMax = 10_000

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

    /// As the last commit that was heard of left it. Commits are heard of before they are acknowledged, so what was
    /// acknowledged is never missing from a task that is here.
    subscript(id: TaskID, of tenant: TenantID) -> MeshTask? {
        state.withLock { state in
            guard let number = state.numbers[Owned(tenant: tenant, task: id)], let entry = state.entries[number] else {
                return nil
            }
            state.uses += 1
            state.entries[number]?.lastUse = state.uses
            return entry.task
        }
    }

    func forget(_ network: NetworkID) {
        state.withLock { state in
            if state.gone.count >= Self.goneMax { state.gone = [] }
            state.gone.insert(network)
            state.entries = state.entries.filter { $0.value.task.network != network }
            state.dropNumbers()
        }
    }

    /// An id may come again.
    func welcome(_ network: NetworkID) { state.withLock { _ = $0.gone.remove(network) } }

    func keep(_ task: MeshTask, at key: Key) {
        guard capacity > 0 else { return }
        state.withLock { state in
            guard !state.gone.contains(task.network) else { return }
            state.numbers[Owned(tenant: task.tenant, task: task.id)] = key.number
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
        state.dropNumbers()
    }
}

extension TaskCache.State {
    fileprivate mutating func dropNumbers() {
        let entries = entries
        numbers = numbers.filter { entries[$0.value] != nil }
    }
}
