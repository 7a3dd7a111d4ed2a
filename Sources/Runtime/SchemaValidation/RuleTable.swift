package import GRPCCore
package import Protobuf

/// The rules that a schema writes on its fields (`aimesh.options.v1.field`), ready to be held against messages.
///
///     let rules = try RuleTable(files: MeshProtoSchema.files)
///     let router = RPCRouter(services, gates: gates, validation: rules)
///
/// Made once, when the program starts. From then on each request is looked at where it lies in memory, before its handler
/// sees it; types without rules are not looked at. Besides the rules that are written, enum values must be known,
/// timestamps and durations in range, paths of field masks must lead to fields, and free-form values must have a JSON form.
package struct RuleTable: RequestRules {
    private let rules: CompiledRules

    /// - Parameter files: the files of the schema. Those that they import belong to it.
    /// - Throws: when a rule cannot be read or a pattern is none; a fault of the schema.
    package init(files: [FileSchema]) throws(SchemaRulesError) {
        var descriptors: [String: GoogleFileDescriptorProto] = [:]
        let all = files.flatMap { $0.withDependencies() }
        for file in all where descriptors[file.name] == nil {
            do {
                descriptors[file.name] = try GoogleFileDescriptorProto(wire: file.descriptorBytes())
            } catch {
                throw SchemaRulesError("the descriptor of \(file.name) cannot be read: \(error)")
            }
        }
        try self.init(descriptors: Array(descriptors.values), types: all.flatMap(\.messages))
    }

    /// - Parameters:
    ///   - descriptors: where the rules are written.
    ///   - types: the messages that they are held against.
    init(
        descriptors: [GoogleFileDescriptorProto],
        types: [any Message.Type]
    ) throws(SchemaRulesError) {
        rules = try RuleCompiler.compile(descriptors, types)
    }

    /// What is wrong with a message that was not received but made: an element of a batch, for example.
    package func violations<Checked: Message>(in message: Checked) -> ViolationList {
        guard let index = rules.indexByName[Checked.schema.name] else { return ViolationList() }
        return message.inspect { rules.violations(in: $0, index) }
    }

    package func check(for type: any Message.Type) -> (any RequestCheck)? {
        rules.indexByName[type.schema.name].map { MessageCheck(rules: rules, index: $0) }
    }
}

/// The check of one message type.
private struct MessageCheck: RequestCheck {
    let rules: CompiledRules
    let index: Int

    func refusal(of message: LayoutView) -> Status? { Status(violations: rules.violations(in: message, index)) }
}
