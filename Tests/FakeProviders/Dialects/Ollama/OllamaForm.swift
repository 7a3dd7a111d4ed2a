internal import MeshDomain
internal import Telemetry

/// Ollama's chat, in lines of JSON.
enum OllamaForm: DialectForm {
    static let wholeType = "application/json; charset=utf-8"
    static let streamType = "application/x-ndjson"
    static let garbage = Array("{\"model\":\"x\",\"message\":{\"ro\n".utf8)

    static func whole(_ answer: Answer, _ label: CallLabel) -> [UInt8] {
        var body: [UInt8] = []
        line(label, &body) { body in
            message(answer.text.bytes[...], thinking: answer.thinking.bytes[...], answer.toolCalls, &body)
        }
        end(answer, &body)
        body.add("}")
        return body
    }

    static func stream(_ answer: Answer, _ ask: Ask, _ label: CallLabel) -> StreamScript {
        stream(answer, label) { text, thinking, calls, body in message(text, thinking: thinking, calls, &body) }
    }

    typealias Shape = (
        _ text: ArraySlice<UInt8>, _ thinking: ArraySlice<UInt8>, _ calls: [Answer.ToolCall], _ body: inout [UInt8]
    ) -> Void

    static func stream(_ answer: Answer, _ label: CallLabel, _ shape: Shape) -> StreamScript {
        var script = StreamScript()
        script.usage = answer.usage
        script.mark()
        for index in 0..<answer.thinking.count {
            line(label, &script.bytes) { shape([], answer.thinking[index], [], &$0) }
            script.bytes.add(",\"done\":false}\n")
            script.mark()
        }
        for index in 0..<answer.text.count {
            line(label, &script.bytes) { shape(answer.text[index], [], [], &$0) }
            script.bytes.add(",\"done\":false}\n")
            script.mark()
        }
        if !answer.toolCalls.isEmpty {
            line(label, &script.bytes) { shape([], [], answer.toolCalls, &$0) }
            script.bytes.add(",\"done\":false}\n")
            script.mark()
        }
        line(label, &script.bytes) { shape([], [], [], &$0) }
        end(answer, &script.bytes)
        script.bytes.add("}\n")
        return script
    }

    static func line(_ label: CallLabel, _ body: inout [UInt8], _ content: (inout [UInt8]) -> Void) {
        body.add("{\"model\":")
        body.quote(label.model)
        body.add(",\"created_at\":\"\(UnixTime(nanoseconds: label.unixNanoseconds))\",")
        content(&body)
    }

    private static func message(
        _ text: ArraySlice<UInt8>,
        thinking: ArraySlice<UInt8>,
        _ calls: [Answer.ToolCall],
        _ body: inout [UInt8]
    ) {
        body.add("\"message\":{\"role\":\"assistant\",\"content\":")
        body.quote(text)
        if !thinking.isEmpty {
            body.add(",\"thinking\":")
            body.quote(thinking)
        }
        if !calls.isEmpty {
            body.add(",\"tool_calls\":[")
            for (index, call) in calls.enumerated() {
                if index > 0 { body.add(",") }
                body.add("{\"function\":{\"index\":\(index),\"name\":")
                body.quote(call.name)
                body.add(",\"arguments\":")
                body.add(call.arguments.bytes[...])
                body.add("}}")
            }
            body.add("]")
        }
        body.add("}")
    }

    static func end(_ answer: Answer, _ body: inout [UInt8]) {
        body.add(",\"done\":true,\"done_reason\":\"\(answer.stop == .maxTokens ? "length" : "stop")\"")
        body.add(",\"total_duration\":5000000,\"load_duration\":1000000,\"prompt_eval_count\":")
        body.add(answer.usage.prompt)
        body.add(",\"prompt_eval_duration\":1000000,\"eval_count\":")
        body.add(answer.usage.output)
        body.add(",\"eval_duration\":3000000")
    }

    static func errorEvent(_ label: CallLabel) -> [UInt8] {
        failure(FakeFailure(.server(500), "an error was encountered while running the model: unexpected EOF"), label)
            .body
            + [UInt8(ascii: "\n")]
    }

    static func failure(_ failure: FakeFailure, _ label: CallLabel) -> FailureReply {
        let (status, message): (Int, String) =
            switch failure.kind {
            case .badRequest: (400, failure.message)
            case .contextTooLong: (400, "the input length exceeds the context length")
            case .unauthorized: (401, "unauthorized")
            case .forbidden: (403, failure.message)
            case .noModel: (404, "model '\(failure.message)' not found")
            case .noPath: (404, failure.message)
            case .conflict: (409, failure.message)
            case .tooLarge: (413, failure.message)
            case .throttled, .spendStop: (429, failure.message)
            case .overloaded, .capacity: (503, "server busy, please try again.  maximum pending requests exceeded")
            case .server(let status): (status, failure.message)
            }
        return FailureReply(status, ["error": .string(message)]).waiting(failure.waitMilliseconds)
    }
}

/// `POST /api/generate`: the same lines with the text in another place.
enum OllamaGenerateForm: DialectForm {
    static let wholeType = OllamaForm.wholeType
    static let streamType = OllamaForm.streamType
    static let garbage = OllamaForm.garbage

    static func whole(_ answer: Answer, _ label: CallLabel) -> [UInt8] {
        var body: [UInt8] = []
        OllamaForm.line(label, &body) { response(answer.text.bytes[...], answer.thinking.bytes[...], [], &$0) }
        OllamaForm.end(answer, &body)
        body.add("}")
        return body
    }

    static func stream(_ answer: Answer, _ ask: Ask, _ label: CallLabel) -> StreamScript {
        OllamaForm.stream(answer, label, response)
    }

    private static func response(
        _ text: ArraySlice<UInt8>,
        _ thinking: ArraySlice<UInt8>,
        _ calls: [Answer.ToolCall],
        _ body: inout [UInt8]
    ) {
        body.add("\"response\":")
        body.quote(text)
        if !thinking.isEmpty {
            body.add(",\"thinking\":")
            body.quote(thinking)
        }
    }

    static func errorEvent(_ label: CallLabel) -> [UInt8] { OllamaForm.errorEvent(label) }

    static func failure(_ failure: FakeFailure, _ label: CallLabel) -> FailureReply {
        OllamaForm.failure(failure, label)
    }
}
