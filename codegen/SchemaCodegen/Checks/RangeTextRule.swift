internal import Protobuf
internal import SchemaOptions

/// `Range:` in a comment says what the rules say. People read the comment, the server obeys the rules.
enum RangeTextRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (_, field, name) in file.allFields where !field.rules.outputOnly {
            let written = Documentation(field.comment).range
            let expected = text(of: field)
            if written == expected { continue }
            if let expected {
                report(name, "the comment should say Range: \(expected)")
            } else {
                report(name, "the comment says Range:, but no rule bounds the field")
            }
        }
    }

    /// What the comment should say; nil for a field without bounds.
    static func text(of field: FieldModel) -> String? {
        var parts: [String] = []
        let rules = field.rules
        switch field.shape {
        case .map:
            parts = [span(least(rules.minItems, rules), rules.maxItems, "items")].compactMap(\.self)
            if let items = rules.items, items.maxLength > 0 {
                parts.append("key up to \(number(items.maxLength)) characters")
            }
            if rules.maxBytes > 0 { parts.append("up to \(number(rules.maxBytes)) bytes in all") }
        case .repeated:
            parts = [span(least(rules.minItems, rules), rules.maxItems, "items")].compactMap(\.self)
            if let items = rules.items, items.maxLength > 0 {
                parts.append("each up to \(number(items.maxLength)) characters")
            }
        case .implicit, .explicit, .message, .oneof:
            parts = singular(field)
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func singular(_ field: FieldModel) -> [String] {
        let rules = field.rules
        switch field.value {
        case .scalar(.string), .scalar(.bytes):
            let unit = field.kind == .bytes ? "bytes" : "characters"
            return [span(least(rules.minLength, rules), rules.maxLength, unit)].compactMap(\.self)
                + (rules.pattern.isEmpty ? [] : ["matching " + rules.pattern])
        case .scalar, .enumeration: return bounds(rules).map { [$0] } ?? []
        case .message(".google.protobuf.Duration", _): return bounds(rules).map { [$0 + " s"] } ?? []
        case .message:
            return (rules.maxBytes > 0 ? ["up to \(number(rules.maxBytes)) bytes"] : [])
                + (rules.maxDepth > 0 ? ["\(number(rules.maxDepth)) levels"] : [])
        }
    }

    private static func least(_ least: UInt32, _ rules: OptionsFieldRules) -> UInt32 {
        max(least, rules.required ? 1 : 0)
    }

    private static func span(_ least: UInt32, _ greatest: UInt32, _ unit: String) -> String? {
        if greatest == 0 { return least > 1 ? "at least \(number(least)) \(unit)" : nil }
        return least == 0 ? "up to \(number(greatest)) \(unit)" : "\(number(least)) to \(number(greatest)) \(unit)"
    }

    private static func bounds(_ rules: OptionsFieldRules) -> String? {
        switch (rules.minimum, rules.maximum) {
        case (let minimum?, let maximum?): "\(number(minimum)) to \(number(maximum))"
        case (let minimum?, nil): "at least \(number(minimum))"
        case (nil, let maximum?): "up to \(number(maximum))"
        case (nil, nil): nil
        }
    }

    private static func number(_ value: UInt32) -> String { number(Double(value)) }

    /// From 10,000 on, thousands are set apart.
    private static func number(_ value: Double) -> String {
        guard let whole = Int64(exactly: value) else { return "\(value)" }
        guard abs(whole) >= 10_000 else { return "\(whole)" }
        var groups: [String] = []
        var rest = "\(abs(whole))"
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest.removeLast(3)
        }
        return (whole < 0 ? "-" : "") + ([rest] + groups).joined(separator: ",")
    }
}
