internal import Protobuf
internal import SchemaOptions

/// A field as the generators need it: every decision about it is made here, once.
struct FieldModel {
    /// The type of one value.
    enum ValueType {
        case scalar(FieldKind)
        case enumeration(fullName: String, swiftName: String)
        case message(fullName: String, swiftName: String)
    }

    /// The shape of the property.
    enum Shape: Equatable {
        case implicit
        case explicit
        /// A singular message; behind a reference where the type contains itself.
        case message(isIndirect: Bool)
        case oneof(Int)
        case repeated(isPacked: Bool)
        case map
    }

    let number: Int32
    /// The name in the schema.
    let name: String
    /// The JSON name, if it is not the one that follows from the name.
    let explicitJSONName: String?
    /// The property or case, without backticks.
    let swiftName: String
    let value: ValueType
    let shape: Shape
    let place: Layout.Place
    let comment: [String]
    let rules: OptionsFieldRules
    /// The entry type of a map.
    let entry: MapEntryModel?
    /// The generated oneof case holds a message that leads back to this type.
    let isRecursive: Bool

    var kind: FieldKind {
        switch value {
        case .scalar(let kind): kind
        case .enumeration: .enumeration
        case .message: .message
        }
    }

    /// The Swift type of one value.
    var valueTypeName: String {
        switch value {
        case .scalar(let kind): kind.swiftTypeName
        case .enumeration(_, let name), .message(_, let name): name
        }
    }

    /// The Swift type of the property.
    var propertyTypeName: String {
        switch shape {
        case .implicit, .oneof: valueTypeName
        case .explicit, .message: valueTypeName + "?"
        case .repeated: "[\(valueTypeName)]"
        case .map: "[\(entry?.key.valueTypeName ?? ""): \(entry?.value.valueTypeName ?? "")]"
        }
    }

    /// The value of a new message; nil where Swift's own default, nil, is meant.
    var defaultValue: String? {
        switch shape {
        case .explicit, .message, .oneof: nil
        case .repeated: "[]"
        case .map: "[:]"
        case .implicit:
            switch value {
            case .scalar(.bool): "false"
            case .scalar(.string): "\"\""
            case .scalar(.bytes): "[]"
            case .enumeration: ".init()"
            case .scalar, .message: "0"
            }
        }
    }

    /// The name of the reader's and writer's methods for one value: `int32`, `string`, `message`.
    var accessor: String { kind.accessor }

    /// The same for a list of values.
    var listAccessor: String {
        switch kind {
        case .bytes: "byteStrings"
        default: kind.accessor + "s"
        }
    }
}

/// The two fields of a map's entries. A class, because a field holds its entry and an entry its fields.
final class MapEntryModel {
    let fullName: String
    /// The constant that holds the entry's schema.
    let constantName: String
    let key: FieldModel
    let value: FieldModel
    let size: Int

    init(fullName: String, constantName: String, key: FieldModel, value: FieldModel, size: Int) {
        self.fullName = fullName
        self.constantName = constantName
        self.key = key
        self.value = value
        self.size = size
    }
}

extension FieldKind {
    var swiftTypeName: String {
        switch self {
        case .double: "Double"
        case .float: "Float"
        case .int64, .sfixed64, .sint64: "Int64"
        case .uint64, .fixed64: "UInt64"
        case .int32, .sfixed32, .sint32, .enumeration: "Int32"
        case .uint32, .fixed32: "UInt32"
        case .bool: "Bool"
        case .string: "String"
        case .bytes: "[UInt8]"
        case .message, .group: "Never"
        }
    }

    var accessor: String {
        switch self {
        case .double: "double"
        case .float: "float"
        case .int64, .sfixed64, .sint64: "int64"
        case .uint64, .fixed64: "uint64"
        case .int32, .sfixed32, .sint32: "int32"
        case .uint32, .fixed32: "uint32"
        case .bool: "bool"
        case .string: "string"
        case .bytes: "bytes"
        case .enumeration: "enumeration"
        case .message, .group: "message"
        }
    }

    /// The case as generated tables name it.
    var tableName: String { ".\(self)" }
}
