internal import HTTPWire
internal import MeshDomain

/// OpenAI's Chat Completions, and Groq's.
enum OpenAIForm: DialectForm {
    static let wholeType = "application/json"
    static let streamType = "text/event-stream; charset=utf-8"
    static let garbage = Array("data: {\"id\":\"chatcmpl-\",\"choices\":[{\"ind\n\n".utf8)

    static func whole(_ answer: Answer, _ label: CallLabel) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(512 + answer.text.bytes.count)
        begin("chat.completion", label, &body)
        body.add("{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":")
        if answer.text.isEmpty { body.add("null") } else { body.quote(answer.text.bytes) }
        if label.dialect == .groq {
            if !answer.thinking.isEmpty {
                body.add(",\"reasoning\":")
                body.quote(answer.thinking.bytes)
            }
        } else {
            body.add(
                answer.stop == .refusal
                    ? ",\"refusal\":\"I'm sorry, I cannot assist with that request.\"" : ",\"refusal\":null"
            )
            body.add(",\"annotations\":[]")
        }
        if !answer.toolCalls.isEmpty {
            body.add(",\"tool_calls\":[")
            for (index, call) in answer.toolCalls.enumerated() {
                if index > 0 { body.add(",") }
                tool(call, call.arguments.bytes[...], index, label, isDelta: false, &body)
            }
            body.add("]")
        }
        body.add("},\"logprobs\":null,\"finish_reason\":\"")
        body.add(reason(answer.stop, isWhole: true))
        body.add("\"}],\"usage\":")
        usage(answer.usage, label, &body)
        if label.dialect == .groq { body.add(",\"x_groq\":{\"id\":\"req_01\(label.id)\"}") }
        body.add(",\"service_tier\":\"\(tier(label))\",\"system_fingerprint\":\"fp_fake000001\"}")
        return body
    }

    private static func begin(_ object: String, _ label: CallLabel, _ body: inout [UInt8]) {
        body.add("{\"id\":\"chatcmpl-")
        body.add(label.id)
        body.add("\",\"object\":\"")
        body.add(object)
        body.add("\",\"created\":")
        body.add(label.unixSeconds)
        body.add(",\"model\":")
        body.quote(label.model)
        body.add(",\"choices\":[")
    }

    private static func tier(_ label: CallLabel) -> String { label.dialect == .groq ? "on_demand" : "default" }

    private static func tool(
        _ call: Answer.ToolCall,
        _ arguments: ArraySlice<UInt8>,
        _ index: Int,
        _ label: CallLabel,
        isDelta: Bool,
        _ body: inout [UInt8]
    ) {
        body.add("{")
        if isDelta { body.add("\"index\":\(index),") }
        body.add("\"id\":\"call_\(label.id)\(index)\",\"type\":\"function\",\"function\":{\"name\":")
        body.quote(call.name)
        body.add(",\"arguments\":")
        body.quote(arguments)
        body.add("}}")
    }

    /// In a whole answer, OpenAI's own refusal fills a member and stops normally; a filter cuts a stream.
    private static func reason(_ stop: Answer.Stop, isWhole: Bool) -> String {
        switch stop {
        case .end, .sequence: "stop"
        case .maxTokens: "length"
        case .tools: "tool_calls"
        case .refusal: isWhole ? "stop" : "content_filter"
        }
    }

    private static func usage(_ usage: Usage, _ label: CallLabel, _ body: inout [UInt8]) {
        body.add("{\"prompt_tokens\":")
        body.add(usage.prompt)
        body.add(",\"completion_tokens\":")
        body.add(usage.output)
        body.add(",\"total_tokens\":")
        body.add(usage.prompt + usage.output)
        body.add(",\"prompt_tokens_details\":{\"cached_tokens\":")
        body.add(usage.cached)
        body.add(",\"audio_tokens\":0},\"completion_tokens_details\":{\"reasoning_tokens\":")
        body.add(usage.reasoning)
        body.add(",\"audio_tokens\":0,\"accepted_prediction_tokens\":0,\"rejected_prediction_tokens\":0}")
        if label.dialect == .groq {
            body.add(",\"queue_time\":0.001,\"prompt_time\":0.002,\"completion_time\":0.003,\"total_time\":0.005")
        }
        body.add("}")
    }

