internal import MeshDomain
internal import Testing

@testable internal import MeshModels

@Suite("What Ollama is sent")
struct OllamaRequestTests {
    private func sent(_ call: VendorCall) async throws -> VendorRequest {
        try await RequestSample.sent(call, by: DialectSample.ollama.vendor)
    }

    @Test("A conversation with everything in it")
    func everything() async throws {
        var call = RequestSample.full(model: "llama3.2")
        call.messages[0].images.removeLast()
        call.parameters.extra = ["num_ctx": 8192, "think": false, "stream": "evil"]
        let request = try await sent(call)
        #expect(request.url == "http://localhost:11434/api/chat" && request.isStream)
        #expect(request.header("authorization") == nil)
        func toolCall(_ id: JSONValue, _ city: JSONValue) -> JSONValue {
            ["id": id, "function": ["name": "weather", "arguments": ["city": city]]]
        }
        let function: JSONValue = [
            "name": "weather", "description": "Tells the weather.",
            "parameters": RequestSample.weather.parameters ?? .null,
        ]
        let expected: JSONValue = [
            "model": "llama3.2", "stream": true, "truncate": false, "think": false,
            "options": ["num_predict": 100, "temperature": 1.5, "top_p": 0.9, "stop": ["END"], "num_ctx": 8192],
            "tools": [["type": "function", "function": function]],
            "messages": [
                ["role": "system", "content": "Be brief."],
                ["role": "user", "content": "What is this, and the weather?", "images": ["aGk="]],
                [
                    "role": "assistant", "content": "I look.",
                    "tool_calls": [toolCall("call:1", "Köln"), toolCall("call:2", "Bonn")],
                ],
                ["role": "tool", "content": "{\"sky\":\"blue\"}", "tool_call_id": "call:1", "tool_name": "weather"],
                ["role": "tool", "content": "rain", "tool_call_id": "call:2", "tool_name": "weather"],
                ["role": "user", "content": "And tomorrow?"],
            ],
        ]
        #expect(try request.json == expected)
    }

    @Test("A schema is the format; with functions it is told")
    func schemas() async throws {
        let plain = try await sent(RequestSample.structured(model: "m", RequestSample.listSchema)).json
        #expect(plain["format"] == RequestSample.listSchema)
        let call = RequestSample.structured(model: "m", RequestSample.listSchema, tools: [RequestSample.weather])
        let told = try await sent(call).json
        #expect(told["format"] == nil && told["messages"]?.array?.first?["role"] == "system")
    }

    @Test(
        "That it is no stream is said, a beginning is gone on from, and functions that must not be called are not offered"
    )
    func details() async throws {
        var call = RequestSample.begun(model: "m")
        call.wantsStream = false
        call.tools = [RequestSample.weather]
        call.toolChoice = .none
        let body = try await sent(call).json
        #expect(body["stream"] == false && body["tools"] == nil)
        #expect(body["messages"]?.array?.last == ["role": "assistant", "content": "Once upon \n"])
    }

    @Test("Images at an address are refused here, in words")
    func imagesByAddress() async {
        var call = VendorCall.of()
        call.messages[0].images = [TaskImage(mediaType: "image/png", source: .url("https://example.com/a.png"))]
        let picture = call
        let fault = await #expect(throws: VendorFault.self) {
            try await DialectSample.ollama.vendor(ScriptedTransport([])).generate(picture) { _ in }
        }
        #expect(fault?.kind == .callerFault && fault?.sentence.contains("not from addresses") == true)
    }

    @Test("Addresses as people write them")
    func addresses() {
        let cases = [
            ("localhost", "http://localhost:11434"), ("0.0.0.0", "http://127.0.0.1:11434"),
            ("0.0.0.0:8080", "http://127.0.0.1:8080"), ("http://box:99/", "http://box:99"),
            ("https://ollama.example.com", "https://ollama.example.com"), ("[::1]", "http://[::1]:11434"),
            ("[::1]:7", "http://[::1]:7"), ("box/ollama", "http://box:11434/ollama"),
        ]
        for (written, meant) in cases { #expect(BaseURL.ollama(written).text == meant, "\(written)") }
        #expect(BaseURL("api.example.com/v1//").text == "https://api.example.com/v1")
    }
}
