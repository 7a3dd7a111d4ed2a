internal import MeshDomain

/// The turns of a conversation, and that every call of a tool is answered by a message of its own.
struct OpenAIMessages {
    private var open: [String] = []

    static func read(_ messages: [RequestReader], _ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        if top.value("messages") == nil { throw OpenAIRequest.complaints.missing("messages") }
        guard !messages.isEmpty else { throw top.wrong("messages", "empty array. Expected at least 1 message") }
        var reader = OpenAIMessages()
        for (index, message) in messages.enumerated() {
            // What is the same in the next call is kept by itself.
            if index == messages.count - 1 { ask.tally.markKeepable() }
            try reader.read(message, &ask)
        }
        if !reader.open.isEmpty { throw reader.unanswered }
    }

    private var unanswered: FakeFailure {
        FakeFailure(
            .badRequest,
            "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. "
                + "The following tool_call_ids did not have response messages: \(open.joined(separator: ", "))",
            param: "messages"
        )
    }

    private mutating func read(_ message: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        let role = try message.requiredString("role")
        ask.tally.beginMessage(role)
        ask.hasToolResult = role == "tool"
        if role != "tool", !open.isEmpty { throw unanswered }
        switch role {
        case "developer", "system": _ = try readContent(message, &ask, mayHoldImages: false)
        case "user": ask.prompt = try readContent(message, &ask, mayHoldImages: true)
        case "assistant": try readAssistant(message, &ask)
        case "tool":
            let id = try message.requiredString("tool_call_id")
            guard let index = open.firstIndex(of: id) else {
                throw FakeFailure(
                    .badRequest,
                    "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
                    param: message.pathOf("role")
                )
            }
            open.remove(at: index)
            _ = try readContent(message, &ask, mayHoldImages: false)
        default:
            throw message.wrong(
                "role",
                "'\(role)'. Supported values are: 'system', 'assistant', 'user', 'tool', and 'developer'"
            )
        }
    }

    private mutating func readAssistant(_ message: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        let calls = try message.objects("tool_calls")
        if message.value("content") != nil || calls.isEmpty {
            _ = try readContent(message, &ask, mayHoldImages: false)
        }
        for call in calls {
            open.append(try call.requiredString("id"))
            guard try call.requiredString("type") == "function", let function = try call.object("function") else {
                throw call.wrong("type", "Supported values are: 'function'")
            }
            ask.tally.add(text: try function.requiredString("name"))
            ask.tally.add(text: try function.requiredString("arguments"))
        }
    }

    /// The text of a message.
    private func readContent(
        _ message: RequestReader,
        _ ask: inout Ask,
        mayHoldImages: Bool
    ) throws(FakeFailure) -> String {
        guard let content = message.value("content") else {
            throw OpenAIRequest.complaints.missing(message.pathOf("content"))
        }
        if let text = content.string {
            ask.tally.add(text: text)
            return text
        }
        var texts: [String] = []
        for part in try message.objects("content") {
            switch try part.requiredString("type") {
            case "text":
                let text = try part.requiredString("text")
                texts.append(text)
                ask.tally.add(text: text)
            case "image_url" where mayHoldImages: try readImage(part, &ask)
            case "input_audio" where mayHoldImages, "file" where mayHoldImages, "refusal":
                ask.tally.add(text: JSONValue.object(part.members).text)
            default: throw part.wrong("type", "it is not supported in a message of this role")
            }
        }
        return texts.joined(separator: "\n")
    }

    private func readImage(_ part: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        guard let image = try part.object("image_url") else {
            throw OpenAIRequest.complaints.missing(part.pathOf("image_url"))
        }
        let url = try image.requiredString("url")
        if url.hasPrefix("data:") {
            let parts = url.split(separator: ",", maxSplits: 1)
            guard url.hasPrefix("data:image/"), parts.count == 2, parts[0].hasSuffix(";base64"),
                Base64.isValid(String(parts[1]))
            else { throw FakeFailure(.badRequest, "Invalid base64 image_url.", param: image.pathOf("url")) }
        } else if !url.hasPrefix("https://"), !url.hasPrefix("http://") {
            throw FakeFailure(.badRequest, "Invalid image URL.", param: image.pathOf("url"))
        }
        ask.tally.add(image: url)
    }
}