    // MARK: Streams

    static func stream(_ answer: Answer, _ ask: Ask, _ label: CallLabel) -> StreamScript {
        var script = StreamScript()
        script.bytes.reserveCapacity(1024 + 256 * answer.usage.output)
        script.usage = answer.usage
        var start = Array("data: ".utf8)
        begin("chat.completion.chunk", label, &start)
        start.add("{\"index\":0,\"delta\":{")
        let end = Self.end(ask, label)
        script.bytes.add(start[...])
        script.bytes.add("\"role\":\"assistant\",\"content\":\"\"},\"logprobs\":null,\"finish_reason\":null}]")
        if label.dialect == .groq { script.bytes.add(",\"x_groq\":{\"id\":\"req_01\(label.id)\"}") }
        script.bytes.add(end[...])
        script.mark()
        let open = Array("},\"logprobs\":null,\"finish_reason\":null}]".utf8) + end
        let thinking = label.dialect == .groq ? "\"reasoning\":" : nil
        for index in 0..<answer.thinking.count {
            // OpenAI counts its reasoning and does not show it.
            if let thinking { chunk(start, thinking, answer.thinking[index], "", open, &script) }
            script.mark()
        }
        for index in 0..<answer.text.count {
            chunk(start, "\"content\":", answer.text[index], "", open, &script)
            script.mark()
        }
        for (number, call) in answer.toolCalls.enumerated() {
            script.bytes.add(start[...])
            script.bytes.add("\"tool_calls\":[")
            tool(call, [], number, label, isDelta: true, &script.bytes)
            script.bytes.add("]")
            script.bytes.add(open[...])
            let before = "\"tool_calls\":[{\"index\":\(number),\"function\":{\"arguments\":"
            for index in 0..<call.arguments.count {
                chunk(start, before, call.arguments[index], "}}]", open, &script)
                script.mark()
            }
        }
        finish(answer, ask, label, start, end, &script)
        return script
    }

    private static func chunk(
        _ start: [UInt8],
        _ before: String,
        _ text: ArraySlice<UInt8>,
        _ after: String,
        _ end: [UInt8],
        _ script: inout StreamScript
    ) {
        script.bytes.append(contentsOf: start)
        script.bytes.add(before)
        script.bytes.quote(text)
        script.bytes.add(after)
        script.bytes.append(contentsOf: end)
    }

    /// What stands behind the choices of each chunk.
    private static func end(_ ask: Ask, _ label: CallLabel) -> [UInt8] {
        var end = Array(",\"service_tier\":\"\(tier(label))\",\"system_fingerprint\":\"fp_fake000001\"".utf8)
        if ask.streamsUsage, label.dialect == .openai { end.add(",\"usage\":null") }
        end.add("}\n\n")
        return end
    }

    private static func finish(
        _ answer: Answer,
        _ ask: Ask,
        _ label: CallLabel,
        _ start: [UInt8],
        _ end: [UInt8],
        _ script: inout StreamScript
    ) {
        script.bytes.append(contentsOf: start)
        script.bytes.add("},\"logprobs\":null,\"finish_reason\":\"")
        script.bytes.add(reason(answer.stop, isWhole: false))
        script.bytes.add("\"}]")
        if label.dialect == .groq {
            script.bytes.add(",\"x_groq\":{\"id\":\"req_01\(label.id)\",\"usage\":")
            usage(answer.usage, label, &script.bytes)
            script.bytes.add("},\"usage\":")
            usage(answer.usage, label, &script.bytes)
        }
        script.bytes.append(contentsOf: end)
        if ask.streamsUsage, label.dialect == .openai {
            script.bytes.add("data: ")
            begin("chat.completion.chunk", label, &script.bytes)
            script.bytes.add("],\"usage\":")
            usage(answer.usage, label, &script.bytes)
            script.bytes.add("}\n\n")
        }
        script.bytes.add("data: [DONE]\n\n")
    }

