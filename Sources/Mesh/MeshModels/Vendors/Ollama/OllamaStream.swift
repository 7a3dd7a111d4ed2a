internal import MeshDomain

/// Lines of JSON; the last one says `"done":true`. Without it the answer was cut.
struct OllamaStream: AnswerStream {
    private var splitter = NDJSONSplitter()
    private var filter = NoiseFilter()
    private var reply = OllamaReply()
    private var lines: [[UInt8]] = []

    mutating func receive(_ bytes: [UInt8], into events: inout [AnswerEvent]) {
        guard !filter.isBroken else { return }
        var flaw: StreamFlaw?
        do throws(StreamFlaw) {
            try splitter.receive(bytes, into: &lines)
        } catch {
            flaw = error
        }
        readLines(into: &events)
        if let flaw, !filter.isBroken { filter.fail(flaw, into: &events) }
    }

    mutating func finish(into events: inout [AnswerEvent]) {
        guard !filter.isBroken else { return }
        splitter.finish(into: &lines)
        // The rest of a line that was cut is no noise: that the answer was cut is said anyway.
        var last: [AnswerEvent] = []
        readLines(into: &last)
        if !filter.isBroken { events += last }
    }

    private mutating func readLines(into events: inout [AnswerEvent]) {
        for line in lines where !filter.isBroken {
            let chunk = filter.read(line, into: &events) { cursor throws(JSONError) in
                let chunk = try OllamaChunk(&cursor)
                try cursor.finish()
                return chunk
            }
            if let chunk { reply.take(chunk, into: &events) }
        }
        lines.removeAll(keepingCapacity: true)
    }

    /// A whole reply, as the events that a stream of it would have given.
    static func events(inWhole cursor: inout JSONCursor) throws(JSONError) -> [AnswerEvent] {
        var events: [AnswerEvent] = []
        var reply = OllamaReply()
        reply.take(try OllamaChunk(&cursor), into: &events)
        return events
    }
}

/// What the lines of a reply come to.
private struct OllamaReply {
    private var hasModel = false
    private var calls = 0

    mutating func take(_ chunk: OllamaChunk, into events: inout [AnswerEvent]) {
        if let error = chunk.error { return events.append(.failed(error)) }
        if !hasModel, let model = chunk.model {
            hasModel = true
            events.append(.model(model))
        }
        if !chunk.content.isEmpty { events.append(.text(chunk.content)) }
        for call in chunk.toolCalls {
            events.append(.toolCall(index: calls, id: call.id, name: call.name, signature: nil))
            events.append(.arguments(index: calls, call.arguments.text))
            calls += 1
        }
        guard chunk.isDone else { return }
        if let usage = chunk.usage { events.append(.usage(usage)) }
        events.append(.stop(chunk.doneReason == "length" ? .maxTokens : .end))
        events.append(.end)
    }
}
