internal import Protobuf
internal import SchemaOptions

/// A bound stands on a field that it can bind. Elsewhere it would be ignored and nobody would notice.
enum BoundKindRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (_, field, name) in file.allFields {
            let rules = field.rules
            let isList = field.entry != nil || field.isList
            let isText = !isList && (field.kind == .string || field.kind == .bytes)
            if rules.minLength > 0 || rules.maxLength > 0, !isText { report(name, "has a length and is no string") }
            if !rules.pattern.isEmpty, isList || field.kind != .string {
                report(name, "has a pattern and is no string")
            }
            if rules.minItems > 0 || rules.maxItems > 0, !isList { report(name, "has a count and is no list or map") }
            if rules.items != nil, !isList { report(name, "has rules for items and is no list or map") }
            if rules.minimum != nil || rules.maximum != nil, isList || !field.isNumber {
                report(name, "has a minimum or maximum and is no number or duration")
            }
            if rules.maxBytes > 0, field.kind != .message { report(name, "has max_bytes and is no message or map") }
            if rules.maxDepth > 0, field.kind != .message || field.entry != nil {
                report(name, "has max_depth and is no message")
            }
            if rules.required, rules.outputOnly { report(name, "is required and output_only") }
        }
    }
}

extension FieldModel {
    var isList: Bool {
        if case .repeated = shape { return true }
        return false
    }

    /// A number or a google.protobuf.Duration, which is bounded by its seconds.
    var isNumber: Bool {
        switch value {
        case .scalar(.string), .scalar(.bytes), .scalar(.bool), .enumeration: false
        case .scalar: true
        case .message(let name, _): name == ".google.protobuf.Duration"
        }
    }
}
