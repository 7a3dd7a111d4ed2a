/// The type of a field, with the numbers of `google.protobuf.FieldDescriptorProto.Type`.
package enum FieldKind: Int32, Sendable {
    case double = 1
    case float = 2
    case int64 = 3
    case uint64 = 4
    case int32 = 5
    case fixed64 = 6
    case fixed32 = 7
    case bool = 8
    case string = 9
    case group = 10
    case message = 11
    case bytes = 12
    case uint32 = 13
    case enumeration = 14
    case sfixed32 = 15
    case sfixed64 = 16
    case sint32 = 17
    case sint64 = 18

    /// How a value of this kind starts on the wire.
    package var wireType: WireType {
        switch self {
        case .double, .fixed64, .sfixed64: .fixed64
        case .float, .fixed32, .sfixed32: .fixed32
        case .string, .message, .bytes: .lengthDelimited
        case .group: .startGroup
        case .int64, .uint64, .int32, .bool, .uint32, .enumeration, .sint32, .sint64: .varint
        }
    }

    /// Whether many values may share one length-delimited field.
    package var isPackable: Bool {
        switch self {
        case .string, .message, .bytes, .group: false
        default: true
        }
    }

    /// The bytes that one value takes in the memory layout.
    package var slotSize: Int {
        switch self {
        case .string, .bytes: 16
        case .int32, .fixed32, .uint32, .enumeration, .sfixed32, .sint32, .float: 4
        case .double, .int64, .uint64, .fixed64, .bool, .sfixed64, .sint64, .message, .group: 8
        }
    }

    /// An upper bound of the bytes that one value takes on the wire, without its tag and without contents.
    package var wireSizeMax: Int {
        switch self {
        case .double, .fixed64, .sfixed64: 8
        case .float, .fixed32, .sfixed32: 4
        case .bool: 1
        case .uint32, .sint32, .string, .bytes, .message, .group: 5
        case .int64, .uint64, .int32, .enumeration, .sint64: 10
        }
    }
}

/// The low three bits of a tag.
package enum WireType: UInt8, Sendable {
    case varint = 0
    case fixed64 = 1
    case lengthDelimited = 2
    case startGroup = 3
    case endGroup = 4
    case fixed32 = 5
}
