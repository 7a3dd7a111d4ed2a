internal import Protobuf
internal import SchemaOptions

/// `Example:` in a comment is a JSON value that the field accepts: it ends up in the OpenAPI document, and people copy
/// it.
enum ExampleRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (_, field, name) in file.allFields {
            guard let text = Documentation(field.comment).example else { continue }
            guard let example = JSONDocument(parsing: text) else {
                report(name, "the example \(text) is not JSON")
                continue
            }
            if let problem = problem(with: example, for: field, in: schema) { report(name, "the example \(problem)") }
        }
    }

    private static func problem(with example: JSONDocument, for field: FieldModel, in schema: SchemaModel) -> String? {
        let rules = field.rules
        switch (field.shape, example) {
        case (.map, .object(let entries)):
            if rules.maxItems > 0, entries.keys.count > Int(rules.maxItems) { return "has too many entries" }
            return entries.keys.lazy.compactMap { problem(withItem: $0, rules) }.first
        case (.map, _): return "is no object"
        case (.repeated, .array(let elements)):
            if elements.count < Int(rules.minItems) { return "has too few elements" }
            if rules.maxItems > 0, elements.count > Int(rules.maxItems) { return "has too many elements" }
            return elements.lazy.compactMap { element in
                if case .string(let text) = element, field.kind == .string { return problem(withItem: text, rules) }
                return problem(withValue: element, of: field, OptionsFieldRules(), in: schema)
            }.first
        case (.repeated, _): return "is no list"
        default: return problem(withValue: example, of: field, rules, in: schema)
        }
    }

    private static func problem(
        withValue value: JSONDocument,
        of field: FieldModel,
        _ rules: OptionsFieldRules,
        in schema: SchemaModel
    ) -> String? {
        switch (field.value, value) {
        case (.scalar(.string), .string(let text)):
            return problem(with: text, max(rules.minLength, rules.required ? 1 : 0), rules.maxLength, rules.pattern)
        case (.scalar(.bytes), .string(let text)):
            guard let bytes = Base64.decode(text.utf8) else { return "is not base64" }
            return problem(withLength: bytes.count, rules.minLength, rules.maxLength)
        case (.scalar(.bool), .bool): return nil
        case (.scalar(.string), _), (.scalar(.bytes), _), (.scalar(.bool), _): return "has the wrong type"
        case (.scalar, .number(let digits)), (.scalar, .string(let digits)):
            guard let number = Double(digits) else { return "is no number" }
            if let minimum = rules.minimum, number < minimum { return "is below the minimum" }
            if let maximum = rules.maximum, number > maximum { return "is above the maximum" }
            return nil
        case (.scalar, _): return "is no number"
        case (.enumeration(let name, _), .string(let text)):
            return schema.enumeration(name)?.schema.number(ofShortName: text) == nil ? "is no value of the enum" : nil
        case (.enumeration, _): return "is no value of the enum"
        case (.message(let name, _), .string):
            return WellKnownSchemas.isString(SchemaModel.withoutDot(name)) ? nil : "is no object"
        case (.message(let name, _), .object):
            return WellKnownSchemas.isString(SchemaModel.withoutDot(name)) ? "is no string" : nil
        case (.message, _): return "has the wrong type"
        }
    }

    private static func problem(withItem text: String, _ rules: OptionsFieldRules) -> String? {
        guard let items = rules.items else { return nil }
        return problem(with: text, items.minLength, items.maxLength, items.pattern)
    }

    private static func problem(with text: String, _ least: UInt32, _ greatest: UInt32, _ pattern: String) -> String? {
        if let problem = problem(withLength: text.unicodeScalars.count, least, greatest) { return problem }
        guard !pattern.isEmpty, let pattern = try? Pattern(pattern) else { return nil }
        return pattern.matches(text) ? nil : "does not match the pattern"
    }

    private static func problem(withLength length: Int, _ least: UInt32, _ greatest: UInt32) -> String? {
        if length < Int(least) { return "is too short" }
        return greatest > 0 && length > Int(greatest) ? "is too long" : nil
    }
}
