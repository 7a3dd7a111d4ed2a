internal import Protobuf
internal import SchemaOptions

/// The options that are extensions of descriptor.proto. They arrive as unknown fields of the options messages.
enum SchemaExtensions {
    private static let httpNumber: UInt32 = 72_295_728
    private static let fieldRulesNumber: UInt32 = 50_101
    private static let methodRulesNumber: UInt32 = 50_102

    static func httpRule(of method: GoogleMethodDescriptorProto) throws(SchemaError) -> GoogleHttpRule? {
        try read(httpNumber, method.options?.unknownFields)
    }

    static func rules(of method: GoogleMethodDescriptorProto) throws(SchemaError) -> OptionsMethodRules {
        try read(methodRulesNumber, method.options?.unknownFields) ?? OptionsMethodRules()
    }

    static func rules(of field: GoogleFieldDescriptorProto) throws(SchemaError) -> OptionsFieldRules {
        try read(fieldRulesNumber, field.options?.unknownFields) ?? OptionsFieldRules()
    }

    private static func read<Value: Message>(
        _ number: UInt32,
        _ fields: UnknownFields?
    ) throws(SchemaError) -> Value? {
        guard let fields, let content = fields.lengthDelimited(number) else { return nil }
        do {
            return try Value(wire: content)
        } catch {
            throw SchemaError("the option with number \(number) is damaged: \(error)")
        }
    }
}
