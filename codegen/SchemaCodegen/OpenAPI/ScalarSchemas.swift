internal import Protobuf

/// JSON Schema of scalar types, as ProtoJSON writes and reads them.
enum ScalarSchemas {
    /// What a value of a field looks like in JSON.
    enum Form {
        case number
        /// 64 bits: written as a string, because JavaScript's numbers end at 2^53; read as string or number.
        case longInteger
        case bool
        case string
        case list
        case object
    }

    static func schema(of kind: FieldKind) -> JSONObject {
        switch kind {
        case .double: ["type": "number", "format": "double"]
        case .float: ["type": "number", "format": "float"]
        case .int64, .sfixed64, .sint64:
            ["type": ["string", "integer"], "format": "int64", "pattern": "^-?[0-9]+$"]
        case .uint64, .fixed64:
            ["type": ["string", "integer"], "format": "uint64", "pattern": "^[0-9]+$", "minimum": 0]
        case .int32, .sfixed32, .sint32: ["type": "integer", "format": "int32"]
        case .uint32, .fixed32: ["type": "integer", "format": "uint32", "minimum": 0]
        case .bool: ["type": "boolean"]
        case .string: ["type": "string"]
        case .bytes: ["type": "string", "contentEncoding": "base64"]
        case .message, .group, .enumeration: [:]
        }
    }

    static func form(of field: FieldModel) -> Form {
        switch field.shape {
        case .repeated: return .list
        case .map: return .object
        case .implicit, .explicit, .message, .oneof: break
        }
        return switch field.value {
        case .enumeration: .string
        case .message(let name, _): WellKnownSchemas.isString(SchemaModel.withoutDot(name)) ? .string : .object
        case .scalar(let kind):
            switch kind {
            case .int64, .sfixed64, .sint64, .uint64, .fixed64: .longInteger
            case .bool: .bool
            case .string, .bytes: .string
            default: .number
            }
        }
    }
}
