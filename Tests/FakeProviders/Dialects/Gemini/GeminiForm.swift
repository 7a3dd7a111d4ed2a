internal import MeshDomain

/// Gemini's generateContent.
enum GeminiForm: DialectForm {
    static let wholeType = "application/json; charset=UTF-8"
    static let streamType = "text/event-stream"
    static let garbage = Array("data: {\"candidates\":[{\"content\":{\"par\n\n".utf8)

    static func whole(_ answer: Answer, _ label: CallLabel) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(512 + answer.text.bytes.count)
        body.add("{")
        // A prompt that is declined has no candidate.
        if answer.stop == .refusal, answer.text.isEmpty {
            body.add("\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"safetyRatings\":\(blockedRatings)},")
        } else {
            body.add("\"candidates\":[{\"content\":{\"parts\":[")
            var needsComma = false
            func part(_ bytes: (inout [UInt8]) -> Void) {
                if needsComma { body.add(",") }
                needsComma = true
                bytes(&body)
            }
            if !answer.thinking.isEmpty { part { text(answer.thinking.bytes[...], isThought: true, &$0) } }
            if !answer.text.isEmpty { part { text(answer.text.bytes[...], isThought: false, &$0) } }
            for call in answer.toolCalls { part { function(call, &$0) } }
            body.add("],\"role\":\"model\"},\"finishReason\":\"\(reason(answer.stop))\",\"index\":0")
            if answer.stop == .refusal { body.add(",\"safetyRatings\":\(blockedRatings)") }
            body.add("}],")
        }
        end(answer.usage, label, &body)
        return body
    }

    private static let blockedRatings =
        "[{\"category\":\"HARM_CATEGORY_DANGEROUS_CONTENT\",\"probability\":\"HIGH\",\"blocked\":true}]"

    private static func text(_ text: ArraySlice<UInt8>, isThought: Bool, _ body: inout [UInt8]) {
        body.add("{\"text\":")
        body.quote(text)
        if isThought { body.add(",\"thought\":true") }
        body.add("}")
    }

    private static func function(_ call: Answer.ToolCall, _ body: inout [UInt8]) {
        body.add("{\"functionCall\":{\"name\":")
        body.quote(call.name)
        body.add(",\"args\":")
        body.add(call.arguments.bytes[...])
        body.add("}}")
    }

    private static func reason(_ stop: Answer.Stop) -> String {
        switch stop {
        case .end, .sequence, .tools: "STOP"
        case .maxTokens: "MAX_TOKENS"
        case .refusal: "SAFETY"
        }
    }

    private static func end(_ usage: Usage, _ label: CallLabel, _ body: inout [UInt8]) {
        body.add("\"usageMetadata\":{\"promptTokenCount\":")
        body.add(usage.prompt)
        if usage.cached > 0 {
            body.add(",\"cachedContentTokenCount\":")
            body.add(usage.cached)
        }
        body.add(",\"candidatesTokenCount\":")
        body.add(usage.output - usage.reasoning)
        if usage.reasoning > 0 {
            body.add(",\"thoughtsTokenCount\":")
            body.add(usage.reasoning)
        }
        body.add(",\"totalTokenCount\":")
        body.add(usage.prompt + usage.output)
        body.add("},\"modelVersion\":")
        body.quote(label.model)
        body.add(",\"responseId\":\"")
        body.add(label.id)
        body.add("\"}")
    }

    // MARK: Streams

    static func stream(_ answer: Answer, _ ask: Ask, _ label: CallLabel) -> StreamScript {
        var script = StreamScript()
        script.bytes.reserveCapacity(1024 + 300 * answer.usage.output)
        script.usage = answer.usage
        script.mark()
        var usage = answer.usage
        usage.output = 0
        usage.reasoning = 0
        for index in 0..<answer.thinking.count {
            usage.output += 1
            usage.reasoning += 1
            chunk(usage, label, &script) { text(answer.thinking[index], isThought: true, &$0) }
        }
        for index in 0..<answer.text.count {
            usage.output += 1
            chunk(usage, label, &script) { text(answer.text[index], isThought: false, &$0) }
        }
        for call in answer.toolCalls {
            // A function's arguments come at once.
            usage.output += call.arguments.count
            chunk(usage, label, &script) { function(call, &$0) }
        }
        script.bytes.add("data: ")
        if answer.stop == .refusal, answer.text.isEmpty {
            script.bytes.append(contentsOf: whole(answer, label))
        } else {
            script.bytes.add("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"},")
            script.bytes.add("\"finishReason\":\"\(reason(answer.stop))\",\"index\":0}],")
            end(answer.usage, label, &script.bytes)
        }
        script.bytes.add("\r\n\r\n")
        return script
    }

    private static func chunk(
        _ usage: Usage,
        _ label: CallLabel,
        _ script: inout StreamScript,
        _ part: (inout [UInt8]) -> Void
    ) {
        script.bytes.add("data: {\"candidates\":[{\"content\":{\"parts\":[")
        part(&script.bytes)
        script.bytes.add("],\"role\":\"model\"},\"index\":0}],")
        end(usage, label, &script.bytes)
        script.bytes.add("\r\n\r\n")
        script.mark()
    }

    static func errorEvent(_ label: CallLabel) -> [UInt8] {
        let body = failure(FakeFailure(.overloaded, "The model is overloaded. Please try again later."), label).body
        return Array("data: ".utf8) + body + Array("\r\n\r\n".utf8)
    }

    // MARK: Failures

    static func failure(_ failure: FakeFailure, _ label: CallLabel) -> FailureReply {
        let (code, status) = status(failure.kind)
        var error: [String: JSONValue] = [
            "code": .number(Double(code)), "message": .string(message(failure)), "status": .string(status),
        ]
        let details = details(failure)
        if !details.isEmpty { error["details"] = .array(details) }
        return FailureReply(code, ["error": .object(error)])
    }

    private static func message(_ failure: FakeFailure) -> String {
        switch failure.kind {
        case .noModel:
            "models/\(failure.message) is not found for API version v1beta, or is not supported for generateContent."
        case .contextTooLong:
            "The input token count (1048577) exceeds the maximum number of tokens allowed (1048576)."
        default: failure.message
        }
    }

    private static func status(_ kind: FakeFailure.Kind) -> (Int, String) {
        switch kind {
        case .badRequest, .contextTooLong, .tooLarge: (400, "INVALID_ARGUMENT")
        // Gemini knows no 401 for keys: a caller without one is not permitted.
        case .unauthorized, .forbidden: (403, "PERMISSION_DENIED")
        case .noModel, .noPath: (404, "NOT_FOUND")
        case .conflict: (409, "ABORTED")
        case .throttled, .spendStop: (429, "RESOURCE_EXHAUSTED")
        case .overloaded, .capacity, .server(503): (503, "UNAVAILABLE")
        case .server(504): (504, "DEADLINE_EXCEEDED")
        case .server(let code): (code, "INTERNAL")
        }
    }

    /// The wait is here and not in a field.
    private static func details(_ failure: FakeFailure) -> [JSONValue] {
        var details: [JSONValue] = []
        if failure.kind == .throttled || failure.kind == .spendStop {
            let period = failure.kind == .spendStop ? "Day" : "Minute"
            details.append([
                "@type": "type.googleapis.com/google.rpc.QuotaFailure",
                "violations": [
                    [
                        "quotaMetric": "generativelanguage.googleapis.com/generate_content_free_tier_requests",
                        "quotaId": .string("GenerateRequestsPer\(period)PerProjectPerModel-FreeTier"),
                    ]
                ],
            ])
            details.append([
                "@type": "type.googleapis.com/google.rpc.Help",
                "links": [["description": "Learn more", "url": "https://ai.google.dev/gemini-api/docs/rate-limits"]],
            ])
        }
        if let wait = failure.waitMilliseconds {
            // Of ProtoJSON's Duration: whole seconds, or three digits behind the point.
            let digits = String(wait % 1000 + 1000).dropFirst()
            let delay = wait % 1000 == 0 ? "\(wait / 1000)s" : "\(wait / 1000).\(digits)s"
            details.append(["@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": .string(delay)])
        }
        return details
    }
}
