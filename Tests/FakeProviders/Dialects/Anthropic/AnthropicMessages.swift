internal import MeshDomain

/// The turns of a conversation, and that every call of a tool is answered in the turn after it.
struct AnthropicMessages {
    private var open: Set<String> = []

    static func read(_ messages: [RequestReader], _ top: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        if top.value("messages") == nil { throw AnthropicRequest.complaints.missing("messages") }
        guard !messages.isEmpty else { throw top.wrong("messages", "at least one message is required") }
        var reader = AnthropicMessages()
        for (index, message) in messages.enumerated() { try reader.read(message, index, &ask) }
        if !reader.open.isEmpty { throw unanswered(messages.count - 1, reader.open) }
    }

    private mutating func read(_ message: RequestReader, _ index: Int, _ ask: inout Ask) throws(FakeFailure) {
        try message.refuseUnknown(["role", "content"])
        let role = try message.requiredString("role")
        guard ["user", "assistant", "system"].contains(role) else {
            throw message.wrong("role", "Input should be 'user' or 'assistant'")
        }
        let calls = open
        open = []
        ask.tally.beginMessage(role)
        ask.hasToolResult = false
        var texts: [String] = []
        if let text = message.value("content")?.string {
            texts = [text]
            ask.tally.add(text: text)
        } else {
            let blocks = try message.objects("content")
            if message.value("content") == nil { throw AnthropicRequest.complaints.missing(message.pathOf("content")) }
            if blocks.isEmpty, role == "user" { throw message.wrong("content", "must not be empty") }
            var answered: Set<String> = []
            for block in blocks { try read(block, role, &ask, &texts, &answered) }
            if let stranger = answered.subtracting(calls).min() {
                throw FakeFailure(
                    .badRequest,
                    "messages.\(index).content: unexpected `tool_use_id` found in `tool_result` blocks: \(stranger)"
                )
            }
            if !calls.isSubset(of: answered) { throw Self.unanswered(index - 1, calls.subtracting(answered)) }
        }
        if !calls.isEmpty, !ask.hasToolResult { throw Self.unanswered(index - 1, calls) }
        if role == "user" { ask.prompt = texts.joined(separator: "\n") }
    }

    private static func unanswered(_ index: Int, _ ids: Set<String>) -> FakeFailure {
        FakeFailure(
            .badRequest,
            "messages.\(index): `tool_use` ids were found without `tool_result` blocks immediately after: "
                + ids.sorted().joined(separator: ", ")
        )
    }

    private mutating func read(
        _ block: RequestReader,
        _ role: String,
        _ ask: inout Ask,
        _ texts: inout [String],
        _ answered: inout Set<String>
    ) throws(FakeFailure) {
        switch try block.requiredString("type") {
        case "text":
            let text = try block.requiredString("text")
            if text.isEmpty { throw FakeFailure(.badRequest, "messages: text content blocks must be non-empty") }
            texts.append(text)
            ask.tally.add(text: text)
        case "image", "document": try readImage(block, &ask)
        case "tool_use":
            open.insert(try block.requiredString("id"))
            ask.tally.add(text: try block.requiredString("name"))
            guard let input = try block.object("input") else {
                throw AnthropicRequest.complaints.missing(block.pathOf("input"))
            }
            ask.tally.add(text: JSONValue.object(input.members).text)
        case "tool_result":
            // Its results stand before anything that the user says.
            if !texts.isEmpty, role == "user", answered.isEmpty {
                throw FakeFailure(.badRequest, "\(block.path): `tool_result` blocks must come first in a message")
            }
            answered.insert(try block.requiredString("tool_use_id"))
            ask.hasToolResult = true
            ask.tally.add(text: block.value("content")?.text ?? "")
        case "thinking": ask.tally.add(text: try block.requiredString("thinking"))
        case "redacted_thinking": ask.tally.add(text: try block.requiredString("data"))
        default: throw block.wrong("type", "Input tag does not match any of the expected tags")
        }
        if block.value("cache_control") != nil { ask.tally.markKeepable() }
    }

    private func readImage(_ block: RequestReader, _ ask: inout Ask) throws(FakeFailure) {
        guard let source = try block.object("source") else {
            throw AnthropicRequest.complaints.missing(block.pathOf("source"))
        }
        switch try source.requiredString("type") {
        case "base64":
            let type = try source.requiredString("media_type")
            let known = ["image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf"]
            guard known.contains(type) else {
                throw source.wrong(
                    "media_type",
                    "Input should be 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'"
                )
            }
            let data = try source.requiredString("data")
            guard Base64.isValid(data) else { throw source.wrong("data", "Invalid base64 data") }
            ask.tally.add(image: data)
        case "url": ask.tally.add(image: try source.requiredString("url"))
        case "text": ask.tally.add(text: try source.requiredString("data"))
        default: throw source.wrong("type", "Input should be 'base64' or 'url'")
        }
    }
}
