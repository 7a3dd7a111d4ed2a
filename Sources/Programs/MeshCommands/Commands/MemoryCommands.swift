internal import MeshProto
internal import Protobuf

/// `mesh memory …`
enum MemoryCommands {
    static let group = CommandSpec(
        "memory",
        "what the agents and people of a network know",
        examples: [
            .init("mesh memory add fact \"The launch is on May 4th.\"", "something that agents read"),
            .init("mesh memory search \"when is the launch\"", "by words and by meaning"),
        ],
        subcommands: [add, list, get, search, delete, watch]
    )

    private static let types = OptionSpec(
        "type",
        .choice(ProtoMemoryType.words),
        isRepeatable: true,
        "only of this type"
    )
    private static let tags = OptionSpec("tag", .text, placeholder: "WORD", isRepeatable: true, "only with this tag")
    private static let item = CommandSpec.Argument("MEMORY", "the id of the item")

    private static let add = CommandSpec(
        "add",
        "adds an item",
        arguments: [
            .init("TYPE", choices: ProtoMemoryType.words, "what kind of memory it is"),
            .init("CONTENT", "what is to be remembered; - reads standard input"),
        ],
        options: [
            OptionSpec("tag", .text, placeholder: "WORD", isRepeatable: true, "a word for finding it"),
            OptionSpec("confidence", .number(0...1), "how sure it is"),
            OptionSpec("important", "keeps it beyond the retention of the rest"),
            CommandOptions.ttl,
            OptionSpec("metadata-json", .text, placeholder: "JSON", "facts about it: a JSON object"),
            CommandOptions.session, CommandOptions.idempotencyKey, ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        let arguments = invocation.arguments
        var request = ProtoAddMemoryRequest.with {
            $0.type = ProtoMemoryType(word: arguments.required("TYPE"))
            $0.confidence = arguments.number("confidence")
            $0.tags = arguments.texts("tag")
            $0.important = arguments.has("important")
            $0.ttl = arguments.duration("ttl")?.message
            $0.sessionID = arguments.text("session") ?? ""
            $0.idempotencyKey = arguments.text("idempotency-key") ?? ""
        }
        request.content = try invocation.words(arguments.required("CONTENT"))
        if let json = arguments.text("metadata-json") {
            request.metadata = try MessageOutput.read(Array(json.utf8), from: "--metadata-json")
        }
        let ready = request
        return try await invocation.withConnection { connection in
            var request = ready
            request.networkID = try await invocation.network(connection)
            let item = try await connection.memory.addMemory(request, options: connection.call)
            try invocation.show(item) { details(item) }
            return .done
        }
    }

    private static let list = CommandSpec(
        "list",
        "lists items, newest first",
        options: [
            types, tags, OptionSpec("session", .text, placeholder: "SESSION", "only of this session"),
            OptionSpec("task", .text, placeholder: "TASK", "only what this task wrote"),
            OptionSpec("tier", .choice(ProtoMemoryTier.words), "only what is kept this long"), CommandOptions.limit,
            ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let arguments = invocation.arguments
            let (items, next) = try await invocation.pages { size, token in
                let request = ProtoListMemoryRequest.with {
                    $0.networkID = network
                    $0.pageSize = size
                    $0.pageToken = token
                    $0.types = arguments.texts("type").map(ProtoMemoryType.init(word:))
                    $0.tags = arguments.texts("tag")
                    $0.sessionID = arguments.text("session") ?? ""
                    $0.taskID = arguments.text("task") ?? ""
                    $0.tier = arguments.text("tier").map(ProtoMemoryTier.init(word:)) ?? .unspecified
                }
                let page = try await connection.memory.listMemory(request, options: connection.call)
                return (page.items, page.nextPageToken)
            }
            let answer = ProtoListMemoryResponse.with {
                $0.items = items
                $0.nextPageToken = next
            }
            try invocation.show(answer) { table(items, invocation) + Invocation.more(next) }
            return .done
        }
    }

    private static let get = CommandSpec(
        "get",
        "shows an item",
        arguments: [item],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let request = ProtoGetMemoryRequest.with {
                ($0.networkID, $0.memoryID) = (network, invocation.arguments.required("MEMORY"))
            }
            let item = try await connection.memory.getMemory(request, options: connection.call)
            try invocation.show(item) { details(item) }
            return .done
        }
    }

