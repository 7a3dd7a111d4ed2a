internal import SchemaOptions

/// The least is not above the greatest.
enum BoundOrderRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        for (_, field, name) in file.allFields {
            let rules = field.rules
            if rules.maxLength > 0, rules.minLength > rules.maxLength { report(name, "min_length is above max_length") }
            if rules.maxItems > 0, rules.minItems > rules.maxItems { report(name, "min_items is above max_items") }
            if let minimum = rules.minimum, let maximum = rules.maximum, minimum > maximum {
                report(name, "minimum is above maximum")
            }
            if let items = rules.items, items.maxLength > 0, items.minLength > items.maxLength {
                report(name, "items.min_length is above items.max_length")
            }
        }
    }
}
