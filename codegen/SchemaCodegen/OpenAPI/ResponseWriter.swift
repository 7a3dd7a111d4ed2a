internal import SchemaOptions

/// Writes what an operation answers: its result in the form of the binding, and the errors that can be expected.
struct ResponseWriter {
    let schema: SchemaModel
    let components: SchemaComponents
    let schemas: SchemaWriter

    func responses(
        of method: MethodModel,
        binding: HTTPBindingModel,
        hasInput: Bool,
        isPublic: Bool
    ) throws(SchemaError) -> JSONObject {
        var result = JSONObject()
        let (status, success) = try self.success(of: method, binding: binding)
        result[status] = success
        let changes = binding.verb != "GET" && !method.rules.idempotent || binding.verb == "PATCH"
        for error in ErrorSchemas.names {
            let isExpected =
                switch error.status {
                case "400": hasInput
                case "401", "403": !isPublic
                case "404": !binding.pathVariables.isEmpty
                case "409": changes || binding.verb == "DELETE"
                default: true
                }
            if isExpected { result[error.status] = ErrorSchemas.reference(error.name) }
        }
        return result
    }

    // MARK: Private

    private func success(
        of method: MethodModel,
        binding: HTTPBindingModel
    ) throws(SchemaError) -> (status: String, JSONDocument) {
        let message = try responseSchema(of: method, binding: binding)
        switch binding.streamForm {
        case .unspecified, .unrecognized:
            return ("200", Self.response("The result.", "application/json", message))
        case .ndjson:
            let line = SchemaComponents.reference(components.lineName(of: method.outputFullName))
            return (
                "200",
                Self.response(
                    "A stream. The schema describes one line; lines end with a line feed.",
                    "application/x-ndjson",
                    line
                )
            )
        case .sse:
            return (
                "200",
                Self.response(
                    "A stream of server-sent events. The schema describes one event.",
                    "text/event-stream",
                    Self.event(message)
                )
            )
        case .websocket:
            return (
                "101",
                ["description": "The connection is a WebSocket from here on; see `x-websocket` for its messages."]
            )
        }
    }

    private func responseSchema(
        of method: MethodModel,
        binding: HTTPBindingModel
    ) throws(SchemaError) -> JSONObject {
        let whole = FieldModel.ValueType.message(fullName: method.outputFullName, swiftName: "")
        if binding.responseBody.isEmpty { return schemas.value(whole, isInput: false) }
        guard let response = schema.message(method.outputFullName),
            let field = response.fields.first(where: { $0.name == binding.responseBody })
        else {
            throw SchemaError(
                "\(binding.path): the response body \(binding.responseBody) is no field of \(method.outputFullName)"
            )
        }
        return schemas.property(field, of: response)
    }

    private static func response(_ description: String, _ mediaType: String, _ schema: JSONObject) -> JSONDocument {
        [
            "description": .string(description),
            "content": .object([mediaType: ["schema": .object(schema)]]),
        ]
    }

    private static func event(_ message: JSONObject) -> JSONObject {
        [
            "type": "object",
            "properties": [
                "id": ["type": "string", "description": "The place in the stream, for `Last-Event-ID`."],
                "event": ["type": "string", "description": "The kind of what happened."],
                "data": [
                    "type": "string",
                    "contentMediaType": "application/json",
                    "contentSchema": .object(message),
                ],
            ],
        ]
    }
}
