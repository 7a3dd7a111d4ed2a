internal import MeshDomain

/// The events of `alt=sse`. There is no mark after the last one: an answer ends with a reason to finish, or was cut.
struct GeminiStream: AnswerStream {
    private var reading = SSEReading()
    private var candidate = GeminiCandidate()

    mutating func receive(_ bytes: [UInt8], into events: inout [AnswerEvent]) {
        reading.receive(
            bytes,
            into: &events,
            as: { _, cursor throws(JSONError) in
                let chunk = try GeminiChunk(&cursor)
                try cursor.finish()
                return chunk
            },
            then: { chunk, events in candidate.take(chunk, into: &events) }
        )
    }

    mutating func finish(into events: inout [AnswerEvent]) {}

    /// A whole reply, as the events that a stream of it would have given. A stream without `alt=sse` is a list of its pieces.
    static func events(inWhole cursor: inout JSONCursor) throws(JSONError) -> [AnswerEvent] {
        var events: [AnswerEvent] = []
        var candidate = GeminiCandidate()
        if cursor.isAtArray {
            _ = try cursor.enterArray()
            while try cursor.nextElement() { candidate.take(try GeminiChunk(&cursor), into: &events) }
        } else {
            candidate.take(try GeminiChunk(&cursor), into: &events)
            events.append(.end)
        }
        return events
    }
}

/// What the chunks of a reply come to.
private struct GeminiCandidate {
    private var hasModel = false
    private var calls = 0

    mutating func take(_ chunk: GeminiChunk, into events: inout [AnswerEvent]) {
        if let error = chunk.error { return events.append(.failed(error)) }
        if !hasModel, let model = chunk.model {
            hasModel = true
            events.append(.model(model))
            if let id = chunk.requestID { events.append(.requestID(id)) }
        }
        for part in chunk.parts {
            if let call = part.call {
                events.append(.toolCall(index: calls, id: call.id, name: call.name, signature: part.signature))
                events.append(.arguments(index: calls, call.arguments.text))
                calls += 1
            } else if !part.isThought, !part.text.isEmpty {
                events.append(.text(part.text))
            }
        }
        if let usage = chunk.usage { events.append(.usage(usage)) }
        if let reason = chunk.blockReason { events.append(.stop(.blocked(reason))) }
        if let reason = chunk.finishReason { events.append(.stop(Self.stop(reason))) }
    }

    private static func stop(_ reason: String) -> AnswerStop {
        switch reason {
        // A model that calls functions says this too.
        case "STOP": .end
        case "MAX_TOKENS": .maxTokens
        case "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII": .blocked(reason)
        case "MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "TOO_MANY_TOOL_CALLS": .unusable(reason)
        default: reason.hasPrefix("IMAGE_") ? .blocked(reason) : .unexplained(reason)
        }
    }
}
