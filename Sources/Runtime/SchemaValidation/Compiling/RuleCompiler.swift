internal import Protobuf

/// Compiles the rules of a schema into a table: a list of fields to look at for each message type that has any.
///
/// First all types that can be reached are collected; then it is found out which of them have something to look at, in
/// themselves or further inside, until nothing new is found, because types may contain themselves; then the lines are
/// made, for those types and fields only.
struct RuleCompiler {
    private let declared: DeclaredRules
    private var schemas: [MessageSchema] = []
    private var seen: Set<String> = []
    /// The types that have something to look at, in the order of the table.
    private var ruled: [MessageSchema] = []
    private var indexByName: [String: Int] = [:]

    static func compile(
        _ files: [GoogleFileDescriptorProto],
        _ types: [any Message.Type]
    ) throws(SchemaRulesError) -> CompiledRules {
        var compiler = RuleCompiler(declared: try DeclaredRules(files))
        for type in types { compiler.collect(type.schema) }
        compiler.findWhatMatters()
        return CompiledRules(
            messages: compiler.ruled.map(compiler.checks),
            indexByName: compiler.indexByName,
            immutableFields: compiler.declared.immutableFields
        )
    }

    private init(declared: DeclaredRules) { self.declared = declared }

    private mutating func collect(_ schema: MessageSchema) {
        guard schema.wellKnown == nil, seen.insert(schema.name).inserted else { return }
        schemas.append(schema)
        for field in schema.linked.fields {
            if let message = field.message { collect(message) }
        }
    }

    private mutating func findWhatMatters() {
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for schema in schemas where indexByName[schema.name] == nil && !checks(of: schema).isEmpty {
                indexByName[schema.name] = ruled.count
                ruled.append(schema)
                hasGrown = true
            }
        }
    }

    private func checks(of schema: MessageSchema) -> [FieldCheck] {
        // Entries of maps are looked at by the map.
        if schema.isMapEntry { return [] }
        return schema.linked.fields.compactMap { check($0, in: schema) }
    }

    private func check(_ field: LinkedSchema.Field, in schema: MessageSchema) -> FieldCheck? {
        let rules = declared.rules(of: field.declared, in: schema)
        // What a client sends in it is ignored, whatever it is.
        if rules.isOutputOnly { return nil }
        if case .map = field.declared.presence { return mapCheck(field, rules) }
        let check = FieldCheck(field, rules, content: content(of: field, in: schema))
        return rules.isEmpty && !check.looksAtValues ? nil : check
    }

    private func mapCheck(_ field: LinkedSchema.Field, _ rules: FieldRules) -> FieldCheck? {
        guard let entry = field.message?.linked, entry.fields.count == 2 else { return nil }
        let value = FieldCheck(entry.fields[1], FieldRules(), content: content(of: entry.fields[1], in: entry.schema))
        if rules.isEmpty && !value.looksAtValues { return nil }
        return FieldCheck(
            field,
            rules,
            content: .nothing,
            key: entry.fields[0].declared,
            value: value.looksAtValues ? value : nil
        )
    }

    private func content(of field: LinkedSchema.Field, in schema: MessageSchema) -> FieldCheck.Content {
        guard let message = field.message else { return .nothing }
        switch message.wellKnown {
        case .none: return indexByName[message.name].map(FieldCheck.Content.message) ?? .nothing
        case .timestamp: return .timestamp
        case .duration: return .duration
        case .fieldMask: return .fieldMask(masked(by: field, in: schema))
        case .structure, .value, .listValue: return message.wellKnown.map(FieldCheck.Content.dynamic) ?? .nothing
        case .any, .boolValue, .bytesValue, .doubleValue, .floatValue, .int32Value, .int64Value, .stringValue,
            .uint32Value, .uint64Value:
            return .nothing
        }
    }

    /// The message that a mask beside it is for: the only one there is.
    private func masked(by mask: LinkedSchema.Field, in schema: MessageSchema) -> MessageSchema? {
        let others = schema.linked.fields.filter { field in
            field.declared.number != mask.declared.number && !field.declared.isRepeated
                && field.message.map { $0.wellKnown == nil } ?? false
        }
        return others.count == 1 ? others[0].message : nil
    }
}
