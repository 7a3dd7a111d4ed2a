internal import MeshDomain
internal import Testing

@testable internal import MeshModels

@Suite("What Gemini is sent")
struct GeminiRequestTests {
    private func sent(_ call: VendorCall) async throws -> VendorRequest {
        try await RequestSample.sent(call, by: DialectSample.gemini.vendor)
    }

    @Test("A conversation with everything in it")
    func everything() async throws {
        var call = RequestSample.full(model: "gemini-2.5-flash")
        call.parameters.extra = ["seed": 7, "contents": "evil", "safetySettings": [["threshold": "OFF"]]]
        let request = try await sent(call)
        #expect(
            request.url
                == "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse"
        )
        #expect(request.header("x-goog-api-key") == "sk-secret-0123456789" && request.isStream)
        func functionCall(_ city: JSONValue) -> JSONValue { ["name": "weather", "args": ["city": city]] }
        func answer(_ response: JSONValue) -> JSONValue {
            ["functionResponse": ["name": "weather", "response": response]]
        }
        let expected: JSONValue = [
            "systemInstruction": ["parts": [["text": "Be brief."]]],
            "generationConfig": [
                "maxOutputTokens": 100, "temperature": 1.5, "topP": 0.9, "stopSequences": ["END"], "seed": 7,
            ],
            "safetySettings": [["threshold": "OFF"]],
            "toolConfig": ["functionCallingConfig": ["mode": "AUTO"]],
            "tools": [
                [
                    "functionDeclarations": [
                        [
                            "name": "weather", "description": "Tells the weather.",
                            "parametersJsonSchema": RequestSample.weather.parameters ?? .null,
                        ]
                    ]
                ]
            ],
            "contents": [
                [
                    "role": "user",
                    "parts": [
                        ["inlineData": ["mimeType": "image/png", "data": "aGk="]],
                        ["fileData": ["mimeType": "image/jpeg", "fileUri": "https://example.com/a.jpg"]],
                        ["text": "What is this, and the weather?"],
                    ],
                ],
                [
                    "role": "model",
                    "parts": [
                        ["text": "I look."], ["functionCall": functionCall("Köln"), "thoughtSignature": "c2ln"],
                        ["functionCall": functionCall("Bonn")],
                    ],
                ],
                ["role": "user", "parts": [answer(["sky": "blue"]), answer(["result": "rain"])]],
                ["role": "user", "parts": [["text": "And tomorrow?"]]],
            ],
        ]
        #expect(try request.json == expected)
    }

    @Test("Any name of a model stays within its part of the address")
    func addresses() async throws {
        let cases = [
            ("models/gemini-2.5-pro", "gemini-2.5-pro"), ("../../x?key=1#", "..%2F..%2Fx%3Fkey%3D1%23"),
            ("ä b", "%C3%A4%20b"),
        ]
        for (model, segment) in cases {
            let url = try await sent(.of(model: model, stream: false)).url
            #expect(url == "https://generativelanguage.googleapis.com/v1beta/models/\(segment):generateContent")
        }
    }

    @Test("Schemas in the words of the model's time")
    func schemas() async throws {
        let schema = RequestSample.closedSchema
        let new = try await sent(RequestSample.structured(model: "gemini-2.5-flash", schema)).json["generationConfig"]
        #expect(new == ["responseMimeType": "application/json", "responseJsonSchema": schema])
        let old = try await sent(RequestSample.structured(model: "gemini-2.0-flash", schema)).json["generationConfig"]
        let converted: JSONValue = [
            "type": "OBJECT", "required": ["title", "tags"],
            "properties": ["title": ["type": "STRING"], "tags": ["type": "ARRAY", "items": ["type": "STRING"]]],
        ]
        #expect(old == ["responseMimeType": "application/json", "responseSchema": converted])
        let told = try await sent(RequestSample.structured(model: "gemini-2.0-flash", RequestSample.listSchema)).json
        #expect(
            told["generationConfig"] == ["responseMimeType": "application/json"] && told["systemInstruction"] != nil
        )
    }

    @Test("Functions and a form stand side by side from 3 on")
    func formsWithFunctions() async throws {
        for (model, isTold) in [("gemini-2.5-flash", true), ("gemini-3-pro", false)] {
            let call = RequestSample.structured(
                model: model,
                RequestSample.closedSchema,
                tools: [RequestSample.weather]
            )
            let body = try await sent(call).json
            #expect((body["systemInstruction"] != nil) == isTold)
            #expect((body["generationConfig"]?["responseJsonSchema"] == nil) == isTold)
        }
    }

    @Test("A nullable string, and what OpenAPI cannot say")
    func conversions() {
        #expect(OpenAPISchema.converted(["type": ["string", "null"]]) == ["type": "STRING", "nullable": true])
        #expect(OpenAPISchema.converted(["anyOf": [["type": "integer"], ["type": "null"]]]) != nil)
        let unsayable: [JSONValue] = [["$ref": "#"], ["type": ["string", "number"]], ["not": [:]], true]
        for schema in unsayable { #expect(OpenAPISchema.converted(schema) == nil) }
    }

    @Test("From 3 on a call without a signature gets the one that stands for none")
    func signatures() async throws {
        var call = RequestSample.full(model: "gemini-3-pro")
        call.messages[1].toolCalls[0].signature = nil
        let parts = try await sent(call).json["contents"]?.array?[1]["parts"]?.array ?? []
        #expect(
            parts[1]["thoughtSignature"] == "skip_thought_signature_validator" && parts[2]["thoughtSignature"] == nil
        )
    }

    @Test("The user asks a model that had begun to go on")
    func continuation() async throws {
        let contents = try await sent(RequestSample.begun(model: "gemini-2.5-flash")).json["contents"]?.array ?? []
        #expect(contents.map { $0["role"] } == ["user", "model", "user"])
    }
}
