internal import MeshProto
internal import Protobuf

/// `mesh network …`
enum NetworkCommands {
    private static let description = OptionSpec("description", .text, "what it is for; the coordinator reads it")
    private static let iterations = OptionSpec("max-iterations", .integer(1...50), "how often work may be revised")
    private static let taskTimeout = OptionSpec(
        "task-timeout",
        .duration(.seconds(1)...(.seconds(86_400))),
        "how long a task may run"
    )
    private static let named = CommandSpec.Argument(
        "NETWORK",
        .optional,
        "its id; else AIMESH_NETWORK, or the only one"
    )

    static let group = CommandSpec(
        "network",
        "groups of agents with one shared memory",
        examples: [
            .init("mesh network create \"Email Campaigns\"", "a network with the five usual agents"),
            .init("mesh network list", "all networks"),
        ],
        subcommands: [create, list, get, update, delete]
    )

    private static let create = CommandSpec(
        "create",
        "makes a network; without agents in --file it gets five",
        arguments: [.init("NAME", .optional, "the name that people see")],
        options: [
            description, iterations, taskTimeout, CommandOptions.labels, CommandOptions.idempotencyKey,
            OptionSpec("file", .file, "the request as JSON, for agents of your own; options are put over it"),
        ],
        sharedOptions: ConnectionOptions.all,
        examples: [
            .init("mesh network create \"Email Campaigns\" --label team=growth", "with a label"),
            .init("mesh network create --file network.json", "with agents of your own"),
        ]
    ) { invocation in
        var request = try invocation.fileMessage(ProtoCreateNetworkRequest.self)
        let arguments = invocation.arguments
        if let name = arguments.argument("NAME") { request.name = name }
        if request.name.isEmpty { throw CommandFailure.wrongCall("the network wants a NAME") }
        if let text = arguments.text("description") { request.description = text }
        if let count = arguments.integer("max-iterations") { request.maxIterations = Int32(count) }
        if let time = arguments.duration("task-timeout") { request.timeoutSeconds = Int32(time.components.seconds) }
        if let key = arguments.text("idempotency-key") { request.idempotencyKey = key }
        request.labels.merge(arguments.pairs("label")) { $1 }
        let made = request
        return try await invocation.withConnection { connection in
            let network = try await connection.networks.createNetwork(made, options: connection.call)
            try invocation.show(network) { details(network, invocation) }
            return .done
        }
    }

    private static let list = CommandSpec(
        "list",
        "lists networks, newest first",
        options: [
            OptionSpec("name-contains", .text, "only those whose name contains this"),
            OptionSpec("owner", .text, placeholder: "USER", "only those that this user made"),
            CommandOptions.selectors,
            OptionSpec(
                "order-by",
                .choice(["name", "name desc", "create_time", "create_time desc", "update_time", "update_time desc"]),
                placeholder: "ORDER",
                "the order (create_time desc)"
            ),
            CommandOptions.limit,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let (networks, next) = try await invocation.pages { size, token in
                let request = ProtoListNetworksRequest.with {
                    $0.pageSize = size
                    $0.pageToken = token
                    $0.nameContains = invocation.arguments.text("name-contains") ?? ""
                    $0.ownerID = invocation.arguments.text("owner") ?? ""
                    $0.labelSelectors = invocation.labelSelectors
                    $0.orderBy = invocation.arguments.text("order-by") ?? ""
                }
                let page = try await connection.networks.listNetworks(request, options: connection.call)
                return (page.networks, page.nextPageToken)
            }
            let answer = ProtoListNetworksResponse.with {
                $0.networks = networks
                $0.nextPageToken = next
            }
            try invocation.show(answer) { table(networks, invocation) + Invocation.more(next) }
            return .done
        }
    }

