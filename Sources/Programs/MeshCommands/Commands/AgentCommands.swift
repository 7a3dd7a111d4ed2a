internal import MeshProto
internal import Protobuf

/// `mesh agent …`
enum AgentCommands {
    static let group = CommandSpec(
        "agent",
        "the specialists of a network",
        examples: [
            .init("mesh agent types", "what kinds there are"),
            .init("mesh agent add seo \"SEO Specialist\" --capability keyword_analysis", "one of a kind of your own"),
        ],
        subcommands: [add, list, get, update, remove, types]
    )

    private static let changeable: [OptionSpec] = [
        OptionSpec("model", .text, "the model that it uses first"),
        OptionSpec("description", .text, "what it is good at; the coordinator reads it"),
        OptionSpec("capability", .text, placeholder: "WORD", isRepeatable: true, "work that it can be given"),
        OptionSpec("prompt", .text, "its standing instruction"),
        OptionSpec("prompt-file", .file, "the same from a file"),
        OptionSpec("temperature", .number(0...2), "how varied its output is"),
        OptionSpec("max-tokens", .integer(1...200_000), "the most tokens of one call"),
        OptionSpec(
            "fallback-model",
            .text,
            placeholder: "MODEL",
            isRepeatable: true,
            "a model for when the first one fails"
        ),
        OptionSpec("max-concurrent", .integer(1...64), "subtasks that it works on at once"),
        CommandOptions.labels,
    ]

    private static let add = CommandSpec(
        "add",
        "adds an agent to a network",
        arguments: [
            .init("TYPE", "a built-in type (mesh agent types), or a word of your own"),
            .init("NAME", "the name that people see"),
        ],
        options: changeable + [
            OptionSpec("file", .file, "the agent as JSON; options are put over it"),
            CommandOptions.idempotencyKey, ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all,
        examples: [
            .init(
                "mesh agent add seo \"SEO Specialist\" --capability keyword_analysis --temperature 0.4",
                "a specialist of your own"
            )
        ]
    ) { invocation in
        let arguments = invocation.arguments
        var agent = ProtoAgent()
        let file = try invocation.fileMessage(ProtoAgentConfig.self)
        agent.parameters = file.parameters
        _ = try change(&agent, invocation)
        let config = try config(agent, over: file, arguments)
        return try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoAddAgentRequest.with {
                $0.networkID = network
                $0.agentConfig = config
                $0.idempotencyKey = arguments.text("idempotency-key") ?? ""
            }
            let added = try await connection.agents.addAgent(request, options: connection.call)
            try invocation.show(added) { details(added, invocation) }
            return .done
        }
    }

    private static func config(
        _ agent: ProtoAgent,
        over file: ProtoAgentConfig,
        _ arguments: ParsedArguments
    ) throws -> ProtoAgentConfig {
        var config = file
        config.type = arguments.required("TYPE")
        config.name = arguments.required("NAME")
        config.parameters = agent.parameters
        if !agent.model.isEmpty { config.model = agent.model }
        if !agent.description.isEmpty { config.description = agent.description }
        if !agent.capabilities.isEmpty { config.capabilities = agent.capabilities }
        if !agent.prompt.isEmpty { config.prompt = agent.prompt }
        if !agent.fallbackModels.isEmpty { config.fallbackModels = agent.fallbackModels }
        if agent.maxConcurrentSubtasks > 0 { config.maxConcurrentSubtasks = agent.maxConcurrentSubtasks }
        config.labels.merge(agent.labels) { $1 }
        return config
    }