    static func errorEvent(_ label: CallLabel) -> [UInt8] {
        let body = failure(FakeFailure(.server(500), "The server had an error while processing your request."), label)
            .body
        guard label.dialect == .groq else { return Array("data: ".utf8) + body + Array("\n\n".utf8) }
        var event = Array("data: ".utf8)
        begin("chat.completion.chunk", label, &event)
        event.add("],\"x_groq\":{\"id\":\"req_01\(label.id)\",\"error\":\"internal server error\"}}\n\n")
        return event
    }

    // MARK: Failures and fields

    static func failure(_ failure: FakeFailure, _ label: CallLabel) -> FailureReply {
        let row = row(failure, label)
        let error: [String: JSONValue] = [
            "message": .string(row.message ?? failure.message), "type": .string(row.type),
            "param": failure.param.map { .string($0) } ?? .null, "code": row.code.map { .string($0) } ?? .null,
        ]
        let reply = FailureReply(row.status, ["error": .object(error)])
        return failure.kind == .spendStop ? reply : reply.waiting(failure.waitMilliseconds)
    }

    private struct Row {
        let status: Int
        let type: String
        var code: String?
        var message: String?

        init(_ status: Int, _ type: String, code: String? = nil, message: String? = nil) {
            self.status = status
            self.type = type
            self.code = code
            self.message = message
        }
    }

    private static func row(_ failure: FakeFailure, _ label: CallLabel) -> Row {
        let isGroq = label.dialect == .groq
        switch failure.kind {
        case .badRequest: return Row(400, "invalid_request_error")
        case .contextTooLong:
            let message =
                "This model's maximum context length is 128000 tokens. Please reduce the length of the messages."
            return Row(400, "invalid_request_error", code: "context_length_exceeded", message: message)
        case .unauthorized: return Row(401, "invalid_request_error", code: "invalid_api_key")
        case .forbidden: return Row(403, "invalid_request_error", code: "unsupported_country_region_territory")
        case .noModel:
            let message = "The model `\(failure.message)` does not exist or you do not have access to it."
            return Row(404, "invalid_request_error", code: "model_not_found", message: message)
        case .noPath: return Row(404, "invalid_request_error", code: "unknown_url")
        case .conflict: return Row(409, "invalid_request_error", code: "conflict")
        case .tooLarge: return Row(413, "invalid_request_error", code: "request_too_large")
        case .throttled: return Row(429, isGroq ? "tokens" : "rate_limit_error", code: "rate_limit_exceeded")
        case .spendStop: return Row(429, "insufficient_quota", code: "insufficient_quota")
        case .capacity: return Row(498, "capacity_exceeded", code: "capacity_exceeded")
        case .overloaded: return Row(503, "server_error", code: isGroq ? nil : "server_is_overloaded")
        case .server(let status): return Row(status, isGroq ? "internal_server_error" : "server_error")
        }
    }

    static func limits(_ standing: RateWindows.Standing, _ fields: inout HTTP1FieldBlock) {
        fields.append("x-ratelimit-limit-requests", standing.requestsMax)
        fields.append("x-ratelimit-limit-tokens", standing.tokensMax)
        fields.append("x-ratelimit-remaining-requests", standing.requestsLeft)
        fields.append("x-ratelimit-remaining-tokens", standing.tokensLeft)
        fields.append("x-ratelimit-reset-requests", "\(standing.seconds)s")
        fields.append("x-ratelimit-reset-tokens", "\(standing.seconds)s")
    }

    static func identity(_ label: CallLabel, _ fields: inout HTTP1FieldBlock) {
        fields.append("x-request-id", "req_01\(label.id)")
        if label.dialect == .openai { fields.append("openai-processing-ms", 1) }
    }
}
