internal import GRPCCore
internal import MeshProto
internal import Protobuf

/// One change of the memory of a network.
public struct MemoryUpdate: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case added(MemoryItem)
        /// An item was made of others.
        case consolidated(MemoryItem)
        case removed(id: String, type: MemoryType, RemovalReason)
        /// Changes are missing here: the server no longer keeps them. List the memory to know it.
        case missing(reason: String)
    }

    public enum RemovalReason: String, Sendable, Hashable {
        case deleted, expired, erased, unknown
    }

    /// Where a later watch goes on: `mesh.memory.watch(in:after:)`.
    public var cursor: String
    public var time: Moment?
    public var kind: Kind
}

/// The changes of a network's memory, until you leave the loop. A connection that breaks is made again, and the watch
/// goes on where it was.
///
///     for try await update in mesh.memory.watch(in: network.id) {
///         if case .added(let item) = update.kind { print(item.content) }
///     }
public struct MemoryUpdates: AsyncSequence, Sendable {
    public typealias Element = MemoryUpdate
    public typealias Failure = MeshError

    let calls: Calls
    let networkID: String
    let types: [MemoryType]
    let cursor: String?

    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    public struct Iterator: AsyncIteratorProtocol {
        public typealias Element = MemoryUpdate
        public typealias Failure = MeshError

        private let calls: Calls
        private var request: ProtoWatchMemoryRequest
        private var stream: ResumingStream<ProtoMemoryEvent>

        fileprivate init(_ updates: MemoryUpdates) {
            calls = updates.calls
            stream = ResumingStream(updates.calls)
            request = .with {
                $0.networkID = updates.networkID
                $0.types = updates.types.map(\.proto)
                $0.cursor = updates.cursor ?? ""
            }
        }

        public mutating func next() async throws(MeshError) -> MemoryUpdate? { try await next(isolation: #isolation) }

        public mutating func next(isolation actor: isolated (any Actor)?) async throws(MeshError) -> MemoryUpdate? {
            while true {
                let (calls, request) = (calls, request)
                let event = try await stream.next(isolation: actor) {
                    calls.memory.watchMemory(request, options: $0)
                }
                guard let event else { return nil }
                if let cursor = event.latestCursor { self.request.cursor = cursor }
                stream.progressed()
                if let update = MemoryUpdate(event) { return update }
            }
        }
    }
}

extension ProtoMemoryEvent {
    /// Where a watch goes on that breaks after this event. A heartbeat moves it too.
    fileprivate var latestCursor: String? {
        if case .heartbeat(let heartbeat)? = event { return heartbeat.cursor.nonEmpty ?? cursor.nonEmpty }
        return cursor.nonEmpty
    }
}

extension MemoryUpdate {
    /// Nil for a heartbeat, and for what this version does not know.
    fileprivate init?(_ event: ProtoMemoryEvent) {
        let kind: Kind
        switch event.event {
        case .added(let item)?: kind = .added(MemoryItem(item))
        case .consolidated(let item)?: kind = .consolidated(MemoryItem(item))
        case .removed(let removed)?:
            kind = .removed(id: removed.memoryID, type: MemoryType(removed.type), RemovalReason(removed.reason))
        case .gap(let gap)?: kind = .missing(reason: gap.reason)
        case .heartbeat?, nil: return nil
        }
        self.init(cursor: event.cursor, time: event.time.map { Moment($0) }, kind: kind)
    }
}

extension MemoryUpdate.RemovalReason {
    fileprivate init(_ proto: ProtoMemoryRemovalReason) {
        self =
            switch proto {
            case .deleted: .deleted
            case .expired: .expired
            case .erased: .erased
            case .unspecified, .unrecognized: .unknown
            }
    }
}
