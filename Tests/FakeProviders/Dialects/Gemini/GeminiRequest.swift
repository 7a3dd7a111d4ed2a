internal import MeshDomain

/// `POST /v1beta/models/{model}:generateContent` and its likes: ProtoJSON, so names may be in either case.
enum GeminiRequest {
    static func read(_ json: JSONValue, model: String, isStream: Bool) throws(FakeFailure) -> Ask {
        let top = try RequestReader(camel(json), complaints)
        try top.refuseUnknown(members)
        var ask = Ask(model: model)
        ask.isStream = isStream
        try readTools(top, &ask)
        if let system = try top.object("systemInstruction") {
            for part in try system.objects("parts") { ask.tally.add(text: try part.string("text") ?? "") }
        }
        try readContents(top, &ask)
        try readConfiguration(top, &ask)
        return ask
    }

    /// ProtoJSON reads `max_output_tokens` as `maxOutputTokens`. Not what is inside of schemas and of functions' arguments.
    private static func camel(_ json: JSONValue) -> JSONValue {
        switch json {
        case .array(let elements): return .array(elements.map(camel))
        case .object(let members):
            var renamed: [String: JSONValue] = [:]
            for (name, value) in members {
                let name = camel(name)
                renamed[name] = foreign.contains(name) ? value : camel(value)
            }
            return .object(renamed)
        default: return json
        }
    }

