internal import MeshApplication
internal import MeshDomain
internal import MeshTestSupport
internal import Testing

@testable internal import MeshModels

/// One answer in each dialect, as the vendors write it: text with letters of several bytes, a function call in pieces, usage,
/// and what else may stand between.
struct DialectSample: Sendable, CustomTestStringConvertible {
    let name: String
    let model: String
    let contentType: String
    let stream: String
    /// The same answer, not streamed.
    let whole: String
    let stopIsEnd: Bool
    let usage: TokenUsage
    let parser: @Sendable () -> any AnswerStream
    let vendor: @Sendable (any VendorTransport) -> any ModelVendor

    static let text = "Grüß Gott, 世界 🙂 and \"quotes\"\nnew line"
    static let arguments: JSONValue = ["city": "Köln", "days": 3]

    static let all = [anthropic, openAI, groq, gemini, ollama]

    var testDescription: String { name }

    var bytes: [UInt8] { Array(stream.utf8) }

    /// A key that is looked for in everything that was printed.
    static let key: VendorKey = {
        guard let key = VendorKey("sk-secret-0123456789") else { preconditionFailure("the key is one") }
        return key
    }()

    static let clock = ManualWallClock()

    /// Reads the pieces as the exchange does, without a transport.
    func read(
        _ pieces: [[UInt8]],
        _ call: VendorCall = .of()
    ) -> (text: String, outcome: Result<VendorAnswer, VendorFault>) {
        let speaker = VendorSpeaker(vendor: name, model: call.model) { _, _ in .serverError }
        var assembly = AnswerAssembly(call, speaker: speaker, stopIsEnd: stopIsEnd)
        var parser = parser()
        var events: [AnswerEvent] = []
        for piece in pieces { parser.receive(piece, into: &events) }
        if !events.contains(.end) { parser.finish(into: &events) }
        var text = ""
        do throws(VendorFault) {
            for event in events { text += try assembly.take(event) }
            return (text, .success(try assembly.answer()))
        } catch {
            return (text, .failure(error))
        }
    }

    func events(_ pieces: [[UInt8]]) -> [AnswerEvent] {
        var parser = parser()
        var events: [AnswerEvent] = []
        for piece in pieces { parser.receive(piece, into: &events) }
        parser.finish(into: &events)
        return events
    }
}

extension DialectSample {
    private static func usage(
        _ input: Int64,
        cached: Int64 = 0,
        write: Int64 = 0,
        _ output: Int64,
        _ reasoning: Int64 = 0
    )
        -> TokenUsage
    {
        var usage = TokenUsage()
        usage.input = input
        usage.cachedInput = cached
        usage.cacheWrite = write
        usage.output = output
        usage.reasoning = reasoning
        return usage
    }

