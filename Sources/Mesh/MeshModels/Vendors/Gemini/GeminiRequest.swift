internal import MeshDomain

/// The body of `generateContent` and `streamGenerateContent`.
struct GeminiRequest: ~Copyable {
    private let call: VendorCall
    private let form: GeminiAnswerForm
    private let omitted: Set<RefusableParameter>
    private var writer = JSONWriter(capacity: 1_024)

    static func body(of call: VendorCall, omitting: Set<RefusableParameter>) -> [UInt8] {
        var request = GeminiRequest(call: call, form: GeminiAnswerForm(call), omitted: omitting)
        request.write()
        return request.writer.bytes
    }

    private init(call: VendorCall, form: GeminiAnswerForm, omitted: Set<RefusableParameter>) {
        self.call = call
        self.form = form
        self.omitted = omitted
    }

    /// Extra parameters that stand beside the configuration, not in it.
    private static let namesBeside: Set<String> = ["safetySettings", "cachedContent", "serviceTier", "labels"]
    private static let ownNames: Set<String> = [
        "contents", "systemInstruction", "tools", "toolConfig", "maxOutputTokens", "temperature", "topP",
        "stopSequences", "responseMimeType", "responseSchema", "responseJsonSchema", "candidateCount",
    ]

    private mutating func write() {
        let extra = call.parameters.extra?.object ?? [:]
        writer.beginObject()
        writeContents()
        writeConfiguration(extra: extra.filter { !Self.namesBeside.contains($0.key) })
        let system = call.system(tellingSchema: form.isTold)
        if !system.isEmpty {
            writer.member("systemInstruction", ["parts": [["text": .string(system)]]] as JSONValue)
        }
        writeTools()
        writer.members(of: .object(extra.filter { Self.namesBeside.contains($0.key) }), except: [])
        writer.endObject()
    }

    private mutating func writeConfiguration(extra: [String: JSONValue]) {
        let parameters = call.parameters
        writer.name("generationConfig")
        writer.beginObject()
        writer.optionalMember("maxOutputTokens", parameters.maxTokens)
        switch form {
        case .text, .told(isJSON: false): break
        case .told(isJSON: true): writer.member("responseMimeType", "application/json")
        case .jsonSchema(let schema):
            writer.member("responseJsonSchema", schema)
            writer.member("responseMimeType", "application/json")
        case .openAPI(let schema):
            writer.member("responseMimeType", "application/json")
            writer.member("responseSchema", schema)
        }
        if !parameters.stopSequences.isEmpty, !omitted.contains(.stopSequences) {
            writer.member("stopSequences", parameters.stopSequences)
        }
        if !omitted.contains(.temperature) {
            writer.optionalMember("temperature", parameters.temperature.map { min(max($0, 0), 2) })
        }
        if !omitted.contains(.topP) { writer.optionalMember("topP", parameters.topP) }
        writer.members(of: .object(extra), except: Self.ownNames)
        writer.endObject()
    }

    private mutating func writeTools() {
        guard !call.tools.isEmpty else { return }
        let mode =
            switch call.toolChoice {
            case .auto: "AUTO"
            case .none: "NONE"
            case .required: "ANY"
            }
        writer.member("toolConfig", ["functionCallingConfig": ["mode": .string(mode)]] as JSONValue)
        writer.name("tools")
        writer.beginArray()
        writer.beginElement()
        writer.beginObject()
        writer.name("functionDeclarations")
        writer.beginArray()
        for tool in call.tools {
            writer.beginElement()
            writer.beginObject()
            // The vendor wants one for each.
            writer.member("description", tool.description.isEmpty ? tool.name : tool.description)
            writer.member("name", tool.name)
            writer.optionalMember("parametersJsonSchema", tool.parameters)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        writer.endArray()
    }

    // MARK: Contents

    private mutating func writeContents() {
        writer.name("contents")
        writer.beginArray()
        var messages = call.messages[...]
        while let message = messages.first {
            switch message.role {
            case .tool:
                // The answers of one turn belong into one content.
                let results = messages.prefix { $0.role == .tool }
                messages.removeFirst(results.count)
                write(role: "user", results.map { response($0) })
            case .user:
                messages.removeFirst()
                write(role: "user", message.images.map { Self.part($0) } + Self.parts(message.text))
            case .assistant:
                messages.removeFirst()
                write(role: "model", Self.parts(message.text) + calls(message.toolCalls))
            }
        }
        if call.isContinuation { write(role: "user", Self.parts(GoOn.text)) }
        writer.endArray()
    }

    private mutating func write(role: String, _ parts: [JSONValue]) {
        guard !parts.isEmpty else { return }
        writer.beginElement()
        writer.beginObject()
        writer.member("parts", parts)
        writer.member("role", role)
        writer.endObject()
    }

    private static func parts(_ text: String) -> [JSONValue] { text.isEmpty ? [] : [["text": .string(text)]] }

    private static func part(_ image: TaskImage) -> JSONValue {
        switch image.source {
        case .base64(let data): ["inlineData": ["data": .string(data), "mimeType": .string(image.mediaType)]]
        case .url(let url): ["fileData": ["fileUri": .string(url), "mimeType": .string(image.mediaType)]]
        }
    }

    /// From 3 on the first call of a turn needs its signature. One that another vendor made has none, and this stands for it.
    private static let noSignature = "skip_thought_signature_validator"

    private func calls(_ calls: [ModelToolCall]) -> [JSONValue] {
        let needsSignature = GeminiModel.bareName(call.model).hasPrefix("gemini-3")
        return calls.enumerated().map { position, call in
            var part: [String: JSONValue] = [
                "functionCall": [
                    "args": call.arguments.object == nil ? [:] : call.arguments, "name": .string(call.name),
                ]
            ]
            if let signature = call.signature ?? (needsSignature && position == 0 ? Self.noSignature : nil) {
                part["thoughtSignature"] = .string(signature)
            }
            return .object(part)
        }
    }

    private func response(_ message: ModelMessage) -> JSONValue {
        let name = JSONValue.string(call.toolName(answeredBy: message))
        return ["functionResponse": ["name": name, "response": Self.object(message.text)]]
    }

    /// The answer of a function has to be an object there.
    private static func object(_ text: String) -> JSONValue {
        do throws(JSONError) {
            let value = try JSONValue(parsing: text)
            return value.object == nil ? ["result": value] : value
        } catch {
            return ["result": .string(text)]
        }
    }
}
