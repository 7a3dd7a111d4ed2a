internal import MeshDomain

/// A JSON Schema in the words of OpenAPI, as far as it can be said in them.
enum OpenAPISchema {
    private static let kept: Set<String> = [
        "description", "title", "format", "enum", "required", "minItems", "maxItems", "minLength", "maxLength",
        "minimum", "maximum", "pattern", "minProperties", "maxProperties",
    ]
    /// What can be left away without allowing what matters.
    private static let dropped: Set<String> = ["additionalProperties", "default", "examples", "$schema", "$id"]
    private static let levelsMax = 32

    /// Nil when it refers or combines in ways that OpenAPI's part here does not know.
    static func converted(_ schema: JSONValue, level: Int = 0) -> JSONValue? {
        guard let members = schema.object, level < levelsMax else { return nil }
        var result: [String: JSONValue] = [:]
        for (name, value) in members {
            switch name {
            case "type": guard setType(value, in: &result) else { return nil }
            case "properties":
                var properties: [String: JSONValue] = [:]
                for (name, property) in value.object ?? [:] {
                    guard let property = converted(property, level: level + 1) else { return nil }
                    properties[name] = property
                }
                result[name] = .object(properties)
            case "items":
                guard let items = converted(value, level: level + 1) else { return nil }
                result[name] = items
            case "anyOf":
                let choices = value.array?.map { converted($0, level: level + 1) } ?? []
                guard !choices.contains(nil) else { return nil }
                result[name] = .array(choices.compactMap { $0 })
            default:
                if kept.contains(name) { result[name] = value } else if !dropped.contains(name) { return nil }
            }
        }
        return .object(result)
    }

    /// `["string", "null"]` is a string that may be missing.
    private static func setType(_ value: JSONValue, in result: inout [String: JSONValue]) -> Bool {
        var names = value.array?.compactMap(\.string) ?? [value.string].compactMap { $0 }
        if names.count > 1, let place = names.firstIndex(of: "null") {
            names.remove(at: place)
            result["nullable"] = true
        }
        guard names.count == 1, let name = names.first else { return false }
        result["type"] = .string(name.uppercased())
        return true
    }
}
