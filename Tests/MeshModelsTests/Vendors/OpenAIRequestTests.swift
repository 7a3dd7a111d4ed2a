internal import MeshDomain
internal import Testing

@testable internal import MeshModels

@Suite("What servers of OpenAI's dialect are sent")
struct OpenAIRequestTests {
    private static let house = OpenAIFlavour.compatible(name: "house", address: "http://10.0.0.1:8000/v1/")

    private func sent(_ call: VendorCall, _ flavour: OpenAIFlavour = .openAI) async throws -> VendorRequest {
        try await RequestSample.sent(call) {
            Vendors.openAI(flavour, key: DialectSample.key, over: $0, clock: DialectSample.clock)
        }
    }

    @Test("A conversation with everything in it")
    func everything() async throws {
        let request = try await sent(RequestSample.full(model: "gpt-4o"))
        #expect(request.url == "https://api.openai.com/v1/chat/completions" && request.isStream)
        #expect(request.header("authorization") == "Bearer sk-secret-0123456789")
        func toolCall(_ id: String, _ city: String) -> JSONValue {
            [
                "id": .string(id), "type": "function",
                "function": ["name": "weather", "arguments": .string("{\"city\":\"\(city)\"}")],
            ]
        }
        let expected: JSONValue = [
            "model": "gpt-4o", "max_completion_tokens": 100, "stream": true,
            "stream_options": ["include_usage": true], "temperature": 1.5, "top_p": 0.9, "stop": ["END"], "seed": 7,
            "tool_choice": "auto",
            "tools": [
                [
                    "type": "function",
                    "function": [
                        "name": "weather", "description": "Tells the weather.",
                        "parameters": RequestSample.weather.parameters ?? .null,
                    ],
                ]
            ],
            "messages": [
                ["role": "system", "content": "Be brief."],
                [
                    "role": "user",
                    "content": [
                        ["type": "text", "text": "What is this, and the weather?"],
                        ["type": "image_url", "image_url": ["url": "data:image/png;base64,aGk="]],
                        ["type": "image_url", "image_url": ["url": "https://example.com/a.jpg"]],
                    ],
                ],
                [
                    "role": "assistant", "content": "I look.",
                    "tool_calls": [toolCall("call:1", "Köln"), toolCall("call:2", "Bonn")],
                ],
                ["role": "tool", "tool_call_id": "call:1", "content": "{\"sky\":\"blue\"}"],
                ["role": "tool", "tool_call_id": "call:2", "content": "rain"],
                ["role": "user", "content": "And tomorrow?"],
            ],
        ]
        #expect(try request.json == expected)
    }

    @Test("Compatible servers get the older name of the bound, at their own address, with or without a key")
    func compatible() async throws {
        var call = VendorCall.of(stream: false)
        call.parameters.maxTokens = 5
        let request = try await RequestSample.sent(call) {
            Vendors.openAI(Self.house, key: nil, over: $0, clock: DialectSample.clock)
        }
        #expect(request.url == "http://10.0.0.1:8000/v1/chat/completions" && request.header("authorization") == nil)
        #expect(
            try request.json == [
                "model": "model-1", "max_tokens": 5, "messages": [["role": "user", "content": "Say hello"]],
            ]
        )
    }

    @Test("Groq gets none of what it refuses")
    func groq() async throws {
        var call = VendorCall.of(model: "llama-3.3-70b-versatile")
        call.parameters.extra = ["n": 2, "logprobs": true, "reasoning_effort": "low"]
        let request = try await sent(call, .groq)
        #expect(request.url == "https://api.groq.com/openai/v1/chat/completions")
        let body = try request.json
        #expect(body["n"] == nil && body["logprobs"] == nil && body["reasoning_effort"] == "low")
        #expect(body["stream"] == true && body["stream_options"] == nil)
    }

    @Test("A schema is strict where it permits it")
    func strictness() async throws {
        for (schema, isStrict) in [(RequestSample.closedSchema, true), (RequestSample.openSchema, false)] {
            let body = try await sent(RequestSample.structured(model: "gpt-4o", schema)).json
            let form: JSONValue = ["name": "answer", "schema": schema, "strict": .bool(isStrict)]
            #expect(body["response_format"] == ["type": "json_schema", "json_schema": form])
        }
        let body = try await sent(RequestSample.structured(model: "m", RequestSample.closedSchema), Self.house).json
        #expect(body["response_format"]?["json_schema"]?["strict"] == false)
    }

    @Test("What the form cannot say is told in words")
    func toldSchemas() async throws {
        let list = try await sent(RequestSample.structured(model: "gpt-4o", RequestSample.listSchema)).json
        #expect(list["response_format"] == nil)
        #expect(list["messages"]?.array?.first?["content"]?.string?.contains("JSON Schema") == true)
        let old = try await sent(RequestSample.structured(model: "gpt-4-turbo", RequestSample.closedSchema)).json
        #expect(old["response_format"] == ["type": "json_object"] && old["messages"]?.array?.first?["role"] == "system")
    }

    @Test("Groq answers in a form as a whole, and with functions only by request")
    func groqForms() async throws {
        let object = try await sent(
            RequestSample.structured(model: "llama-3.1-8b-instant", RequestSample.closedSchema),
            .groq
        )
        #expect(!object.isStream)
        #expect(try object.json["stream"] == nil && object.json["response_format"] == ["type": "json_object"])
        let schema = try await sent(
            RequestSample.structured(model: "openai/gpt-oss-20b", RequestSample.closedSchema),
            .groq
        )
        #expect(try schema.json["response_format"]?["json_schema"]?["strict"] == true)
        let tools = RequestSample.structured(
            model: "openai/gpt-oss-20b",
            RequestSample.closedSchema,
            tools: [RequestSample.weather]
        )
        let told = try await sent(tools, .groq)
        #expect(told.isStream)
        #expect(try told.json["response_format"] == nil)
    }

    @Test("A beginning is gone on from at Groq; elsewhere the user asks for it")
    func continuation() async throws {
        let groq = try await sent(RequestSample.begun(model: "m"), .groq).json["messages"]?.array ?? []
        #expect(groq.last == ["role": "assistant", "content": "Once upon \n"])
        let openAI = try await sent(RequestSample.begun(model: "m")).json["messages"]?.array ?? []
        #expect(openAI.count == 3 && openAI.last?["role"] == "user")
    }

    @Test("A function without parameters has none, and a call without text no content")
    func bareFunctions() async throws {
        var call = VendorCall.of()
        call.tools = [ModelTool(name: "now", description: "", parameters: nil)]
        call.toolChoice = .required
        var assistant = ModelMessage(.assistant, "")
        assistant.toolCalls = [ModelToolCall(id: "1", name: "now", arguments: [:])]
        call.messages.append(assistant)
        let body = try await sent(call).json
        #expect(body["tool_choice"] == "required" && body["messages"]?.array?.last?["content"] == .null)
        let function: JSONValue = ["name": "now", "parameters": ["type": "object", "properties": [:]]]
        #expect(body["tools"] == [["type": "function", "function": function]])
    }
}
