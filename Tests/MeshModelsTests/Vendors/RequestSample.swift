internal import MeshDomain
internal import Testing

@testable internal import MeshModels

/// A conversation with everything in it: system prompt, images, functions and their answers, parameters.
enum RequestSample {
    static let weather = ModelTool(
        name: "weather",
        description: "Tells the weather.",
        parameters: ["type": "object", "properties": ["city": ["type": "string"]], "required": ["city"]]
    )

    /// Closed and with all required: every vendor can hold a model to it.
    static let closedSchema: JSONValue = [
        "type": "object",
        "properties": ["title": ["type": "string"], "tags": ["type": "array", "items": ["type": "string"]]],
        "required": ["title", "tags"], "additionalProperties": false,
    ]
    static let openSchema: JSONValue = ["type": "object", "properties": ["title": ["type": "string", "minLength": 3]]]
    static let listSchema: JSONValue = [
        "type": "array", "items": ["$ref": "#/$defs/x"], "$defs": ["x": ["type": "number"]],
    ]

    static func full(model: String) -> VendorCall {
        var user = ModelMessage(.user, "What is this, and the weather?")
        user.images = [
            TaskImage(mediaType: "image/png", source: .base64("aGk=")),
            TaskImage(mediaType: "image/jpeg", source: .url("https://example.com/a.jpg")),
        ]
        var assistant = ModelMessage(.assistant, "I look.")
        assistant.toolCalls = [
            ModelToolCall(id: "call:1", name: "weather", arguments: ["city": "Köln"]),
            ModelToolCall(id: "call:2", name: "weather", arguments: ["city": "Bonn"]),
        ]
        assistant.toolCalls[0].signature = "c2ln"
        var first = ModelMessage(.tool, "{\"sky\":\"blue\"}")
        first.toolCallID = "call:1"
        var second = ModelMessage(.tool, "rain")
        second.toolCallID = "call:2"
        let messages = [user, assistant, first, second, ModelMessage(.user, "And tomorrow?")]
        var call = VendorCall(model: model, messages: messages)
        call.system = "Be brief."
        call.parameters = ModelParameters(temperature: 1.5, maxTokens: 100)
        call.parameters.topP = 0.9
        call.parameters.stopSequences = ["END"]
        call.parameters.extra = ["seed": 7, "model": "evil"]
        call.tools = [weather]
        return call
    }

    static func structured(model: String, _ schema: JSONValue, tools: [ModelTool] = []) -> VendorCall {
        var call = VendorCall.of(model: model)
        call.outputSchema = schema
        call.tools = tools
        return call
    }

    /// The model had begun to answer.
    static func begun(model: String, _ beginning: String = "Once upon \n") -> VendorCall {
        var call = VendorCall.of("Tell a story", model: model)
        call.messages.append(ModelMessage(.assistant, beginning))
        return call
    }

    /// What a vendor sends for a call.
    static func sent(
        _ call: VendorCall,
        by vendor: (any VendorTransport) -> any ModelVendor
    ) async throws -> VendorRequest {
        let transport = ScriptedTransport([.fault(.beforeSend)])
        let vendor = vendor(transport)
        let fault = await #expect(throws: VendorFault.self) {
            try await vendor.generate(call) { _ in }
        }
        #expect(fault?.kind == .transportBeforeSend)
        return try #require(transport.requests.first)
    }
}

extension VendorRequest {
    var json: JSONValue { get throws { try JSONValue(parsing: body) } }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
