internal import MeshProto
internal import Protobuf

/// `mesh session …`
enum SessionCommands {
    static let group = CommandSpec(
        "session",
        "a user's stay in a network, with its own context",
        examples: [.init("mesh session create --ttl 2h -c tone=friendly", "facts for each task of the session")],
        subcommands: [create, get, touch, end]
    )

    private static let session = CommandSpec.Argument("SESSION", "its id")
    private static let ttl = OptionSpec(
        "ttl",
        .duration(.seconds(60)...(.seconds(2_592_000))),
        "how long it lives without being touched"
    )

    private static let create = CommandSpec(
        "create",
        "begins a session",
        options: [
            OptionSpec("for-user", .text, placeholder: "USER", "another user than the caller"), ttl,
            CommandOptions.labels,
            CommandOptions.idempotencyKey, ConnectionOptions.network,
        ] + CommandOptions.context,
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let arguments = invocation.arguments
        let context = try invocation.context()
        return try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoCreateSessionRequest.with {
                $0.networkID = network
                $0.userID = arguments.text("for-user") ?? ""
                $0.ttl = arguments.duration("ttl")?.message
                $0.context = context
                $0.labels = arguments.pairs("label")
                $0.idempotencyKey = arguments.text("idempotency-key") ?? ""
            }
            let session = try await connection.memory.createSession(request, options: connection.call)
            try show(session, invocation)
            return .done
        }
    }

    private static let get = CommandSpec(
        "get",
        "shows a session; looking does not prolong it",
        arguments: [session],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoGetSessionRequest.with {
                ($0.networkID, $0.sessionID) = (network, invocation.arguments.required("SESSION"))
            }
            try show(try await connection.memory.getSession(request, options: connection.call), invocation)
            return .done
        }
    }

    private static let touch = CommandSpec(
        "touch",
        "prolongs a session and adds to its context",
        arguments: [session],
        options: [ttl, ConnectionOptions.network] + CommandOptions.context,
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let context = try invocation.context()
        return try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoTouchSessionRequest.with {
                ($0.networkID, $0.sessionID) = (network, invocation.arguments.required("SESSION"))
                $0.ttl = invocation.arguments.duration("ttl")?.message
                $0.context = context
            }
            try show(try await connection.memory.touchSession(request, options: connection.call), invocation)
            return .done
        }
    }

    private static let end = CommandSpec(
        "end",
        "ends a session; its tasks go on",
        arguments: [session],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoEndSessionRequest.with {
                ($0.networkID, $0.sessionID) = (network, invocation.arguments.required("SESSION"))
            }
            try show(try await connection.memory.endSession(request, options: connection.call), invocation)
            return .done
        }
    }

    private static func show(_ session: ProtoSession, _ invocation: Invocation) throws(CommandFailure) {
        try invocation.show(session) {
            var details = Details()
            details.add("id", session.id)
            details.add("network", session.networkID)
            details.add("user", session.userID)
            details.add("status", session.status.word)
            if session.status == .active {
                details.add("ends", Quantities.relative(session.expireTime, now: invocation.environment.now()))
            }
            details.add("labels", Labels.text(session.labels))
            if let metrics = session.metrics {
                details.add("holds", "\(metrics.taskCount) tasks, \(metrics.memoryCount) memory items")
                details.add("cost", Quantities.money(metrics.spend?.costNanoUsd ?? 0))
            }
            if let context = session.context, let json = try? context.jsonString(options: MessageOutput.options) {
                details.add("context", json)
            }
            return details.text()
        }
    }
}
