// Made by protoc-gen-mesh from google/protobuf/struct.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// The JSON null as a value.
package enum GoogleNullValue: MessageEnum {
    /// Null.
    case nullValue
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .nullValue,
    ]

    package static let schema = EnumSchema(
        "google.protobuf.NullValue",
        [
            (0, "NULL_VALUE"),
        ]
    )

    package init() { self = .nullValue }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .nullValue
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .nullValue: 0
        case .unrecognized(let number): number
        }
    }
}

/// A JSON object.
package struct GoogleStruct: Message {
    /// The members by their keys.
    package var fields: [String: GoogleValue]
    package var unknownFields: UnknownFields
}

extension GoogleStruct {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Struct",
        size: 40,
        fields: [
            .map(1, "fields", at: 32, count: 24) { fieldsEntry },
        ]
    )

    private static let fieldsEntry: MessageSchema = MessageSchema(
        "google.protobuf.Struct.FieldsEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .message(2, "value", at: 40) { GoogleValue.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            fields: [:],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let fields: [String: GoogleValue] = reader.map(at: 32, count: 24) { entry in
            (entry.string(at: 24), entry.messageOrEmpty(at: 40))
        }
        self.init(
            fields: fields,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.map(fields, at: 32, count: 24, entry: Self.fieldsEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.message(value, at: 40)
        }
        writer.unknownFields(unknownFields)
    }
}

/// Any JSON value.
package struct GoogleValue: Message {
    /// The value. Unset is an error.
    package var kind: Kind?
    package var unknownFields: UnknownFields

    /// The value. Unset is an error.
    package enum Kind: Hashable, Sendable {
        /// A JSON null.
        case nullValue(GoogleNullValue)
        /// A JSON number. NaN and infinities are not allowed.
        case numberValue(Double)
        /// A JSON string.
        case stringValue(String)
        /// A JSON boolean.
        case boolValue(Bool)
        /// A JSON object.
        case structValue(GoogleStruct)
        /// A JSON array.
        case listValue(GoogleListValue)
    }
}

extension GoogleValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.Value",
        size: 48,
        oneofs: ["kind"],
        fields: [
            .oneof(1, "null_value", GoogleNullValue.schema, of: 0, at: 24, case: 40),
            .oneof(2, "number_value", .double, of: 0, at: 24, case: 40),
            .oneof(3, "string_value", .string, of: 0, at: 24, case: 40),
            .oneof(4, "bool_value", .bool, of: 0, at: 24, case: 40),
            .oneof(5, "struct_value", of: 0, at: 24, case: 40) { GoogleStruct.schema },
            .oneof(6, "list_value", of: 0, at: 24, case: 40) { GoogleListValue.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            kind: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let kind: Kind? =
            switch reader.oneofCase(40) {
            case 1: .nullValue(reader.enumeration(at: 24))
            case 2: .numberValue(reader.double(at: 24))
            case 3: .stringValue(reader.string(at: 24))
            case 4: .boolValue(reader.bool(at: 24))
            case 5: .structValue(reader.messageOrEmpty(at: 24))
            case 6: .listValue(reader.messageOrEmpty(at: 24))
            default: nil
            }
        self.init(
            kind: kind,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        switch kind {
        case .nullValue(let value)?:
            writer.enumeration(value, at: 24, number: 1, case: 40)
        case .numberValue(let value)?:
            writer.double(value, at: 24, number: 2, case: 40)
        case .stringValue(let value)?:
            writer.string(value, at: 24, number: 3, case: 40)
        case .boolValue(let value)?:
            writer.bool(value, at: 24, number: 4, case: 40)
        case .structValue(let value)?:
            writer.message(value, at: 24, number: 5, case: 40)
        case .listValue(let value)?:
            writer.message(value, at: 24, number: 6, case: 40)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// A JSON array.
package struct GoogleListValue: Message {
    /// The elements.
    package var values: [GoogleValue]
    package var unknownFields: UnknownFields
}

extension GoogleListValue {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.ListValue",
        size: 40,
        fields: [
            .repeated(1, "values", at: 32, count: 24) { GoogleValue.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            values: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let values: [GoogleValue] = reader.messages(at: 32, count: 24)
        self.init(
            values: values,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(values, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/struct.proto`.
package enum GoogleStructFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/struct.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleStruct.self,
            GoogleValue.self,
            GoogleListValue.self,
        ],
        services: [],
        descriptor: """
            Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYimAEKBlN0cnVjdBI7CgZmaWVsZHMYASAD\
            KAsyIy5nb29nbGUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5UgZmaWVsZHMaUQoLRmllbGRzRW50cnkSEAoDa2V5GAEg\
            ASgJUgNrZXkSLAoFdmFsdWUYAiABKAsyFi5nb29nbGUucHJvdG9idWYuVmFsdWVSBXZhbHVlOgI4ASKyAgoFVmFsdWUSOwoK\
            bnVsbF92YWx1ZRgBIAEoDjIaLmdvb2dsZS5wcm90b2J1Zi5OdWxsVmFsdWVIAFIJbnVsbFZhbHVlEiMKDG51bWJlcl92YWx1\
            ZRgCIAEoAUgAUgtudW1iZXJWYWx1ZRIjCgxzdHJpbmdfdmFsdWUYAyABKAlIAFILc3RyaW5nVmFsdWUSHwoKYm9vbF92YWx1\
            ZRgEIAEoCEgAUglib29sVmFsdWUSPAoMc3RydWN0X3ZhbHVlGAUgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdEgAUgtz\
            dHJ1Y3RWYWx1ZRI7CgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxpc3RWYWx1ZUgAUglsaXN0VmFsdWVC\
            BgoEa2luZCI7CglMaXN0VmFsdWUSLgoGdmFsdWVzGAEgAygLMhYuZ29vZ2xlLnByb3RvYnVmLlZhbHVlUgZ2YWx1ZXMqGwoJ\
            TnVsbFZhbHVlEg4KCk5VTExfVkFMVUUQAEJ/ChNjb20uZ29vZ2xlLnByb3RvYnVmQgtTdHJ1Y3RQcm90b1ABWi9nb29nbGUu\
            Z29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9zdHJ1Y3RwYvgBAaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxs\
            S25vd25UeXBlc2IGcHJvdG8z
            """
    )
}