    private static func camel(_ name: String) -> String {
        guard name.contains("_") else { return name }
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    private static let foreign: Set<String> = [
        "parameters", "parametersJsonSchema", "responseSchema", "responseJsonSchema", "args", "response",
    ]

    // MARK: Contents

    private static func readContents(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        let contents = try top.objects("contents")
        guard !contents.isEmpty else {
            throw FakeFailure(.badRequest, "* GenerateContentRequest.contents: contents is not specified")
        }
        for (index, content) in contents.enumerated() {
            if index == contents.count - 1 { ask.tally.markKeepable() }
            let role = try content.string("role") ?? "user"
            guard ["user", "model", "function"].contains(role) else {
                throw FakeFailure(.badRequest, "Please use a valid role: user, model.")
            }
            ask.tally.beginMessage(role)
            ask.hasToolResult = false
            var texts: [String] = []
            let parts = try content.objects("parts")
            guard !parts.isEmpty else {
                throw FakeFailure(
                    .badRequest,
                    "* GenerateContentRequest.contents[\(index)].parts: contents.parts must not be empty."
                )
            }
            for part in parts { try read(part, &ask, &texts) }
            if role != "model" { ask.prompt = texts.joined(separator: "\n") }
        }
    }

    private static func read(_ part: RequestReader, _ ask: inout Ask, _ texts: inout [String]) throws(FakeFailure) {
        try part.refuseUnknown(partMembers)
        if let text = try part.string("text") {
            texts.append(text)
            ask.tally.add(text: text)
        } else if let data = try part.object("inlineData") {
            let bytes = try data.requiredString("data")
            _ = try data.requiredString("mimeType")
            guard Base64.isValid(bytes) else { throw complaints.wrongType(data.pathOf("data"), "bytes") }
            ask.tally.add(image: bytes)
        } else if let file = try part.object("fileData") {
            ask.tally.add(image: try file.requiredString("fileUri"))
        } else if let call = try part.object("functionCall") {
            ask.tally.add(text: try call.requiredString("name") + (call.value("args")?.text ?? ""))
        } else if let response = try part.object("functionResponse") {
            guard response.value("response")?.object != nil else {
                throw complaints.wrongType(response.pathOf("response"), "object")
            }
            ask.tally.add(text: try response.requiredString("name") + (response.value("response")?.text ?? ""))
            ask.hasToolResult = true
        } else {
            throw FakeFailure(
                .badRequest,
                "* \(part.path).data: required oneof field 'data' must have one initialized field"
            )
        }
    }

    // MARK: Tools and configuration

    private static func readTools(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        for tool in try top.objects("tools") {
            for function in try tool.objects("functionDeclarations") {
                let name = try function.requiredString("name")
                let schema = function.value("parameters") ?? function.value("parametersJsonSchema")
                ask.tools.append(Ask.Tool(name: name, schema: schema))
                ask.tally.add(text: name + (schema?.text ?? ""))
            }
        }
        guard let calling = try top.object("toolConfig")?.object("functionCallingConfig") else { return }
        let allowed = try calling.strings("allowedFunctionNames")
        switch try calling.string("mode") ?? "AUTO" {
        case "AUTO", "VALIDATED", "MODE_UNSPECIFIED": ask.toolChoice = .auto
        case "ANY": ask.toolChoice = allowed.first.map { .named($0) } ?? .required
        case "NONE": ask.toolChoice = .none
        default: throw calling.wrong("mode", "it is no value of the enum")
        }
    }

    private static func readConfiguration(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        guard let configuration = try top.object("generationConfig") else { return }
        try configuration.refuseUnknown(configurationMembers)
        try configuration.number("temperature", in: 0...2)
        try configuration.number("topP", in: 0...1)
        ask.maxTokens = try configuration.int("maxOutputTokens", min: 1)
        ask.stops = try configuration.strings("stopSequences")
        if let thinking = try configuration.object("thinkingConfig") {
            ask.wantsThinking = try thinking.bool("includeThoughts") ?? false
        }
        let type = try configuration.string("responseMimeType") ?? "text/plain"
        guard ["text/plain", "application/json", "text/x.enum"].contains(type) else {
            throw FakeFailure(
                .badRequest,
                "* GenerateContentRequest.generation_config.response_mime_type: allowed mimetypes are `text/plain`, "
                    + "`application/json`, `application/xml`, `application/yaml` and `text/x.enum`."
            )
        }
        ask.schema = configuration.value("responseSchema") ?? configuration.value("responseJsonSchema")
        ask.wantsJSON = type == "application/json"
        if ask.schema != nil, type == "text/plain" {
            throw FakeFailure(
                .badRequest,
                "* GenerateContentRequest.generation_config.response_schema: only allowed with response_mime_type "
                    + "`application/json` or `text/x.enum`"
            )
        }
    }

    private static let members: Set<String> = [
        "contents", "systemInstruction", "tools", "toolConfig", "safetySettings", "generationConfig", "cachedContent",
        "model", "labels", "serviceTier", "store",
    ]

    private static let partMembers: Set<String> = [
        "text", "inlineData", "fileData", "functionCall", "functionResponse", "executableCode", "codeExecutionResult",
        "thought", "thoughtSignature", "videoMetadata", "mediaResolution", "partMetadata", "toolCall", "toolResponse",
        "mediaProcessing",
    ]

    private static let configurationMembers: Set<String> = [
        "candidateCount", "stopSequences", "maxOutputTokens", "temperature", "topP", "topK", "seed", "presencePenalty",
        "frequencyPenalty", "responseMimeType", "responseSchema", "responseJsonSchema", "responseLogprobs", "logprobs",
        "thinkingConfig", "responseModalities", "speechConfig", "mediaResolution", "imageConfig", "audioTimestamp",
        "enableEnhancedCivicAnswers", "routingConfig", "audioTranscriptionConfig", "generationOutputConfig",
    ]

    static let complaints = RequestReader.Complaints(
        missing: { FakeFailure(.badRequest, "* \($0): the field is required") },
        wrongType: { FakeFailure(.badRequest, "Invalid value at '\($0)': a valid \($1) is wanted") },
        wrongValue: { FakeFailure(.badRequest, "Invalid value at '\($0)': \($1)") },
        unknown: {
            FakeFailure(.badRequest, "Invalid JSON payload received. Unknown name \"\($0)\": Cannot find field.")
        },
        join: { path, name in Int(name) == nil ? "\(path).\(name)" : "\(path)[\(name)]" }
    )
}
