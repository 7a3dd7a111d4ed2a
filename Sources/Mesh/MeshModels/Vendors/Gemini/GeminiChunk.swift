internal import MeshDomain

/// A `GenerateContentResponse`: all of a whole reply, or a piece of a stream. Of several candidates the first counts; this
/// service asks for one.
struct GeminiChunk {
    struct Part {
        var text = ""
        var isThought = false
        var signature: String?
        var call: (id: String?, name: String, arguments: JSONValue)?
    }

    var parts: [Part] = []
    var finishReason: String?
    var blockReason: String?
    var usage: TokenUsage?
    var model: String?
    var requestID: String?
    var error: VendorError?

    init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { throw JSONError(place: "a chunk", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            switch name {
            case "candidates": try readCandidates(&cursor)
            case "promptFeedback": blockReason = try Self.member("blockReason", &cursor)
            case "usageMetadata": usage = try GeminiUsage.read(&cursor)
            case "modelVersion": model = try cursor.string()
            case "responseId": requestID = try cursor.string()
            case "error": error = GeminiErrors.error(try cursor.value())
            default: try cursor.skip()
            }
        }
    }

    private static func member(_ wanted: String, _ cursor: inout JSONCursor) throws(JSONError) -> String? {
        var text: String?
        guard try cursor.enterObject() else { return nil }
        while let name = try cursor.nextName() {
            if name == wanted { text = try cursor.string() } else { try cursor.skip() }
        }
        return text
    }

    private mutating func readCandidates(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterArray() else { return }
        var isFirst = true
        while try cursor.nextElement() {
            if isFirst { try readCandidate(&cursor) } else { try cursor.skip() }
            isFirst = false
        }
    }

    private mutating func readCandidate(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "content": try readContent(&cursor)
            case "finishReason":
                finishReason = try cursor.string().flatMap { $0 == "FINISH_REASON_UNSPECIFIED" ? nil : $0 }
            default: try cursor.skip()
            }
        }
    }

    private mutating func readContent(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            guard name == "parts" else {
                try cursor.skip()
                continue
            }
            guard try cursor.enterArray() else { continue }
            while try cursor.nextElement() { parts.append(try Part(&cursor)) }
        }
    }
}

extension GeminiChunk.Part {
    fileprivate init(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        while let name = try cursor.nextName() {
            switch name {
            case "text": text = try cursor.string() ?? ""
            case "thought": isThought = try cursor.bool() ?? false
            case "thoughtSignature": signature = try cursor.string()
            case "functionCall": try readCall(&cursor)
            default: try cursor.skip()
            }
        }
    }

    private mutating func readCall(_ cursor: inout JSONCursor) throws(JSONError) {
        guard try cursor.enterObject() else { return }
        var id: String?
        var function = ""
        var arguments: JSONValue = [:]
        while let name = try cursor.nextName() {
            switch name {
            case "id": id = try cursor.string()
            case "name": function = try cursor.string() ?? ""
            case "args": arguments = try cursor.value()
            default: try cursor.skip()
            }
        }
        call = (id, function, arguments.object == nil ? [:] : arguments)
    }
}

/// `usageMetadata`. The prompt's count holds what came from the cache; what was thought is paid as output.
enum GeminiUsage {
    static func read(_ cursor: inout JSONCursor) throws(JSONError) -> TokenUsage? {
        guard try cursor.enterObject() else { return nil }
        var prompt: Int64 = 0
        var toolPrompt: Int64 = 0
        var written: Int64 = 0
        var usage = TokenUsage()
        while let name = try cursor.nextName() {
            switch name {
            case "promptTokenCount": prompt = try cursor.integer() ?? 0
            case "toolUsePromptTokenCount": toolPrompt = try cursor.integer() ?? 0
            case "cachedContentTokenCount": usage.cachedInput = try cursor.integer() ?? 0
            case "candidatesTokenCount": written = try cursor.integer() ?? 0
            case "thoughtsTokenCount": usage.reasoning = try cursor.integer() ?? 0
            default: try cursor.skip()
            }
        }
        usage.input = max(0, prompt - usage.cachedInput) + toolPrompt
        usage.output = written + usage.reasoning
        return usage
    }
}