    private static let get = CommandSpec(
        "get",
        "shows a network with its agents",
        arguments: [named],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let id = try await target(invocation, connection)
            let request = ProtoGetNetworkRequest.with { $0.networkID = id }
            let network = try await connection.networks.getNetwork(request, options: connection.call)
            try invocation.show(network) { details(network, invocation) }
            return .done
        }
    }

    private static let update = CommandSpec(
        "update",
        "changes what is given and nothing else",
        arguments: [.init("NETWORK", "its id")],
        options: [
            OptionSpec("name", .text, "the new name"), description, iterations, taskTimeout,
            OptionSpec("label", .pair, isRepeatable: true, "the new labels; all old ones go"), CommandOptions.etag,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let arguments = invocation.arguments
        var network = ProtoNetwork()
        var fields: [String] = []
        if let name = arguments.text("name") { (network.name, fields) = (name, fields + ["name"]) }
        if let text = arguments.text("description") { (network.description, fields) = (text, fields + ["description"]) }
        if let count = arguments.integer("max-iterations") {
            (network.maxIterations, fields) = (Int32(count), fields + ["max_iterations"])
        }
        if let time = arguments.duration("task-timeout") {
            (network.timeoutSeconds, fields) = (Int32(time.components.seconds), fields + ["timeout_seconds"])
        }
        if arguments.has("label") { (network.labels, fields) = (arguments.pairs("label"), fields + ["labels"]) }
        if fields.isEmpty {
            throw CommandFailure.wrongCall("nothing to change is given", hint: "see mesh network update --help")
        }
        network.etag = arguments.text("etag") ?? ""
        let request = ProtoUpdateNetworkRequest.with {
            $0.networkID = arguments.required("NETWORK")
            $0.network = network
            $0.updateMask = .with { $0.paths = fields }
        }
        return try await invocation.withConnection { connection in
            let network = try await connection.networks.updateNetwork(request, options: connection.call)
            try invocation.show(network) { details(network, invocation) }
            return .done
        }
    }

    private static let delete = CommandSpec(
        "delete",
        "deletes a network and all that belongs to it",
        arguments: [.init("NETWORK", "its id")],
        options: [CommandOptions.etag, Invocation.yes],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let id = invocation.arguments.required("NETWORK")
        try await invocation.confirm("Network \(id) goes with its agents, tasks, memory and sessions.")
        let request = ProtoDeleteNetworkRequest.with {
            $0.networkID = id
            $0.etag = invocation.arguments.text("etag") ?? ""
        }
        return try await invocation.withConnection { connection in
            let gone = try await connection.networks.deleteNetwork(request, options: connection.call)
            try invocation.show(gone) {
                "deleted \(id) with \(gone.agentCount) agents, \(gone.taskCount) tasks (\(gone.cancelledTaskCount) of them "
                    + "running), \(gone.memoryCount) memory items, \(gone.sessionCount) sessions\n"
            }
            return .done
        }
    }

    private static func target(_ invocation: Invocation, _ connection: MeshConnection) async throws -> String {
        if let id = invocation.arguments.argument("NETWORK") { return id }
        return try await invocation.network(connection)
    }

    private static func table(_ networks: [ProtoNetwork], _ invocation: Invocation) -> String {
        if networks.isEmpty { return "no networks; make one: mesh network create NAME\n" }
        var table = Table([
            .init("ID"), .init("NAME", widthMax: 40), .init("AGENTS", isRight: true), .init("TASKS", isRight: true),
            .init("ACTIVE", isRight: true), .init("COST", isRight: true), .init("MADE"),
        ])
        for network in networks {
            let stats = network.stats ?? ProtoNetworkStats()
            table.add([
                network.id, network.name, "\(stats.agentCount)", "\(stats.taskCount)", "\(stats.activeTaskCount)",
                Quantities.money(stats.spend?.costNanoUsd ?? 0),
                Quantities.relative(network.createTime, now: invocation.environment.now()),
            ])
        }
        return table.text(invocation.palette)
    }

    private static func details(_ network: ProtoNetwork, _ invocation: Invocation) -> String {
        var details = Details()
        details.add("id", network.id)
        details.add("name", network.name)
        details.add("description", network.description)
        details.add("max iterations", network.maxIterations.map { "\($0)" })
        details.add("task timeout", network.timeoutSeconds.map { DurationWords.text(.seconds(Int64($0))) })
        details.add("labels", Labels.text(network.labels))
        details.add("owner", network.ownerID)
        details.add("made", Quantities.date(network.createTime))
        details.add("etag", network.etag)
        if let stats = network.stats {
            details.add(
                "holds",
                "\(stats.agentCount) agents, \(stats.taskCount) tasks (\(stats.activeTaskCount) active), "
                    + "\(stats.memoryCount) memory items, \(stats.sessionCount) sessions"
            )
            details.add("cost", Quantities.money(stats.spend?.costNanoUsd ?? 0))
        }
        guard !network.agents.isEmpty else { return details.text() }
        return details.text() + "\n" + AgentCommands.table(network.agents, invocation)
    }
}

/// `team=growth, tier=1`
enum Labels {
    static func text(_ labels: [String: String]) -> String {
        labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }
}
