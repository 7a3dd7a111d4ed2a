internal import MeshProto
internal import Synchronization

/// What all watchers of a task have seen of its journal together: each event once, to compare every other sight of it with.
final class TaskRecord: Sendable {
    private let events = Mutex<[Int32: ProtoTaskEvent]>([:])

    /// False for an event that was seen otherwise before.
    func agrees(_ event: ProtoTaskEvent) -> Bool {
        events.withLock { events in
            if let known = events[event.sequence] { return known == event }
            events[event.sequence] = event
            return true
        }
    }

    /// The sequences that anybody saw.
    var sequences: Set<Int32> { events.withLock { Set($0.keys) } }
}
