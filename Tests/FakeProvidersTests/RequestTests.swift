import MeshDomain
import Testing

@testable import FakeProviders

/// What each vendor refuses. What it takes is shown by its own client in Tests/Providers.
@Suite("Requests to the fake providers")
struct RequestTests {
    private func message(_ read: (JSONValue) throws -> Void, _ text: String) throws -> String? {
        let json = try JSONValue(parsing: text)
        do {
            try read(json)
            return nil
        } catch let failure as FakeFailure {
            return failure.message
        }
    }

    @Test(
        "Anthropic says which field is wrong",
        arguments: [
            (#"{"max_tokens":1,"messages":[]}"#, "model: Field required"),
            (#"{"model":"m","messages":[{"role":"user","content":"x"}]}"#, "max_tokens: Field required"),
            (#"{"model":"m","max_tokens":0,"messages":[]}"#, "max_tokens: must be greater than or equal to 1"),
            (#"{"model":"m","max_tokens":1.5,"messages":[]}"#, "max_tokens: Input should be a valid integer"),
            (#"{"model":"m","max_tokens":1,"messages":[]}"#, "messages: at least one message is required"),
            (#"{"model":"m","max_tokens":1}"#, "messages: Field required"),
            (#"{"model":"m","max_tokens":1,"messages":[{"role":"user"}]}"#, "messages.0.content: Field required"),
            (
                #"{"model":"m","max_tokens":1,"messages":[{"role":"tool","content":"x"}]}"#,
                "messages.0.role: Input should be 'user' or 'assistant'"
            ),
            (#"{"model":"m","max_tokens":1,"messages":[],"n":2}"#, "n: Extra inputs are not permitted"),
            (
                #"{"model":"m","max_tokens":1,"messages":[],"tools":[{"name":"a b","input_schema":{"type":"object"}}]}"#,
                "tools.0.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'"
            ),
            (
                #"{"model":"m","max_tokens":1,"messages":[],"tools":[{"name":"a"}]}"#,
                "tools.0.input_schema: Field required"
            ),
            (
                #"{"model":"m","max_tokens":1,"messages":[{"role":"user","content":"x"}],"output_config":{"format":{"type":"x"}}}"#,
                "output_config.format.type: Input should be 'json_schema'"
            ),
        ]
    )
    func anthropic(request: String, wanted: String) throws {
        #expect(try message({ _ = try AnthropicRequest.read($0) }, request) == wanted)
    }

    @Test(
        "OpenAI names the parameter",
        arguments: [
            (#"{"messages":[{"role":"user","content":"x"}]}"#, "Missing required parameter: 'model'."),
            (#"{"model":"m"}"#, "Missing required parameter: 'messages'."),
            (#"{"model":"m","messages":[{"role":"user"}]}"#, "Missing required parameter: 'messages[0].content'."),
            (
                #"{"model":"m","messages":[],"max_tokens":1,"max_completion_tokens":1}"#,
                "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported."
            ),
            (
                #"{"model":"m","messages":[],"stream_options":{"include_usage":true}}"#,
                "The 'stream_options' parameter is only allowed when 'stream' is enabled."
            ),
            (#"{"model":"m","messages":[],"top_k":3}"#, "Unrecognized request argument supplied: top_k"),
            (
                #"{"model":"m","messages":[],"tool_choice":"auto"}"#,
                "'tool_choice' is only allowed when 'tools' are specified."
            ),
            (
                #"{"model":"m","messages":[{"role":"tool","tool_call_id":"x","content":"y"}]}"#,
                "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
            ),
        ]
    )
    func openai(request: String, wanted: String) throws {
        #expect(try message({ _ = try OpenAIRequest.read($0, .openai) }, request) == wanted)
    }

    @Test(
        "Groq refuses what OpenAI takes",
        arguments: ["\"logprobs\":true", "\"top_logprobs\":2", "\"logit_bias\":{}"]
    )
    func groq(member: String) throws {
        let request = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\(member)}"
        #expect(try message({ _ = try OpenAIRequest.read($0, .openai) }, request) == nil)
        #expect(try message({ _ = try OpenAIRequest.read($0, .groq) }, request)?.contains("unsupported") == true)
    }

    @Test("Gemini reads names in both cases, and leaves those within schemas alone")
    func gemini() throws {
        let request = #"""
            {"contents":[{"role":"user","parts":[{"inline_data":{"mime_type":"image/png","data":"AAAA"}},{"text":"hi"}]}],
             "system_instruction":{"parts":[{"text":"be brief"}]},
             "generation_config":{"max_output_tokens":5,"response_mime_type":"application/json",
              "response_schema":{"type":"OBJECT","properties":{"snake_name":{"type":"STRING"}}}}}
            """#
        let ask = try GeminiRequest.read(JSONValue(parsing: request), model: "m", isStream: false)
        #expect(ask.maxTokens == 5 && ask.tally.imageCount == 1 && ask.prompt == "hi")
        #expect(ask.schema?["properties"]?["snake_name"] != nil)
        func refusal(_ text: String) throws -> String? {
            try message({ _ = try GeminiRequest.read($0, model: "m", isStream: false) }, text)
        }
        #expect(try refusal("{}") == "* GenerateContentRequest.contents: contents is not specified")
        #expect(
            try refusal(#"{"contents":[{"role":"assistant","parts":[{"text":"x"}]}]}"#)?.contains("valid role") == true
        )
        #expect(
            try refusal(#"{"contents":[{"parts":[{"text":"x"}]}],"maxTokens":1}"#)
                == "Invalid JSON payload received. Unknown name \"maxTokens\": Cannot find field."
        )
    }

    @Test("Ollama streams unless it is told not to")
    func ollama() throws {
        let ask = try OllamaRequest.read(["model": "m", "messages": [["role": "user", "content": "x"]]], isChat: true)
        #expect(ask.isStream)
        #expect(try message({ _ = try OllamaRequest.read($0, isChat: true) }, "{}") == "model is required")
        #expect(
            try message({ _ = try OllamaRequest.read($0, isChat: true) }, #"{"model":"m","format":"xml"}"#)?
                .contains("invalid format") == true
        )
    }

    @Test("every call of a tool has to be answered, in each dialect that numbers them")
    func unansweredCalls() throws {
        let anthropic = #"""
            {"model":"m","max_tokens":9,"messages":[{"role":"user","content":"x"},
             {"role":"assistant","content":[{"type":"tool_use","id":"a","name":"t","input":{}},
              {"type":"tool_use","id":"b","name":"t","input":{}}]},
             {"role":"user","content":[{"type":"tool_result","tool_use_id":"a","content":"1"}]}]}
            """#
        let missing = try message({ _ = try AnthropicRequest.read($0) }, anthropic)
        #expect(missing?.contains("immediately after: b") == true)
        let openai = #"""
            {"model":"m","messages":[{"role":"user","content":"x"},{"role":"assistant","tool_calls":[
             {"id":"a","type":"function","function":{"name":"t","arguments":"{}"}},
             {"id":"b","type":"function","function":{"name":"t","arguments":"{}"}}]},
             {"role":"tool","tool_call_id":"a","content":"1"}]}
            """#
        #expect(
            try message({ _ = try OpenAIRequest.read($0, .openai) }, openai)?.contains("response messages: b") == true
        )
    }
}
