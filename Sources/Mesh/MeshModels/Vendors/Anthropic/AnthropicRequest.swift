internal import MeshDomain

/// The body of `POST /v1/messages`.
struct AnthropicRequest: ~Copyable {
    private let call: VendorCall
    private let form: AnthropicAnswerForm
    private let omitted: Set<RefusableParameter>
    private var writer = JSONWriter(capacity: 1_024)

    static func body(of call: VendorCall, omitting: Set<RefusableParameter>) throws(Unsayable) -> [UInt8] {
        var request = AnthropicRequest(call: call, form: AnthropicAnswerForm(call), omitted: omitting)
        try request.write()
        return request.writer.bytes
    }

    private init(call: VendorCall, form: AnthropicAnswerForm, omitted: Set<RefusableParameter>) {
        self.call = call
        self.form = form
        self.omitted = omitted
    }

    private static let ownNames: Set<String> = [
        "model", "max_tokens", "messages", "system", "temperature", "top_p", "stop_sequences", "stream", "tools",
        "tool_choice", "output_config",
    ]

    private mutating func write() throws(Unsayable) {
        writer.beginObject()
        writer.member("max_tokens", call.parameters.maxTokens ?? AnthropicModel.maxTokensDefault(call.model))
        try writeMessages()
        writer.member("model", call.model)
        writeOutputConfig()
        writeSampling()
        if call.wantsStream { writer.member("stream", true) }
        let system = call.system(tellingSchema: false)
        if !system.isEmpty { writer.member("system", system) }
        writeTools()
        writer.members(of: call.parameters.extra, except: Self.ownNames)
        writer.endObject()
    }

    /// The extra parameters may hold an effort, which lives in the same object.
    private mutating func writeOutputConfig() {
        var config = call.parameters.extra?["output_config"]?.object ?? [:]
        if case .native(let schema) = form { config["format"] = ["type": "json_schema", "schema": schema] }
        if !config.isEmpty { writer.member("output_config", JSONValue.object(config)) }
    }

    private mutating func writeSampling() {
        let parameters = call.parameters
        if !parameters.stopSequences.isEmpty, !omitted.contains(.stopSequences) {
            writer.member("stop_sequences", parameters.stopSequences)
        }
        let temperature = omitted.contains(.temperature) ? nil : parameters.temperature
        // Other vendors' scale goes to 2, this one's to 1.
        writer.optionalMember("temperature", temperature.map { min(max($0, 0), 1) })
        if temperature == nil || AnthropicModel.takesBothSamplings(call.model), !omitted.contains(.topP) {
            writer.optionalMember("top_p", parameters.topP)
        }
    }

    // MARK: Tools

    private mutating func writeTools() {
        var tools = call.tools
        var choice: JSONValue?
        if case .tool(let name, let schema, _) = form {
            // With functions of its own at hand the model may call those first; one of them it has to call.
            choice =
                tools.isEmpty || call.toolChoice == .none ? ["type": "tool", "name": .string(name)] : ["type": "any"]
            tools.append(ModelTool(name: name, description: "Takes your whole answer.", parameters: schema))
        } else if !tools.isEmpty {
            choice = ["type": .string(choiceName)]
        }
        guard let choice else { return }
        writer.member("tool_choice", choice)
        writer.name("tools")
        writer.beginArray()
        for tool in tools { write(tool) }
        writer.endArray()
    }

    private var choiceName: String {
        switch call.toolChoice {
        case .auto: "auto"
        case .none: "none"
        case .required: "any"
        }
    }

    private mutating func write(_ tool: ModelTool) {
        writer.beginElement()
        writer.beginObject()
        if !tool.description.isEmpty { writer.member("description", tool.description) }
        writer.member("input_schema", tool.parameters ?? ["type": "object", "properties": [:]])
        writer.member("name", tool.name)
        writer.endObject()
    }

    // MARK: Messages

