internal import MeshDomain

extension VendorCall {
    /// The last message is the beginning of an answer that the model is to go on from.
    var isContinuation: Bool {
        guard let last = messages.last, last.role == .assistant else { return false }
        return last.toolCalls.isEmpty && !last.text.isEmpty
    }

    /// A schema that the dialect's own form can hold the model to. One that goes on from a beginning cannot be held: the form
    /// would have it begin anew.
    var schemaToEnforce: JSONValue? { isContinuation ? nil : outputSchema }

    /// The system prompt, and the schema when it can only be asked for.
    func system(tellingSchema isSchemaTold: Bool) -> String {
        guard isSchemaTold || isContinuation, let outputSchema else { return system }
        let instruction = """
            Your whole answer is one JSON value that satisfies this JSON Schema, with nothing before or after it and no \
            code fence:
            \(outputSchema.text)
            """
        return system.isEmpty ? instruction : "\(system)\n\n\(instruction)"
    }

    /// The name of the function that a tool message answers. Some dialects ask for it.
    func toolName(answeredBy message: ModelMessage) -> String {
        for earlier in messages.reversed() {
            if let call = earlier.toolCalls.first(where: { $0.id == message.toolCallID }) { return call.name }
        }
        return message.toolCallID ?? ""
    }
}

/// For models that begin anew after a beginning of theirs: the user asks them to go on.
enum GoOn {
    static let text = """
        Your answer above was cut off. Go on exactly where it ends: write only what comes next, repeat nothing of it, and \
        say nothing about this. If it ends within a word, begin with the rest of the word.
        """
}

extension JSONWriter {
    /// Parameters of the caller's own, which the vendor gets as they are. What the dialect writes itself stays its own.
    mutating func members(of extra: JSONValue?, except own: Set<String>) {
        guard let extra = extra?.object else { return }
        for (name, value) in extra.sorted(by: { $0.key < $1.key }) where !own.contains(name) {
            foreignName(name)
            value.write(to: &self)
        }
    }
}
