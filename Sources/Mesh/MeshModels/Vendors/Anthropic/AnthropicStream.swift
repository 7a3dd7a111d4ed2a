internal import MeshDomain

/// The events of `stream: true`. An answer ends with `message_stop`; without it, it was cut.
struct AnthropicStream: AnswerStream {
    private let form: AnthropicAnswerForm
    private var reading = SSEReading()
    private var blocks: AnthropicBlocks

    init(form: AnthropicAnswerForm) {
        self.form = form
        blocks = AnthropicBlocks(form: form)
    }

    mutating func receive(_ bytes: [UInt8], into events: inout [AnswerEvent]) {
        reading.receive(
            bytes,
            into: &events,
            as: { event, cursor throws(JSONError) in
                let event = try AnthropicEvent(named: event.name, &cursor)
                try cursor.finish()
                return event
            },
            then: { event, events in blocks.take(event, into: &events) }
        )
    }

    mutating func finish(into events: inout [AnswerEvent]) {}
}

/// What the blocks of an answer are: its text, calls, or its text in the arguments of the call that was forced for it.
struct AnthropicBlocks {
    private let form: AnthropicAnswerForm
    private var usage: TokenUsage?
    /// The block whose arguments are the answer.
    private var answerIndex: Int?
    /// They lie in a member, which can be read only when all of them are there.
    private var wrapped = ""

    init(form: AnthropicAnswerForm) { self.form = form }

    mutating func take(_ event: AnthropicEvent, into events: inout [AnswerEvent]) {
        switch event.type {
        case "message_start":
            if let model = event.model { events.append(.model(model)) }
            take(event.usage, into: &events)
        case "content_block_start": begin(event.block, at: event.index, into: &events)
        case "content_block_delta":
            if !event.text.isEmpty { say(event.text, into: &events) }
            if !event.partialJSON.isEmpty { addInput(event.partialJSON, at: event.index, into: &events) }
        case "content_block_stop": end(event.index, into: &events)
        case "message_delta":
            if let reason = event.stopReason { events.append(.stop(Self.stop(reason))) }
            take(event.usage, into: &events)
        case "message_stop": events.append(.end)
        case "error": events.append(.failed(event.error ?? VendorError()))
        // `ping`, and types that are to come.
        default: break
        }
    }

    mutating func take(_ said: AnthropicUsage?, into events: inout [AnswerEvent]) {
        guard let said else { return }
        let sum = said.replacing(usage)
        usage = sum
        events.append(.usage(sum))
    }

    mutating func begin(_ block: AnthropicBlock, at index: Int, into events: inout [AnswerEvent]) {
        switch block.type {
        case "text": if !block.text.isEmpty { say(block.text, into: &events) }
        case "tool_use":
            if case .tool(let name, _, _) = form, block.name == name {
                answerIndex = index
                wrapped = ""
            } else {
                events.append(.toolCall(index: index, id: block.id, name: block.name, signature: nil))
            }
            if let input = block.input, input != [:] { addInput(input.text, at: index, into: &events) }
        default: break
        }
    }

    mutating func end(_ index: Int, into events: inout [AnswerEvent]) {
        guard index == answerIndex, !wrapped.isEmpty else { return }
        defer { wrapped = "" }
        // Cut off by its bound it holds no answer yet; the assembly says so.
        guard let value = Self.unwrapped(wrapped) else { return }
        events.append(.text(value.text))
    }

    /// A model that is to answer by a call may talk beside it; that is not the answer.
    private func say(_ text: String, into events: inout [AnswerEvent]) {
        if case .tool = form { return }
        events.append(.text(text))
    }

    private mutating func addInput(_ piece: String, at index: Int, into events: inout [AnswerEvent]) {
        guard index == answerIndex, case .tool(_, _, let isWrapped) = form else {
            return events.append(.arguments(index: index, piece))
        }
        guard isWrapped else { return events.append(.text(piece)) }
        guard wrapped.utf8.count + piece.utf8.count <= Self.wrappedBytesMax else {
            return events.append(.flaw(.tooLong))
        }
        wrapped += piece
    }

    private static let wrappedBytesMax = 16 << 20

    private static func unwrapped(_ text: String) -> JSONValue? {
        do throws(JSONError) {
            return try JSONValue(parsing: text)[AnthropicAnswerForm.wrapper]
        } catch {
            return nil
        }
    }

    static func stop(_ reason: String) -> AnswerStop {
        switch reason {
        case "end_turn", "stop_sequence": .end
        case "max_tokens": .maxTokens
        case "tool_use": .toolCalls
        case "refusal": .blocked(reason)
        case "model_context_window_exceeded": .contextFull
        default: .unexplained(reason)
        }
    }
}
