internal import MeshDomain

/// `POST /api/chat` and `POST /api/generate`.
enum OllamaRequest {
    static func read(_ json: JSONValue, isChat: Bool) throws(FakeFailure) -> Ask {
        let top = try RequestReader(json, complaints)
        let model = try top.string("model") ?? ""
        guard !model.isEmpty else { throw FakeFailure(.badRequest, "model is required") }
        var ask = Ask(model: model)
        ask.isStream = try top.bool("stream") ?? true
        if isChat {
            try readMessages(top, &ask)
            try readTools(top, &ask)
        } else {
            ask.tally.beginMessage("user")
            ask.tally.add(text: try top.string("system") ?? "")
            ask.prompt = try top.string("prompt") ?? ""
            ask.tally.add(text: ask.prompt)
            try readImages(top, &ask)
        }
        if let thinks = top.value("think") { ask.wantsThinking = thinks.bool ?? (thinks.string != nil) }
        try readOptions(top, &ask)
        switch top.value("format") {
        case .string("json")?: ask.wantsJSON = true
        case .object(let schema)?: ask.schema = .object(schema)
        case nil, .string("")?: break
        default: throw FakeFailure(.badRequest, "invalid format: expected \"json\" or a valid JSON Schema object")
        }
        return ask
    }

    private static func readOptions(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        guard let options = try top.object("options") else { return }
        // -1 is for as long as it likes.
        if let most = try options.int("num_predict", min: -2), most > 0 { ask.maxTokens = most }
        ask.stops = try options.stringOrStrings("stop")
    }

    private static func readMessages(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        for message in try top.objects("messages") {
            let role = try message.string("role") ?? ""
            guard ["system", "user", "assistant", "tool"].contains(role) else {
                throw FakeFailure(.badRequest, "invalid role: \(role)")
            }
            ask.tally.beginMessage(role)
            let text = try message.string("content") ?? ""
            ask.tally.add(text: text)
            ask.hasToolResult = role == "tool"
            if role == "user" { ask.prompt = text }
            try readImages(message, &ask)
            for call in try message.objects("tool_calls") {
                guard let function = try call.object("function") else { continue }
                guard let arguments = try function.object("arguments") else { continue }
                ask.tally.add(text: JSONValue.object(arguments.members).text)
            }
        }
    }

    private static func readImages(_ reader: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        for image in try reader.strings("images") {
            guard Base64.isValid(image) else {
                throw FakeFailure(.badRequest, "illegal base64 data at input byte 0")
            }
            ask.tally.add(image: image)
        }
    }

    private static func readTools(_ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        for tool in try top.objects("tools") {
            guard let function = try tool.object("function") else { continue }
            let name = try function.string("name") ?? ""
            ask.tools.append(Ask.Tool(name: name, schema: function.value("parameters")))
            ask.tally.add(text: name + (function.value("parameters")?.text ?? ""))
        }
    }

    static let complaints = RequestReader.Complaints(
        missing: { FakeFailure(.badRequest, "\($0) is required") },
        wrongType: { FakeFailure(.badRequest, "json: cannot unmarshal into Go struct field \($0) of type \($1)") },
        wrongValue: { FakeFailure(.badRequest, "\($0): \($1)") },
        unknown: { FakeFailure(.badRequest, "unknown field \($0)") },
        join: { "\($0).\($1)" }
    )
}
