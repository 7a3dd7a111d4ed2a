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

    private struct Entry {
        let version: Int
        let task: MeshTask
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Int64: Entry] = [:]
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

    func keep(_ task: MeshTask, at key: Key) {
        guard capacity > 0 else { return }
        state.withLock { state in
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
    }
}
