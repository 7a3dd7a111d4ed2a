internal import MeshDomain

/// A chunk of a stream, or a whole reply: they differ in that one says `delta` and the other `message`. Of several choices
/// the first counts; this service asks for one.
struct OpenAIChunk {
    struct ToolCall {
        var index: Int?
        var id: String?
        var name: String?
        var arguments = ""
    }

    var model: String?
    /// Groq's id of the request.
    var requestID: String?
    var content = ""
    var refusal = ""
    var toolCalls: [ToolCall] = []
    var finishReason: String?
    var usage: TokenUsage?
    var error: VendorError?
    /// The end of a stream stands where a chunk would.
    var isDone = false

    private static let done = Array("[DONE]".utf8)

    /// What one event of a stream holds.
    static func read(event data: [UInt8], _ cursor: inout JSONCursor) throws(JSONError) -> OpenAIChunk {
        if data.starts(with: done) {
            var chunk = OpenAIChunk()
            chunk.isDone = true
            return chunk
        }
        let chunk = try OpenAIChunk(&cursor)
        try cursor.finish()
        return chunk
    }

    private init() {}

    init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { throw JSONError(place: "a chunk", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            switch name {
            case "choices": try readChoices(&cursor)
            case "model": model = try cursor.string()
            case "usage": usage = try OpenAIUsage.read(&cursor) ?? usage
            case "x_groq": try readGroq(&cursor)
            case "error": take(error: try cursor.value())
            default: try cursor.skip()
            }
        }
    }

    private mutating func take(error tree: JSONValue) {
        if tree != .null { error = OpenAIErrors.error(tree) }
    }

    private mutating func readGroq(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "id": requestID = try cursor.string()
            case "usage": usage = try OpenAIUsage.read(&cursor) ?? usage
            case "error": take(error: try cursor.value())
            default: try cursor.skip()
            }
        }
    }

    private mutating func readChoices(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterArray() else { return }
        var isFirst = true
        while try cursor.nextElement() {
            if isFirst { try readChoice(&cursor) } else { try cursor.skip() }
            isFirst = false
        }
    }

    private mutating func readChoice(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "delta", "message": try readMessage(&cursor)
            case "finish_reason": finishReason = try cursor.string().flatMap { $0.isEmpty ? nil : $0 }
            default: try cursor.skip()
            }
        }
    }

    private mutating func readMessage(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "content": content = try cursor.string() ?? ""
            case "refusal": refusal = try cursor.string() ?? ""
            case "tool_calls":
                guard try cursor.enterArray() else { continue }
                while try cursor.nextElement() { try readToolCall(&cursor) }
            default: try cursor.skip()
            }
        }
    }

    private mutating func readToolCall(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        var call = ToolCall()
        while let name = try cursor.nextName() {
            switch name {
            case "index": call.index = try cursor.integer().flatMap { Int(exactly: $0) }
            case "id": call.id = try cursor.string().flatMap { $0.isEmpty ? nil : $0 }
            case "function": try call.readFunction(&cursor)
            default: try cursor.skip()
            }
        }
        toolCalls.append(call)
    }
}

extension OpenAIChunk.ToolCall {
    fileprivate mutating func readFunction(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let member = try cursor.nextName() {
            switch member {
            case "name": name = try cursor.string()
            case "arguments":
                // Text by the book; some servers send the object itself.
                let value = try cursor.value()
                arguments = value.string ?? (value == .null ? "" : value.text)
            default: try cursor.skip()
            }
        }
    }
}

/// `usage` of replies. Those of the cache are among those of the prompt.
enum OpenAIUsage {
    static func read(_ cursor: inout JSONCursor) throws(JSONError) -> TokenUsage? {
        guard try cursor.enterObject() else { return nil }
        var prompt: Int64?
        var usage = TokenUsage()
        while let name = try cursor.nextName() {
            switch name {
            case "prompt_tokens": prompt = try cursor.integer()
            case "completion_tokens": usage.output = try cursor.integer() ?? 0
            case "prompt_tokens_details": usage.cachedInput = try detail("cached_tokens", &cursor)
            case "completion_tokens_details": usage.reasoning = try detail("reasoning_tokens", &cursor)
            default: try cursor.skip()
            }
        }
        guard let prompt else { return nil }
        usage.input = max(0, prompt - usage.cachedInput)
        return usage
    }

    private static func detail(_ wanted: String, _ cursor: inout JSONCursor) throws(JSONError) -> Int64 {
        guard try cursor.enterObject() else { return 0 }
        var count: Int64 = 0
        while let name = try cursor.nextName() {
            if name == wanted { count = try cursor.integer() ?? 0 } else { try cursor.skip() }
        }
        return count
    }
}
