internal import MeshProto
internal import Protobuf
internal import SchemaOptions
internal import Testing

/// A field of the product's schema with the rules that stand on it, read here a second time, by the test's own means.
struct RuledField: Sendable, CustomTestStringConvertible {
    let type: any Message.Type
    let field: FieldSchema
    let message: MessageSchema?
    let enumeration: EnumSchema?
    let rules: OptionsFieldRules

    var testDescription: String { "\(type.schema.name).\(field.name)" }
    var isMap: Bool { field.presence == .map }

    static let all: [RuledField] = MeshProtoSchema.files.flatMap { file -> [RuledField] in
        guard let descriptor = try? GoogleFileDescriptorProto(wire: file.descriptorBytes()) else { return [] }
        var rules: [String: OptionsFieldRules] = [:]
        func read(_ message: GoogleDescriptorProto, _ scope: String) {
            let name = "\(scope).\(message.name ?? "")"
            for field in message.field {
                guard let bytes = field.options?.unknownFields.lengthDelimited(50_101) else { continue }
                rules["\(name).\(field.name ?? "")"] = try? OptionsFieldRules(wire: bytes)
            }
            for nested in message.nestedType { read(nested, name) }
        }
        for message in descriptor.messageType { read(message, file.package) }
        return file.messages.flatMap { type in
            type.schema.linked.fields.map { field in
                RuledField(
                    type: type,
                    field: field.declared,
                    message: field.message,
                    enumeration: field.enumeration,
                    rules: rules["\(type.schema.name).\(field.declared.name)"] ?? OptionsFieldRules()
                )
            }
        }
    }

    static let input = all.filter { !$0.rules.outputOnly }
}
