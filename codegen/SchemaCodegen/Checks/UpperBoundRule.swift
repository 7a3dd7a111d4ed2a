internal import Protobuf
internal import SchemaOptions

/// Everything that a client sends has a greatest size, so that no request can be as large as the sender likes.
enum UpperBoundRule: SchemaRule {
    static func check(_ file: FileModel, in schema: SchemaModel, report: (String, String) -> Void) {
        let requests = RequestTypes(schema)
        for (message, field, name) in file.allFields where requests.contain(field, of: message) {
            for problem in problems(with: field) { report(name, problem) }
        }
    }

    private static func problems(with field: FieldModel) -> [String] {
        let rules = field.rules
        switch field.shape {
        case .map:
            return (rules.maxItems == 0 ? ["a map that clients send needs max_items"] : [])
                + (rules.maxBytes == 0 ? ["a map that clients send needs max_bytes"] : [])
        case .repeated:
            return (rules.maxItems == 0 ? ["a list that clients send needs max_items"] : [])
                + (isText(field) && (rules.items?.maxLength ?? 0) == 0
                    ? ["a list of strings needs items.max_length"] : [])
                + (isFreeForm(field) && rules.maxBytes == 0 ? ["a list of free form needs max_bytes"] : [])
        case .implicit, .explicit, .message, .oneof:
            return (isText(field) && rules.maxLength == 0 ? ["a string that clients send needs max_length"] : [])
                + (isFreeForm(field) && rules.maxBytes == 0 ? ["a message of free form needs max_bytes"] : [])
        }
    }

    private static func isText(_ field: FieldModel) -> Bool { field.kind == .string || field.kind == .bytes }

    private static func isFreeForm(_ field: FieldModel) -> Bool {
        guard case .message(let name, _) = field.value else { return false }
        return ["Any", "Struct", "Value", "ListValue", "FieldMask"].contains { name == ".google.protobuf." + $0 }
    }
}
