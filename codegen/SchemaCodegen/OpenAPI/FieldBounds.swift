internal import Protobuf
internal import SchemaOptions

/// The rules of a field as keywords of JSON Schema. What has no keyword of its own gets one that begins with `x-`.
enum FieldBounds {
    static func ofValue(_ field: FieldModel) -> JSONObject {
        let rules = field.rules
        var result = JSONObject()
        switch field.value {
        case .scalar(.string):
            setLengths(max(rules.minLength, rules.required ? 1 : 0), rules.maxLength, of: &result)
            if !rules.pattern.isEmpty { result["pattern"] = .string(rules.pattern) }
        case .scalar(.bytes):
            let least = max(rules.minLength, rules.required ? 1 : 0)
            setLengths(base64Length(least), base64Length(rules.maxLength), of: &result)
        case .scalar(.bool): break
        case .scalar:
            if let minimum = rules.minimum { result["minimum"] = .number(minimum) }
            if let maximum = rules.maximum { result["maximum"] = .number(maximum) }
            if rules.required, (rules.minimum ?? 0) <= 0 { result["not"] = ["enum": [0, "0"]] }
        case .enumeration:
            if rules.required { result["not"] = ["const": "unspecified"] }
        case .message(".google.protobuf.Duration", _):
            if let minimum = rules.minimum { result["x-minimum-seconds"] = .number(minimum) }
            if let maximum = rules.maximum { result["x-maximum-seconds"] = .number(maximum) }
        case .message(".google.protobuf.FieldMask", _):
            // The serialized mask is longer than its JSON form, so that this refuses nothing that is allowed.
            if rules.maxBytes > 0 { result["maxLength"] = .number(Double(rules.maxBytes)) }
        case .message:
            setSize(rules, of: &result)
        }
        return result
    }

    static func ofList(_ rules: OptionsFieldRules) -> JSONObject {
        var result = JSONObject()
        let least = max(rules.minItems, rules.required ? 1 : 0)
        if least > 0 { result["minItems"] = .number(Double(least)) }
        if rules.maxItems > 0 { result["maxItems"] = .number(Double(rules.maxItems)) }
        setSize(rules, of: &result)
        return result
    }

    /// The rules for each element of a list.
    static func ofItem(_ rules: OptionsFieldRules, _ type: FieldModel.ValueType) -> JSONObject {
        guard let items = rules.items else { return [:] }
        var result = JSONObject()
        switch type {
        case .scalar(.bytes): setLengths(base64Length(items.minLength), base64Length(items.maxLength), of: &result)
        default: setLengths(items.minLength, items.maxLength, of: &result)
        }
        if !items.pattern.isEmpty { result["pattern"] = .string(items.pattern) }
        return result
    }

    static func ofMap(_ rules: OptionsFieldRules) -> JSONObject {
        var result = JSONObject()
        let keys = ofItem(rules, .scalar(.string))
        if !keys.isEmpty { result["propertyNames"] = .object(keys) }
        let least = max(rules.minItems, rules.required ? 1 : 0)
        if least > 0 { result["minProperties"] = .number(Double(least)) }
        if rules.maxItems > 0 { result["maxProperties"] = .number(Double(rules.maxItems)) }
        setSize(rules, of: &result)
        return result
    }

    /// Whether JSON Schema can say all that the rules say, so that a reader misses nothing without the prose.
    static func areExpressible(_ field: FieldModel) -> Bool {
        if case .message(".google.protobuf.Duration", _) = field.value { return false }
        return field.rules.maxBytes == 0 && field.rules.maxDepth == 0
    }

    // MARK: Private

    private static func setLengths(_ least: UInt32, _ greatest: UInt32, of schema: inout JSONObject) {
        if least > 0 { schema["minLength"] = .number(Double(least)) }
        if greatest > 0 { schema["maxLength"] = .number(Double(greatest)) }
    }

    private static func setSize(_ rules: OptionsFieldRules, of schema: inout JSONObject) {
        if rules.maxBytes > 0 { schema["x-max-bytes"] = .number(Double(rules.maxBytes)) }
        if rules.maxDepth > 0 { schema["x-max-depth"] = .number(Double(rules.maxDepth)) }
    }

    /// The characters of that many bytes in base64 with padding.
    private static func base64Length(_ bytes: UInt32) -> UInt32 { (bytes + 2) / 3 * 4 }
}
