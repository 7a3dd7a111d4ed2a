internal import MeshProto
internal import Protobuf

/// `mesh watch`: a task, or all that happens in a network.
enum WatchCommand {
    static let command = CommandSpec(
        "watch",
        "shows a task live, or with --network all that happens in a network",
        discussion:
            "In a terminal a task is drawn in place; elsewhere there is a line for each event. When the connection breaks\n"
            + "the watch goes on behind the last event. Ctrl-C leaves the watch; the task goes on.",
        arguments: [.init("TASK", .optional, "its id")],
        options: [
            OptionSpec("from", .integer(0...Int(Int32.max)), placeholder: "N", "the sequence after which to begin"),
            OptionSpec("cursor", .text, "for --network: the event after which to begin (from now on)"),
            ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all,
        examples: [
            .init("mesh watch task_81c0de", "a task from its beginning"),
            .init("mesh watch --network net_5f2a91 --json", "everything in a network, for a program"),
        ]
    ) { invocation in
        let after = Int32(invocation.arguments.integer("from") ?? 0)
        if let task = invocation.arguments.argument("TASK") {
            return try await invocation.withConnection { connection in
                try await TaskWatch(invocation, connection, taskID: task, after: after).run()
            }
        }
        return try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let follower = StreamFollower<ProtoNetworkEvent, String>(
                clock: invocation.environment.clock,
                open: { cursor in
                    let request = ProtoWatchNetworkRequest.with {
                        $0.networkID = network
                        $0.cursor = cursor
                    }
                    return connection.tasks.watchNetwork(request, options: connection.stream)
                },
                cursor: { $0.cursor.isEmpty ? nil : $0.cursor },
                isLast: { event in
                    if case .networkChanged(let change)? = event.event { return change.change == .deleted }
                    return false
                }
            )
            let cursor = invocation.arguments.text("cursor") ?? ""
            return try await invocation.printStream(connection, follower, from: cursor) { EventLine.text($0) }
        }
    }
}
