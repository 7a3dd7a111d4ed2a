internal import MeshDomain

/// Follows references and folds combinations into one schema.
struct SchemaMerge {
    let root: JSONValue
    let budget: SchemaBudget
    static let stepsMax = 16

    func resolved(_ schema: JSONValue, steps: Int = 0) -> JSONValue {
        guard steps < Self.stepsMax, budget.take(), var members = schema.object else {
            return schema.object == nil ? .object([:]) : schema
        }
        if let reference = members.removeValue(forKey: "$ref")?.string {
            let target = resolved(find(reference), steps: steps + 1)
            return resolved(merged(target, .object(members)), steps: steps + 1)
        }
        var result = JSONValue.object(members.filter { !["allOf", "anyOf", "oneOf"].contains($0.key) })
        for part in members["allOf"]?.array ?? [] { result = merged(result, resolved(part, steps: steps + 1)) }
        for choice in ["anyOf", "oneOf"] {
            let parts = (members[choice]?.array ?? []).filter { $0 != .bool(false) }
            // The plainest one that is not null: recursion ends where it can.
            let best =
                parts.first { $0["$ref"] == nil && $0["type"] != "null" } ?? parts.first { $0["type"] != "null" }
                ?? parts.first
            if let best { result = merged(result, resolved(best, steps: steps + 1)) }
        }
        return result
    }

    /// "#/$defs/Item", "#/definitions/Item" and "#".
    private func find(_ reference: String) -> JSONValue {
        guard reference.hasPrefix("#") else { return .object([:]) }
        var place = root
        for step in reference.dropFirst().split(separator: "/") {
            let name = String(step).replacingText("~1", with: "/").replacingText("~0", with: "~")
            if let list = place.array, let position = Int(name), list.indices.contains(position) {
                place = list[position]
            } else {
                place = place[name] ?? .object([:])
            }
        }
        return place
    }

    private func merged(_ left: JSONValue, _ right: JSONValue) -> JSONValue {
        guard var members = left.object, let others = right.object else { return left.object == nil ? right : left }
        guard budget.take(others.values.reduce(others.count) { $0 + ($1.array?.count ?? $1.object?.count ?? 0) }) else {
            return left
        }
        for (key, value) in others {
            switch (key, members[key]) {
            case (_, nil): members[key] = value
            case ("properties", .some(let own)):
                members[key] = .object((own.object ?? [:]).merging(value.object ?? [:]) { merged($0, $1) })
            case ("required", .some(let own)): members[key] = .array((own.array ?? []) + (value.array ?? []))
            case ("enum", .some(let own)):
                let others = Set(value.array ?? [])
                members[key] = .array((own.array ?? []).filter { others.contains($0) })
            case ("minimum", .some(let own)), ("minLength", .some(let own)), ("minItems", .some(let own)),
                ("exclusiveMinimum", .some(let own)):
                members[key] = .number(max(own.number ?? 0, value.number ?? 0))
            case ("maximum", .some(let own)), ("maxLength", .some(let own)), ("maxItems", .some(let own)),
                ("exclusiveMaximum", .some(let own)):
                members[key] = .number(min(own.number ?? 0, value.number ?? 0))
            default: break
            }
        }
        return .object(members)
    }
}
