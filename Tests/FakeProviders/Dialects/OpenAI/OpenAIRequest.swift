internal import MeshDomain

/// `POST /v1/chat/completions`, of OpenAI or of Groq, which refuses some of what OpenAI takes.
struct OpenAIRequest {
    private let top: RequestReader
    private let isGroq: Bool

    static func read(_ json: JSONValue, _ dialect: Dialect) throws(FakeFailure) -> Ask {
        let top = try RequestReader(json, complaints)
        return try OpenAIRequest(top: top, isGroq: dialect == .groq).read()
    }

    private func read() throws(FakeFailure) -> Ask {
        try top.refuseUnknown(isGroq ? Self.members.union(Self.groqMembers) : Self.members)
        if isGroq { try refuseForGroq() }
        var ask = Ask(model: try top.requiredString("model"))
        ask.isStream = try top.bool("stream") ?? false
        if let options = try top.object("stream_options") {
            guard ask.isStream else {
                throw FakeFailure(
                    .badRequest,
                    "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
                    param: "stream_options"
                )
            }
            ask.streamsUsage = try options.bool("include_usage") ?? false
        }
        try readSampling(&ask)
        try readTools(&ask)
        // JSON mode is taken for a mistake where no message speaks of it.
        ask.tally.wantsMention = top.value("response_format")?["type"]?.string == "json_object"
        try OpenAIMessages.read(try top.objects("messages"), top, &ask)
        try readFormat(&ask)
        return ask
    }

    private func refuseForGroq() throws(FakeFailure) {
        for name in ["logprobs", "top_logprobs", "logit_bias"] where top.value(name) != nil {
            throw FakeFailure(.badRequest, "property '\(name)' is unsupported", param: name)
        }
        for message in try top.objects("messages") where message.value("name") != nil {
            throw FakeFailure(.badRequest, "'\(message.pathOf("name"))' : property 'name' is unsupported")
        }
    }

    private func readSampling(_ ask: inout Ask) throws(FakeFailure) {
        try top.number("temperature", in: 0...2)
        try top.number("top_p", in: 0...1)
        try top.number("presence_penalty", in: -2...2)
        try top.number("frequency_penalty", in: -2...2)
        if let count = try top.int("n", min: 1), count != 1 { throw top.wrong("n", "only one choice is made here") }
        let older = try top.int("max_tokens", min: 1)
        let newer = try top.int("max_completion_tokens", min: 1)
        if older != nil, newer != nil {
            throw FakeFailure(
                .badRequest,
                "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
                param: "max_tokens"
            )
        }
        ask.maxTokens = newer ?? older
        ask.stops = try top.stringOrStrings("stop")
        guard ask.stops.count <= 4 else { throw top.wrong("stop", "array too long. Expected at most 4") }
        if let effort = try top.string("reasoning_effort") {
            guard ["none", "default", "minimal", "low", "medium", "high", "xhigh"].contains(effort) else {
                throw top.wrong("reasoning_effort", "'\(effort)' is not supported")
            }
            ask.wantsThinking = effort != "none"
        }
    }

    private func readTools(_ ask: inout Ask) throws(FakeFailure) {
        for tool in try top.objects("tools") {
            guard try tool.requiredString("type") == "function" else {
                throw tool.wrong("type", "Supported values are: 'function'")
            }
            guard let function = try tool.object("function") else {
                throw Self.complaints.missing(tool.pathOf("function"))
            }
            let name = try function.requiredString("name")
            try checkName(function, name)
            let schema = try function.object("parameters").map { JSONValue.object($0.members) }
            if try function.bool("strict") == true, let schema {
                try checkStrict(schema, "Invalid schema for function '\(name)'", function.pathOf("parameters"))
            }
            ask.tools.append(Ask.Tool(name: name, schema: schema))
            ask.tally.add(text: name + (schema?.text ?? ""))
        }
        guard let choice = top.value("tool_choice") else { return }
        guard !ask.tools.isEmpty else {
            throw FakeFailure(
                .badRequest,
                "'tool_choice' is only allowed when 'tools' are specified.",
                param: "tool_choice"
            )
        }
        switch choice.string {
        case "auto"?: ask.toolChoice = .auto
        case "none"?: ask.toolChoice = .none
        case "required"?: ask.toolChoice = .required
        case let other?:
            throw top.wrong("tool_choice", "Supported values are: 'none', 'auto', and 'required', not '\(other)'")
        case nil:
            guard let name = choice["function"]?["name"]?.string, ask.tools.contains(where: { $0.name == name }) else {
                throw top.wrong("tool_choice", "names no tool of 'tools'")
            }
            ask.toolChoice = .named(name)
        }
    }