    /// Answers of functions are the beginning of the user's next turn.
    private mutating func writeMessages() throws(Unsayable) {
        writer.name("messages")
        writer.beginArray()
        let goesOn = call.isContinuation && AnthropicModel.goesOnFromBeginning(call.model)
        var messages = call.messages[...]
        while let message = messages.first {
            if message.role == .assistant {
                messages.removeFirst()
                let isBeginning = messages.isEmpty && goesOn
                writeAssistant(message, text: isBeginning ? message.text.withoutSpaceAtEnd : message.text)
            } else {
                let results = messages.prefix { $0.role == .tool }
                messages.removeFirst(results.count)
                let user = messages.first?.role == .user ? messages.removeFirst() : nil
                try writeUser(results, user)
            }
        }
        if call.isContinuation, !goesOn { try writeUser([], ModelMessage(.user, GoOn.text)) }
        writer.endArray()
    }

    private mutating func writeAssistant(_ message: ModelMessage, text: String) {
        // An empty block is an error there.
        guard !text.isEmpty || !message.toolCalls.isEmpty else { return }
        writer.beginElement()
        writer.beginObject()
        writer.name("content")
        writer.beginArray()
        if !text.isEmpty { writeText(text) }
        for call in message.toolCalls {
            writer.beginElement()
            writer.beginObject()
            writer.member("id", Self.idOfCall(call.id))
            writer.member("input", call.arguments.object == nil ? [:] : call.arguments)
            writer.member("name", call.name)
            writer.member("type", "tool_use")
            writer.endObject()
        }
        writer.endArray()
        writer.member("role", "assistant")
        writer.endObject()
    }

    private mutating func writeUser(
        _ results: ArraySlice<ModelMessage>,
        _ user: ModelMessage?
    ) throws(Unsayable) {
        let hasUser = user.map { !$0.text.isEmpty || !$0.images.isEmpty } ?? false
        guard !results.isEmpty || hasUser else { return }
        writer.beginElement()
        writer.beginObject()
        writer.name("content")
        writer.beginArray()
        for result in results { writeResult(result) }
        for image in user?.images ?? [] { try writeImage(image) }
        if let text = user?.text, !text.isEmpty { writeText(text) }
        writer.endArray()
        writer.member("role", "user")
        writer.endObject()
    }

    private mutating func writeResult(_ message: ModelMessage) {
        writer.beginElement()
        writer.beginObject()
        writer.member("content", message.text)
        writer.member("tool_use_id", Self.idOfCall(message.toolCallID ?? ""))
        writer.member("type", "tool_result")
        writer.endObject()
    }

    private mutating func writeText(_ text: String) {
        writer.beginElement()
        writer.beginObject()
        writer.member("text", text)
        writer.member("type", "text")
        writer.endObject()
    }

    private mutating func writeImage(_ image: TaskImage) throws(Unsayable) {
        writer.beginElement()
        writer.beginObject()
        writer.name("source")
        writer.beginObject()
        switch image.source {
        case .base64(let data):
            guard Self.imageTypes.contains(image.mediaType) else {
                throw Unsayable(sentence: "it reads images as JPEG, PNG, GIF and WebP")
            }
            writer.member("data", data)
            writer.member("media_type", image.mediaType)
            writer.member("type", "base64")
        case .url(let url):
            writer.member("type", "url")
            writer.member("url", url)
        }
        writer.endObject()
        writer.member("type", "image")
        writer.endObject()
    }

    private static let imageTypes = ["image/jpeg", "image/png", "image/gif", "image/webp"]

    /// Ids of other vendors hold letters that this one refuses. The same id becomes the same text.
    private static func idOfCall(_ id: String) -> String {
        let letters = id.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                byte
            default: UInt8(ascii: "_")
            }
        }
        return letters.isEmpty ? "call" : String(decoding: letters, as: UTF8.self)
    }
}

extension String {
    var spaceAtEnd: Substring {
        var rest = self[...]
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return self[rest.endIndex...]
    }

    var withoutSpaceAtEnd: String { String(self[..<spaceAtEnd.startIndex]) }
}