    static let anthropic = DialectSample(
        name: "anthropic",
        model: "claude-sonnet-5",
        contentType: "text/event-stream; charset=utf-8",
        stream: [
            #"""
            event: message_start
            data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-5","content":[],"stop_reason":null,"usage":{"input_tokens":25,"cache_creation_input_tokens":7,"cache_read_input_tokens":5,"output_tokens":1}}}
            """#,
            #"""
            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}
            """#,
            #"""
            event: ping
            data: {"type": "ping"}
            """#,
            #"""
            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Grüß Gott, 世"}}
            """#,
            #"""
            event: content_block_delta
            data: {"delta":{"text":"界 \ud83d\ude42 and ","type":"text_delta"},"index":0,"type":"content_block_delta"}
            """#,
            #"""
            event: something_new
            data: {"type":"something_new","delta":{"type":"other_delta","value":[1,{"a":"}"}]}}
            """#,
            #"""
            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\"quotes\"\nnew line"}}
            """#,
            #"""
            event: content_block_stop
            data: {"type":"content_block_stop","index":0}
            """#,
            #"""
            event: content_block_start
            data: {"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"toolu_1","name":"weather","input":{}}}
            """#,
            #"""
            event: content_block_delta
            data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":""}}
            """#,
            #"""
            event: content_block_delta
            data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"city\": \"Kö"}}
            """#,
            #"""
            event: content_block_delta
            data: {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"ln\", \"days\": 3}"}}
            """#,
            #"""
            event: content_block_stop
            data: {"type":"content_block_stop","index":1}
            """#,
            #"""
            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":89}}
            """#,
            #"""
            event: message_stop
            data: {"type":"message_stop"}
            """#,
        ].map { $0 + "\n\n" }.joined(),
        whole: #"""
            {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-5","content":[
            {"type":"thinking","thinking":"hm","signature":"x"},
            {"type":"text","text":"Grüß Gott, 世界 🙂 and \"quotes\"\nnew line"},
            {"type":"tool_use","id":"toolu_1","name":"weather","input":{"city":"Köln","days":3}}],
            "stop_reason":"tool_use","stop_sequence":null,
            "usage":{"input_tokens":25,"cache_creation_input_tokens":7,"cache_read_input_tokens":5,"output_tokens":89}}
            """#,
        stopIsEnd: false,
        usage: usage(25, cached: 5, write: 7, 89),
        parser: { AnthropicStream(form: .text) },
        vendor: { Vendors.anthropic(key: key, over: $0, clock: clock) }
    )

    private static let openAIHead =
        #"{"id":"c1","object":"chat.completion.chunk","created":1,"model":"gpt-4o-2024-08-06""#

    private static func openAIChunk(
        _ delta: String,
        _ finish: String = "null",
        more: String = #","usage":null"#
    ) -> String {
        "data: \(openAIHead),\"choices\":[{\"index\":0,\"delta\":\(delta),\"logprobs\":null,\"finish_reason\":\(finish)}]"
            + more + "}\n\n"
    }

    private static let openAIPieces = [
        openAIChunk(#"{"role":"assistant","content":"","refusal":null}"#),
        openAIChunk(#"{"content":"Grüß Gott, 世"}"#),
        openAIChunk(#"{"content":"界 \ud83d\ude42 and "}"#, more: #", "usage": null, "obfuscation": "ab{\"c"# + "\""),
        openAIChunk(#"{"content":"\"quotes\"\nnew line"}"#),
        openAIChunk(
            #"{"tool_calls":[{"index":0,"id":"toolu_1","type":"function","function":{"name":"weather","arguments":""}}]}"#
        ),
        openAIChunk(#"{"tool_calls":[{"index":0,"function":{"arguments":"{\"city\": \"Kö"}}]}"#),
        ": a comment\n\n",
        openAIChunk(#"{"tool_calls":[{"index":0,"function":{"arguments":"ln\", \"days\": 3}"}}]}"#),
    ].joined()

    private static let openAIWhole = #"""
        {"id":"c1","object":"chat.completion","created":1,"model":"gpt-4o-2024-08-06","choices":[{"index":0,
        "message":{"role":"assistant","content":"Grüß Gott, 世界 🙂 and \"quotes\"\nnew line","refusal":null,
        "tool_calls":[{"id":"toolu_1","type":"function","function":{"name":"weather",
        "arguments":"{\"city\": \"Köln\", \"days\": 3}"}}]},"logprobs":null,"finish_reason":"tool_calls"}],
        "usage":{"prompt_tokens":25,"completion_tokens":89,"total_tokens":114,
        "prompt_tokens_details":{"cached_tokens":5,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":9}}}
        """#

    static let openAI = DialectSample(
        name: "openai",
        model: "gpt-4o-2024-08-06",
        contentType: "text/event-stream",
        stream: openAIPieces + openAIChunk("{}", #""tool_calls""#)
            + "data: " + openAIHead
            + #","choices":[],"usage":{"prompt_tokens":25,"completion_tokens":89,"total_tokens":114,"#
            + #""prompt_tokens_details":{"cached_tokens":5},"completion_tokens_details":{"reasoning_tokens":9}}}"#
            + "\n\ndata: [DONE]\n\n",
        whole: openAIWhole,
        stopIsEnd: true,
        usage: usage(20, cached: 5, 89, 9),
        parser: { OpenAIStream() },
        vendor: { Vendors.openAI(.openAI, key: key, over: $0, clock: clock) }
    )

    static let groq = DialectSample(
        name: "groq",
        model: "gpt-4o-2024-08-06",
        contentType: "text/event-stream",
        stream: openAIPieces
            + openAIChunk(
                "{}",
                #""tool_calls""#,
                more: #","x_groq":{"id":"req_1","usage":{"queue_time":0.01,"prompt_tokens":25,"completion_tokens":89,"#
                    + #""total_tokens":114,"total_time":0.3}}"#
            ) + "data: [DONE]\n\n",
        whole: openAIWhole,
        stopIsEnd: true,
        usage: usage(25, 89),
        parser: { OpenAIStream() },
        vendor: { Vendors.openAI(.groq, key: key, over: $0, clock: clock) }
    )

    private static func geminiChunk(_ parts: String, _ rest: String = "", after: String = "") -> String {
        "data: {\"candidates\": [{\"content\": {\"parts\": \(parts),\"role\": \"model\"}\(rest),\"index\": 0}]\(after),"
            + "\"modelVersion\": \"gemini-2.5-flash\",\"responseId\": \"r1\"}\r\n\r\n"
    }

    static let gemini = DialectSample(
        name: "gemini",
        model: "gemini-2.5-flash",
        contentType: "text/event-stream",
        stream: [
            geminiChunk(#"[{"text": "hm","thought": true},{"text": "Grüß Gott, 世"}]"#),
            geminiChunk(
                #"[{"text": "界 🙂 and "}]"#,
                after: #","usageMetadata": {"promptTokenCount": 25,"candidatesTokenCount": 9}"#
            ),
            geminiChunk(#"[{"text": "\"quotes\"\nnew line"}]"#),
            geminiChunk(
                #"[{"functionCall": {"id": "toolu_1","name": "weather","args": {"city": "Köln","days": 3}},"#
                    + #""thoughtSignature": "c2ln"}]"#
            ),
            geminiChunk(
                #"[{"text": ""}]"#,
                #","finishReason": "STOP""#,
                after: #","usageMetadata": {"promptTokenCount": 25,"cachedContentTokenCount": 5,"#
                    + #""candidatesTokenCount": 80,"thoughtsTokenCount": 9,"totalTokenCount": 114}"#
            ),
        ].joined(),
        whole: #"""
            {"candidates": [{"content": {"parts": [{"text": "hm", "thought": true},
            {"text": "Grüß Gott, 世界 🙂 and \"quotes\"\nnew line"},
            {"thoughtSignature": "c2ln", "functionCall": {"id": "toolu_1", "name": "weather",
            "args": {"city": "Köln", "days": 3}}}], "role": "model"}, "finishReason": "STOP", "index": 0,
            "safetyRatings": [{"category": "HARM_CATEGORY_HARASSMENT", "probability": "NEGLIGIBLE"}]}],
            "usageMetadata": {"promptTokenCount": 25, "cachedContentTokenCount": 5, "candidatesTokenCount": 80,
            "thoughtsTokenCount": 9, "totalTokenCount": 114}, "modelVersion": "gemini-2.5-flash", "responseId": "r1"}
            """#,
        stopIsEnd: true,
        usage: usage(20, cached: 5, 89, 9),
        parser: { GeminiStream() },
        vendor: { Vendors.gemini(key: key, over: $0, clock: clock) }
    )

    private static func ollamaLine(_ message: String, _ rest: String = #""done":false"#) -> String {
        #"{"model":"llama3.2","created_at":"2026-01-01T00:00:00Z","message":"# + message + "," + rest + "}\n"
    }

    static let ollama = DialectSample(
        name: "ollama",
        model: "llama3.2",
        contentType: "application/x-ndjson",
        stream: [
            ollamaLine(#"{"role":"assistant","content":"","thinking":"hm"}"#),
            ollamaLine(#"{"role":"assistant","content":"Grüß Gott, 世"}"#),
            ollamaLine(#"{"role":"assistant","content":"界 🙂 and "}"#),
            ollamaLine(#"{"role":"assistant","content":"\"quotes\"\nnew line"}"#),
            ollamaLine(
                #"{"role":"assistant","content":"","tool_calls":[{"id":"toolu_1","function":{"index":0,"name":"weather","#
                    + #""arguments":{"city":"Köln","days":3}}}]}"#
            ),
            ollamaLine(
                #"{"role":"assistant","content":""}"#,
                #""done":true,"done_reason":"stop","total_duration":5,"prompt_eval_count":25,"eval_count":89"#
            ),
        ].joined(),
        whole: #"""
            {"model":"llama3.2","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant",
            "content":"Grüß Gott, 世界 🙂 and \"quotes\"\nnew line",
            "tool_calls":[{"id":"toolu_1","function":{"name":"weather","arguments":{"city":"Köln","days":3}}}]},
            "done":true,"done_reason":"stop","prompt_eval_count":25,"eval_count":89}
            """#,
        stopIsEnd: false,
        usage: usage(25, 89),
        parser: { OllamaStream() },
        vendor: { Vendors.ollama(over: $0, clock: clock) }
    )
}
