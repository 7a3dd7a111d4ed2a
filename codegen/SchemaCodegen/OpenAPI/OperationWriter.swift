internal import Protobuf
internal import SchemaOptions

/// Writes one HTTP binding of a method as an operation.
struct OperationWriter {
    let schema: SchemaModel
    let components: SchemaComponents
    let schemas: SchemaWriter

    /// - Parameter position: 0 for the main binding, then the additional ones.
    func operation(
        _ method: MethodModel,
        of service: ServiceModel,
        binding: HTTPBindingModel,
        position: Int
    ) throws(SchemaError) -> JSONObject {
        let request = try message(method.inputFullName)
        let documentation = Documentation(method.comment)
        let suffix = position == 0 ? "" : "_\(position + 1)"
        var result: JSONObject = [
            "operationId": .string("\(service.name)_\(method.name)\(suffix)"),
            "tags": [.string(service.name)],
            "summary": .string(documentation.summary),
            "description": .string(description(of: binding, documentation)),
        ]
        let parameters = try ParameterWriter(schema: schema, schemas: schemas)
            .parameters(of: binding, request: request)
        if !parameters.isEmpty { result["parameters"] = .array(parameters) }
        if let body = try requestBody(of: binding, request: request) { result["requestBody"] = body }
        let isPublic = method.rules.scope == .public
        let hasInput = !parameters.isEmpty || result["requestBody"] != nil
        result["responses"] = .object(
            try ResponseWriter(schema: schema, components: components, schemas: schemas)
                .responses(of: method, binding: binding, hasInput: hasInput, isPublic: isPublic)
        )
        result["security"] = isPublic ? [] : [[DocumentInfo.keyScheme: []], [DocumentInfo.bearerScheme: []]]
        if let scope = OptionsScope.schema.shortName(of: method.rules.scope.rawValue) {
            result["x-required-scope"] = .string(scope)
        }
        if method.rules.idempotent { result["x-idempotent"] = true }
        if binding.streamForm == .websocket {
            result["x-websocket"] = [
                "send": .object(schemas.value(.message(fullName: method.inputFullName, swiftName: ""), isInput: true)),
                "receive": .object(
                    schemas.value(.message(fullName: method.outputFullName, swiftName: ""), isInput: false)
                ),
            ]
        }
        return result
    }

    // MARK: Private

    private func description(of binding: HTTPBindingModel, _ documentation: Documentation) -> String {
        guard binding.streamForm == .websocket else { return documentation.text }
        return documentation.text + "\n\n" + """
            This is a WebSocket handshake (RFC 6455). Afterwards each text message is one JSON object: the client \
            sends what `x-websocket.send` describes, the server what `x-websocket.receive` describes.
            """
    }

    private func requestBody(
        of binding: HTTPBindingModel,
        request: MessageModel
    ) throws(SchemaError) -> JSONDocument? {
        let content: JSONObject
        let isRequired: Bool
        switch binding.body {
        case "": return nil
        case "*":
            let fields = binding.bodyFields(of: request)
            isRequired = fields.contains(where: \.rules.required)
            if fields.isEmpty {
                content = ["type": "object", "description": "Nothing is left to say; the body may be left out."]
            } else {
                let name =
                    binding.needsBodySchema(for: request)
                    ? components.bodyName(of: request.fullName) : components.name(of: request.fullName)
                content = SchemaComponents.reference(name)
            }
        case let name:
            guard let field = request.fields.first(where: { $0.name == name }) else {
                throw SchemaError("\(binding.path): the body \(name) is no field of \(request.fullName)")
            }
            isRequired = field.rules.required
            content = schemas.value(field.value, isInput: true)
        }
        return [
            "required": .bool(isRequired), "content": ["application/json": ["schema": .object(content)]],
        ]
    }

    private func message(_ fullName: String) throws(SchemaError) -> MessageModel {
        guard let message = schema.message(fullName) else {
            throw SchemaError("the message type \(fullName) is not defined")
        }
        return message
    }
}
