internal import MeshDomain

/// A whole reply, as the events that a stream of it would have given.
enum AnthropicReply {
    static func events(
        in cursor: inout JSONCursor,
        form: AnthropicAnswerForm
    ) throws(JSONError) -> [AnswerEvent] {
        var events: [AnswerEvent] = []
        var blocks = AnthropicBlocks(form: form)
        guard try cursor.enterObject() else { throw JSONError(place: "the reply", reason: "an object is wanted") }
        while let name = try cursor.nextName() {
            switch name {
            case "model": if let model = try cursor.string() { events.append(.model(model)) }
            case "content": try readContent(&cursor, &blocks, into: &events)
            case "stop_reason":
                if let reason = try cursor.string() { events.append(.stop(AnthropicBlocks.stop(reason))) }
            case "usage": blocks.take(try AnthropicUsage(&cursor), into: &events)
            case "error": events.append(.failed(AnthropicErrors.error(try cursor.value())))
            default: try cursor.skip()
            }
        }
        events.append(.end)
        return events
    }

    private static func readContent(
        _ cursor: inout JSONCursor,
        _ blocks: inout AnthropicBlocks,
        into events: inout [AnswerEvent]
    ) throws(JSONError) {
        guard try cursor.enterArray() else { return }
        var index = 0
        while try cursor.nextElement() {
            blocks.begin(try AnthropicBlock(&cursor), at: index, into: &events)
            blocks.end(index, into: &events)
            index += 1
        }
    }
}
