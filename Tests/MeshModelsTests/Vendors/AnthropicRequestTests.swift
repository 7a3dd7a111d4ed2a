internal import MeshDomain
internal import Testing

@testable internal import MeshModels

@Suite("What Claude is sent")
struct AnthropicRequestTests {
    private func sent(_ call: VendorCall) async throws -> VendorRequest {
        try await RequestSample.sent(call, by: DialectSample.anthropic.vendor)
    }

    @Test("A conversation with everything in it")
    func everything() async throws {
        let request = try await sent(RequestSample.full(model: "claude-sonnet-5"))
        #expect(request.url == "https://api.anthropic.com/v1/messages" && request.isStream)
        #expect(request.header("x-api-key") == "sk-secret-0123456789")
        #expect(request.header("anthropic-version") == "2023-06-01")
        #expect(request.header("content-type") == "application/json")
        let expected: JSONValue = [
            "model": "claude-sonnet-5", "max_tokens": 100, "stream": true, "system": "Be brief.", "temperature": 1,
            "stop_sequences": ["END"], "seed": 7, "tool_choice": ["type": "auto"],
            "tools": [
                [
                    "name": "weather", "description": "Tells the weather.",
                    "input_schema": RequestSample.weather.parameters ?? .null,
                ]
            ],
            "messages": [
                [
                    "role": "user",
                    "content": [
                        ["type": "image", "source": ["type": "base64", "media_type": "image/png", "data": "aGk="]],
                        ["type": "image", "source": ["type": "url", "url": "https://example.com/a.jpg"]],
                        ["type": "text", "text": "What is this, and the weather?"],
                    ],
                ],
                [
                    "role": "assistant",
                    "content": [
                        ["type": "text", "text": "I look."],
                        ["type": "tool_use", "id": "call_1", "name": "weather", "input": ["city": "Köln"]],
                        ["type": "tool_use", "id": "call_2", "name": "weather", "input": ["city": "Bonn"]],
                    ],
                ],
                [
                    "role": "user",
                    "content": [
                        ["type": "tool_result", "tool_use_id": "call_1", "content": "{\"sky\":\"blue\"}"],
                        ["type": "tool_result", "tool_use_id": "call_2", "content": "rain"],
                        ["type": "text", "text": "And tomorrow?"],
                    ],
                ],
            ],
        ]
        #expect(try request.json == expected)
    }

    @Test("The bound of tokens is always said, and older models take both samplings")
    func olderModels() async throws {
        var call = VendorCall.of(model: "claude-3-7-sonnet-20250219", stream: false)
        call.parameters.temperature = 0.5
        call.parameters.topP = 0.9
        let request = try await sent(call)
        let body = try request.json
        #expect(!request.isStream && body["stream"] == nil && body["max_tokens"] == 8_192)
        #expect(body["temperature"] == 0.5 && body["top_p"] == 0.9 && body["system"] == nil && body["tools"] == nil)
    }

    @Test("A schema that the vendor can enforce goes into the output's configuration")
    func nativeSchema() async throws {
        var call = RequestSample.structured(model: "claude-sonnet-5", RequestSample.closedSchema)
        call.parameters.extra = ["output_config": ["effort": "low", "format": "mine"]]
        let body = try await sent(call).json
        let format: JSONValue = ["type": "json_schema", "schema": RequestSample.closedSchema]
        #expect(body["output_config"] == ["effort": "low", "format": format] && body["tools"] == nil)
    }

    @Test("Otherwise the arguments of a function that has to be called are the answer")
    func forcedTool() async throws {
        let calls = [
            RequestSample.structured(model: "claude-3-7-sonnet-20250219", RequestSample.closedSchema),
            RequestSample.structured(model: "claude-sonnet-5", RequestSample.openSchema),
        ]
        for call in calls {
            let body = try await sent(call).json
            #expect(body["output_config"] == nil && body["tool_choice"] == ["type": "tool", "name": "answer"])
            #expect(body["tools"]?.array?.first?["input_schema"] == call.outputSchema)
        }
    }

    @Test("With functions of the caller's beside it, one of all has to be called")
    func forcedToolAmongOthers() async throws {
        let tools = [ModelTool(name: "answer", description: "", parameters: nil)]
        let body = try await sent(
            RequestSample.structured(model: "claude-sonnet-5", RequestSample.openSchema, tools: tools)
        ).json
        #expect(body["tool_choice"] == ["type": "any"])
        #expect(body["tools"]?.array?.map { $0["name"] } == ["answer", "answer_"])
    }

    @Test("A schema that is no object lies in a member, with its definitions where references look")
    func wrappedSchema() async throws {
        let call = RequestSample.structured(model: "claude-sonnet-5", RequestSample.listSchema)
        let expected: JSONValue = [
            "type": "object", "required": ["answer"], "additionalProperties": false,
            "properties": ["answer": ["type": "array", "items": ["$ref": "#/$defs/x"]]],
            "$defs": ["x": ["type": "number"]],
        ]
        let body = try await sent(call).json
        #expect(body["tools"]?.array?.first?["input_schema"] == expected)
    }

    @Test("A beginning is gone on from where the model can, without the space at its end")
    func continuation() async throws {
        let older = try await sent(RequestSample.begun(model: "claude-sonnet-4-5")).json["messages"]?.array ?? []
        #expect(older.count == 2 && older.last?["content"] == [["type": "text", "text": "Once upon"]])
        let newer = try await sent(RequestSample.begun(model: "claude-sonnet-5")).json["messages"]?.array ?? []
        #expect(newer.count == 3 && newer.last?["role"] == "user")
        #expect(newer[1]["content"] == [["type": "text", "text": "Once upon \n"]])
    }

    @Test("A schema of an answer that had begun is only told")
    func continuedSchema() async throws {
        var call = RequestSample.begun(model: "claude-sonnet-5", "{\"title\":")
        call.outputSchema = RequestSample.closedSchema
        let body = try await sent(call).json
        #expect(body["output_config"] == nil && body["tools"] == nil)
        #expect(body["system"]?.string?.contains(RequestSample.closedSchema.text) == true)
    }

    @Test("Choices of functions in its own words")
    func toolChoices() async throws {
        var call = VendorCall.of()
        call.tools = [RequestSample.weather]
        for (choice, word) in [(ToolChoice.none, "none"), (.auto, "auto"), (.required, "any")] {
            call.toolChoice = choice
            let body = try await sent(call).json
            #expect(body["tool_choice"] == ["type": .string(word)])
        }
    }

    @Test("An image that it cannot read is refused here, in words")
    func unknownImage() async {
        var call = VendorCall.of()
        call.messages[0].images = [TaskImage(mediaType: "image/tiff", source: .base64("aGk="))]
        let transport = ScriptedTransport([])
        let picture = call
        let fault = await #expect(throws: VendorFault.self) {
            try await DialectSample.anthropic.vendor(transport).generate(picture) { _ in }
        }
        #expect(fault?.kind == .callerFault && fault?.sentence.contains("JPEG") == true && transport.requests.isEmpty)
    }
}
