internal import Protobuf
internal import SchemaOptions

/// The rules of all fields of a schema, read from its descriptors.
struct DeclaredRules {
    /// The number of `aimesh.options.v1.field` among the options of a field.
    private static let extensionNumber: UInt32 = 50_101

    private var rulesByField: [String: FieldRules] = [:]
    private var patterns: [String: Pattern] = [:]

    init(_ files: [GoogleFileDescriptorProto]) throws(SchemaRulesError) {
        for file in files {
            let package = file.package ?? ""
            for message in file.messageType { try read(message, in: package.isEmpty ? "" : package + ".") }
        }
    }

    func rules(of field: FieldSchema, in message: MessageSchema) -> FieldRules {
        rulesByField["\(message.name).\(field.name)"] ?? FieldRules()
    }

    var immutableFields: Set<String> { Set(rulesByField.filter(\.value.isImmutable).keys) }

    private mutating func read(_ message: GoogleDescriptorProto, in scope: String) throws(SchemaRulesError) {
        let name = scope + (message.name ?? "")
        for field in message.field {
            guard let bytes = field.options?.unknownFields.lengthDelimited(Self.extensionNumber) else { continue }
            let fieldName = "\(name).\(field.name ?? "")"
            let options: OptionsFieldRules
            do {
                options = try OptionsFieldRules(wire: bytes)
            } catch {
                throw SchemaRulesError("the rules of \(fieldName) cannot be read: \(error)")
            }
            rulesByField[fieldName] = try rules(options, of: fieldName)
        }
        for nested in message.nestedType { try read(nested, in: name + ".") }
    }

    private mutating func rules(
        _ options: OptionsFieldRules,
        of field: String
    ) throws(SchemaRulesError) -> FieldRules {
        for source in [options.pattern, options.items?.pattern ?? ""] where !source.isEmpty {
            do throws(PatternError) {
                if patterns[source] == nil { patterns[source] = try Pattern(source) }
            } catch {
                throw SchemaRulesError("the pattern \(source) of \(field) \(error.problem)")
            }
        }
        return FieldRules(options, pattern: { patterns[$0] })
    }
}
