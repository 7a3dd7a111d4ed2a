internal import MeshDomain

/// The body of `POST /chat/completions`.
struct OpenAIRequest: ~Copyable {
    private let call: VendorCall
    private let flavour: OpenAIFlavour
    private let isStream: Bool
    private let omitted: Set<RefusableParameter>
    private var writer = JSONWriter(capacity: 1_024)

    static func body(
        of call: VendorCall,
        _ flavour: OpenAIFlavour,
        isStream: Bool,
        omitting: Set<RefusableParameter>
    ) -> [UInt8] {
        var request = OpenAIRequest(call: call, flavour: flavour, isStream: isStream, omitted: omitting)
        request.write()
        return request.writer.bytes
    }

    private init(call: VendorCall, flavour: OpenAIFlavour, isStream: Bool, omitted: Set<RefusableParameter>) {
        self.call = call
        self.flavour = flavour
        self.isStream = isStream
        self.omitted = omitted
    }

    private static let ownNames: Set<String> = [
        "model", "messages", "max_tokens", "max_completion_tokens", "temperature", "top_p", "stop", "stream",
        "stream_options", "tools", "tool_choice", "response_format", "n",
    ]

    private mutating func write() {
        let form = OpenAIAnswerForm(call, flavour)
        let parameters = call.parameters
        writer.beginObject()
        writer.optionalMember(flavour.tokenLimitName, parameters.maxTokens)
        writeMessages(system: call.system(tellingSchema: form.isTold))
        writer.member("model", call.model)
        writer.optionalMember("response_format", form.responseFormat)
        if !parameters.stopSequences.isEmpty, !omitted.contains(.stopSequences) {
            writer.member("stop", parameters.stopSequences)
        }
        if isStream {
            writer.member("stream", true)
            if flavour.hasUsageOnDemand { writer.member("stream_options", ["include_usage": true] as JSONValue) }
        }
        if !omitted.contains(.temperature) {
            writer.optionalMember("temperature", parameters.temperature.map { min(max($0, 0), 2) })
        }
        writeTools()
        if !omitted.contains(.topP) { writer.optionalMember("top_p", parameters.topP) }
        writer.members(of: parameters.extra, except: Self.ownNames.union(flavour.unknownNames))
        writer.endObject()
    }

    private mutating func writeTools() {
        guard !call.tools.isEmpty else { return }
        switch call.toolChoice {
        case .auto: writer.member("tool_choice", "auto")
        case .none: writer.member("tool_choice", "none")
        case .required: writer.member("tool_choice", "required")
        }
        writer.name("tools")
        writer.beginArray()
        for tool in call.tools {
            writer.beginElement()
            writer.beginObject()
            writer.name("function")
            writer.beginObject()
            if !tool.description.isEmpty { writer.member("description", tool.description) }
            writer.member("name", tool.name)
            writer.member("parameters", tool.parameters ?? ["type": "object", "properties": [:]])
            writer.endObject()
            writer.member("type", "function")
            writer.endObject()
        }
        writer.endArray()
    }

    // MARK: Messages

    private mutating func writeMessages(system: String) {
        writer.name("messages")
        writer.beginArray()
        if !system.isEmpty { writePlain("system", system) }
        for message in call.messages {
            switch message.role {
            case .user: message.images.isEmpty ? writePlain("user", message.text) : writeUser(message)
            case .assistant: writeAssistant(message)
            case .tool: writeResult(message)
            }
        }
        if call.isContinuation, !flavour.goesOnFromBeginning { writePlain("user", GoOn.text) }
        writer.endArray()
    }

    private mutating func writePlain(_ role: String, _ text: String) {
        writer.beginElement()
        writer.beginObject()
        writer.member("content", text)
        writer.member("role", role)
        writer.endObject()
    }

    private mutating func writeUser(_ message: ModelMessage) {
        writer.beginElement()
        writer.beginObject()
        writer.name("content")
        writer.beginArray()
        if !message.text.isEmpty { writePart(["text": .string(message.text), "type": "text"]) }
        for image in message.images {
            let url =
                switch image.source {
                case .base64(let data): "data:\(image.mediaType);base64,\(data)"
                case .url(let url): url
                }
            writePart(["image_url": ["url": .string(url)], "type": "image_url"])
        }
        writer.endArray()
        writer.member("role", "user")
        writer.endObject()
    }

    private mutating func writePart(_ part: JSONValue) {
        writer.beginElement()
        part.write(to: &writer)
    }

    private mutating func writeAssistant(_ message: ModelMessage) {
        writer.beginElement()
        writer.beginObject()
        writer.name("content")
        if message.text.isEmpty, !message.toolCalls.isEmpty { writer.writeNull() } else { writer.write(message.text) }
        writer.member("role", "assistant")
        if !message.toolCalls.isEmpty {
            writer.name("tool_calls")
            writer.beginArray()
            for call in message.toolCalls { write(call) }
            writer.endArray()
        }
        writer.endObject()
    }

    private mutating func write(_ call: ModelToolCall) {
        writer.beginElement()
        writer.beginObject()
        writer.name("function")
        writer.beginObject()
        writer.member("arguments", call.arguments.text)
        writer.member("name", call.name)
        writer.endObject()
        writer.member("id", call.id)
        writer.member("type", "function")
        writer.endObject()
    }

    private mutating func writeResult(_ message: ModelMessage) {
        writer.beginElement()
        writer.beginObject()
        writer.member("content", message.text)
        writer.member("role", "tool")
        writer.member("tool_call_id", message.toolCallID ?? "")
        writer.endObject()
    }
}