    private func readFormat(_ ask: inout Ask) throws(FakeFailure) {
        guard let format = try top.object("response_format") else { return }
        switch try format.requiredString("type") {
        case "text": break
        case "json_object":
            ask.wantsJSON = true
            guard ask.tally.mentionsJSON else {
                throw FakeFailure(
                    .badRequest,
                    "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
                    param: "messages"
                )
            }
        case "json_schema":
            guard let form = try format.object("json_schema") else {
                throw Self.complaints.missing(format.pathOf("json_schema"))
            }
            let name = try form.requiredString("name")
            try checkName(form, name)
            guard let schema = form.value("schema") else { throw Self.complaints.missing(form.pathOf("schema")) }
            if try form.bool("strict") == true {
                try checkStrict(schema, "Invalid schema for response_format '\(name)'", "response_format")
            }
            ask.schema = schema
        default: throw format.wrong("type", "Supported values are: 'text', 'json_object', and 'json_schema'")
        }
    }

    private func checkName(_ reader: RequestReader, _ name: String) throws(FakeFailure) {
        let isName =
            (1...64).contains(name.utf8.count)
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        if !isName { throw reader.wrong("name", "Expected a string that matches '^[a-zA-Z0-9_-]{1,64}$'") }
    }

    /// Strict mode wants every object closed and all of its properties required.
    private func checkStrict(_ schema: JSONValue, _ what: String, _ param: String) throws(FakeFailure) {
        if let properties = schema["properties"]?.object {
            guard schema["additionalProperties"]?.bool == false else {
                throw FakeFailure(
                    .badRequest,
                    "\(what): 'additionalProperties' is required to be supplied and to be false.",
                    param: param
                )
            }
            let required = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
            if let missing = Set(properties.keys).subtracting(required).min() {
                throw FakeFailure(
                    .badRequest,
                    "\(what): 'required' is required to be supplied and to include every key. Missing '\(missing)'.",
                    param: param
                )
            }
            for property in properties.values { try checkStrict(property, what, param) }
        }
        if let items = schema["items"] { try checkStrict(items, what, param) }
    }

    private static let members: Set<String> = [
        "model", "messages", "max_completion_tokens", "max_tokens", "temperature", "top_p", "n", "stop", "seed",
        "presence_penalty", "frequency_penalty", "logit_bias", "logprobs", "top_logprobs", "tools", "tool_choice",
        "parallel_tool_calls", "response_format", "stream", "stream_options", "service_tier", "reasoning_effort",
        "verbosity", "prompt_cache_key", "prompt_cache_retention", "safety_identifier", "user", "metadata", "store",
        "modalities", "moderation", "prompt_cache_options", "audio", "prediction", "web_search_options",
        "function_call", "functions",
    ]

    private static let groqMembers: Set<String> = [
        "reasoning_format", "include_reasoning", "disable_tool_validation", "search_settings", "citation_options",
        "compound_custom", "documents", "exclude_domains", "include_domains",
    ]

    static let complaints = RequestReader.Complaints(
        missing: { FakeFailure(.badRequest, "Missing required parameter: '\($0)'.", param: $0) },
        wrongType: { FakeFailure(.badRequest, "Invalid type for '\($0)': expected a valid \($1).", param: $0) },
        wrongValue: { FakeFailure(.badRequest, "Invalid value for '\($0)': \($1).", param: $0) },
        unknown: { FakeFailure(.badRequest, "Unrecognized request argument supplied: \($0)", param: nil) },
        join: { path, name in Int(name) == nil ? "\(path).\(name)" : "\(path)[\(name)]" }
    )
}
