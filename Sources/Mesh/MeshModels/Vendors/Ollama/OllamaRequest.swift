internal import MeshDomain

/// The body of `POST /api/chat`.
struct OllamaRequest: ~Copyable {
    private let call: VendorCall
    private let isFormTold: Bool
    private var writer = JSONWriter(capacity: 1_024)

    static func body(of call: VendorCall) throws(Unsayable) -> [UInt8] {
        var request = OllamaRequest(call)
        try request.write()
        return request.writer.bytes
    }

    private init(_ call: VendorCall) {
        self.call = call
        // A form holds every word of the answer, and so there could be no call of a function.
        isFormTold = call.schemaToEnforce != nil && !call.tools.isEmpty
    }

    /// Extra parameters that stand beside the options, not in them.
    private static let namesBeside: Set<String> = ["think", "keep_alive", "shift", "logprobs", "top_logprobs"]
    private static let ownNames: Set<String> = [
        "model", "messages", "stream", "format", "options", "tools", "truncate", "num_predict", "temperature", "top_p",
        "stop",
    ]

    private mutating func write() throws(Unsayable) {
        let extra = call.parameters.extra?.object ?? [:]
        writer.beginObject()
        if !isFormTold { writer.optionalMember("format", call.schemaToEnforce) }
        try writeMessages()
        writer.member("model", call.model)
        writeOptions(extra: extra.filter { !Self.namesBeside.contains($0.key) })
        // Said always: there, it is the default.
        writer.member("stream", call.wantsStream)
        writeTools()
        // A prompt that is too long would lose its beginning, and nobody would know.
        writer.member("truncate", false)
        writer.members(of: .object(extra.filter { Self.namesBeside.contains($0.key) }), except: [])
        writer.endObject()
    }

    private mutating func writeOptions(extra: [String: JSONValue]) {
        let parameters = call.parameters
        writer.name("options")
        writer.beginObject()
        writer.optionalMember("num_predict", parameters.maxTokens)
        if !parameters.stopSequences.isEmpty { writer.member("stop", parameters.stopSequences) }
        writer.optionalMember("temperature", parameters.temperature)
        writer.optionalMember("top_p", parameters.topP)
        writer.members(of: .object(extra), except: Self.ownNames)
        writer.endObject()
    }

    /// There is no choice there: what must not be called is not offered.
    private mutating func writeTools() {
        guard !call.tools.isEmpty, call.toolChoice != .none else { return }
        writer.name("tools")
        writer.beginArray()
        for tool in call.tools {
            writer.beginElement()
            writer.beginObject()
            writer.name("function")
            writer.beginObject()
            writer.member("description", tool.description)
            writer.member("name", tool.name)
            writer.member("parameters", tool.parameters ?? ["type": "object", "properties": [:]])
            writer.endObject()
            writer.member("type", "function")
            writer.endObject()
        }
        writer.endArray()
    }

    private mutating func writeMessages() throws(Unsayable) {
        writer.name("messages")
        writer.beginArray()
        let system = call.system(tellingSchema: isFormTold)
        if !system.isEmpty { writer.writeElement(["content": .string(system), "role": "system"]) }
        for message in call.messages { writer.writeElement(try value(of: message)) }
        writer.endArray()
    }

    private func value(of message: ModelMessage) throws(Unsayable) -> JSONValue {
        var members: [String: JSONValue] = ["content": .string(message.text)]
        switch message.role {
        case .user:
            members["role"] = "user"
            if !message.images.isEmpty { members["images"] = .array(try message.images.map(Self.data)) }
        case .assistant:
            members["role"] = "assistant"
            if !message.toolCalls.isEmpty { members["tool_calls"] = .array(message.toolCalls.map(Self.value)) }
        case .tool:
            members["role"] = "tool"
            members["tool_call_id"] = message.toolCallID.map { .string($0) }
            members["tool_name"] = .string(call.toolName(answeredBy: message))
        }
        return .object(members)
    }

    private static func data(of image: TaskImage) throws(Unsayable) -> JSONValue {
        guard case .base64(let data) = image.source else {
            throw Unsayable(sentence: "it reads images as data, not from addresses")
        }
        return .string(data)
    }

    private static func value(of call: ModelToolCall) -> JSONValue {
        let arguments = call.arguments.object == nil ? [:] : call.arguments
        return ["function": ["arguments": arguments, "name": .string(call.name)], "id": .string(call.id)]
    }
}

extension JSONWriter {
    fileprivate mutating func writeElement(_ value: JSONValue) {
        beginElement()
        value.write(to: &self)
    }
}
