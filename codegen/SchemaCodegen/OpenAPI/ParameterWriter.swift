internal import Protobuf
internal import SchemaOptions

/// Writes the parameters of an operation: the variables of its path, what is left for the query, and headers.
struct ParameterWriter {
    /// A field and the place where it stands in the request, as in `limits.max_subtasks`.
    private struct Leaf {
        let path: String
        let field: FieldModel
        let message: MessageModel
        let isRequired: Bool
    }

    /// How deep the query may reach into nested messages.
    private static let depthMax = 4

    let schema: SchemaModel
    let schemas: SchemaWriter

    func parameters(of binding: HTTPBindingModel, request: MessageModel) throws(SchemaError) -> [JSONDocument] {
        var result: [JSONDocument] = []
        for variable in binding.pathVariables {
            guard let leaf = find(variable, in: request) else {
                throw SchemaError("\(binding.path): \(request.fullName) has no field \(variable)")
            }
            result.append(parameter(leaf, in: "path", isRequired: true))
        }
        if binding.body != "*", binding.streamForm != .websocket {
            for leaf in queryLeaves(of: request, without: binding.pathVariables + [binding.body]) {
                result.append(parameter(leaf, in: "query", isRequired: leaf.isRequired))
            }
        }
        if binding.streamForm == .sse { result.append(Self.lastEventID) }
        return result
    }

    // MARK: Private

    private static let lastEventID: JSONDocument = [
        "name": "Last-Event-ID",
        "in": "header",
        "description": "The id of the last event that the client saw; the stream goes on after it.",
        "required": false,
        "schema": ["type": "string", "maxLength": 512],
    ]

    private func parameter(_ leaf: Leaf, in place: String, isRequired: Bool) -> JSONDocument {
        var schema = schemas.property(leaf.field, of: leaf.message)
        var result: JSONObject = ["name": .string(leaf.path), "in": .string(place)]
        if let description = schema["description"] { result["description"] = description }
        schema["description"] = nil
        result["required"] = .bool(isRequired)
        if case .repeated = leaf.field.shape {
            result["style"] = "form"
            result["explode"] = true
        }
        result["schema"] = .object(schema)
        return .object(result)
    }

    private func find(_ path: String, in request: MessageModel) -> Leaf? {
        var message = request
        var names = path.split(separator: ".")[...]
        while let name = names.popFirst() {
            guard let field = message.fields.first(where: { $0.name == name }) else { return nil }
            if names.isEmpty { return Leaf(path: path, field: field, message: message, isRequired: true) }
            guard case .message(let child, _) = field.value, let next = schema.message(child) else { return nil }
            message = next
        }
        return nil
    }

    private func queryLeaves(of request: MessageModel, without taken: [String]) -> [Leaf] {
        leaves(of: request, prefix: "", within: [request.fullName], isRequired: true)
            .filter { leaf in !taken.contains { leaf.path == $0 || leaf.path.hasPrefix($0 + ".") } }
    }

    private func leaves(of message: MessageModel, prefix: String, within outer: [String], isRequired: Bool) -> [Leaf] {
        message.fields.filter { !$0.rules.outputOnly }.flatMap { field -> [Leaf] in
            let path = prefix + field.name
            let isRequired = isRequired && field.rules.required
            if field.fitsQueryParameter {
                return [Leaf(path: path, field: field, message: message, isRequired: isRequired)]
            }
            guard field.isSingularMessage, outer.count < Self.depthMax, case .message(let name, _) = field.value,
                let child = schema.message(name), !outer.contains(child.fullName),
                WellKnownSchemas.schema(of: child.fullName) == nil
            else { return [] }
            return leaves(of: child, prefix: path + ".", within: outer + [child.fullName], isRequired: isRequired)
        }
    }
}

extension FieldModel {
    var isSingularMessage: Bool {
        switch shape {
        case .repeated, .map: false
        case .implicit, .explicit, .message, .oneof: kind == .message
        }
    }

    /// One value or a list of values that are each a word in a URL.
    var fitsQueryParameter: Bool {
        if shape == .map { return false }
        guard case .message(let name, _) = value else { return true }
        guard isSingularMessage else { return false }
        switch WellKnownSchemas.schema(of: SchemaModel.withoutDot(name))?["type"] {
        case .string(let type)?: return type == "string"
        // A wrapper: its scalar or null.
        case .array?: return true
        default: return false
        }
    }
}
