internal import MeshDomain

/// A line of a stream, or a whole reply.
struct OllamaChunk {
    struct ToolCall {
        var id: String?
        var name = ""
        var arguments: JSONValue = [:]
    }

    var model: String?
    var content = ""
    var toolCalls: [ToolCall] = []
    var isDone = false
    var doneReason = ""
    var error: VendorError?
    private var promptCount: Int64?
    private var writtenCount: Int64?

    /// A prompt that was still in memory is not counted anew.
    var usage: TokenUsage? {
        guard promptCount != nil || writtenCount != nil else { return nil }
        var usage = TokenUsage()
        usage.input = promptCount ?? 0
        usage.output = writtenCount ?? 0
        return usage
    }

    init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { throw JSONError(place: "a line", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            switch name {
            case "model": model = try cursor.string()
            case "message": try readMessage(&cursor)
            case "done": isDone = try cursor.bool() ?? false
            case "done_reason": doneReason = try cursor.string() ?? ""
            case "prompt_eval_count": promptCount = try cursor.integer()
            case "eval_count": writtenCount = try cursor.integer()
            case "error": error = OllamaErrors.error(try cursor.value())
            default: try cursor.skip()
            }
        }
    }

    private mutating func readMessage(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "content": content = try cursor.string() ?? ""
            case "tool_calls":
                guard try cursor.enterArray() else { continue }
                while try cursor.nextElement() { toolCalls.append(try ToolCall(&cursor)) }
            // What it thought is not the answer.
            default: try cursor.skip()
            }
        }
    }
}

extension OllamaChunk.ToolCall {
    fileprivate init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "id": id = try cursor.string().flatMap { $0.isEmpty ? nil : $0 }
            case "function": try readFunction(&cursor)
            default: try cursor.skip()
            }
        }
    }

    private mutating func readFunction(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let member = try cursor.nextName() {
            switch member {
            case "name": name = try cursor.string() ?? ""
            case "arguments":
                let value = try cursor.value()
                arguments = value.object == nil ? [:] : value
            default: try cursor.skip()
            }
        }
    }
}
