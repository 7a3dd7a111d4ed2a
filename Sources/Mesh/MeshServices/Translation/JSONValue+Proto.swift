internal import MeshDomain
internal import MeshProto
internal import Protobuf

extension JSONValue {
    init(_ proto: GoogleStruct) { self = .object(proto.fields.mapValues { JSONValue($0) }) }

    /// An object, or nothing for an empty one.
    var structure: GoogleStruct? {
        guard case .object(let members) = self, !members.isEmpty else { return nil }
        return Self.structure(members)
    }

    private init(_ proto: GoogleValue) {
        switch proto.kind {
        case .nullValue, nil: self = .null
        case .numberValue(let number): self = .number(number)
        case .stringValue(let text): self = .string(text)
        case .boolValue(let bool): self = .bool(bool)
        case .structValue(let members): self.init(members)
        case .listValue(let list): self = .array(list.values.map { JSONValue($0) })
        }
    }

    private var value: GoogleValue {
        .with {
            $0.kind =
                switch self {
                case .null: .nullValue(GoogleNullValue())
                case .bool(let bool): .boolValue(bool)
                case .number(let number): .numberValue(number)
                case .string(let text): .stringValue(text)
                case .array(let elements): .listValue(.with { $0.values = elements.map(\.value) })
                case .object(let members): .structValue(Self.structure(members))
                }
        }
    }

    private static func structure(_ members: [String: JSONValue]) -> GoogleStruct {
        .with { $0.fields = members.mapValues(\.value) }
    }
}
