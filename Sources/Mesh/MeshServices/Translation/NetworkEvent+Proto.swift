internal import MeshApplication
internal import MeshDomain
internal import MeshProto
internal import Protobuf

/// A line of a network's log as `WatchNetwork` sends it.
struct NetworkEventWriter {
    let network: NetworkID

    /// - Parameter sums: of the task, when the item is its end.
    func proto(_ item: NetworkWatch.Item, _ sums: TaskSums, now: Moment) -> ProtoNetworkEvent {
        switch item {
        case .task(let position, let task, let event):
            return made(position, event.time, .taskEvent(event.proto(of: task, in: network, sums)))
        case .agent(let position, let time, let change): return made(position, time, .agentEvent(change.proto))
        case .session(let position, let time, let change, let session):
            let event = ProtoSessionEvent.with {
                $0.change = change.proto
                $0.session = session.proto
            }
            return made(position, time, .sessionEvent(event))
        case .network(let position, let time, let change, let user, let agent, let revision):
            let event = ProtoNetworkChanged.with {
                $0.change = change.proto
                $0.userID = user.text
                $0.agentID = agent?.text ?? ""
                $0.etag = revision == 0 ? "" : ETag.text(revision)
            }
            return made(position, time, .networkChanged(event))
        case .text(let task, let change):
            return made(nil, now, .taskEvent(change.proto(of: task, in: network, at: now)))
        case .gap(let requested, let oldest): return made(nil, now, .gap(Self.gap(requested, oldest)))
        case .heartbeat(let position):
            return made(nil, now, .heartbeat(.with { $0.cursor = FeedCursor.text(position) }))
        case .memoryAdded, .memoryConsolidated, .memoryRemoved:
            guard let memory = memoryProto(item, now: now) else { return made(nil, now, .heartbeat(.init())) }
            return .with {
                $0.cursor = memory.cursor
                $0.time = memory.time
                $0.networkID = network.text
                $0.event = .memoryEvent(memory)
            }
        }
    }

    /// The same line as `WatchMemory` sends it; nil for what is no memory.
    func memoryProto(_ item: NetworkWatch.Item, now: Moment) -> ProtoMemoryEvent? {
        switch item {
        case .memoryAdded(let position, let time, let stored): memory(position, time, .added(stored.proto))
        case .memoryConsolidated(let position, let time, let stored):
            memory(position, time, .consolidated(stored.proto))
        case .memoryRemoved(let position, let time, let id, let type, let reason):
            memory(
                position,
                time,
                .removed(
                    .with {
                        $0.memoryID = id.text
                        $0.type = type.proto
                        $0.reason = reason.proto
                    }
                )
            )
        case .gap(let requested, let oldest): memory(nil, now, .gap(Self.gap(requested, oldest)))
        case .heartbeat(let position):
            memory(nil, now, .heartbeat(.with { $0.cursor = FeedCursor.text(position) }))
        default: nil
        }
    }

    private func made(_ position: Int64?, _ time: Moment, _ event: ProtoNetworkEvent.Event) -> ProtoNetworkEvent {
        .with {
            $0.cursor = position.map { FeedCursor.text($0) } ?? ""
            $0.time = time.proto
            $0.networkID = network.text
            $0.event = event
        }
    }

    private func memory(_ position: Int64?, _ time: Moment, _ event: ProtoMemoryEvent.Event) -> ProtoMemoryEvent {
        .with {
            $0.cursor = position.map { FeedCursor.text($0) } ?? ""
            $0.time = time.proto
            $0.networkID = network.text
            $0.event = event
        }
    }

    private static func gap(_ requested: Int64, _ oldest: Int64) -> ProtoStreamGap {
        .with {
            $0.requestedCursor = FeedCursor.text(requested)
            $0.oldestCursor = FeedCursor.text(oldest)
            $0.reason = "older events are no longer kept; read the network again to know its state"
        }
    }
}
