internal import MeshDomain

/// The chunks of `stream: true`, which end with `[DONE]`. A reason to finish is end enough: servers differ in whether they
/// send the rest.
struct OpenAIStream: AnswerStream {
    private var reading = SSEReading()
    private var choice = OpenAIChoice()

    mutating func receive(_ bytes: [UInt8], into events: inout [AnswerEvent]) {
        reading.receive(
            bytes,
            into: &events,
            as: { event, cursor throws(JSONError) in try OpenAIChunk.read(event: event.data, &cursor) },
            then: { chunk, events in choice.take(chunk, into: &events) }
        )
    }

    mutating func finish(into events: inout [AnswerEvent]) {}

    /// A whole reply, as the events that a stream of it would have given.
    static func events(inWhole cursor: inout JSONCursor) throws(JSONError) -> [AnswerEvent] {
        var events: [AnswerEvent] = []
        var choice = OpenAIChoice()
        choice.take(try OpenAIChunk(&cursor), into: &events)
        events.append(.end)
        return events
    }
}

/// What the chunks of a reply come to.
private struct OpenAIChoice {
    private var hasModel = false
    private var isRefused = false
    /// The call that pieces without an index belong to.
    private var lastIndex = -1

    mutating func take(_ chunk: OpenAIChunk, into events: inout [AnswerEvent]) {
        if chunk.isDone { return events.append(.end) }
        if let error = chunk.error { return events.append(.failed(error)) }
        if !hasModel, let model = chunk.model, !model.isEmpty {
            hasModel = true
            events.append(.model(model))
        }
        if let id = chunk.requestID { events.append(.requestID(id)) }
        if !chunk.content.isEmpty { events.append(.text(chunk.content)) }
        isRefused = isRefused || !chunk.refusal.isEmpty
        for call in chunk.toolCalls { take(call, into: &events) }
        if let usage = chunk.usage { events.append(.usage(usage)) }
        if let reason = chunk.finishReason {
            events.append(.stop(isRefused ? .blocked("refusal") : Self.stop(reason)))
        }
    }

    private mutating func take(_ call: OpenAIChunk.ToolCall, into events: inout [AnswerEvent]) {
        let index = call.index ?? (call.id == nil ? max(lastIndex, 0) : lastIndex + 1)
        lastIndex = max(lastIndex, index)
        if call.id != nil || call.name != nil {
            events.append(.toolCall(index: index, id: call.id, name: call.name, signature: nil))
        }
        if !call.arguments.isEmpty { events.append(.arguments(index: index, call.arguments)) }
    }

    /// Compatible servers have words of their own.
    private static func stop(_ reason: String) -> AnswerStop {
        switch reason {
        case "stop", "stop_sequence", "end_turn", "eos", "eos_token": .end
        case "length", "max_tokens": .maxTokens
        case "tool_calls", "function_call": .toolCalls
        case "content_filter", "refusal", "safety": .blocked(reason)
        default: .unexplained(reason)
        }
    }
}
