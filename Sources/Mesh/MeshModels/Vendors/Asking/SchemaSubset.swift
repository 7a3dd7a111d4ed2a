internal import MeshDomain

/// The part of JSON Schema that a vendor can hold a model to word by word.
struct SchemaSubset: Sendable {
    let keywords: Set<String>
    /// Whether every property of an object has to be required.
    let wantsAllRequired: Bool
    /// Whether a definition may lead back to itself.
    let allowsCycles: Bool

    private static let common: Set<String> = [
        "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf", "$ref", "$defs",
        "definitions", "description", "title",
    ]

    /// `strict: true` of OpenAI: closed objects, all of their properties required.
    static let openAIStrict = SchemaSubset(
        keywords: common.union([
            "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
            "minItems", "maxItems",
        ]),
        wantsAllRequired: true,
        allowsCycles: true
    )

    /// `output_config.format` of Anthropic: closed objects, no bounds of numbers and lengths.
    static let anthropic = SchemaSubset(
        keywords: common.union(["format", "allOf", "default"]),
        wantsAllRequired: false,
        allowsCycles: false
    )

    private static let levelsMax = 10

    /// Whether all of the schema lies within. The root has to be an object.
    func permits(_ schema: JSONValue) -> Bool {
        schema["type"] == "object" && permits(schema, level: 0) && (allowsCycles || !Self.hasCycle(schema))
    }

    private static func hasCycle(_ schema: JSONValue) -> Bool {
        var links: [String: Set<String>] = [:]
        for group in ["$defs", "definitions"] {
            for (name, definition) in schema[group]?.object ?? [:] {
                links["#/\(group)/\(name)"] = references(in: definition)
            }
        }
        // Takes away what leads nowhere, until nothing is left or all that is left leads on for ever.
        while true {
            let ends = links.filter { $0.value.isDisjoint(with: links.keys) }.keys
            if ends.isEmpty { return !links.isEmpty }
            for name in ends { links[name] = nil }
        }
    }

    private static func references(in value: JSONValue) -> Set<String> {
        switch value {
        case .array(let elements): elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
        case .object(let members):
            members.reduce(into: Set([members["$ref"]?.string].compactMap { $0 })) {
                $0.formUnion(references(in: $1.value))
            }
        default: []
        }
    }

    private func permits(_ schema: JSONValue, level: Int) -> Bool {
        guard let members = schema.object, level <= Self.levelsMax, members.keys.allSatisfy(keywords.contains) else {
            return false
        }
        if members["type"] == "object" || members["properties"] != nil {
            guard members["additionalProperties"] == false, permitsRequired(members) else { return false }
        }
        return members.allSatisfy { name, value in permits(value, under: name, level: level) }
    }

    private func permitsRequired(_ members: [String: JSONValue]) -> Bool {
        guard wantsAllRequired else { return true }
        let required = Set(members["required"]?.array?.compactMap(\.string) ?? [])
        return (members["properties"]?.object ?? [:]).keys.allSatisfy(required.contains)
    }

    private func permits(_ value: JSONValue, under keyword: String, level: Int) -> Bool {
        switch keyword {
        case "properties", "$defs", "definitions":
            value.object?.values.allSatisfy { permits($0, level: level + 1) } ?? false
        case "anyOf", "allOf": value.array?.allSatisfy { permits($0, level: level + 1) } ?? false
        case "items": permits(value, level: level + 1)
        // The root itself is more than these vendors promise.
        case "$ref": value.string.map { $0 != "#" } ?? false
        default: true
        }
    }
}
