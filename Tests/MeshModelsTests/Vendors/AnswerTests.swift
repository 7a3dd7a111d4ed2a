internal import MeshDomain
internal import Testing

@testable internal import MeshModels

@Suite("Answers that end in other ways")
struct AnswerTests {
    /// A reply of each dialect with a text and the vendor's word for why it stopped.
    private static func reply(_ sample: DialectSample, text: String, stop: String) -> String {
        let text = JSONValue.string(text).text
        return switch sample.name {
        case "anthropic":
            "{\"model\":\"m\",\"content\":[{\"type\":\"text\",\"text\":\(text)}],\"stop_reason\":\"\(stop)\","
                + "\"usage\":{\"input_tokens\":5,\"output_tokens\":7}}"
        case "gemini":
            "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\(text)}]},\"finishReason\":\"\(stop)\"}],"
                + "\"usageMetadata\":{\"promptTokenCount\":5,\"candidatesTokenCount\":7}}"
        case "ollama":
            "{\"message\":{\"content\":\(text)},\"done\":true,\"done_reason\":\"\(stop)\",\"prompt_eval_count\":5,"
                + "\"eval_count\":7}"
        default:
            "{\"choices\":[{\"message\":{\"content\":\(text)},\"finish_reason\":\"\(stop)\"}],"
                + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7}}"
        }
    }

    private func outcome(
        _ sample: DialectSample,
        _ body: String,
        _ call: VendorCall = .of(stream: false),
        type: String? = "application/json"
    ) async -> Result<VendorAnswer, VendorFault> {
        do throws(VendorFault) {
            let transport = ScriptedTransport(ScriptedTransport.Answer(body, type: type))
            return .success(try await sample.vendor(transport).generate(call) { _ in })
        } catch {
            return .failure(error)
        }
    }

    private static let words: [(sample: DialectSample, word: String, stop: VendorAnswer.Stop?, fault: FaultKind?)] = [
        (.anthropic, "end_turn", .end, nil), (.anthropic, "stop_sequence", .end, nil),
        (.anthropic, "max_tokens", .maxTokens, nil), (.anthropic, "refusal", nil, .policyBlock),
        (.anthropic, "model_context_window_exceeded", nil, .contextTooLong),
        (.anthropic, "pause_turn", nil, .serverError), (.openAI, "stop", .end, nil),
        (.openAI, "length", .maxTokens, nil), (.openAI, "content_filter", nil, .policyBlock),
        (.openAI, "error", nil, .serverError), (.groq, "stop", .end, nil), (.gemini, "STOP", .end, nil),
        (.gemini, "MAX_TOKENS", .maxTokens, nil), (.gemini, "SAFETY", nil, .policyBlock),
        (.gemini, "RECITATION", nil, .policyBlock), (.gemini, "PROHIBITED_CONTENT", nil, .policyBlock),
        (.gemini, "IMAGE_SAFETY", nil, .policyBlock), (.gemini, "MALFORMED_FUNCTION_CALL", nil, .streamGarbage),
        (.gemini, "OTHER", nil, .serverError), (.ollama, "stop", .end, nil), (.ollama, "length", .maxTokens, nil),
    ]

    @Test("Every word for the end of an answer", arguments: words.indices)
    func stops(index: Int) async {
        let (sample, word, stop, kind) = Self.words[index]
        switch await outcome(sample, Self.reply(sample, text: "Hello", stop: word)) {
        case .success(let answer):
            #expect(answer.stop == stop && answer.text == "Hello", "\(sample.name) \(word)")
            #expect(answer.usage.input == 5 && answer.usage.output == 7)
        case .failure(let fault):
            #expect(fault.kind == kind, "\(sample.name) \(word)")
            // What was refused has been paid.
            #expect(fault.usage?.output == 7 && fault.usage?.isEstimated == false && fault.status == 200)
        }
    }

    @Test("A refusal in words of its own is one, whole and streamed")
    func refusals() async {
        let whole = #"{"choices":[{"message":{"content":null,"refusal":"I can't"},"finish_reason":"stop"}]}"#
        guard case .failure(let fault) = await outcome(.openAI, whole) else { Issue.record("an answer"); return }
        #expect(fault.kind == .policyBlock && !fault.sentence.contains("can't"))
        let stream =
            "data: {\"choices\":[{\"delta\":{\"refusal\":\"I \"}}]}\n\ndata: {\"choices\":[{\"delta\":{\"refusal\":\"can't\"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
        let streamed = await outcome(.openAI, stream, .of(), type: "text/event-stream")
        guard case .failure(let fault) = streamed else { Issue.record("an answer"); return }
        #expect(fault.kind == .policyBlock)
    }

    @Test("A prompt that Gemini blocks is a matter of policy, not an empty answer")
    func blockedPrompt() async {
        let body = #"{"promptFeedback":{"blockReason":"SAFETY"},"usageMetadata":{"promptTokenCount":5}}"#
        for (text, call, type) in [
            (body, VendorCall.of(stream: false), "application/json"),
            ("data: \(body)\n\n", VendorCall.of(), "text/event-stream"),
        ] {
            guard case .failure(let fault) = await outcome(.gemini, text, call, type: type) else {
                Issue.record("an answer")
                continue
            }
            #expect(fault.kind == .policyBlock && fault.sentence.contains("SAFETY") && fault.usage?.input == 5)
        }
    }

    @Test("A complete answer with nothing in it is a fault", arguments: DialectSample.all)
    func nothing(sample: DialectSample) async {
        let word = sample.name == "gemini" ? "STOP" : sample.name == "anthropic" ? "end_turn" : "stop"
        let empty = Self.reply(sample, text: "", stop: word)
        for (body, call, type) in [
            (empty, VendorCall.of(stream: false), "application/json"), ("", .of(stream: false), "application/json"),
            (" \n", .of(stream: false), "application/json"), ("", .of(), sample.contentType),
        ] {
            guard case .failure(let fault) = await outcome(sample, body, call, type: type) else {
                Issue.record("an answer")
                continue
            }
            #expect(fault.kind == .emptyAnswer)
        }
    }

    @Test("A model that used up its tokens before it wrote says so")
    func usedUp() async {
        let outcome = await outcome(.openAI, Self.reply(.openAI, text: "", stop: "length"))
        guard case .failure(let fault) = outcome else { Issue.record("an answer"); return }
        #expect(fault.kind == .emptyAnswer && fault.sentence.contains("allow it more"))
    }

    @Test("A model that goes on from a beginning may find that nothing is missing", arguments: DialectSample.all)
    func nothingMissing(sample: DialectSample) async throws {
        var call = RequestSample.begun(model: "m")
        call.wantsStream = false
        let word = sample.name == "gemini" ? "STOP" : sample.name == "anthropic" ? "end_turn" : "stop"
        let answer = try await outcome(sample, Self.reply(sample, text: "", stop: word), call).get()
        #expect(answer.text.isEmpty && answer.stop == .end)
    }

    @Test("Space at the end of a beginning is not said twice")
    func spaceOnce() async throws {
        let call = RequestSample.begun(model: "claude-3-7-sonnet-20250219", "Once upon \n")
        for (pieces, expected) in [
            ([" \nthere"], "there"), ([" ", "\n", "  there"], "  there"), (["there"], "there"), ([" there"], "there"),
            (["\n there"], "\n there"),
        ] {
            let deltas = pieces.map { piece in
                let text = JSONValue.string(piece).text
                return "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"text\":\(text)}}\n\n"
            }
            let body = deltas.joined() + "data: {\"type\":\"message_stop\"}\n\n"
            let answer = try await outcome(.anthropic, body, call, type: "text/event-stream").get()
            #expect(answer.text == expected)
        }
    }

    // MARK: Structured answers of Claude

    private func toolStream(_ name: String, _ pieces: [String], stop: String) -> String {
        let start =
            "data: {\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t\","
            + "\"name\":\"\(name)\",\"input\":{}}}\n\n"
        let deltas = pieces.map { piece in
            "data: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\","
                + "\"partial_json\":\(JSONValue.string(piece).text)}}\n\n"
        }
        return "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"text\":\"Let me see.\"}}\n\n" + start
            + deltas.joined() + "data: {\"type\":\"content_block_stop\",\"index\":1}\n\n"
            + "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"\(stop)\"}}\n\n"
            + "data: {\"type\":\"message_stop\"}\n\n"
    }

    @Test("The arguments of the forced function are the text")
    func forcedTool() async throws {
        let call = RequestSample.structured(model: "claude-3-7-sonnet-20250219", RequestSample.openSchema)
        let stream = toolStream("answer", ["{\"title\"", ":\"x\"}"], stop: "tool_use")
        let answer = try await outcome(.anthropic, stream, call, type: "text/event-stream").get()
        #expect(answer.text == "{\"title\":\"x\"}" && answer.toolCalls.isEmpty && answer.stop == .end)
        var unary = call
        unary.wantsStream = false
        let body =
            #"{"content":[{"type":"tool_use","id":"t","name":"answer","input":{"title":"x"}}],"stop_reason":"tool_use"}"#
        #expect(try await outcome(.anthropic, body, unary).get().text == "{\"title\":\"x\"}")
    }

    @Test("An answer in a member of them is taken out")
    func wrapped() async throws {
        let call = RequestSample.structured(model: "claude-sonnet-5", RequestSample.listSchema)
        let stream = toolStream("answer", ["{\"answer\": [1,", " 2]}"], stop: "tool_use")
        #expect(try await outcome(.anthropic, stream, call, type: "text/event-stream").get().text == "[1,2]")
        let cut = toolStream("answer", ["{\"answer\": [1,"], stop: "max_tokens")
        guard case .failure(let fault) = await outcome(.anthropic, cut, call, type: "text/event-stream") else {
            Issue.record("an answer")
            return
        }
        #expect(fault.kind == .emptyAnswer)
    }

    // MARK: Calls

    @Test("Arguments that are no JSON are a fault, unless the bound of tokens cut them off")
    func brokenArguments() async throws {
        func body(_ finish: String) -> String {
            "{\"choices\":[{\"message\":{\"content\":\"I call\",\"tool_calls\":[{\"id\":\"1\",\"function\":{\"name\":\"f\","
                + "\"arguments\":\"{\\\"a\\\":\"}}]},\"finish_reason\":\"\(finish)\"}]}"
        }
        guard case .failure(let fault) = await outcome(.openAI, body("tool_calls")) else {
            Issue.record("an answer"); return
        }
        #expect(fault.kind == .streamGarbage)
        let cut = try await outcome(.openAI, body("length")).get()
        #expect(cut.stop == .maxTokens && cut.toolCalls.isEmpty && cut.usage.isEstimated)
    }

    @Test("Several calls side by side, without ids or indices where servers leave them away")
    func severalCalls() async throws {
        let chunks = [
            #"{"id":"a","function":{"name":"f","arguments":"{\"x\""}}"#, #"{"function":{"arguments":":1}"}}"#,
            #"{"id":"b","function":{"name":"g","arguments":{"y":2}}}"#,
        ]
        let stream =
            chunks.map { "data: {\"choices\":[{\"delta\":{\"tool_calls\":[\($0)]}}]}\n\n" }.joined()
            + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n"
        let answer = try await outcome(.openAI, stream, .of(), type: "text/event-stream").get()
        #expect(
            answer.toolCalls.map(\.name) == ["f", "g"] && answer.toolCalls.map(\.arguments) == [["x": 1], ["y": 2]]
        )
        let gemini = #"""
            {"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}},{"functionCall":{"name":"g","args":{"y":2}}}]},
            "finishReason":"STOP"}]}
            """#
        let calls = try await outcome(.gemini, gemini).get()
        #expect(calls.stop == .toolCalls && calls.toolCalls.map(\.id) == ["call_0", "call_1"])
        #expect(calls.toolCalls.map(\.arguments) == [[:], ["y": 2]])
    }

    @Test("Signatures come with the calls of Gemini")
    func signatures() async throws {
        let answer = try await outcome(.gemini, DialectSample.gemini.whole).get()
        #expect(answer.toolCalls.first?.signature == "c2ln" && answer.requestID == "r1")
    }

    @Test("Ids that are made here differ from those of the conversation")
    func ownIDs() async throws {
        var call = RequestSample.full(model: "gemini-2.5-flash")
        call.wantsStream = false
        let body = #"{"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}}]},"finishReason":"STOP"}]}"#
        #expect(try await outcome(.gemini, body, call).get().toolCalls.map(\.id) == ["call_2"])
    }

    @Test("Nothing that follows the mark of the end counts", arguments: DialectSample.all)
    func afterTheEnd(sample: DialectSample) async throws {
        guard sample.name != "gemini" else { return }
        let twice = try await outcome(sample, sample.stream + sample.stream, .of(), type: sample.contentType).get()
        #expect(twice.text == DialectSample.text && twice.toolCalls.count == 1)
    }

    @Test("A quota of the day that ends within a stream is not back after its short wait")
    func dailyQuotaInStream() async {
        let details =
            #"[{"@type":"google.rpc.QuotaFailure","violations":[{"quotaId":"XPerDayY"}]},"#
            + #"{"@type":"google.rpc.RetryInfo","retryDelay":"37s"}]"#
        let body = "data: {\"error\":{\"status\":\"RESOURCE_EXHAUSTED\",\"details\":\(details)}}\n\n"
        let outcome = await outcome(.gemini, body, .of(), type: "text/event-stream")
        guard case .failure(let fault) = outcome else { Issue.record("an answer"); return }
        #expect(fault.kind == .spendStop && fault.retryAfter == nil)
    }

    // MARK: Bounds

    @Test("Text, arguments and calls have bounds")
    func bounds() throws {
        let limits = AnswerAssembly.Limits(textBytesMax: 10, argumentsBytesMax: 10, toolCallsMax: 2)
        let speaker = VendorSpeaker(vendor: "v", model: "m") { _, _ in .serverError }
        func assembly() -> AnswerAssembly { AnswerAssembly(.of(), speaker: speaker, stopIsEnd: true, limits: limits) }
        let tooMuch: [[AnswerEvent]] = [
            [.text("12345"), .text("678901")],
            [.toolCall(index: 0, id: nil, name: "f", signature: nil), .arguments(index: 0, "12345678901")],
            (0..<3).map { .toolCall(index: $0, id: nil, name: "f", signature: nil) },
            [.arguments(index: 4, "{}")],
        ]
        for events in tooMuch {
            var assembly = assembly()
            let fault = #expect(throws: VendorFault.self) { for event in events { _ = try assembly.take(event) } }
            #expect(fault?.kind == .streamGarbage)
        }
    }
}
