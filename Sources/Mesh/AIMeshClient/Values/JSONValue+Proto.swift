internal import Protobuf

extension JSONValue {
    init(_ value: GoogleValue) {
        switch value.kind {
        case .numberValue(let number)?: self = .number(number)
        case .stringValue(let string)?: self = .string(string)
        case .boolValue(let bool)?: self = .bool(bool)
        case .structValue(let object)?: self = .object(JSONObject(object))
        case .listValue(let list)?: self = .array(list.values.map { JSONValue($0) })
        case .nullValue?, nil: self = .null
        }
    }

    fileprivate var proto: GoogleValue {
        .with {
            switch self {
            case .null: $0.kind = .nullValue(.nullValue)
            case .bool(let value): $0.kind = .boolValue(value)
            case .number(let value): $0.kind = .numberValue(value)
            case .string(let value): $0.kind = .stringValue(value)
            case .array(let items): $0.kind = .listValue(.with { $0.values = items.map(\.proto) })
            case .object(let members): $0.kind = .structValue(GoogleStruct(members))
            }
        }
    }
}

extension JSONObject {
    init(_ object: GoogleStruct?) { self = object?.fields.mapValues { JSONValue($0) } ?? [:] }
}

extension GoogleStruct {
    init(_ members: JSONObject) {
        self.init()
        fields = members.mapValues(\.proto)
    }

    /// Nil for an object without members: the schema reads "not set" and "empty" alike.
    static func unlessEmpty(_ members: JSONObject) -> GoogleStruct? { members.isEmpty ? nil : GoogleStruct(members) }
}
