internal import MeshDomain

/// Checks a value against a JSON Schema, for the words that these tests use. Written apart from the filler, so that the two do
/// not share a misunderstanding.
struct SchemaChecker {
    let root: JSONValue

    /// What is wrong, each with its place; empty when the value fulfils the schema.
    func faults(_ value: JSONValue, _ schema: JSONValue? = nil, at place: String = "$") -> [String] {
        let schema = schema ?? root
        if case .bool(let allows) = schema { return allows ? [] : ["\(place): nothing is allowed here"] }
        var faults: [String] = []
        func expect(_ holds: Bool, _ fault: String) { if !holds { faults.append("\(place): \(fault)") } }
        if let reference = schema["$ref"]?.string { faults += self.faults(value, target(reference), at: place) }
        if let types = schema["type"] {
            expect((types.array ?? [types]).contains { Self.matches(value, $0.string ?? "") }, "is no \(types.text)")
        }
        if let constant = schema["const"] { expect(value == constant, "is not \(constant.text)") }
        if let choices = schema["enum"]?.array {
            expect(choices.contains(value), "is not in \(JSONValue.array(choices).text)")
        }
        for part in schema["allOf"]?.array ?? [] { faults += self.faults(value, part, at: place) }
        if let parts = schema["anyOf"]?.array {
            expect(parts.contains { self.faults(value, $0).isEmpty }, "fits none of anyOf")
        }
        if let parts = schema["oneOf"]?.array { expect(parts.count { self.faults(value, $0).isEmpty } == 1, "oneOf") }
        if let number = value.number { checkNumber(number, schema, expect) }
        if let text = value.string { checkText(text, schema, expect) }
        if let elements = value.array { faults += checkList(elements, schema, place) }
        if let members = value.object { faults += checkObject(members, schema, place) }
        return faults
    }

    private func checkNumber(_ number: Double, _ schema: JSONValue, _ expect: (Bool, String) -> Void) {
        if let bound = schema["minimum"]?.number { expect(number >= bound, "\(number) < \(bound)") }
        if let bound = schema["maximum"]?.number { expect(number <= bound, "\(number) > \(bound)") }
        if let bound = schema["exclusiveMinimum"]?.number { expect(number > bound, "\(number) <= \(bound)") }
        if let bound = schema["exclusiveMaximum"]?.number { expect(number < bound, "\(number) >= \(bound)") }
        if let step = schema["multipleOf"]?.number {
            expect(abs((number / step).rounded() - number / step) < 1e-9, "no multiple of \(step)")
        }
    }

    private func checkText(_ text: String, _ schema: JSONValue, _ expect: (Bool, String) -> Void) {
        let length = Double(text.unicodeScalars.count)
        if let bound = schema["minLength"]?.number { expect(length >= bound, "\(text) is shorter than \(bound)") }
        if let bound = schema["maxLength"]?.number { expect(length <= bound, "\(text) is longer than \(bound)") }
        if let pattern = schema["pattern"]?.string {
            expect((try? Regex(pattern).firstMatch(in: text)) ?? nil != nil, "\(text) does not match \(pattern)")
        }
    }

    private func checkList(_ elements: [JSONValue], _ schema: JSONValue, _ place: String) -> [String] {
        var faults: [String] = []
        if let bound = schema["minItems"]?.number, Double(elements.count) < bound { faults.append("\(place): too few") }
        if let bound = schema["maxItems"]?.number, Double(elements.count) > bound {
            faults.append("\(place): too many")
        }
        if schema["uniqueItems"] == true, Set(elements).count < elements.count { faults.append("\(place): not unique") }
        let tuple = schema["prefixItems"]?.array ?? []
        for (position, element) in elements.enumerated() {
            let inner: JSONValue? = position < tuple.count ? tuple[position] : schema["items"]
            if let inner { faults += self.faults(element, inner, at: "\(place)[\(position)]") }
        }
        return faults
    }

    private func checkObject(_ members: [String: JSONValue], _ schema: JSONValue, _ place: String) -> [String] {
        var faults: [String] = []
        for name in (schema["required"]?.array ?? []).compactMap(\.string) where members[name] == nil {
            faults.append("\(place): \(name) is missing")
        }
        if let bound = schema["minProperties"]?.number, Double(members.count) < bound {
            faults.append("\(place): too few members")
        }
        for (name, value) in members {
            let inner: JSONValue? = schema["properties"]?[name] ?? schema["additionalProperties"]
            if let inner { faults += self.faults(value, inner, at: "\(place).\(name)") }
        }
        return faults
    }

    private func target(_ reference: String) -> JSONValue {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .bool(false) }
    }

    private static func matches(_ value: JSONValue, _ type: String) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null),
            ("number", .number):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
