internal import MeshDomain
internal import SeedTestSupport

/// Makes a value that a JSON Schema accepts; of the OpenAPI form with types in upper case, too.
struct SchemaInstance {
    private let root: JSONValue
    private var chance: SeededGenerator
    private var valueCount = 0

    static func make(_ schema: JSONValue, _ chance: SeededGenerator) -> JSONValue {
        var instance = SchemaInstance(root: schema, chance: chance)
        return instance.value(schema, depth: 0)
    }

    private init(root: JSONValue, chance: SeededGenerator) {
        self.root = root
        self.chance = chance
    }

    private mutating func value(_ schema: JSONValue, depth: Int) -> JSONValue {
        // A schema may contain itself, more than once.
        valueCount += 1
        guard depth < 12, valueCount < 5000 else { return .null }
        if let reference = schema["$ref"]?.string { return value(resolve(reference), depth: depth + 1) }
        if let constant = schema["const"] { return constant }
        if let choices = schema["enum"]?.array, !choices.isEmpty { return choices[chance.below(choices.count)] }
        if let all = schema["allOf"]?.array, !all.isEmpty { return value(merged(all), depth: depth + 1) }
        for key in ["anyOf", "oneOf", "any_of"] {
            if let first = schema[key]?.array?.first { return value(first, depth: depth + 1) }
        }
        switch type(of: schema) {
        case "object": return object(schema, depth)
        case "array": return array(schema, depth)
        case "integer": return .number(number(schema).rounded())
        case "number": return .number(number(schema))
        case "boolean": return .bool(chance.below(2) == 0)
        case "null": return .null
        default: return .string(text(schema))
        }
    }

    private func type(of schema: JSONValue) -> String {
        if let name = schema["type"]?.string { return name.lowercased() }
        let names = schema["type"]?.array?.compactMap(\.string) ?? []
        if let name = names.first(where: { $0 != "null" }) { return name }
        return schema["properties"] != nil ? "object" : schema["items"] != nil ? "array" : "string"
    }

    private mutating func object(_ schema: JSONValue, _ depth: Int) -> JSONValue {
        let properties = schema["properties"]?.object ?? [:]
        let required = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
        var members: [String: JSONValue] = [:]
        for (name, property) in properties.sorted(by: { $0.key < $1.key }) {
            // What is deep and need not be there ends a schema that contains itself.
            if depth > 6, !required.contains(name) { continue }
            members[name] = value(property, depth: depth + 1)
        }
        return .object(members)
    }

    private mutating func array(_ schema: JSONValue, _ depth: Int) -> JSONValue {
        let least = count(schema["minItems"]) ?? 0
        let most = count(schema["maxItems"]) ?? least + 2
        let length = depth > 6 ? least : max(least, min(most, 2))
        guard let items = schema["items"] else { return .array(Array(repeating: .string("item"), count: length)) }
        return .array((0..<length).map { _ in value(items, depth: depth + 1) })
    }

    private mutating func number(_ schema: JSONValue) -> Double {
        var least = schema["minimum"]?.number ?? schema["exclusiveMinimum"]?.number.map { $0 + 1 } ?? 1
        let most = schema["maximum"]?.number ?? schema["exclusiveMaximum"]?.number.map { $0 - 1 } ?? max(least, 100)
        least = min(least, most)
        let value = (least + Double(chance.below(max(1, Int(min(most - least, 1000)) + 1)))).rounded()
        guard let step = schema["multipleOf"]?.number, step > 0 else { return min(max(value, least), most) }
        return (least / step).rounded(.up) * step
    }

    private mutating func text(_ schema: JSONValue) -> String {
        switch schema["format"]?.string {
        case "date": return "2026-08-22"
        case "date-time": return "2026-08-22T09:30:00Z"
        case "time": return "09:30:00Z"
        case "email": return "reader@example.com"
        case "uri", "url": return "https://example.com/page"
        case "uuid": return "7c9e6679-7425-40de-944b-e07fc1f90ae7"
        default: break
        }
        var text = String(decoding: Pieces(words: 3, &chance).bytes, as: UTF8.self)
        let least = count(schema["minLength"]) ?? 0
        while text.count < least { text += " more" }
        if let most = count(schema["maxLength"]) { text = String(text.prefix(most)) }
        return text
    }

    /// A bound on a length, held where nobody could want more: schemas come from outside.
    private func count(_ bound: JSONValue?) -> Int? { bound?.number.map { Int(max(0, min($0, 1000))) } }

    /// `#/$defs/name` in the root.
    private func resolve(_ reference: String) -> JSONValue {
        var place = root
        for step in reference.split(separator: "/").dropFirst() { place = place[String(step)] ?? .null }
        return place
    }

    private func merged(_ schemas: [JSONValue]) -> JSONValue {
        var all: [String: JSONValue] = [:]
        for schema in schemas {
            let whole = schema["$ref"]?.string.map(resolve) ?? schema
            for (key, value) in whole.object ?? [:] {
                if let old = all[key]?.object, let new = value.object {
                    all[key] = .object(old.merging(new) { $1 })
                } else if let old = all[key]?.array, let new = value.array {
                    all[key] = .array(old + new)
                } else {
                    all[key] = value
                }
            }
        }
        return .object(all)
    }
}
