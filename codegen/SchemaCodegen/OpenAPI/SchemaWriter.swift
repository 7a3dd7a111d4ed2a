internal import Protobuf
internal import SchemaOptions

/// Writes messages, enums and fields as JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1).
struct SchemaWriter {
    let schema: SchemaModel
    let components: SchemaComponents
    let requests: RequestTypes

    func schema(of definition: SchemaComponents.Definition) -> JSONDocument {
        switch definition {
        case .message(let message): object(message, fields: message.fields)
        case .body(let message, let pathFields):
            object(message, fields: message.fields.filter { !pathFields.contains($0.name) })
        case .enumeration(let enumeration): self.enumeration(enumeration)
        case .enumerationInput(let enumeration): enumerationInput(enumeration)
        case .line(let message): line(message)
        case .fixed(let document): document
        }
    }

    // MARK: Messages

    private func object(_ message: MessageModel, fields: [FieldModel]) -> JSONDocument {
        var result: JSONObject = ["type": "object"]
        let oneofs = message.oneofs.filter { oneof in
            fields.contains { $0.shape == .oneof(oneof.index) }
        }
        let description = ([Documentation(message.comment).text] + oneofs.map(sentence)).filter { !$0.isEmpty }
        if !description.isEmpty { result["description"] = .string(description.joined(separator: "\n\n")) }
        let required = fields.filter(\.rules.required).map(\.name)
        if !required.isEmpty { result["required"] = .strings(required) }
        var properties = JSONObject()
        for field in fields { properties[field.name] = .object(property(field, of: message)) }
        if !properties.isEmpty { result["properties"] = .object(properties) }
        if !oneofs.isEmpty {
            var groups = JSONObject()
            for oneof in oneofs { groups[oneof.name] = .strings(oneof.members.map(\.name)) }
            result["x-oneof"] = .object(groups)
        }
        return .object(result)
    }

    private func sentence(about oneof: OneofModel) -> String {
        let names = oneof.members.map { "`\($0.name)`" }.joined(separator: ", ")
        let comment = Documentation(oneof.comment).text
        return "At most one of \(names) is set." + (comment.isEmpty ? "" : " " + comment)
    }

    private func line(_ message: MessageModel) -> JSONDocument {
        [
            "description": "One line of the stream: a message, or as the last line the error that ended the stream.",
            "oneOf": [
                [
                    "type": "object",
                    "required": ["result"],
                    "properties": [
                        "result": .object(SchemaComponents.reference(components.name(of: message.fullName)))
                    ],
                ],
                .object(SchemaComponents.reference(ErrorSchemas.bodyName)),
            ],
        ]
    }

    // MARK: Fields

    /// A field as a property of its message or as a parameter.
    func property(_ field: FieldModel, of message: MessageModel) -> JSONObject {
        let documentation = Documentation(field.comment)
        var result = shape(field, isInput: requests.contain(field, of: message))
        let description = self.description(of: field, documentation)
        if !description.isEmpty { result["description"] = .string(description) }
        if let value = defaultValue(of: field, documentation) { result["default"] = value }
        if let text = documentation.example, let example = JSONDocument(parsing: text) {
            result["examples"] = [example]
        }
        if field.rules.outputOnly { result["readOnly"] = true }
        if field.rules.immutable { result["x-immutable"] = true }
        if field.rules.sensitive { result["x-sensitive"] = true }
        if field.isSecret { result["format"] = "password" }
        return result
    }

    private func shape(_ field: FieldModel, isInput: Bool) -> JSONObject {
        switch field.shape {
        case .map:
            var result: JSONObject = [
                "type": "object", "additionalProperties": .object(value(field.contentValue, isInput: isInput)),
            ]
            result.merge(FieldBounds.ofMap(field.rules))
            return result
        case .repeated:
            let items = value(field.value, isInput: isInput)
            var result: JSONObject = [
                "type": "array", "items": .object(items.merging(FieldBounds.ofItem(field.rules, field.value))),
            ]
            result.merge(FieldBounds.ofList(field.rules))
            return result
        case .implicit, .explicit, .message, .oneof:
            return value(field.value, isInput: isInput).merging(FieldBounds.ofValue(field))
        }
    }

