internal import MeshDomain

/// Holds a value against the part of JSON Schema that clients use for results: type, properties, required,
/// additionalProperties (false), items, enum, const, minimum, maximum, minLength, maxLength, minItems, maxItems. Other words
/// of a schema are not looked at.
struct SchemaCheck {
    private(set) var faults: [String] = []

    /// More faults help nobody.
    private static let faultsMax = 16

    static func faults(of value: JSONValue, against schema: JSONValue) -> [String] {
        var check = SchemaCheck()
        check.look(at: value, schema, path: "$", depth: 0)
        return check.faults
    }

    private mutating func look(at value: JSONValue, _ schema: JSONValue, path: String, depth: Int) {
        guard depth <= JSONValue.depthMax, faults.count < Self.faultsMax else { return }
        guard typeFits(value, schema, path) else { return }
        if let choices = schema["enum"]?.array, !choices.contains(value) {
            faults.append("\(path) is none of \(JSONValue.array(choices).text.prefix(200))")
        }
        if let wanted = schema["const"], wanted != value { faults.append("\(path) is not \(wanted.text.prefix(200))") }
        switch value {
        case .number(let number): bounds(number, schema, "minimum", "maximum", path, of: "")
        case .string(let text): bounds(Double(text.count), schema, "minLength", "maxLength", path, of: "the length of ")
        case .array(let elements):
            bounds(Double(elements.count), schema, "minItems", "maxItems", path, of: "the number of items of ")
            guard let items = schema["items"], items.object != nil else { return }
            for (position, element) in elements.enumerated() {
                look(at: element, items, path: "\(path)[\(position)]", depth: depth + 1)
            }
        case .object(let members): look(at: members, schema, path: path, depth: depth)
        case .null, .bool: break
        }
    }

    private mutating func look(at members: [String: JSONValue], _ schema: JSONValue, path: String, depth: Int) {
        let properties = schema["properties"]?.object ?? [:]
        for name in (schema["required"]?.array ?? []).compactMap(\.string) where members[name] == nil {
            faults.append("\(path).\(name) is missing")
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if let property = properties[name] {
                look(at: value, property, path: "\(path).\(name)", depth: depth + 1)
            } else if schema["additionalProperties"] == .bool(false) {
                faults.append("\(path).\(name) is not wanted")
            }
        }
    }

    private mutating func typeFits(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> Bool {
        let types = schema["type"]?.string.map { [$0] } ?? schema["type"]?.array?.compactMap(\.string) ?? []
        guard !types.isEmpty, !types.contains(where: { Self.fits(value, $0) }) else { return true }
        faults.append("\(path) is not of type \(types.joined(separator: " or "))")
        return false
    }

    private static func fits(_ value: JSONValue, _ type: String) -> Bool {
        switch (value, type) {
        case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number.rounded() == number
        default: false
        }
    }

    private mutating func bounds(
        _ number: Double,
        _ schema: JSONValue,
        _ least: String,
        _ most: String,
        _ path: String,
        of what: String
    ) {
        if let min = schema[least]?.number, number < min { faults.append("\(what)\(path) is below \(min)") }
        if let max = schema[most]?.number, number > max { faults.append("\(what)\(path) is above \(max)") }
    }
}
