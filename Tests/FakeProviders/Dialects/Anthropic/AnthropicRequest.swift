internal import MeshDomain

/// `POST /v1/messages`, read as strictly as Anthropic reads it.
enum AnthropicRequest {
    static func read(_ json: JSONValue, counting: Bool = false) throws(FakeFailure) -> Ask {
        let top = try RequestReader(json, complaints)
        try top.refuseUnknown(members)
        var ask = Ask(model: try top.requiredString("model"))
        ask.maxTokens = try top.int("max_tokens", min: 1)
        if ask.maxTokens == nil, !counting { throw complaints.missing("max_tokens") }
        ask.isStream = try top.bool("stream") ?? false
        try top.number("temperature", in: 0...1)
        try top.number("top_p", in: 0...1)
        _ = try top.int("top_k", min: 0)
        ask.stops = try top.strings("stop_sequences")
        try readTools(top, &ask)
        try readSystem(top, &ask)
        try AnthropicMessages.read(try top.objects("messages"), top, &ask)
        if top.value("cache_control") != nil { ask.tally.markKeepable() }
        try readOutput(top, &ask)
        return ask
    }

    private static func readOutput(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        if let thinking = try top.object("thinking") {
            let type = try thinking.requiredString("type")
            guard ["enabled", "disabled", "adaptive"].contains(type) else {
                throw thinking.wrong("type", "Input should be 'enabled', 'disabled' or 'adaptive'")
            }
            if type == "enabled", let budget = try thinking.int("budget_tokens", min: 1024), let most = ask.maxTokens,
                budget >= most
            {
                throw FakeFailure(.badRequest, "`max_tokens` must be greater than `thinking.budget_tokens`.")
            }
            ask.wantsThinking = type != "disabled"
        }
        guard let format = try top.object("output_config")?.object("format") else { return }
        guard try format.requiredString("type") == "json_schema" else {
            throw format.wrong("type", "Input should be 'json_schema'")
        }
        guard let schema = try format.object("schema") else { throw complaints.missing(format.pathOf("schema")) }
        ask.schema = .object(schema.members)
    }

    private static func readSystem(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        if let text = top.value("system")?.string { return ask.tally.add(text: text) }
        for block in try top.objects("system") {
            guard try block.requiredString("type") == "text" else {
                throw block.wrong("type", "Input should be 'text'")
            }
            ask.tally.add(text: try block.requiredString("text"))
            if block.value("cache_control") != nil { ask.tally.markKeepable() }
        }
    }

    private static func readTools(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        for tool in try top.objects("tools") {
            let name = try tool.requiredString("name")
            guard isName(name) else {
                throw tool.wrong("name", "String should match pattern '^[a-zA-Z0-9_-]{1,128}$'")
            }
            guard let schema = try tool.object("input_schema") else {
                throw complaints.missing(tool.pathOf("input_schema"))
            }
            guard try schema.requiredString("type") == "object" else {
                throw schema.wrong("type", "Input should be 'object'")
            }
            ask.tools.append(Ask.Tool(name: name, schema: .object(schema.members)))
            ask.tally.add(text: name + JSONValue.object(schema.members).text)
            if tool.value("cache_control") != nil { ask.tally.markKeepable() }
        }
        guard let choice = try top.object("tool_choice") else { return }
        switch try choice.requiredString("type") {
        case "auto": ask.toolChoice = .auto
        case "any": ask.toolChoice = .required
        case "none": ask.toolChoice = .none
        case "tool": ask.toolChoice = .named(try choice.requiredString("name"))
        default: throw choice.wrong("type", "Input should be 'auto', 'any', 'tool' or 'none'")
        }
        if case .named(let name) = ask.toolChoice, !ask.tools.contains(where: { $0.name == name }) {
            throw FakeFailure(.badRequest, "tool_choice: Tool '\(name)' not found in provided tools")
        }
        if ask.tools.isEmpty, ask.toolChoice != .none {
            throw FakeFailure(.badRequest, "tool_choice: may only be specified while providing tools")
        }
    }

    private static func isName(_ name: String) -> Bool {
        (1...128).contains(name.utf8.count)
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }

    private static let members: Set<String> = [
        "model", "max_tokens", "messages", "system", "temperature", "top_p", "top_k", "stop_sequences", "stream",
        "tools",
        "tool_choice", "thinking", "output_config", "metadata", "service_tier", "cache_control", "container",
        "context_management", "diagnostics", "inference_geo", "mcp_servers", "output_format", "speed",
        "user_profile_id",
        "workspace_id",
    ]

    static let complaints = RequestReader.Complaints(
        missing: { FakeFailure(.badRequest, "\($0): Field required") },
        wrongType: { FakeFailure(.badRequest, "\($0): Input should be a valid \($1)") },
        wrongValue: { FakeFailure(.badRequest, "\($0): \($1)") },
        unknown: { FakeFailure(.badRequest, "\($0): Extra inputs are not permitted") },
        join: { "\($0).\($1)" }
    )
}
