internal import MeshDomain

/// One event of the stream, as its members say it. Which of them mean something depends on the type.
struct AnthropicEvent {
    var type = ""
    var index = 0
    var model: String?
    var usage: AnthropicUsage?
    var block = AnthropicBlock()
    /// Of a delta.
    var text = ""
    var partialJSON = ""
    var stopReason: String?
    var error: VendorError?

    /// What the line before the data called it counts only where the data does not say.
    init(named name: String, _ cursor: inout JSONCursor) throws(JSONError) {
        type = name
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "type": type = try cursor.string() ?? type
            case "index": index = try cursor.integer().flatMap { Int(exactly: $0) } ?? 0
            case "delta": try readDelta(&cursor)
            case "content_block": block = try AnthropicBlock(&cursor)
            case "message": try readMessage(&cursor)
            case "usage": usage = try AnthropicUsage(&cursor)
            case "error": error = AnthropicErrors.error(try cursor.value())
            default: try cursor.skip()
            }
        }
    }

    private mutating func readDelta(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "text": text = try cursor.string() ?? ""
            case "partial_json": partialJSON = try cursor.string() ?? ""
            case "stop_reason": stopReason = try cursor.string()
            default: try cursor.skip()
            }
        }
    }

    private mutating func readMessage(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "model": model = try cursor.string()
            case "usage": usage = try AnthropicUsage(&cursor)
            default: try cursor.skip()
            }
        }
    }
}

/// A block of an answer: text, or the call of a function.
struct AnthropicBlock {
    var type = ""
    var id: String?
    var name: String?
    var text = ""
    var input: JSONValue?

    init() {}

    init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "type": type = try cursor.string() ?? ""
            case "id": id = try cursor.string()
            case "name": self.name = try cursor.string()
            case "text": text = try cursor.string() ?? ""
            case "input": input = try cursor.value()
            default: try cursor.skip()
            }
        }
    }
}

/// What of the usage was said. A later event says some of it anew.
struct AnthropicUsage {
    private var input: Int64?
    private var output: Int64?
    private var cacheWrite: Int64?
    private var cacheRead: Int64?
    private var reasoning: Int64?

    init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "input_tokens": input = try cursor.integer()
            case "output_tokens": output = try cursor.integer()
            case "cache_creation_input_tokens": cacheWrite = try cursor.integer()
            case "cache_read_input_tokens": cacheRead = try cursor.integer()
            case "output_tokens_details": reasoning = try Self.thinking(&cursor)
            default: try cursor.skip()
            }
        }
    }

    private static func thinking(_ cursor: inout JSONCursor) throws(JSONError) -> Int64? {
        var tokens: Int64?
        guard try cursor.enterObject() else { return nil }
        while let name = try cursor.nextName() {
            if name == "thinking_tokens" || name == "reasoning_tokens" {
                tokens = try cursor.integer()
            } else {
                try cursor.skip()
            }
        }
        return tokens
    }

    /// Sums replace each other. `input_tokens` holds neither of the counters of the cache.
    func replacing(_ earlier: TokenUsage?) -> TokenUsage {
        var usage = earlier ?? TokenUsage()
        usage.input = input ?? usage.input
        usage.output = output ?? usage.output
        usage.cacheWrite = cacheWrite ?? usage.cacheWrite
        usage.cachedInput = cacheRead ?? usage.cachedInput
        usage.reasoning = reasoning ?? usage.reasoning
        return usage
    }
}