    private static let search = CommandSpec(
        "search",
        "finds items by relevance, best first",
        arguments: [.init("QUERY", "what to look for")],
        options: [
            OptionSpec("mode", .choice(ProtoSearchMode.words), "how relevance is decided (hybrid)"),
            OptionSpec("limit", .integer(1...100), "the most to find (10)"),
            OptionSpec("min-score", .number(0...1), "only with at least this score"), types, tags,
            CommandOptions.session,
            ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let arguments = invocation.arguments
            let request = ProtoSearchMemoryRequest.with {
                $0.networkID = network
                $0.query = arguments.required("QUERY")
                $0.mode = arguments.text("mode").map(ProtoSearchMode.init(word:)) ?? .unspecified
                $0.limit = Int32(arguments.integer("limit") ?? 0)
                $0.minScore = arguments.number("min-score") ?? 0
                $0.types = arguments.texts("type").map(ProtoMemoryType.init(word:))
                $0.tags = arguments.texts("tag")
                $0.sessionID = arguments.text("session") ?? ""
            }
            let answer = try await connection.memory.searchMemory(request, options: connection.call)
            try invocation.show(answer) { found(answer, invocation) }
            return .done
        }
    }

    private static let delete = CommandSpec(
        "delete",
        "deletes an item, also from the long-term memory",
        arguments: [item],
        options: [ConnectionOptions.network],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let id = invocation.arguments.required("MEMORY")
            let request = ProtoDeleteMemoryRequest.with { ($0.networkID, $0.memoryID) = (network, id) }
            let answer = try await connection.memory.deleteMemory(request, options: connection.call)
            try invocation.show(answer) { "deleted \(id)\n" }
            return .done
        }
    }

    private static let watch = CommandSpec(
        "watch",
        "shows each change until Ctrl-C",
        options: [
            types, OptionSpec("cursor", .text, "the event after which to begin (from now on)"),
            ConnectionOptions.network,
        ],
        sharedOptions: ConnectionOptions.all
    ) { invocation in
        try await invocation.withConnection { connection in
            let network = try await invocation.network(connection)
            let types = invocation.arguments.texts("type").map(ProtoMemoryType.init(word:))
            let follower = StreamFollower<ProtoMemoryEvent, String>(
                clock: invocation.environment.clock,
                open: { cursor in
                    let request = ProtoWatchMemoryRequest.with {
                        ($0.networkID, $0.cursor, $0.types) = (network, cursor, types)
                    }
                    return connection.memory.watchMemory(request, options: connection.stream)
                },
                cursor: { $0.cursor.isEmpty ? nil : $0.cursor },
                isLast: { _ in false }
            )
            let cursor = invocation.arguments.text("cursor") ?? ""
            return try await invocation.printStream(connection, follower, from: cursor) { EventLine.text($0) }
        }
    }

    // MARK: Text

    private static func table(_ items: [ProtoMemoryItem], _ invocation: Invocation) -> String {
        if items.isEmpty { return "nothing\n" }
        var table = Table([
            .init("ID"), .init("TYPE"), .init("SURE", isRight: true), .init("ADDED"), .init("TAGS"), .init("CONTENT"),
        ])
        for item in items {
            table.add([
                item.id, item.type.word, Quantities.confidence(item.confidence),
                Quantities.relative(item.createTime, now: invocation.environment.now()),
                item.tags.joined(separator: ", "), String(item.content.prefix(200)),
            ])
        }
        return table.text(invocation.palette)
    }

    private static func found(_ answer: ProtoSearchMemoryResponse, _ invocation: Invocation) -> String {
        if answer.matches.isEmpty { return "nothing was found\n" }
        var table = Table([
            .init("SCORE", isRight: true), .init("ID"), .init("TYPE"), .init("WHY", widthMax: 40), .init("CONTENT"),
        ])
        for match in answer.matches {
            let item = match.item ?? ProtoMemoryItem()
            table.add([
                Quantities.confidence(match.score), item.id, item.type.word, match.explanation,
                String(item.content.prefix(200)),
            ])
        }
        let note = answer.degraded ? "only words decided: vectors were not available\n" : ""
        return table.text(invocation.palette) + note
    }

    private static func details(_ item: ProtoMemoryItem) -> String {
        var details = Details()
        details.add("id", item.id)
        details.add("type", item.type.word)
        details.add("confidence", Quantities.confidence(item.confidence))
        details.add("tags", item.tags.joined(separator: ", "))
        details.add("kept", item.tier == .unspecified ? "" : item.tier.word.replacing("_", with: " "))
        details.add("session", item.sessionID)
        details.add("task", item.taskID)
        details.add("agent", item.agentID)
        details.add("user", item.userID)
        details.add("added", Quantities.date(item.createTime))
        details.add("until", Quantities.date(item.expireTime))
        details.add("content", item.content)
        return details.text()
    }
}
