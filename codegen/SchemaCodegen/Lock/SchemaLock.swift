internal import Protobuf
internal import SchemaOptions

/// Writes the schema as a list of promises: one line for each thing that a client, a stored message or a neighbour in
/// another version relies on.
///
/// Committed as `proto/schema.lock` and compared by `codegen/check-lock.sh`. Lines may be added; a line that is gone or
/// reads differently is a promise that was broken. What is not here may change: comments, the order of declarations,
/// file names, bounds.
struct SchemaLock {
    let schema: SchemaModel

    func generate() -> GeneratedFile {
        let lines = schema.files.flatMap { file in
            file.allMessages.flatMap(promises) + file.allEnums.flatMap(promises) + file.services.flatMap(promises)
        }
        let header = [
            "# What the schema promises. Made by protoc-gen-mesh; change the schema and run codegen/generate.sh.",
            "# Lines may be added. One that is changed or removed breaks callers: see codegen/check-lock.sh.",
        ]
        // Two bindings of one form can differ only in what is not promised.
        return GeneratedFile(
            path: "schema.lock",
            content: (header + Set(lines).sorted()).joined(separator: "\n") + "\n"
        )
    }

    // MARK: Types

    private func promises(of message: MessageModel) -> [String] {
        ["message \(message.fullName)"]
            + message.fields.map { field in
                var words = [
                    "field", message.fullName, "\(field.number)", field.name, typeName(field), cardinality(field),
                    "json=\(field.jsonName)",
                ]
                if case .oneof(let index) = field.shape { words.append("oneof=\(message.oneofs[index].name)") }
                return words.joined(separator: " ")
            }
    }

    private func typeName(_ field: FieldModel) -> String {
        if let entry = field.entry { return "map<\(name(of: entry.key.value)),\(name(of: entry.value.value))>" }
        return name(of: field.value)
    }

    private func name(of type: FieldModel.ValueType) -> String {
        switch type {
        case .scalar(let kind): "\(kind)"
        case .enumeration(let name, _), .message(let name, _): SchemaModel.withoutDot(name)
        }
    }

    /// Whether a value can be absent (`optional`), has a default instead (`singular`), or comes in numbers.
    private func cardinality(_ field: FieldModel) -> String {
        switch field.shape {
        case .implicit: "singular"
        case .explicit, .message, .oneof: "optional"
        case .repeated: "repeated"
        case .map: "map"
        }
    }

    private func promises(of enumeration: EnumModel) -> [String] {
        ["enum \(enumeration.fullName)"]
            + enumeration.values.map { "value \(enumeration.fullName) \($0.number) \($0.name)" }
    }

    // MARK: Services

    private func promises(of service: ServiceModel) -> [String] {
        ["service \(service.fullName)"] + service.methods.flatMap { promises(of: $0, in: service) }
    }

    private func promises(of method: MethodModel, in service: ServiceModel) -> [String] {
        let name = "\(service.fullName) \(method.name)"
        let input = (method.streamsRequests ? "stream " : "") + SchemaModel.withoutDot(method.inputFullName)
        let output = (method.streamsResponses ? "stream " : "") + SchemaModel.withoutDot(method.outputFullName)
        var lines = ["rpc \(name) \(input) -> \(output)"]
        if let scope = OptionsScope.schema.shortName(of: method.rules.scope.rawValue) {
            lines.append("scope \(name) \(scope)")
        }
        if method.rules.idempotent { lines.append("idempotent \(name)") }
        return lines + method.bindings.map { promise(of: $0, name) }
    }

    private func promise(of binding: HTTPBindingModel, _ method: String) -> String {
        var words = ["http", method, binding.verb, binding.path]
        if !binding.body.isEmpty { words.append("body=\(binding.body)") }
        if !binding.responseBody.isEmpty { words.append("response_body=\(binding.responseBody)") }
        if binding.streamForm != .unspecified,
            let form = OptionsStreamForm.schema.shortName(of: binding.streamForm.rawValue)
        {
            words.append("stream=\(form)")
        }
        return words.joined(separator: " ")
    }
}
