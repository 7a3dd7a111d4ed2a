package import GRPCCore
internal import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf
private import Synchronization

extension TaskService {
    package func collaborate(
        _ requests: RequestStream<ProtoCollaborateRequest>,
        _ responses: ResponseWriter<ProtoCollaborateResponse>,
        _ context: ServerContext
    ) async throws {
        let writer = SharedWriter(responses)
        try await Collaboration(service: self, caller: try context.principal(), responses: writer).run(requests)
    }
}

/// One conversation: every message of the client gets one ack or one error, and events of the tasks that it watches come
/// between. It ends when the client has said all and every watched task has ended.
private struct Collaboration: Sendable {
    let service: TaskService
    let caller: Principal
    /// Acks and the events of every watch go through it.
    let responses: SharedWriter<ProtoCollaborateResponse>

    /// Tasks that one conversation watches at the same time.
    private static let watchesMax = 64

    /// What ends one part ends all: a watch that the server has to end, so that the client comes back and misses nothing.
    func run(_ requests: RequestStream<ProtoCollaborateRequest>) async throws {
        // Never more than `watchesMax` wait in it.
        let (opened, openings) = AsyncStream.makeStream(of: OpenWatch.self)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask {
                defer { openings.finish() }
                try await read(requests) { openings.yield($0) }
            }
            for await open in opened {
                group.addTask {
                    defer { open.count.end() }
                    try await follow(open)
                }
            }
        }
    }

    private func read(
        _ requests: RequestStream<ProtoCollaborateRequest>,
        whenOpened: (OpenWatch) -> Void
    ) async throws {
        let watches = WatchCount(max: Self.watchesMax)
        var network: String?
        var messages = requests.makeAsyncIterator()
        // A message that breaks the schema's rules is refused by itself; the conversation goes on.
        while let (request, refusal) = try await messages.nextWithRefusal() {
            if let refusal {
                try await refuse(request, refusal)
                continue
            }
            if let named = request.networkID.ifNotEmpty {
                if let network, network != named {
                    try await refuse(request, Status(.invalid([FieldFault("network_id", "cannot change")])))
                    continue
                }
                network = named
            }
            guard let network else {
                throw Status(.invalid([FieldFault("network_id", "must be set in the first message")]))
            }
            if let open = try await answer(request, in: network, watches) { whenOpened(open) }
        }
    }

    private struct OpenWatch: Sendable {
        let watch: TaskWatch
        let clientRef: String
        let count: WatchCount
    }

    /// Does what one message wants, acknowledges or refuses it, and answers what is to be followed from now on.
    private func answer(
        _ request: ProtoCollaborateRequest,
        in network: String,
        _ watches: WatchCount
    ) async throws -> OpenWatch? {
        let outcome: (task: MeshTask, watch: TaskWatch?)
        do throws(Status) {
            outcome = try await perform(request, in: network, watches)
        } catch {
            try await refuse(request, error)
            return nil
        }
        try await responses.send(
            .with {
                $0.clientRef = request.clientRef
                $0.message = .ack(.with { $0.task = outcome.task.proto })
            }
        )
        return outcome.watch.map { OpenWatch(watch: $0, clientRef: request.clientRef, count: watches) }
    }

    private func perform(
        _ request: ProtoCollaborateRequest,
        in network: String,
        _ watches: WatchCount
    ) async throws(Status) -> (task: MeshTask, watch: TaskWatch?) {
        let networkID = NetworkID(network)
        switch request.message {
        case .submit(let submit):
            try watches.begin()
            do throws(Status) {
                let new = try NewTask(submit, in: network)
                return try await answering { () throws(ApplicationFailure) in
                    let task = try await service.mesh.submitTask(new, as: caller)
                    return (task, try await open(.with { $0.taskID = task.id.text }, in: networkID))
                }
            } catch {
                watches.end()
                throw error
            }
        case .watch(let watch):
            try watches.begin()
            do throws(Status) {
                return try await answering { () throws(ApplicationFailure) in
                    let task = try await service.mesh.getTask(TaskID(watch.taskID), in: networkID, as: caller)
                    return (task, try await open(watch, in: networkID))
                }
            } catch {
                watches.end()
                throw error
            }
        case .cancel(var cancel):
            cancel.networkID = network
            return (
                try await answering { () throws(ApplicationFailure) in try await service.cancel(cancel, as: caller) },
                nil
            )
        case .resume(var resume):
            resume.networkID = network
            return (
                try await answering { () throws(ApplicationFailure) in try await service.resume(resume, as: caller) },
                nil
            )
        case .feedback(var feedback):
            feedback.networkID = network
            return try await answering { () throws(ApplicationFailure) in
                _ = try await service.mesh.sendFeedback(NewFeedback(feedback), as: caller)
                return (try await service.mesh.getTask(TaskID(feedback.taskID), in: networkID, as: caller), nil)
            }
        case nil: throw Status(.invalid([FieldFault("message", "must be set")]))
        }
    }

    private func open(
        _ request: ProtoWatchTaskRequest,
        in network: NetworkID
    ) async throws(ApplicationFailure) -> TaskWatch {
        var request = request
        request.networkID = network.text
        return try await service.open(request, as: caller)
    }

    private func follow(_ open: OpenWatch) async throws {
        try await service.send(open.watch, as: caller) { event in
            try await responses.send(
                .with {
                    $0.clientRef = open.clientRef
                    $0.message = .event(event)
                }
            )
        }
    }

    private func refuse(_ request: ProtoCollaborateRequest, _ status: Status) async throws {
        try await responses.send(
            .with {
                $0.clientRef = request.clientRef
                $0.message = .error(status.rpcStatus)
            }
        )
    }
}

/// The watches of one conversation, held to a bound.
private final class WatchCount: Sendable {
    private let max: Int
    private let count = Mutex(0)

    init(max: Int) { self.max = max }

    func begin() throws(Status) {
        let isLawful = count.withLock { count in
            if count >= max { return false }
            count += 1
            return true
        }
        if !isLawful {
            throw Status(.resourceExhausted, "a conversation watches at most \(max) tasks at once")
        }
    }

    func end() { count.withLock { $0 -= 1 } }
}
