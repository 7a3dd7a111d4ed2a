internal import HTTPWire
internal import MeshDomain

/// Anthropic's Messages API.
enum AnthropicForm: DialectForm {
    static let wholeType = "application/json"
    static let streamType = "text/event-stream; charset=utf-8"
    static let garbage = Array("event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"ind\n\n".utf8)

    static func whole(_ answer: Answer, _ label: CallLabel) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(512 + answer.text.bytes.count)
        begin(&body, label)
        var needsComma = false
        if !answer.thinking.isEmpty {
            body.add("{\"type\":\"thinking\",\"thinking\":")
            body.quote(answer.thinking.bytes)
            body.add(",\"signature\":\"\(signature(label))\"}")
            needsComma = true
        }
        if !answer.text.isEmpty {
            body.add(needsComma ? ",{\"type\":\"text\",\"text\":" : "{\"type\":\"text\",\"text\":")
            body.quote(answer.text.bytes)
            body.add("}")
            needsComma = true
        }
        for (index, call) in answer.toolCalls.enumerated() {
            if needsComma { body.add(",") }
            needsComma = true
            body.add("{\"type\":\"tool_use\",\"id\":\"\(toolID(label, index))\",\"name\":")
            body.quote(call.name)
            body.add(",\"input\":")
            body.add(call.arguments.bytes[...])
            body.add("}")
        }
        body.add("],")
        stop(answer.stop, &body)
        body.add(",\"usage\":{")
        inputUsage(answer.usage, &body)
        body.add(",\"output_tokens\":")
        body.add(answer.usage.output)
        body.add(",\"service_tier\":\"standard\"}}")
        return body
    }

    private static func begin(_ body: inout [UInt8], _ label: CallLabel) {
        body.add("{\"id\":\"msg_01")
        body.add(label.id)
        body.add("\",\"type\":\"message\",\"role\":\"assistant\",\"model\":")
        body.quote(label.model)
        body.add(",\"content\":[")
    }

    private static func inputUsage(_ usage: Usage, _ body: inout [UInt8]) {
        body.add("\"input_tokens\":")
        body.add(usage.prompt - usage.cached - usage.cacheWrite)
        body.add(",\"cache_creation_input_tokens\":")
        body.add(usage.cacheWrite)
        body.add(",\"cache_read_input_tokens\":")
        body.add(usage.cached)
        body.add(",\"cache_creation\":{\"ephemeral_5m_input_tokens\":")
        body.add(usage.cacheWrite)
        body.add(",\"ephemeral_1h_input_tokens\":0}")
    }

    private static func stop(_ stop: Answer.Stop, _ body: inout [UInt8]) {
        switch stop {
        case .end: body.add("\"stop_reason\":\"end_turn\",\"stop_sequence\":null")
        case .maxTokens: body.add("\"stop_reason\":\"max_tokens\",\"stop_sequence\":null")
        case .tools: body.add("\"stop_reason\":\"tool_use\",\"stop_sequence\":null")
        case .refusal:
            body.add("\"stop_reason\":\"refusal\",\"stop_sequence\":null,\"stop_details\":")
            body.add("{\"type\":\"refusal\",\"category\":null,\"explanation\":\"The model declined to answer.\"}")
        case .sequence(let text):
            body.add("\"stop_reason\":\"stop_sequence\",\"stop_sequence\":")
            body.quote(text)
        }
    }

    private static func toolID(_ label: CallLabel, _ index: Int) -> String { "toolu_01\(label.id)\(index)" }
    private static func signature(_ label: CallLabel) -> String { "c2ln\(label.id)" }

    // MARK: Streams

    static func stream(_ answer: Answer, _ ask: Ask, _ label: CallLabel) -> StreamScript {
        var script = StreamScript()
        script.bytes.reserveCapacity(1024 + 128 * answer.usage.output)
        script.usage = answer.usage
        script.bytes.add("event: message_start\ndata: {\"type\":\"message_start\",\"message\":")
        begin(&script.bytes, label)
        script.bytes.add("],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{")
        inputUsage(answer.usage, &script.bytes)
        script.bytes.add(",\"output_tokens\":1,\"service_tier\":\"standard\"}}}\n\n")
        script.bytes.add("event: ping\ndata: {\"type\":\"ping\"}\n\n")
        script.mark()
        var index = 0
        if !answer.thinking.isEmpty {
            block(index, "{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}", &script) { script in
                deltas(index, answer.thinking, "thinking_delta", "thinking", &script)
                delta(index, "signature_delta", "signature", Array(signature(label).utf8)[...], &script)
            }
            index += 1
        }
        if !answer.text.isEmpty {
            block(index, "{\"type\":\"text\",\"text\":\"\"}", &script) { script in
                deltas(index, answer.text, "text_delta", "text", &script)
            }
            index += 1
        }
        for (number, call) in answer.toolCalls.enumerated() {
            var start = Array("{\"type\":\"tool_use\",\"id\":\"\(toolID(label, number))\",\"name\":".utf8)
            start.quote(call.name)
            start.add(",\"input\":{}}")
            block(index, String(decoding: start, as: UTF8.self), &script) { script in
                delta(index, "input_json_delta", "partial_json", [], &script)
                deltas(index, call.arguments, "input_json_delta", "partial_json", &script)
            }
            index += 1
        }
        end(answer, &script)
        return script
    }