    private static let list = CommandSpec(
        "list",
        "lists the agents of a network",
        options: [
            OptionSpec("type", .text, "only this type"),
            OptionSpec("status", .choice(ProtoAgentStatus.words), "only this status"),
            OptionSpec("capability", .text, "only with this capability"), CommandOptions.limit,
            ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let (agents, next) = try await invocation.pages { size, token in
                let request = ProtoListAgentsRequest.with {
                    $0.networkID = network
                    $0.type = invocation.arguments.text("type") ?? ""
                    $0.status = invocation.arguments.text("status").map(ProtoAgentStatus.init(word:)) ?? .unspecified
                    $0.capability = invocation.arguments.text("capability") ?? ""
                    $0.pageSize = size
                    $0.pageToken = token
                }
                let page = try await connection.agents.listAgents(request, options: connection.call)
                return (page.agents, page.nextPageToken)
            }
            let answer = ProtoListAgentsResponse.with {
                $0.agents = agents
                $0.nextPageToken = next
            }
            try invocation.show(answer) { table(agents, invocation) + Invocation.more(next) }
            return .done
        }
    }

    private static let get = CommandSpec(
        "get",
        "shows an agent with its recent work",
        arguments: [.init("AGENT", "its id")],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoGetAgentRequest.with {
                $0.networkID = network
                $0.agentID = invocation.arguments.required("AGENT")
            }
            let agent = try await connection.agents.getAgent(request, options: connection.call)
            try invocation.show(agent) { details(agent, invocation) }
            return .done
        }
    }

    private static let update = CommandSpec(
        "update",
        "changes what is given and nothing else",
        arguments: [.init("AGENT", "its id")],
        options: [OptionSpec("name", .text, "the new name")] + changeable + [
            CommandOptions.etag, ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let id = invocation.arguments.required("AGENT")
            let read = ProtoGetAgentRequest.with { ($0.networkID, $0.agentID) = (network, id) }
            // Parameters are one field: those that are not named here are kept as they are.
            var agent = try await connection.agents.getAgent(read, options: connection.call)
            var fields = try change(&agent, invocation)
            if let name = invocation.arguments.text("name") { (agent.name, fields) = (name, fields + ["name"]) }
            if fields.isEmpty {
                throw CommandFailure.wrongCall("nothing to change is given", hint: "see mesh agent update --help")
            }
            if let etag = invocation.arguments.text("etag") { agent.etag = etag }
            let request = ProtoUpdateAgentRequest.with {
                ($0.networkID, $0.agentID, $0.agent) = (network, id, agent)
                $0.updateMask = .with { $0.paths = fields }
            }
            let changed = try await connection.agents.updateAgent(request, options: connection.call)
            try invocation.show(changed) { details(changed, invocation) }
            return .done
        }
    }

    /// Puts the options over an agent, and returns the fields that they change.
    private static func change(_ agent: inout ProtoAgent, _ invocation: Invocation) throws(CommandFailure) -> [String] {
        let arguments = invocation.arguments
        var fields: [String] = []
        if let model = arguments.text("model") { (agent.model, fields) = (model, fields + ["model"]) }
        if let text = arguments.text("description") { (agent.description, fields) = (text, fields + ["description"]) }
        if arguments.has("capability") {
            (agent.capabilities, fields) = (arguments.texts("capability"), fields + ["capabilities"])
        }
        if let prompt = arguments.text("prompt") { (agent.prompt, fields) = (prompt, fields + ["prompt"]) }
        if let path = arguments.text("prompt-file") {
            (agent.prompt, fields) = (String(decoding: try invocation.read(path), as: UTF8.self), fields + ["prompt"])
        }
        if arguments.has("temperature") || arguments.has("max-tokens") {
            var parameters = agent.parameters ?? ProtoAgentParameters()
            if let temperature = arguments.number("temperature") { parameters.temperature = temperature }
            if let count = arguments.integer("max-tokens") { parameters.maxTokens = Int32(count) }
            (agent.parameters, fields) = (parameters, fields + ["parameters"])
        }
        if arguments.has("fallback-model") {
            (agent.fallbackModels, fields) = (arguments.texts("fallback-model"), fields + ["fallback_models"])
        }
        if let count = arguments.integer("max-concurrent") {
            (agent.maxConcurrentSubtasks, fields) = (Int32(count), fields + ["max_concurrent_subtasks"])
        }
        if arguments.has("label") { (agent.labels, fields) = (arguments.pairs("label"), fields + ["labels"]) }
        return fields
    }

    private static let remove = CommandSpec(
        "remove",
        "removes an agent; its unfinished subtasks go to others",
        arguments: [.init("AGENT", "its id")],
        options: [CommandOptions.etag, ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let id = invocation.arguments.required("AGENT")
            let request = ProtoRemoveAgentRequest.with {
                ($0.networkID, $0.agentID, $0.etag) = (network, id, invocation.arguments.text("etag") ?? "")
            }
            let answer = try await connection.agents.removeAgent(request, options: connection.call)
            try invocation.show(answer) {
                "removed \(id); \(answer.reassignedSubtaskCount) subtasks went to other agents\n"
            }
            return .done
        }
    }

    private static let types = CommandSpec(
        "types",
        "lists the built-in kinds of agents",
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let answer = try await connection.agents.listAgentTypes(
                ProtoListAgentTypesRequest(),
                options: connection.call
            )
            try invocation.show(answer) {
                var table = Table([.init("TYPE"), .init("NAME"), .init("CAPABILITIES"), .init("DESCRIPTION")])
                for type in answer.agentTypes {
                    table.add([type.type, type.name, type.capabilities.joined(separator: ", "), type.description])
                }
                return table.text(invocation.palette)
            }
            return .done
        }
    }

    // MARK: Text

    static func table(_ agents: [ProtoAgent], _ invocation: Invocation) -> String {
        var table = Table([
            .init("ID"), .init("NAME", widthMax: 30), .init("TYPE"), .init("STATUS"), .init("MODEL"),
            .init("DONE", isRight: true), .init("FAILED", isRight: true), .init("COST", isRight: true),
            .init("LAST ACTIVE"),
        ])
        for agent in agents {
            let metrics = agent.metrics ?? ProtoAgentMetrics()
            table.add([
                agent.id, agent.name, agent.type, agent.status.word, agent.model, "\(metrics.completedCount)",
                "\(metrics.failedCount)", Quantities.money(metrics.spend?.costNanoUsd ?? 0),
                Quantities.relative(metrics.lastActiveTime, now: invocation.environment.now()),
            ])
        }
        return table.text(invocation.palette)
    }

    private static func details(_ agent: ProtoAgent, _ invocation: Invocation) -> String {
        var details = Details()
        details.add("id", agent.id)
        details.add("name", agent.name)
        details.add("type", agent.builtIn ? agent.type : "\(agent.type) (custom)")
        details.add(
            "status",
            agent.statusReason.isEmpty ? agent.status.word : "\(agent.status.word): \(agent.statusReason)"
        )
        details.add("model", agent.model)
        details.add("fallbacks", agent.fallbackModels.joined(separator: ", "))
        details.add("temperature", agent.parameters?.temperature.map { "\($0)" })
        details.add("max tokens", agent.parameters?.maxTokens.map { "\($0)" })
        details.add("description", agent.description)
        details.add("capabilities", agent.capabilities.joined(separator: ", "))
        details.add("labels", Labels.text(agent.labels))
        details.add("prompt", agent.prompt)
        if let metrics = agent.metrics {
            details.add(
                "work",
                "\(metrics.completedCount) done, \(metrics.failedCount) failed, \(agent.activeSubtaskCount) now"
            )
            if metrics.completedCount > 0 {
                details.add("confidence", Quantities.confidence(metrics.averageConfidence))
            }
            details.add("cost", Quantities.money(metrics.spend?.costNanoUsd ?? 0))
        }
        details.add("etag", agent.etag)
        guard !agent.recentWork.isEmpty else { return details.text() }
        var table = Table([
            .init("TASK"), .init("SUBTASK"), .init("TITLE", widthMax: 40), .init("ENDED"), .init("CONFIDENCE"),
        ])
        for work in agent.recentWork {
            let end =
                work.endTime == nil ? "runs" : Quantities.relative(work.endTime, now: invocation.environment.now())
            table.add([
                work.taskID, work.subtaskID, work.title, work.succeeded || work.endTime == nil ? end : "failed " + end,
                Quantities.confidence(work.confidence),
            ])
        }
        return details.text() + "\n" + table.text(invocation.palette)
    }
}
