internal import Protobuf

/// JSON Schema of the types of google.protobuf that have a JSON form of their own.
enum WellKnownSchemas {
    /// The schema of a well-known type; nil for any other message.
    static func schema(of fullName: String) -> JSONObject? {
        // Not special in ProtoJSON, but a component without members would say nothing.
        if fullName == "google.protobuf.Empty" { return ["type": "object", "maxProperties": 0] }
        return WellKnownType(fullName: fullName).map(schema)
    }

    static func isString(_ fullName: String) -> Bool {
        switch WellKnownType(fullName: fullName) {
        case .duration, .timestamp, .fieldMask: true
        default: false
        }
    }

    private static func schema(of type: WellKnownType) -> JSONObject {
        switch type {
        case .timestamp: ["type": "string", "format": "date-time"]
        case .duration: ["type": "string", "pattern": "^-?[0-9]{1,12}([.][0-9]{1,9})?s$"]
        case .fieldMask: ["type": "string"]
        case .structure: ["type": "object", "additionalProperties": true]
        case .listValue: ["type": "array", "items": [:]]
        case .value: [:]
        case .any:
            [
                "type": "object",
                "required": ["@type"],
                "properties": ["@type": ["type": "string", "description": "The type of the message, as a URL."]],
                "additionalProperties": true,
            ]
        case .boolValue: nullable(.bool)
        case .bytesValue: nullable(.bytes)
        case .doubleValue: nullable(.double)
        case .floatValue: nullable(.float)
        case .int32Value: nullable(.int32)
        case .int64Value: nullable(.int64)
        case .stringValue: nullable(.string)
        case .uint32Value: nullable(.uint32)
        case .uint64Value: nullable(.uint64)
        }
    }

    private static func nullable(_ kind: FieldKind) -> JSONObject {
        var schema = ScalarSchemas.schema(of: kind)
        switch schema["type"] {
        case .array(let types)?: schema["type"] = .array(types + ["null"])
        case let type?: schema["type"] = .array([type, "null"])
        case nil: break
        }
        return schema
    }
}
