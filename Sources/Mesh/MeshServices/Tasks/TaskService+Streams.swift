package import GRPCCore
internal import MeshApplication
internal import MeshDomain
package import MeshProto
internal import Protobuf

extension TaskService {
    package func submitAndWatchTask(
        _ request: ProtoSubmitTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws {
        let caller = try context.principal()
        let new = try NewTask(request)
        let watch = try await answering { () throws(ApplicationFailure) in
            let task = try await mesh.submitTask(new, as: caller)
            return try await mesh.watchTask(task.id, after: 0, heartbeat: HeartbeatInterval.standard, as: caller)
        }
        try await send(watch, TaskTally()) { event in try await responses.send(event) }
    }

    package func watchTask(
        _ request: ProtoWatchTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws {
        let caller = try context.principal()
        let (watch, tally) = try await answering { () throws(ApplicationFailure) in
            try await open(request, as: caller)
        }
        try await send(watch, tally) { event in try await responses.send(event) }
    }

    func open(
        _ request: ProtoWatchTaskRequest,
        as caller: Principal
    ) async throws(ApplicationFailure) -> (TaskWatch, TaskTally) {
        let id = TaskID(request.taskID)
        let watch = try await mesh.watchTask(
            id,
            in: request.networkID.ifNotEmpty.map { NetworkID($0) },
            after: Int(request.afterSequence),
            heartbeat: HeartbeatInterval.of(request.heartbeatInterval),
            showsText: !request.omitText,
            as: caller
        )
        // A watcher from the beginning counts along; one from the middle starts with what came before.
        if request.afterSequence == 0 { return (watch, TaskTally()) }
        let journal = try await mesh.journal(of: id, upTo: Int(request.afterSequence), as: caller)
        var tally = TaskTally()
        for event in journal { tally.add(event) }
        return (watch, tally)
    }

    /// Sends a watch to its end. Waiting for the reader is what slows the watch down; nothing is kept for it.
    func send(
        _ watch: TaskWatch,
        _ tally: TaskTally,
        to send: (ProtoTaskEvent) async throws -> Void
    ) async throws {
        var tally = tally
        var sequence = 0
        while let items = try await answering({ () throws(ApplicationFailure) in try await watch.next() }) {
            for item in items {
                switch item {
                case .event(let event):
                    tally.add(event)
                    sequence = event.sequence
                    try await send(event.proto(of: watch.taskID, in: watch.networkID, tally))
                case .text(let change):
                    try await send(change.proto(of: watch.taskID, in: watch.networkID, at: mesh.clock.now))
                case .heartbeat:
                    try await send(
                        .with {
                            $0.time = mesh.clock.now.proto
                            $0.taskID = watch.taskID.text
                            $0.networkID = watch.networkID.text
                            $0.event = .heartbeat(.with { $0.cursor = sequence == 0 ? "" : "\(sequence)" })
                        }
                    )
                }
            }
        }
    }

    package func watchNetwork(
        _ request: ProtoWatchNetworkRequest,
        _ responses: ResponseWriter<ProtoNetworkEvent>,
        _ context: ServerContext
    ) async throws {
        let caller = try context.principal()
        let cursor = try request.cursor.ifNotEmpty.map(feedPosition)
        let watch = try await answering { () throws(ApplicationFailure) in
            try await mesh.watchNetwork(
                NetworkID(request.networkID),
                after: cursor,
                heartbeat: HeartbeatInterval.of(request.heartbeatInterval),
                showsText: request.includeText,
                as: caller
            )
        }
        var writer = NetworkEventWriter(network: watch.networkID)
        while let items = try await answering({ () throws(ApplicationFailure) in try await watch.next() }) {
            for item in items { try await responses.send(writer.proto(item, now: mesh.clock.now)) }
        }
    }
}
