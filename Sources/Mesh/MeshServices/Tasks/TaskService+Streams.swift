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
        try await send(watch, as: caller) { event in try await responses.send(event) }
    }

    package func watchTask(
        _ request: ProtoWatchTaskRequest,
        _ responses: ResponseWriter<ProtoTaskEvent>,
        _ context: ServerContext
    ) async throws {
        let caller = try context.principal()
        let watch = try await answering { () throws(ApplicationFailure) in try await open(request, as: caller) }
        try await send(watch, as: caller) { event in try await responses.send(event) }
    }

    func open(_ request: ProtoWatchTaskRequest, as caller: Principal) async throws(ApplicationFailure) -> TaskWatch {
        try await mesh.watchTask(
            TaskID(request.taskID),
            in: request.networkID.ifNotEmpty.map { NetworkID($0) },
            after: Int(request.afterSequence),
            heartbeat: HeartbeatInterval.of(request.heartbeatInterval),
            showsText: !request.omitText,
            as: caller
        )
    }

    /// Sends a watch to its end. Waiting for the reader is what slows the watch down; nothing is kept for it.
    func send(
        _ watch: TaskWatch,
        as caller: Principal,
        to send: (ProtoTaskEvent) async throws -> Void
    ) async throws {
        var sequence = watch.firstSequence
        while let items = try await answering({ () throws(ApplicationFailure) in try await watch.next() }) {
            for item in items {
                switch item {
                case .event(let event):
                    sequence = event.sequence
                    let sums = try await answering { () throws(ApplicationFailure) in
                        try await watch.sums(for: event)
                    }
                    try await send(event.proto(of: watch.taskID, in: watch.networkID, sums))
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
        let writer = NetworkEventWriter(network: watch.networkID)
        while let items = try await answering({ () throws(ApplicationFailure) in try await watch.next() }) {
            for item in items {
                let sums = try await answering { () throws(ApplicationFailure) in
                    guard case .task(_, let task, let event) = item else { return TaskSums.none }
                    return try await mesh.sums(for: event, of: task, in: watch.networkID, as: caller)
                }
                try await responses.send(writer.proto(item, sums, now: mesh.clock.now))
            }
        }
    }
}
