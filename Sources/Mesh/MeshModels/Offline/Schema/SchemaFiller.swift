internal import MeshDomain

/// Makes a value that fulfils a JSON Schema, of what is known under similar names. Understands types, const, enum, bounds,
/// formats, simple patterns, objects, lists, references within the schema, and combinations; a schema that contradicts itself
/// gets a value that fulfils a part of it, and so does one that wants more than the budget has.
struct SchemaFiller {
    private let root: JSONValue
    private let values: SchemaValues
    private let budget = SchemaBudget()
    private var merge: SchemaMerge { SchemaMerge(root: root, budget: budget) }

    /// Levels; below them only what is required is filled, and below twice as many nothing.
    static let depthMax = 12
    static let itemsMax = 100
    static let lengthMax = 10_000

    init(_ schema: JSONValue, _ values: SchemaValues) {
        root = schema
        self.values = values
    }

    var value: JSONValue { fill(root, name: root["title"]?.string ?? "result", depth: 0) }

    private func fill(_ given: JSONValue, name: String, depth: Int, item: Int = 0) -> JSONValue {
        guard depth <= 2 * Self.depthMax, budget.take() else { return .null }
        let schema = merge.resolved(given)
        if let fixed = schema["const"] { return fixed }
        if let choices = schema["enum"]?.array, !choices.isEmpty { return choice(choices, name) }
        switch type(of: schema) {
        case "object": return object(schema, name, depth)
        case "array": return array(schema, name, depth)
        case "string":
            let text = StringFiller(schema, values).text(name, item: item)
            return .string(budget.takeText(text) ? text : "")
        case "integer", "number":
            return .number(NumberFiller(schema).number(wanted: values.number(for: name), item: item))
        case "boolean": return .bool(false)
        case "null": return .null
        // Anything will do: what is known under the name.
        default: return .string(values.text(for: name) ?? values.placeholder(for: name))
        }
    }

    /// One that is known, or the first.
    private func choice(_ choices: [JSONValue], _ name: String) -> JSONValue {
        let known = values.text(for: name)?.lowercased()
        return choices.first { choice in choice.string.map { known == $0.lowercased() } ?? false } ?? choices[0]
    }

    private func type(of schema: JSONValue) -> String? {
        if let type = schema["type"]?.string { return type }
        if let types = schema["type"]?.array { return types.compactMap(\.string).first { $0 != "null" } ?? "null" }
        let signs: [(String, [String])] = [
            ("object", ["properties", "required", "additionalProperties", "minProperties", "patternProperties"]),
            ("array", ["items", "minItems", "maxItems", "prefixItems", "contains"]),
            ("string", ["pattern", "minLength", "maxLength", "format"]),
            ("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        ]
        return signs.first { sign in sign.1.contains { schema[$0] != nil } }?.0
    }

    private func object(_ schema: JSONValue, _ name: String, _ depth: Int) -> JSONValue {
        let properties = schema["properties"]?.object ?? [:]
        let required = (schema["required"]?.array ?? []).compactMap(\.string)
        var members: [String: JSONValue] = [:]
        let wanted = depth < Self.depthMax ? Set(properties.keys).union(required) : Set(required)
        for key in wanted.sorted() {
            // A schema of false allows no value: such a member must be left out.
            if properties[key] == .bool(false) { continue }
            let inner = properties[key] ?? extra(schema)
            // What recurses without need ends early.
            if !required.contains(key), depth >= 3, isRecursive(inner) { continue }
            members[key] = fill(inner, name: key, depth: depth + 1)
        }
        let least = min(Self.itemsMax, Int(clamping: schema["minProperties"]?.number ?? 0))
        var number = 1
        while members.count < least {
            members["item\(number)"] = fill(extra(schema), name: name, depth: depth + 1)
            number += 1
        }
        return .object(members)
    }

    private func extra(_ schema: JSONValue) -> JSONValue {
        if let other = schema["additionalProperties"], other.object != nil { return other }
        return .object([:])
    }

    private func isRecursive(_ schema: JSONValue) -> Bool {
        schema["$ref"] != nil || schema["items"]?["$ref"] != nil || schema["anyOf"] != nil || schema["oneOf"] != nil
    }

    private func array(_ schema: JSONValue, _ name: String, _ depth: Int) -> JSONValue {
        let known = values.list(for: name) ?? []
        let least = min(Self.itemsMax, max(0, Int(clamping: schema["minItems"]?.number ?? 0)))
        let most = min(Self.itemsMax, max(0, Int(clamping: schema["maxItems"]?.number ?? Double(Self.itemsMax))))
        let tuple = schema["prefixItems"]?.array ?? schema["items"]?.array ?? []
        let rest: JSONValue? = schema["items"]?.array == nil ? schema["items"] : schema["additionalItems"]
        let items = rest ?? .object([:])
        let isClosed = items == .bool(false)
        let itemType = type(of: merge.resolved(items))
        let natural = itemType == "string" || itemType == nil ? max(known.count, 1) : 1
        let usual = depth >= Self.depthMax || (depth >= 3 && isRecursive(items)) ? 0 : natural
        var count = max(least, min(most, max(usual, tuple.count)))
        if isClosed { count = min(count, tuple.count) }
        var elements: [JSONValue] = []
        for position in 0..<count {
            let inner = position < tuple.count ? tuple[position] : items
            let isText = position < known.count && position >= tuple.count && (itemType == "string" || itemType == nil)
            if isText, isPlain(inner) {
                elements.append(.string(known[position]))
            } else {
                elements.append(fill(inner, name: name, depth: depth + 1, item: position))
            }
        }
        return .array(schema["uniqueItems"] == .bool(true) ? distinct(elements, most: most) : elements)
    }

    /// A string schema without bounds takes any text.
    private func isPlain(_ schema: JSONValue) -> Bool {
        ["enum", "const", "pattern", "format", "minLength", "maxLength", "$ref", "allOf", "anyOf", "oneOf"].allSatisfy {
            schema[$0] == nil
        }
    }

    private func distinct(_ elements: [JSONValue], most: Int) -> [JSONValue] {
        var seen: Set<JSONValue> = []
        return elements.enumerated().map { position, element in
            if seen.insert(element).inserted { return element }
            let other: JSONValue =
                switch element {
                case .string(let text): .string("\(text) \(position + 1)")
                case .number(let number): .number(number + Double(position))
                default: element
                }
            seen.insert(other)
            return other
        }
    }
}