    /// One value of a type.
    func value(_ type: FieldModel.ValueType, isInput: Bool) -> JSONObject {
        switch type {
        case .scalar(let kind): ScalarSchemas.schema(of: kind)
        case .enumeration(".google.protobuf.NullValue", _): ["type": "null"]
        case .enumeration(let name, _):
            SchemaComponents.reference(isInput ? components.inputName(of: name) : components.name(of: name))
        case .message(let name, _):
            WellKnownSchemas.schema(of: SchemaModel.withoutDot(name))
                ?? SchemaComponents.reference(components.name(of: name))
        }
    }

    /// The prose, and what the bounds and defaults say that JSON Schema has no word for.
    private func description(of field: FieldModel, _ documentation: Documentation) -> String {
        var parts = [documentation.text]
        if let range = documentation.range, !FieldBounds.areExpressible(field) { parts.append("Range: \(range).") }
        if let value = documentation.defaultValue, defaultValue(of: field, documentation) == nil {
            parts.append("Default: \(value).")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What the comment names as default, if it is a value of the field and not a description of one.
    private func defaultValue(of field: FieldModel, _ documentation: Documentation) -> JSONDocument? {
        guard let text = documentation.defaultValue else { return nil }
        if case .enumeration(let name, _) = field.value, let values = schema.enumeration(name)?.schema {
            guard let name = values.number(ofShortName: text).flatMap(values.shortName) else { return nil }
            return ScalarSchemas.form(of: field) == .list ? [.string(name)] : .string(name)
        }
        guard let value = JSONDocument(parsing: text) else { return nil }
        return switch (value, ScalarSchemas.form(of: field)) {
        case (.number, .number), (.bool, .bool), (.string, .string), (.array, .list), (.object, .object): value
        case (.number(let digits), .longInteger): .string(digits)
        default: nil
        }
    }

    // MARK: Enums

    /// The enum as the server writes it.
    private func enumeration(_ enumeration: EnumModel) -> JSONDocument {
        let names = shortNames(enumeration)
        let values = names.map { name, value in "- `\(name)`: \(Documentation(value.comment).text)" }
        let prose = Documentation(enumeration.comment).text
        return [
            "type": "string",
            "description": .string(
                ([prose, values.joined(separator: "\n")]).filter { !$0.isEmpty }.joined(separator: "\n\n")
            ),
            "enum": .strings(names.map(\.name)),
        ]
    }

    /// The enum as the server reads it. The capitals are written out, because JSON Schema cannot ignore case and the
    /// documented requests use them.
    private func enumerationInput(_ enumeration: EnumModel) -> JSONDocument {
        let capitals = shortNames(enumeration).filter { $0.value.number != 0 }.map { $0.name.uppercased() }
        let name = components.name(of: enumeration.fullName)
        return [
            "description": .string("\(name), as requests may write it: in any case of letters."),
            "anyOf": [.object(SchemaComponents.reference(name)), ["type": "string", "enum": .strings(capitals)]],
        ]
    }

    private func shortNames(_ enumeration: EnumModel) -> [(name: String, value: EnumModel.Value)] {
        let schema = enumeration.schema
        return enumeration.values.filter { $0.aliasOf == nil }.compactMap { value in
            schema.shortName(of: value.number).map { ($0, value) }
        }
    }
}

extension FieldModel {
    /// A value that opens a door, and not only one that is nobody else's business.
    var isSecret: Bool {
        guard rules.sensitive, kind == .string else { return false }
        return ["api_key", "secret", "password", "token"].contains { name == $0 || name.hasSuffix("_" + $0) }
    }
}