    private static func block(
        _ index: Int,
        _ start: String,
        _ script: inout StreamScript,
        _ body: (inout StreamScript) -> Void
    ) {
        script.bytes.add("event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":")
        script.bytes.add(index)
        script.bytes.add(",\"content_block\":")
        script.bytes.add(start)
        script.bytes.add("}\n\n")
        body(&script)
        script.bytes.add("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":")
        script.bytes.add(index)
        script.bytes.add("}\n\n")
    }

    private static func deltas(
        _ index: Int,
        _ pieces: Pieces,
        _ type: String,
        _ member: String,
        _ script: inout StreamScript
    ) {
        for number in 0..<pieces.count {
            delta(index, type, member, pieces[number], &script)
            script.mark()
        }
    }

    private static func delta(
        _ index: Int,
        _ type: String,
        _ member: String,
        _ text: ArraySlice<UInt8>,
        _ script: inout StreamScript
    ) {
        script.bytes.add("event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":")
        script.bytes.add(index)
        script.bytes.add(",\"delta\":{\"type\":\"")
        script.bytes.add(type)
        script.bytes.add("\",\"")
        script.bytes.add(member)
        script.bytes.add("\":")
        script.bytes.quote(text)
        script.bytes.add("}}\n\n")
    }

    private static func end(_ answer: Answer, _ script: inout StreamScript) {
        script.bytes.add("event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{")
        stop(answer.stop, &script.bytes)
        script.bytes.add("},\"usage\":{")
        inputUsage(answer.usage, &script.bytes)
        script.bytes.add(",\"output_tokens\":")
        script.bytes.add(answer.usage.output)
        script.bytes.add("}}\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n")
    }

    static func errorEvent(_ label: CallLabel) -> [UInt8] {
        let body = failure(FakeFailure(.overloaded, "Overloaded"), label).body
        return Array("event: error\ndata: ".utf8) + body + Array("\n\n".utf8)
    }

    // MARK: Failures and fields

    static func failure(_ failure: FakeFailure, _ label: CallLabel) -> FailureReply {
        let (status, type) = status(failure.kind)
        var error: [String: JSONValue] = ["type": .string(type), "message": .string(message(failure))]
        if failure.kind == .spendStop { error["details"] = ["error_code": "enforced_spend_limit_reached"] }
        let reply = FailureReply(
            status,
            ["type": "error", "error": .object(error), "request_id": .string("req_01\(label.id)")]
        )
        return failure.kind == .spendStop ? reply : reply.waiting(failure.waitMilliseconds)
    }

    private static func message(_ failure: FakeFailure) -> String {
        switch failure.kind {
        case .noModel: "model: \(failure.message)"
        case .contextTooLong: "prompt is too long: 200001 tokens > 200000 maximum"
        default: failure.message
        }
    }

    private static func status(_ kind: FakeFailure.Kind) -> (Int, String) {
        switch kind {
        case .badRequest, .contextTooLong: (400, "invalid_request_error")
        case .unauthorized: (401, "authentication_error")
        case .forbidden: (403, "permission_error")
        case .noModel, .noPath: (404, "not_found_error")
        case .conflict: (409, "conflict")
        case .tooLarge: (413, "request_too_large")
        case .throttled, .spendStop: (429, "rate_limit_error")
        case .overloaded, .capacity: (529, "overloaded_error")
        case .server(504): (504, "timeout_error")
        case .server(let status): (status, "api_error")
        }
    }

    static func limits(_ standing: RateWindows.Standing, _ fields: inout HTTP1FieldBlock) {
        let tokens = (standing.tokensMax, standing.tokensLeft)
        let kinds = [
            ("requests", (standing.requestsMax, standing.requestsLeft)), ("tokens", tokens), ("input-tokens", tokens),
            ("output-tokens", tokens),
        ]
        for (kind, (limit, left)) in kinds {
            fields.append("anthropic-ratelimit-\(kind)-limit", limit)
            fields.append("anthropic-ratelimit-\(kind)-remaining", left)
            fields.append("anthropic-ratelimit-\(kind)-reset", standing.resetTime)
        }
    }

    static func identity(_ label: CallLabel, _ fields: inout HTTP1FieldBlock) {
        fields.append("request-id", "req_01\(label.id)")
        fields.append("anthropic-organization-id", "00000000-0000-4000-8000-0000000fa4e5")
    }
}
