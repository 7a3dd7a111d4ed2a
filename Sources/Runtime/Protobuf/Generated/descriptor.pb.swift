// Made by protoc-gen-mesh from google/protobuf/descriptor.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

/// The protocol compiler can output a FileDescriptorSet containing the .proto
/// files it parses.
package struct GoogleFileDescriptorSet: Message {
    package var file: [GoogleFileDescriptorProto]
    package var unknownFields: UnknownFields
}

extension GoogleFileDescriptorSet {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FileDescriptorSet",
        size: 40,
        fields: [
            .repeated(1, "file", at: 32, count: 24) { GoogleFileDescriptorProto.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            file: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let file: [GoogleFileDescriptorProto] = reader.messages(at: 32, count: 24)
        self.init(
            file: file,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(file, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a complete .proto file.
package struct GoogleFileDescriptorProto: Message {
    /// file name, relative to root of source tree
    package var name: String?
    /// e.g. "foo", "foo.bar", etc.
    package var package: String?
    /// Names of files imported by this file.
    package var dependency: [String]
    /// All top-level definitions in this file.
    package var messageType: [GoogleDescriptorProto]
    package var enumType: [GoogleEnumDescriptorProto]
    package var service: [GoogleServiceDescriptorProto]
    package var `extension`: [GoogleFieldDescriptorProto]
    package var options: GoogleFileOptions?
    /// This field contains optional information about the original source code.
    /// You may safely remove this entire field without harming runtime
    /// functionality of the descriptors -- the information is needed only by
    /// development tools.
    package var sourceCodeInfo: GoogleSourceCodeInfo?
    /// Indexes of the public imported files in the dependency list above.
    package var publicDependency: [Int32]
    /// Indexes of the weak imported files in the dependency list.
    /// For Google-internal migration only. Do not use.
    package var weakDependency: [Int32]
    /// The syntax of the proto file.
    /// The supported values are "proto2" and "proto3".
    package var syntax: String?
    package var unknownFields: UnknownFields
}

extension GoogleFileDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FileDescriptorProto",
        size: 216,
        fields: [
            .optional(1, "name", .string, at: 24, has: 200),
            .optional(2, "package", .string, at: 40, has: 204),
            .repeated(3, "dependency", .string, at: 64, count: 56),
            .repeated(4, "message_type", at: 80, count: 72) { GoogleDescriptorProto.schema },
            .repeated(5, "enum_type", at: 96, count: 88) { GoogleEnumDescriptorProto.schema },
            .repeated(6, "service", at: 112, count: 104) { GoogleServiceDescriptorProto.schema },
            .repeated(7, "extension", at: 128, count: 120) { GoogleFieldDescriptorProto.schema },
            .message(8, "options", at: 136) { GoogleFileOptions.schema },
            .message(9, "source_code_info", at: 144) { GoogleSourceCodeInfo.schema },
            .repeated(10, "public_dependency", .int32, at: 160, count: 152),
            .repeated(11, "weak_dependency", .int32, at: 176, count: 168),
            .optional(12, "syntax", .string, at: 184, has: 208),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            package: nil,
            dependency: [],
            messageType: [],
            enumType: [],
            service: [],
            extension: [],
            options: nil,
            sourceCodeInfo: nil,
            publicDependency: [],
            weakDependency: [],
            syntax: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(200) ? reader.string(at: 24) : nil
        let package: String? = reader.has(204) ? reader.string(at: 40) : nil
        let dependency: [String] = reader.strings(at: 64, count: 56)
        let messageType: [GoogleDescriptorProto] = reader.messages(at: 80, count: 72)
        let enumType: [GoogleEnumDescriptorProto] = reader.messages(at: 96, count: 88)
        let service: [GoogleServiceDescriptorProto] = reader.messages(at: 112, count: 104)
        let `extension`: [GoogleFieldDescriptorProto] = reader.messages(at: 128, count: 120)
        let options: GoogleFileOptions? = reader.message(at: 136)
        let sourceCodeInfo: GoogleSourceCodeInfo? = reader.message(at: 144)
        let publicDependency: [Int32] = reader.int32s(at: 160, count: 152)
        let weakDependency: [Int32] = reader.int32s(at: 176, count: 168)
        let syntax: String? = reader.has(208) ? reader.string(at: 184) : nil
        self.init(
            name: name,
            package: package,
            dependency: dependency,
            messageType: messageType,
            enumType: enumType,
            service: service,
            extension: `extension`,
            options: options,
            sourceCodeInfo: sourceCodeInfo,
            publicDependency: publicDependency,
            weakDependency: weakDependency,
            syntax: syntax,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 200)
        writer.string(package, at: 40, has: 204)
        writer.strings(dependency, at: 64, count: 56)
        writer.messages(messageType, at: 80, count: 72)
        writer.messages(enumType, at: 96, count: 88)
        writer.messages(service, at: 112, count: 104)
        writer.messages(`extension`, at: 128, count: 120)
        writer.message(options, at: 136)
        writer.message(sourceCodeInfo, at: 144)
        writer.int32s(publicDependency, at: 160, count: 152)
        writer.int32s(weakDependency, at: 176, count: 168)
        writer.string(syntax, at: 184, has: 208)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a message type.
package struct GoogleDescriptorProto: Message {
    package var name: String?
    package var field: [GoogleFieldDescriptorProto]
    package var nestedType: [GoogleDescriptorProto]
    package var enumType: [GoogleEnumDescriptorProto]
    package var extensionRange: [GoogleDescriptorProto.ExtensionRange]
    package var `extension`: [GoogleFieldDescriptorProto]
    package var options: GoogleMessageOptions?
    package var oneofDecl: [GoogleOneofDescriptorProto]
    package var reservedRange: [GoogleDescriptorProto.ReservedRange]
    /// Reserved field names, which may not be used by fields in the same message.
    /// A given name may only be reserved once.
    package var reservedName: [String]
    package var unknownFields: UnknownFields

    package struct ExtensionRange: Message {
        /// Inclusive.
        package var start: Int32?
        /// Exclusive.
        package var end: Int32?
        package var options: GoogleExtensionRangeOptions?
        package var unknownFields: UnknownFields
    }

    /// Range of reserved tag numbers. Reserved tag numbers may not be used by
    /// fields or extension ranges in the same message. Reserved ranges may
    /// not overlap.
    package struct ReservedRange: Message {
        /// Inclusive.
        package var start: Int32?
        /// Exclusive.
        package var end: Int32?
        package var unknownFields: UnknownFields
    }
}

extension GoogleDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.DescriptorProto",
        size: 184,
        fields: [
            .optional(1, "name", .string, at: 24, has: 176),
            .repeated(2, "field", at: 48, count: 40) { GoogleFieldDescriptorProto.schema },
            .repeated(3, "nested_type", at: 64, count: 56) { GoogleDescriptorProto.schema },
            .repeated(4, "enum_type", at: 80, count: 72) { GoogleEnumDescriptorProto.schema },
            .repeated(5, "extension_range", at: 96, count: 88) { GoogleDescriptorProto.ExtensionRange.schema },
            .repeated(6, "extension", at: 112, count: 104) { GoogleFieldDescriptorProto.schema },
            .message(7, "options", at: 120) { GoogleMessageOptions.schema },
            .repeated(8, "oneof_decl", at: 136, count: 128) { GoogleOneofDescriptorProto.schema },
            .repeated(9, "reserved_range", at: 152, count: 144) { GoogleDescriptorProto.ReservedRange.schema },
            .repeated(10, "reserved_name", .string, at: 168, count: 160),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            field: [],
            nestedType: [],
            enumType: [],
            extensionRange: [],
            extension: [],
            options: nil,
            oneofDecl: [],
            reservedRange: [],
            reservedName: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(176) ? reader.string(at: 24) : nil
        let field: [GoogleFieldDescriptorProto] = reader.messages(at: 48, count: 40)
        let nestedType: [GoogleDescriptorProto] = reader.messages(at: 64, count: 56)
        let enumType: [GoogleEnumDescriptorProto] = reader.messages(at: 80, count: 72)
        let extensionRange: [GoogleDescriptorProto.ExtensionRange] = reader.messages(at: 96, count: 88)
        let `extension`: [GoogleFieldDescriptorProto] = reader.messages(at: 112, count: 104)
        let options: GoogleMessageOptions? = reader.message(at: 120)
        let oneofDecl: [GoogleOneofDescriptorProto] = reader.messages(at: 136, count: 128)
        let reservedRange: [GoogleDescriptorProto.ReservedRange] = reader.messages(at: 152, count: 144)
        let reservedName: [String] = reader.strings(at: 168, count: 160)
        self.init(
            name: name,
            field: field,
            nestedType: nestedType,
            enumType: enumType,
            extensionRange: extensionRange,
            extension: `extension`,
            options: options,
            oneofDecl: oneofDecl,
            reservedRange: reservedRange,
            reservedName: reservedName,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 176)
        writer.messages(field, at: 48, count: 40)
        writer.messages(nestedType, at: 64, count: 56)
        writer.messages(enumType, at: 80, count: 72)
        writer.messages(extensionRange, at: 96, count: 88)
        writer.messages(`extension`, at: 112, count: 104)
        writer.message(options, at: 120)
        writer.messages(oneofDecl, at: 136, count: 128)
        writer.messages(reservedRange, at: 152, count: 144)
        writer.strings(reservedName, at: 168, count: 160)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleDescriptorProto.ExtensionRange {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.DescriptorProto.ExtensionRange",
        size: 48,
        fields: [
            .optional(1, "start", .int32, at: 32, has: 40),
            .optional(2, "end", .int32, at: 36, has: 44),
            .message(3, "options", at: 24) { GoogleExtensionRangeOptions.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            start: nil,
            end: nil,
            options: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let start: Int32? = reader.has(40) ? reader.int32(at: 32) : nil
        let end: Int32? = reader.has(44) ? reader.int32(at: 36) : nil
        let options: GoogleExtensionRangeOptions? = reader.message(at: 24)
        self.init(
            start: start,
            end: end,
            options: options,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(start, at: 32, has: 40)
        writer.int32(end, at: 36, has: 44)
        writer.message(options, at: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleDescriptorProto.ReservedRange {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.DescriptorProto.ReservedRange",
        size: 40,
        fields: [
            .optional(1, "start", .int32, at: 24, has: 32),
            .optional(2, "end", .int32, at: 28, has: 36),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            start: nil,
            end: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let start: Int32? = reader.has(32) ? reader.int32(at: 24) : nil
        let end: Int32? = reader.has(36) ? reader.int32(at: 28) : nil
        self.init(
            start: start,
            end: end,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(start, at: 24, has: 32)
        writer.int32(end, at: 28, has: 36)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleExtensionRangeOptions: Message {
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields
}

extension GoogleExtensionRangeOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.ExtensionRangeOptions",
        size: 40,
        fields: [
            .repeated(999, "uninterpreted_option", at: 32, count: 24) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 32, count: 24)
        self.init(
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(uninterpretedOption, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a field within a message.
package struct GoogleFieldDescriptorProto: Message {
    package var name: String?
    /// For extensions, this is the name of the type being extended.  It is
    /// resolved in the same manner as type_name.
    package var extendee: String?
    package var number: Int32?
    package var label: GoogleFieldDescriptorProto.Label?
    /// If type_name is set, this need not be set.  If both this and type_name
    /// are set, this must be one of TYPE_ENUM, TYPE_MESSAGE or TYPE_GROUP.
    package var type: GoogleFieldDescriptorProto.TypeEnum?
    /// For message and enum types, this is the name of the type.  If the name
    /// starts with a '.', it is fully-qualified.  Otherwise, C++-like scoping
    /// rules are used to find the type (i.e. first the nested types within this
    /// message are searched, then within the parent, on up to the root
    /// namespace).
    package var typeName: String?
    /// For numeric types, contains the original text representation of the value.
    /// For booleans, "true" or "false".
    /// For strings, contains the default text contents (not escaped in any way).
    /// For bytes, contains the C escaped value.  All bytes >= 128 are escaped.
    package var defaultValue: String?
    package var options: GoogleFieldOptions?
    /// If set, gives the index of a oneof in the containing type's oneof_decl
    /// list.  This field is a member of that oneof.
    package var oneofIndex: Int32?
    /// JSON name of this field. The value is set by protocol compiler. If the
    /// user has set a "json_name" option on this field, that option's value
    /// will be used. Otherwise, it's deduced from the field's name by converting
    /// it to camelCase.
    package var jsonName: String?
    /// If true, this is a proto3 "optional". When a proto3 field is optional, it
    /// tracks presence regardless of field type.
    ///
    /// When proto3_optional is true, this field must be belong to a oneof to
    /// signal to old proto3 clients that presence is tracked for this field. This
    /// oneof is known as a "synthetic" oneof, and this field must be its sole
    /// member (each proto3 optional field gets its own synthetic oneof). Synthetic
    /// oneofs exist in the descriptor only, and do not generate any API. Synthetic
    /// oneofs must be ordered after all "real" oneofs.
    ///
    /// For message fields, proto3_optional doesn't create any semantic change,
    /// since non-repeated message fields always track presence. However it still
    /// indicates the semantic detail of whether the user wrote "optional" or not.
    /// This can be useful for round-tripping the .proto file. For consistency we
    /// give message fields a synthetic oneof also, even though it is not required
    /// to track presence. This is especially important because the parser can't
    /// tell if a field is a message or an enum, so it must always create a
    /// synthetic oneof.
    ///
    /// Proto2 optional fields do not set this flag, because they already indicate
    /// optional with `LABEL_OPTIONAL`.
    package var proto3Optional: Bool?
    package var unknownFields: UnknownFields

    package enum TypeEnum: MessageEnum {
        /// 0 is reserved for errors.
        /// Order is weird for historical reasons.
        case double
        case float
        /// Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT64 if
        /// negative values are likely.
        case int64
        case uint64
        /// Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT32 if
        /// negative values are likely.
        case int32
        case fixed64
        case fixed32
        case bool
        case string
        /// Tag-delimited aggregate.
        /// Group type is deprecated and not supported in proto3. However, Proto3
        /// implementations should still be able to parse the group wire format and
        /// treat group fields as unknown fields.
        case group
        /// Length-delimited aggregate.
        case message
        /// New in version 2.
        case bytes
        case uint32
        case `enum`
        case sfixed32
        case sfixed64
        /// Uses ZigZag encoding.
        case sint32
        /// Uses ZigZag encoding.
        case sint64
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .double,
            .float,
            .int64,
            .uint64,
            .int32,
            .fixed64,
            .fixed32,
            .bool,
            .string,
            .group,
            .message,
            .bytes,
            .uint32,
            .enum,
            .sfixed32,
            .sfixed64,
            .sint32,
            .sint64,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.FieldDescriptorProto.Type",
            [
                (1, "TYPE_DOUBLE"),
                (2, "TYPE_FLOAT"),
                (3, "TYPE_INT64"),
                (4, "TYPE_UINT64"),
                (5, "TYPE_INT32"),
                (6, "TYPE_FIXED64"),
                (7, "TYPE_FIXED32"),
                (8, "TYPE_BOOL"),
                (9, "TYPE_STRING"),
                (10, "TYPE_GROUP"),
                (11, "TYPE_MESSAGE"),
                (12, "TYPE_BYTES"),
                (13, "TYPE_UINT32"),
                (14, "TYPE_ENUM"),
                (15, "TYPE_SFIXED32"),
                (16, "TYPE_SFIXED64"),
                (17, "TYPE_SINT32"),
                (18, "TYPE_SINT64"),
            ]
        )

        package init() { self = .double }

        package init(rawValue: Int32) {
            switch rawValue {
            case 1: self = .double
            case 2: self = .float
            case 3: self = .int64
            case 4: self = .uint64
            case 5: self = .int32
            case 6: self = .fixed64
            case 7: self = .fixed32
            case 8: self = .bool
            case 9: self = .string
            case 10: self = .group
            case 11: self = .message
            case 12: self = .bytes
            case 13: self = .uint32
            case 14: self = .enum
            case 15: self = .sfixed32
            case 16: self = .sfixed64
            case 17: self = .sint32
            case 18: self = .sint64
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .double: 1
            case .float: 2
            case .int64: 3
            case .uint64: 4
            case .int32: 5
            case .fixed64: 6
            case .fixed32: 7
            case .bool: 8
            case .string: 9
            case .group: 10
            case .message: 11
            case .bytes: 12
            case .uint32: 13
            case .enum: 14
            case .sfixed32: 15
            case .sfixed64: 16
            case .sint32: 17
            case .sint64: 18
            case .unrecognized(let number): number
            }
        }
    }

    package enum Label: MessageEnum {
        /// 0 is reserved for errors
        case optional
        case required
        case repeated
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .optional,
            .required,
            .repeated,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.FieldDescriptorProto.Label",
            [
                (1, "LABEL_OPTIONAL"),
                (2, "LABEL_REQUIRED"),
                (3, "LABEL_REPEATED"),
            ]
        )

        package init() { self = .optional }

        package init(rawValue: Int32) {
            switch rawValue {
            case 1: self = .optional
            case 2: self = .required
            case 3: self = .repeated
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .optional: 1
            case .required: 2
            case .repeated: 3
            case .unrecognized(let number): number
            }
        }
    }
}

extension GoogleFieldDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FieldDescriptorProto",
        size: 176,
        fields: [
            .optional(1, "name", .string, at: 24, has: 136),
            .optional(2, "extendee", .string, at: 40, has: 140),
            .optional(3, "number", .int32, at: 120, has: 144),
            .optional(4, "label", GoogleFieldDescriptorProto.Label.schema, at: 124, has: 148),
            .optional(5, "type", GoogleFieldDescriptorProto.TypeEnum.schema, at: 128, has: 152),
            .optional(6, "type_name", .string, at: 56, has: 156),
            .optional(7, "default_value", .string, at: 72, has: 160),
            .message(8, "options", at: 88) { GoogleFieldOptions.schema },
            .optional(9, "oneof_index", .int32, at: 132, has: 164),
            .optional(10, "json_name", .string, at: 96, has: 168),
            .optional(17, "proto3_optional", .bool, at: 112, has: 172),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            extendee: nil,
            number: nil,
            label: nil,
            type: nil,
            typeName: nil,
            defaultValue: nil,
            options: nil,
            oneofIndex: nil,
            jsonName: nil,
            proto3Optional: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(136) ? reader.string(at: 24) : nil
        let extendee: String? = reader.has(140) ? reader.string(at: 40) : nil
        let number: Int32? = reader.has(144) ? reader.int32(at: 120) : nil
        let label: GoogleFieldDescriptorProto.Label? = reader.has(148) ? reader.enumeration(at: 124) : nil
        let type: GoogleFieldDescriptorProto.TypeEnum? = reader.has(152) ? reader.enumeration(at: 128) : nil
        let typeName: String? = reader.has(156) ? reader.string(at: 56) : nil
        let defaultValue: String? = reader.has(160) ? reader.string(at: 72) : nil
        let options: GoogleFieldOptions? = reader.message(at: 88)
        let oneofIndex: Int32? = reader.has(164) ? reader.int32(at: 132) : nil
        let jsonName: String? = reader.has(168) ? reader.string(at: 96) : nil
        let proto3Optional: Bool? = reader.has(172) ? reader.bool(at: 112) : nil
        self.init(
            name: name,
            extendee: extendee,
            number: number,
            label: label,
            type: type,
            typeName: typeName,
            defaultValue: defaultValue,
            options: options,
            oneofIndex: oneofIndex,
            jsonName: jsonName,
            proto3Optional: proto3Optional,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 136)
        writer.string(extendee, at: 40, has: 140)
        writer.int32(number, at: 120, has: 144)
        writer.enumeration(label, at: 124, has: 148)
        writer.enumeration(type, at: 128, has: 152)
        writer.string(typeName, at: 56, has: 156)
        writer.string(defaultValue, at: 72, has: 160)
        writer.message(options, at: 88)
        writer.int32(oneofIndex, at: 132, has: 164)
        writer.string(jsonName, at: 96, has: 168)
        writer.bool(proto3Optional, at: 112, has: 172)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a oneof.
package struct GoogleOneofDescriptorProto: Message {
    package var name: String?
    package var options: GoogleOneofOptions?
    package var unknownFields: UnknownFields
}

extension GoogleOneofDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.OneofDescriptorProto",
        size: 56,
        fields: [
            .optional(1, "name", .string, at: 24, has: 48),
            .message(2, "options", at: 40) { GoogleOneofOptions.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            options: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(48) ? reader.string(at: 24) : nil
        let options: GoogleOneofOptions? = reader.message(at: 40)
        self.init(
            name: name,
            options: options,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 48)
        writer.message(options, at: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Describes an enum type.
package struct GoogleEnumDescriptorProto: Message {
    package var name: String?
    package var value: [GoogleEnumValueDescriptorProto]
    package var options: GoogleEnumOptions?
    /// Range of reserved numeric values. Reserved numeric values may not be used
    /// by enum values in the same enum declaration. Reserved ranges may not
    /// overlap.
    package var reservedRange: [GoogleEnumDescriptorProto.EnumReservedRange]
    /// Reserved enum value names, which may not be reused. A given name may only
    /// be reserved once.
    package var reservedName: [String]
    package var unknownFields: UnknownFields

    /// Range of reserved numeric values. Reserved values may not be used by
    /// entries in the same enum. Reserved ranges may not overlap.
    ///
    /// Note that this is distinct from DescriptorProto.ReservedRange in that it
    /// is inclusive such that it can appropriately represent the entire int32
    /// domain.
    package struct EnumReservedRange: Message {
        /// Inclusive.
        package var start: Int32?
        /// Inclusive.
        package var end: Int32?
        package var unknownFields: UnknownFields
    }
}

extension GoogleEnumDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.EnumDescriptorProto",
        size: 104,
        fields: [
            .optional(1, "name", .string, at: 24, has: 96),
            .repeated(2, "value", at: 48, count: 40) { GoogleEnumValueDescriptorProto.schema },
            .message(3, "options", at: 56) { GoogleEnumOptions.schema },
            .repeated(4, "reserved_range", at: 72, count: 64) { GoogleEnumDescriptorProto.EnumReservedRange.schema },
            .repeated(5, "reserved_name", .string, at: 88, count: 80),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            value: [],
            options: nil,
            reservedRange: [],
            reservedName: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(96) ? reader.string(at: 24) : nil
        let value: [GoogleEnumValueDescriptorProto] = reader.messages(at: 48, count: 40)
        let options: GoogleEnumOptions? = reader.message(at: 56)
        let reservedRange: [GoogleEnumDescriptorProto.EnumReservedRange] = reader.messages(at: 72, count: 64)
        let reservedName: [String] = reader.strings(at: 88, count: 80)
        self.init(
            name: name,
            value: value,
            options: options,
            reservedRange: reservedRange,
            reservedName: reservedName,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 96)
        writer.messages(value, at: 48, count: 40)
        writer.message(options, at: 56)
        writer.messages(reservedRange, at: 72, count: 64)
        writer.strings(reservedName, at: 88, count: 80)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleEnumDescriptorProto.EnumReservedRange {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.EnumDescriptorProto.EnumReservedRange",
        size: 40,
        fields: [
            .optional(1, "start", .int32, at: 24, has: 32),
            .optional(2, "end", .int32, at: 28, has: 36),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            start: nil,
            end: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let start: Int32? = reader.has(32) ? reader.int32(at: 24) : nil
        let end: Int32? = reader.has(36) ? reader.int32(at: 28) : nil
        self.init(
            start: start,
            end: end,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(start, at: 24, has: 32)
        writer.int32(end, at: 28, has: 36)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a value within an enum.
package struct GoogleEnumValueDescriptorProto: Message {
    package var name: String?
    package var number: Int32?
    package var options: GoogleEnumValueOptions?
    package var unknownFields: UnknownFields
}

extension GoogleEnumValueDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.EnumValueDescriptorProto",
        size: 64,
        fields: [
            .optional(1, "name", .string, at: 24, has: 52),
            .optional(2, "number", .int32, at: 48, has: 56),
            .message(3, "options", at: 40) { GoogleEnumValueOptions.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            number: nil,
            options: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(52) ? reader.string(at: 24) : nil
        let number: Int32? = reader.has(56) ? reader.int32(at: 48) : nil
        let options: GoogleEnumValueOptions? = reader.message(at: 40)
        self.init(
            name: name,
            number: number,
            options: options,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 52)
        writer.int32(number, at: 48, has: 56)
        writer.message(options, at: 40)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a service.
package struct GoogleServiceDescriptorProto: Message {
    package var name: String?
    package var method: [GoogleMethodDescriptorProto]
    package var options: GoogleServiceOptions?
    package var unknownFields: UnknownFields
}

extension GoogleServiceDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.ServiceDescriptorProto",
        size: 72,
        fields: [
            .optional(1, "name", .string, at: 24, has: 64),
            .repeated(2, "method", at: 48, count: 40) { GoogleMethodDescriptorProto.schema },
            .message(3, "options", at: 56) { GoogleServiceOptions.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            method: [],
            options: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(64) ? reader.string(at: 24) : nil
        let method: [GoogleMethodDescriptorProto] = reader.messages(at: 48, count: 40)
        let options: GoogleServiceOptions? = reader.message(at: 56)
        self.init(
            name: name,
            method: method,
            options: options,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 64)
        writer.messages(method, at: 48, count: 40)
        writer.message(options, at: 56)
        writer.unknownFields(unknownFields)
    }
}

/// Describes a method of a service.
package struct GoogleMethodDescriptorProto: Message {
    package var name: String?
    /// Input and output type names.  These are resolved in the same way as
    /// FieldDescriptorProto.type_name, but must refer to a message type.
    package var inputType: String?
    package var outputType: String?
    package var options: GoogleMethodOptions?
    /// Identifies if client streams multiple client messages
    package var clientStreaming: Bool?
    /// Identifies if server streams multiple server messages
    package var serverStreaming: Bool?
    package var unknownFields: UnknownFields
}

extension GoogleMethodDescriptorProto {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.MethodDescriptorProto",
        size: 120,
        fields: [
            .optional(1, "name", .string, at: 24, has: 96),
            .optional(2, "input_type", .string, at: 40, has: 100),
            .optional(3, "output_type", .string, at: 56, has: 104),
            .message(4, "options", at: 72) { GoogleMethodOptions.schema },
            .optional(5, "client_streaming", .bool, at: 80, has: 108),
            .optional(6, "server_streaming", .bool, at: 88, has: 112),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: nil,
            inputType: nil,
            outputType: nil,
            options: nil,
            clientStreaming: nil,
            serverStreaming: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: String? = reader.has(96) ? reader.string(at: 24) : nil
        let inputType: String? = reader.has(100) ? reader.string(at: 40) : nil
        let outputType: String? = reader.has(104) ? reader.string(at: 56) : nil
        let options: GoogleMethodOptions? = reader.message(at: 72)
        let clientStreaming: Bool? = reader.has(108) ? reader.bool(at: 80) : nil
        let serverStreaming: Bool? = reader.has(112) ? reader.bool(at: 88) : nil
        self.init(
            name: name,
            inputType: inputType,
            outputType: outputType,
            options: options,
            clientStreaming: clientStreaming,
            serverStreaming: serverStreaming,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(name, at: 24, has: 96)
        writer.string(inputType, at: 40, has: 100)
        writer.string(outputType, at: 56, has: 104)
        writer.message(options, at: 72)
        writer.bool(clientStreaming, at: 80, has: 108)
        writer.bool(serverStreaming, at: 88, has: 112)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleFileOptions: Message {
    /// Sets the Java package where classes generated from this .proto will be
    /// placed.  By default, the proto package is used, but this is often
    /// inappropriate because proto packages do not normally start with backwards
    /// domain names.
    package var javaPackage: String?
    /// Controls the name of the wrapper Java class generated for the .proto file.
    /// That class will always contain the .proto file's getDescriptor() method as
    /// well as any top-level extensions defined in the .proto file.
    /// If java_multiple_files is disabled, then all the other classes from the
    /// .proto file will be nested inside the single wrapper outer class.
    package var javaOuterClassname: String?
    package var optimizeFor: GoogleFileOptions.OptimizeMode?
    /// If enabled, then the Java code generator will generate a separate .java
    /// file for each top-level message, enum, and service defined in the .proto
    /// file.  Thus, these types will *not* be nested inside the wrapper class
    /// named by java_outer_classname.  However, the wrapper class will still be
    /// generated to contain the file's getDescriptor() method as well as any
    /// top-level extensions defined in the file.
    package var javaMultipleFiles: Bool?
    /// Sets the Go package where structs generated from this .proto will be
    /// placed. If omitted, the Go package will be derived from the following:
    ///   - The basename of the package import path, if provided.
    ///   - Otherwise, the package statement in the .proto file, if present.
    ///   - Otherwise, the basename of the .proto file, without extension.
    package var goPackage: String?
    /// Should generic services be generated in each language?  "Generic" services
    /// are not specific to any particular RPC system.  They are generated by the
    /// main code generators in each language (without additional plugins).
    /// Generic services were the only kind of service generation supported by
    /// early versions of google.protobuf.
    ///
    /// Generic services are now considered deprecated in favor of using plugins
    /// that generate code specific to your particular RPC system.  Therefore,
    /// these default to false.  Old code which depends on generic services should
    /// explicitly set them to true.
    package var ccGenericServices: Bool?
    package var javaGenericServices: Bool?
    package var pyGenericServices: Bool?
    /// This option does nothing.
    package var javaGenerateEqualsAndHash: Bool?
    /// Is this file deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for everything in the file, or it will be completely ignored; in the very
    /// least, this is a formalization for deprecating files.
    package var deprecated: Bool?
    /// If set true, then the Java2 code generator will generate code that
    /// throws an exception whenever an attempt is made to assign a non-UTF-8
    /// byte sequence to a string field.
    /// Message reflection will do the same.
    /// However, an extension field still accepts non-UTF-8 byte sequences.
    /// This option has no effect on when used with the lite runtime.
    package var javaStringCheckUtf8: Bool?
    /// Enables the use of arenas for the proto messages in this file. This applies
    /// only to generated classes for C++.
    package var ccEnableArenas: Bool?
    /// Sets the objective c class prefix which is prepended to all objective c
    /// generated classes from this .proto. There is no default.
    package var objcClassPrefix: String?
    /// Namespace for generated classes; defaults to the package.
    package var csharpNamespace: String?
    /// By default Swift generators will take the proto package and CamelCase it
    /// replacing '.' with underscore and use that to prefix the types/symbols
    /// defined. When this options is provided, they will use this value instead
    /// to prefix the types/symbols defined.
    package var swiftPrefix: String?
    /// Sets the php class prefix which is prepended to all php generated classes
    /// from this .proto. Default is empty.
    package var phpClassPrefix: String?
    /// Use this option to change the namespace of php generated classes. Default
    /// is empty. When this option is empty, the package name will be used for
    /// determining the namespace.
    package var phpNamespace: String?
    package var phpGenericServices: Bool?
    /// Use this option to change the namespace of php generated metadata classes.
    /// Default is empty. When this option is empty, the proto file name will be
    /// used for determining the namespace.
    package var phpMetadataNamespace: String?
    /// Use this option to change the package of ruby generated classes. Default
    /// is empty. When this option is not set, the package name will be used for
    /// determining the ruby package.
    package var rubyPackage: String?
    /// The parser stores options it doesn't recognize here.
    /// See the documentation for the "Options" section above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields

    /// Generated classes can be optimized for speed or code size.
    package enum OptimizeMode: MessageEnum {
        /// Generate complete code for parsing, serialization,
        case speed
        /// etc.
        case codeSize
        /// Generate code using MessageLite and the lite runtime.
        case liteRuntime
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .speed,
            .codeSize,
            .liteRuntime,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.FileOptions.OptimizeMode",
            [
                (1, "SPEED"),
                (2, "CODE_SIZE"),
                (3, "LITE_RUNTIME"),
            ]
        )

        package init() { self = .speed }

        package init(rawValue: Int32) {
            switch rawValue {
            case 1: self = .speed
            case 2: self = .codeSize
            case 3: self = .liteRuntime
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .speed: 1
            case .codeSize: 2
            case .liteRuntime: 3
            case .unrecognized(let number): number
            }
        }
    }
}

extension GoogleFileOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FileOptions",
        size: 360,
        fields: [
            .optional(1, "java_package", .string, at: 24, has: 276),
            .optional(8, "java_outer_classname", .string, at: 40, has: 280),
            .optional(9, "optimize_for", GoogleFileOptions.OptimizeMode.schema, at: 272, has: 284),
            .optional(10, "java_multiple_files", .bool, at: 56, has: 288),
            .optional(11, "go_package", .string, at: 64, has: 292),
            .optional(16, "cc_generic_services", .bool, at: 80, has: 296),
            .optional(17, "java_generic_services", .bool, at: 88, has: 300),
            .optional(18, "py_generic_services", .bool, at: 96, has: 304),
            .optional(20, "java_generate_equals_and_hash", .bool, at: 104, has: 308),
            .optional(23, "deprecated", .bool, at: 112, has: 312),
            .optional(27, "java_string_check_utf8", .bool, at: 120, has: 316),
            .optional(31, "cc_enable_arenas", .bool, at: 128, has: 320),
            .optional(36, "objc_class_prefix", .string, at: 136, has: 324),
            .optional(37, "csharp_namespace", .string, at: 152, has: 328),
            .optional(39, "swift_prefix", .string, at: 168, has: 332),
            .optional(40, "php_class_prefix", .string, at: 184, has: 336),
            .optional(41, "php_namespace", .string, at: 200, has: 340),
            .optional(42, "php_generic_services", .bool, at: 216, has: 344),
            .optional(44, "php_metadata_namespace", .string, at: 224, has: 348),
            .optional(45, "ruby_package", .string, at: 240, has: 352),
            .repeated(999, "uninterpreted_option", at: 264, count: 256) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            javaPackage: nil,
            javaOuterClassname: nil,
            optimizeFor: nil,
            javaMultipleFiles: nil,
            goPackage: nil,
            ccGenericServices: nil,
            javaGenericServices: nil,
            pyGenericServices: nil,
            javaGenerateEqualsAndHash: nil,
            deprecated: nil,
            javaStringCheckUtf8: nil,
            ccEnableArenas: nil,
            objcClassPrefix: nil,
            csharpNamespace: nil,
            swiftPrefix: nil,
            phpClassPrefix: nil,
            phpNamespace: nil,
            phpGenericServices: nil,
            phpMetadataNamespace: nil,
            rubyPackage: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let javaPackage: String? = reader.has(276) ? reader.string(at: 24) : nil
        let javaOuterClassname: String? = reader.has(280) ? reader.string(at: 40) : nil
        let optimizeFor: GoogleFileOptions.OptimizeMode? = reader.has(284) ? reader.enumeration(at: 272) : nil
        let javaMultipleFiles: Bool? = reader.has(288) ? reader.bool(at: 56) : nil
        let goPackage: String? = reader.has(292) ? reader.string(at: 64) : nil
        let ccGenericServices: Bool? = reader.has(296) ? reader.bool(at: 80) : nil
        let javaGenericServices: Bool? = reader.has(300) ? reader.bool(at: 88) : nil
        let pyGenericServices: Bool? = reader.has(304) ? reader.bool(at: 96) : nil
        let javaGenerateEqualsAndHash: Bool? = reader.has(308) ? reader.bool(at: 104) : nil
        let deprecated: Bool? = reader.has(312) ? reader.bool(at: 112) : nil
        let javaStringCheckUtf8: Bool? = reader.has(316) ? reader.bool(at: 120) : nil
        let ccEnableArenas: Bool? = reader.has(320) ? reader.bool(at: 128) : nil
        let objcClassPrefix: String? = reader.has(324) ? reader.string(at: 136) : nil
        let csharpNamespace: String? = reader.has(328) ? reader.string(at: 152) : nil
        let swiftPrefix: String? = reader.has(332) ? reader.string(at: 168) : nil
        let phpClassPrefix: String? = reader.has(336) ? reader.string(at: 184) : nil
        let phpNamespace: String? = reader.has(340) ? reader.string(at: 200) : nil
        let phpGenericServices: Bool? = reader.has(344) ? reader.bool(at: 216) : nil
        let phpMetadataNamespace: String? = reader.has(348) ? reader.string(at: 224) : nil
        let rubyPackage: String? = reader.has(352) ? reader.string(at: 240) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 264, count: 256)
        self.init(
            javaPackage: javaPackage,
            javaOuterClassname: javaOuterClassname,
            optimizeFor: optimizeFor,
            javaMultipleFiles: javaMultipleFiles,
            goPackage: goPackage,
            ccGenericServices: ccGenericServices,
            javaGenericServices: javaGenericServices,
            pyGenericServices: pyGenericServices,
            javaGenerateEqualsAndHash: javaGenerateEqualsAndHash,
            deprecated: deprecated,
            javaStringCheckUtf8: javaStringCheckUtf8,
            ccEnableArenas: ccEnableArenas,
            objcClassPrefix: objcClassPrefix,
            csharpNamespace: csharpNamespace,
            swiftPrefix: swiftPrefix,
            phpClassPrefix: phpClassPrefix,
            phpNamespace: phpNamespace,
            phpGenericServices: phpGenericServices,
            phpMetadataNamespace: phpMetadataNamespace,
            rubyPackage: rubyPackage,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(javaPackage, at: 24, has: 276)
        writer.string(javaOuterClassname, at: 40, has: 280)
        writer.enumeration(optimizeFor, at: 272, has: 284)
        writer.bool(javaMultipleFiles, at: 56, has: 288)
        writer.string(goPackage, at: 64, has: 292)
        writer.bool(ccGenericServices, at: 80, has: 296)
        writer.bool(javaGenericServices, at: 88, has: 300)
        writer.bool(pyGenericServices, at: 96, has: 304)
        writer.bool(javaGenerateEqualsAndHash, at: 104, has: 308)
        writer.bool(deprecated, at: 112, has: 312)
        writer.bool(javaStringCheckUtf8, at: 120, has: 316)
        writer.bool(ccEnableArenas, at: 128, has: 320)
        writer.string(objcClassPrefix, at: 136, has: 324)
        writer.string(csharpNamespace, at: 152, has: 328)
        writer.string(swiftPrefix, at: 168, has: 332)
        writer.string(phpClassPrefix, at: 184, has: 336)
        writer.string(phpNamespace, at: 200, has: 340)
        writer.bool(phpGenericServices, at: 216, has: 344)
        writer.string(phpMetadataNamespace, at: 224, has: 348)
        writer.string(rubyPackage, at: 240, has: 352)
        writer.messages(uninterpretedOption, at: 264, count: 256)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleMessageOptions: Message {
    /// Set true to use the old proto1 MessageSet wire format for extensions.
    /// This is provided for backwards-compatibility with the MessageSet wire
    /// format.  You should not use this for any other reason:  It's less
    /// efficient, has fewer features, and is more complicated.
    ///
    /// The message must be defined exactly as follows:
    ///   message Foo {
    ///     option message_set_wire_format = true;
    ///     extensions 4 to max;
    ///   }
    /// Note that the message cannot have any defined fields; MessageSets only
    /// have extensions.
    ///
    /// All extensions of your type must be singular messages; e.g. they cannot
    /// be int32s, enums, or repeated messages.
    ///
    /// Because this is an option, the above two restrictions are not enforced by
    /// the protocol compiler.
    package var messageSetWireFormat: Bool?
    /// Disables the generation of the standard "descriptor()" accessor, which can
    /// conflict with a field of the same name.  This is meant to make migration
    /// from proto1 easier; new code should avoid fields named "descriptor".
    package var noStandardDescriptorAccessor: Bool?
    /// Is this message deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for the message, or it will be completely ignored; in the very least,
    /// this is a formalization for deprecating messages.
    package var deprecated: Bool?
    /// Whether the message is an automatically generated map entry type for the
    /// maps field.
    ///
    /// For maps fields:
    ///     map<KeyType, ValueType> map_field = 1;
    /// The parsed descriptor looks like:
    ///     message MapFieldEntry {
    ///         option map_entry = true;
    ///         optional KeyType key = 1;
    ///         optional ValueType value = 2;
    ///     }
    ///     repeated MapFieldEntry map_field = 1;
    ///
    /// Implementations may choose not to generate the map_entry=true message, but
    /// use a native map in the target language to hold the keys and values.
    /// The reflection APIs in such implementations still need to work as
    /// if the field is a repeated message field.
    ///
    /// NOTE: Do not set the option in .proto files. Always use the maps syntax
    /// instead. The option should only be implicitly set by the proto compiler
    /// parser.
    package var mapEntry: Bool?
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields
}

extension GoogleMessageOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.MessageOptions",
        size: 88,
        fields: [
            .optional(1, "message_set_wire_format", .bool, at: 24, has: 72),
            .optional(2, "no_standard_descriptor_accessor", .bool, at: 32, has: 76),
            .optional(3, "deprecated", .bool, at: 40, has: 80),
            .optional(7, "map_entry", .bool, at: 48, has: 84),
            .repeated(999, "uninterpreted_option", at: 64, count: 56) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            messageSetWireFormat: nil,
            noStandardDescriptorAccessor: nil,
            deprecated: nil,
            mapEntry: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let messageSetWireFormat: Bool? = reader.has(72) ? reader.bool(at: 24) : nil
        let noStandardDescriptorAccessor: Bool? = reader.has(76) ? reader.bool(at: 32) : nil
        let deprecated: Bool? = reader.has(80) ? reader.bool(at: 40) : nil
        let mapEntry: Bool? = reader.has(84) ? reader.bool(at: 48) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 64, count: 56)
        self.init(
            messageSetWireFormat: messageSetWireFormat,
            noStandardDescriptorAccessor: noStandardDescriptorAccessor,
            deprecated: deprecated,
            mapEntry: mapEntry,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(messageSetWireFormat, at: 24, has: 72)
        writer.bool(noStandardDescriptorAccessor, at: 32, has: 76)
        writer.bool(deprecated, at: 40, has: 80)
        writer.bool(mapEntry, at: 48, has: 84)
        writer.messages(uninterpretedOption, at: 64, count: 56)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleFieldOptions: Message {
    /// The ctype option instructs the C++ code generator to use a different
    /// representation of the field than it normally would.  See the specific
    /// options below.  This option is not yet implemented in the open source
    /// release -- sorry, we'll try to include it in a future version!
    package var ctype: GoogleFieldOptions.CType?
    /// The packed option can be enabled for repeated primitive fields to enable
    /// a more efficient representation on the wire. Rather than repeatedly
    /// writing the tag and type for each element, the entire array is encoded as
    /// a single length-delimited blob. In proto3, only explicit setting it to
    /// false will avoid using packed encoding.
    package var packed: Bool?
    /// Is this field deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for accessors, or it will be completely ignored; in the very least, this
    /// is a formalization for deprecating fields.
    package var deprecated: Bool?
    /// Should this field be parsed lazily?  Lazy applies only to message-type
    /// fields.  It means that when the outer message is initially parsed, the
    /// inner message's contents will not be parsed but instead stored in encoded
    /// form.  The inner message will actually be parsed when it is first accessed.
    ///
    /// This is only a hint.  Implementations are free to choose whether to use
    /// eager or lazy parsing regardless of the value of this option.  However,
    /// setting this option true suggests that the protocol author believes that
    /// using lazy parsing on this field is worth the additional bookkeeping
    /// overhead typically needed to implement it.
    ///
    /// This option does not affect the public interface of any generated code;
    /// all method signatures remain the same.  Furthermore, thread-safety of the
    /// interface is not affected by this option; const methods remain safe to
    /// call from multiple threads concurrently, while non-const methods continue
    /// to require exclusive access.
    ///
    ///
    /// Note that implementations may choose not to check required fields within
    /// a lazy sub-message.  That is, calling IsInitialized() on the outer message
    /// may return true even if the inner message has missing required fields.
    /// This is necessary because otherwise the inner message would have to be
    /// parsed in order to perform the check, defeating the purpose of lazy
    /// parsing.  An implementation which chooses not to check required fields
    /// must be consistent about it.  That is, for any particular sub-message, the
    /// implementation must either *always* check its required fields, or *never*
    /// check its required fields, regardless of whether or not the message has
    /// been parsed.
    ///
    /// As of 2021, lazy does no correctness checks on the byte stream during
    /// parsing.  This may lead to crashes if and when an invalid byte stream is
    /// finally parsed upon access.
    ///
    /// TODO(b/211906113):  Enable validation on lazy fields.
    package var lazy: Bool?
    /// The jstype option determines the JavaScript type used for values of the
    /// field.  The option is permitted only for 64 bit integral and fixed types
    /// (int64, uint64, sint64, fixed64, sfixed64).  A field with jstype JS_STRING
    /// is represented as JavaScript string, which avoids loss of precision that
    /// can happen when a large value is converted to a floating point JavaScript.
    /// Specifying JS_NUMBER for the jstype causes the generated JavaScript code to
    /// use the JavaScript "number" type.  The behavior of the default option
    /// JS_NORMAL is implementation dependent.
    ///
    /// This option is an enum to permit additional types to be added, e.g.
    /// goog.math.Integer.
    package var jstype: GoogleFieldOptions.JSType?
    /// For Google-internal migration only. Do not use.
    package var weak: Bool?
    /// unverified_lazy does no correctness checks on the byte stream. This should
    /// only be used where lazy with verification is prohibitive for performance
    /// reasons.
    package var unverifiedLazy: Bool?
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields

    package enum CType: MessageEnum {
        /// Default mode.
        case string
        case cord
        case stringPiece
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .string,
            .cord,
            .stringPiece,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.FieldOptions.CType",
            [
                (0, "STRING"),
                (1, "CORD"),
                (2, "STRING_PIECE"),
            ]
        )

        package init() { self = .string }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .string
            case 1: self = .cord
            case 2: self = .stringPiece
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .string: 0
            case .cord: 1
            case .stringPiece: 2
            case .unrecognized(let number): number
            }
        }
    }

    package enum JSType: MessageEnum {
        /// Use the default type.
        case jsNormal
        /// Use JavaScript strings.
        case jsString
        /// Use JavaScript numbers.
        case jsNumber
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .jsNormal,
            .jsString,
            .jsNumber,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.FieldOptions.JSType",
            [
                (0, "JS_NORMAL"),
                (1, "JS_STRING"),
                (2, "JS_NUMBER"),
            ]
        )

        package init() { self = .jsNormal }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .jsNormal
            case 1: self = .jsString
            case 2: self = .jsNumber
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .jsNormal: 0
            case .jsString: 1
            case .jsNumber: 2
            case .unrecognized(let number): number
            }
        }
    }
}

extension GoogleFieldOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.FieldOptions",
        size: 120,
        fields: [
            .optional(1, "ctype", GoogleFieldOptions.CType.schema, at: 80, has: 88),
            .optional(2, "packed", .bool, at: 24, has: 92),
            .optional(3, "deprecated", .bool, at: 32, has: 96),
            .optional(5, "lazy", .bool, at: 40, has: 100),
            .optional(6, "jstype", GoogleFieldOptions.JSType.schema, at: 84, has: 104),
            .optional(10, "weak", .bool, at: 48, has: 108),
            .optional(15, "unverified_lazy", .bool, at: 56, has: 112),
            .repeated(999, "uninterpreted_option", at: 72, count: 64) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            ctype: nil,
            packed: nil,
            deprecated: nil,
            lazy: nil,
            jstype: nil,
            weak: nil,
            unverifiedLazy: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let ctype: GoogleFieldOptions.CType? = reader.has(88) ? reader.enumeration(at: 80) : nil
        let packed: Bool? = reader.has(92) ? reader.bool(at: 24) : nil
        let deprecated: Bool? = reader.has(96) ? reader.bool(at: 32) : nil
        let lazy: Bool? = reader.has(100) ? reader.bool(at: 40) : nil
        let jstype: GoogleFieldOptions.JSType? = reader.has(104) ? reader.enumeration(at: 84) : nil
        let weak: Bool? = reader.has(108) ? reader.bool(at: 48) : nil
        let unverifiedLazy: Bool? = reader.has(112) ? reader.bool(at: 56) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 72, count: 64)
        self.init(
            ctype: ctype,
            packed: packed,
            deprecated: deprecated,
            lazy: lazy,
            jstype: jstype,
            weak: weak,
            unverifiedLazy: unverifiedLazy,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(ctype, at: 80, has: 88)
        writer.bool(packed, at: 24, has: 92)
        writer.bool(deprecated, at: 32, has: 96)
        writer.bool(lazy, at: 40, has: 100)
        writer.enumeration(jstype, at: 84, has: 104)
        writer.bool(weak, at: 48, has: 108)
        writer.bool(unverifiedLazy, at: 56, has: 112)
        writer.messages(uninterpretedOption, at: 72, count: 64)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleOneofOptions: Message {
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields
}

extension GoogleOneofOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.OneofOptions",
        size: 40,
        fields: [
            .repeated(999, "uninterpreted_option", at: 32, count: 24) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 32, count: 24)
        self.init(
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(uninterpretedOption, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleEnumOptions: Message {
    /// Set this option to true to allow mapping different tag names to the same
    /// value.
    package var allowAlias: Bool?
    /// Is this enum deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for the enum, or it will be completely ignored; in the very least, this
    /// is a formalization for deprecating enums.
    package var deprecated: Bool?
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields
}

extension GoogleEnumOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.EnumOptions",
        size: 64,
        fields: [
            .optional(2, "allow_alias", .bool, at: 24, has: 56),
            .optional(3, "deprecated", .bool, at: 32, has: 60),
            .repeated(999, "uninterpreted_option", at: 48, count: 40) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            allowAlias: nil,
            deprecated: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let allowAlias: Bool? = reader.has(56) ? reader.bool(at: 24) : nil
        let deprecated: Bool? = reader.has(60) ? reader.bool(at: 32) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 48, count: 40)
        self.init(
            allowAlias: allowAlias,
            deprecated: deprecated,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(allowAlias, at: 24, has: 56)
        writer.bool(deprecated, at: 32, has: 60)
        writer.messages(uninterpretedOption, at: 48, count: 40)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleEnumValueOptions: Message {
    /// Is this enum value deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for the enum value, or it will be completely ignored; in the very least,
    /// this is a formalization for deprecating enum values.
    package var deprecated: Bool?
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields
}

extension GoogleEnumValueOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.EnumValueOptions",
        size: 56,
        fields: [
            .optional(1, "deprecated", .bool, at: 24, has: 48),
            .repeated(999, "uninterpreted_option", at: 40, count: 32) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            deprecated: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let deprecated: Bool? = reader.has(48) ? reader.bool(at: 24) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 40, count: 32)
        self.init(
            deprecated: deprecated,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(deprecated, at: 24, has: 48)
        writer.messages(uninterpretedOption, at: 40, count: 32)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleServiceOptions: Message {
    /// Is this service deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for the service, or it will be completely ignored; in the very least,
    /// this is a formalization for deprecating services.
    package var deprecated: Bool?
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields
}

extension GoogleServiceOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.ServiceOptions",
        size: 56,
        fields: [
            .optional(33, "deprecated", .bool, at: 24, has: 48),
            .repeated(999, "uninterpreted_option", at: 40, count: 32) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            deprecated: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let deprecated: Bool? = reader.has(48) ? reader.bool(at: 24) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 40, count: 32)
        self.init(
            deprecated: deprecated,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(deprecated, at: 24, has: 48)
        writer.messages(uninterpretedOption, at: 40, count: 32)
        writer.unknownFields(unknownFields)
    }
}

package struct GoogleMethodOptions: Message {
    /// Is this method deprecated?
    /// Depending on the target platform, this can emit Deprecated annotations
    /// for the method, or it will be completely ignored; in the very least,
    /// this is a formalization for deprecating methods.
    package var deprecated: Bool?
    package var idempotencyLevel: GoogleMethodOptions.IdempotencyLevel?
    /// The parser stores options it doesn't recognize here. See above.
    package var uninterpretedOption: [GoogleUninterpretedOption]
    package var unknownFields: UnknownFields

    /// Is this method side-effect-free (or safe in HTTP parlance), or idempotent,
    /// or neither? HTTP based RPC implementation may choose GET verb for safe
    /// methods, and PUT verb for idempotent methods instead of the default POST.
    package enum IdempotencyLevel: MessageEnum {
        case idempotencyUnknown
        /// implies idempotent
        case noSideEffects
        /// idempotent, but may have side effects
        case idempotent
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .idempotencyUnknown,
            .noSideEffects,
            .idempotent,
        ]

        package static let schema = EnumSchema(
            "google.protobuf.MethodOptions.IdempotencyLevel",
            [
                (0, "IDEMPOTENCY_UNKNOWN"),
                (1, "NO_SIDE_EFFECTS"),
                (2, "IDEMPOTENT"),
            ]
        )

        package init() { self = .idempotencyUnknown }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .idempotencyUnknown
            case 1: self = .noSideEffects
            case 2: self = .idempotent
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .idempotencyUnknown: 0
            case .noSideEffects: 1
            case .idempotent: 2
            case .unrecognized(let number): number
            }
        }
    }
}

extension GoogleMethodOptions {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.MethodOptions",
        size: 64,
        fields: [
            .optional(33, "deprecated", .bool, at: 24, has: 52),
            .optional(34, "idempotency_level", GoogleMethodOptions.IdempotencyLevel.schema, at: 48, has: 56),
            .repeated(999, "uninterpreted_option", at: 40, count: 32) { GoogleUninterpretedOption.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            deprecated: nil,
            idempotencyLevel: nil,
            uninterpretedOption: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let deprecated: Bool? = reader.has(52) ? reader.bool(at: 24) : nil
        let idempotencyLevel: GoogleMethodOptions.IdempotencyLevel? = reader.has(56) ? reader.enumeration(at: 48) : nil
        let uninterpretedOption: [GoogleUninterpretedOption] = reader.messages(at: 40, count: 32)
        self.init(
            deprecated: deprecated,
            idempotencyLevel: idempotencyLevel,
            uninterpretedOption: uninterpretedOption,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.bool(deprecated, at: 24, has: 52)
        writer.enumeration(idempotencyLevel, at: 48, has: 56)
        writer.messages(uninterpretedOption, at: 40, count: 32)
        writer.unknownFields(unknownFields)
    }
}

/// A message representing a option the parser does not recognize. This only
/// appears in options protos created by the compiler::Parser class.
/// DescriptorPool resolves these when building Descriptor objects. Therefore,
/// options protos in descriptor objects (e.g. returned by Descriptor::options(),
/// or produced by Descriptor::CopyTo()) will never have UninterpretedOptions
/// in them.
package struct GoogleUninterpretedOption: Message {
    package var name: [GoogleUninterpretedOption.NamePart]
    /// The value of the uninterpreted option, in whatever type the tokenizer
    /// identified it as during parsing. Exactly one of these should be set.
    package var identifierValue: String?
    package var positiveIntValue: UInt64?
    package var negativeIntValue: Int64?
    package var doubleValue: Double?
    package var stringValue: [UInt8]?
    package var aggregateValue: String?
    package var unknownFields: UnknownFields

    /// The name of the uninterpreted option.  Each string represents a segment in
    /// a dot-separated name.  is_extension is true iff a segment represents an
    /// extension (denoted with parentheses in options specs in .proto files).
    /// E.g.,{ ["foo", false], ["bar.baz", true], ["moo", false] } represents
    /// "foo.(bar.baz).moo".
    package struct NamePart: Message {
        package var namePart: String?
        package var isExtension: Bool?
        package var unknownFields: UnknownFields
    }
}

extension GoogleUninterpretedOption {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.UninterpretedOption",
        size: 136,
        fields: [
            .repeated(2, "name", at: 32, count: 24) { GoogleUninterpretedOption.NamePart.schema },
            .optional(3, "identifier_value", .string, at: 40, has: 112),
            .optional(4, "positive_int_value", .uint64, at: 56, has: 116),
            .optional(5, "negative_int_value", .int64, at: 64, has: 120),
            .optional(6, "double_value", .double, at: 72, has: 124),
            .optional(7, "string_value", .bytes, at: 80, has: 128),
            .optional(8, "aggregate_value", .string, at: 96, has: 132),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            name: [],
            identifierValue: nil,
            positiveIntValue: nil,
            negativeIntValue: nil,
            doubleValue: nil,
            stringValue: nil,
            aggregateValue: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let name: [GoogleUninterpretedOption.NamePart] = reader.messages(at: 32, count: 24)
        let identifierValue: String? = reader.has(112) ? reader.string(at: 40) : nil
        let positiveIntValue: UInt64? = reader.has(116) ? reader.uint64(at: 56) : nil
        let negativeIntValue: Int64? = reader.has(120) ? reader.int64(at: 64) : nil
        let doubleValue: Double? = reader.has(124) ? reader.double(at: 72) : nil
        let stringValue: [UInt8]? = reader.has(128) ? reader.bytes(at: 80) : nil
        let aggregateValue: String? = reader.has(132) ? reader.string(at: 96) : nil
        self.init(
            name: name,
            identifierValue: identifierValue,
            positiveIntValue: positiveIntValue,
            negativeIntValue: negativeIntValue,
            doubleValue: doubleValue,
            stringValue: stringValue,
            aggregateValue: aggregateValue,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(name, at: 32, count: 24)
        writer.string(identifierValue, at: 40, has: 112)
        writer.uint64(positiveIntValue, at: 56, has: 116)
        writer.int64(negativeIntValue, at: 64, has: 120)
        writer.double(doubleValue, at: 72, has: 124)
        writer.bytes(stringValue, at: 80, has: 128)
        writer.string(aggregateValue, at: 96, has: 132)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleUninterpretedOption.NamePart {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.UninterpretedOption.NamePart",
        size: 56,
        fields: [
            .optional(1, "name_part", .string, at: 24, has: 48),
            .optional(2, "is_extension", .bool, at: 40, has: 52),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            namePart: nil,
            isExtension: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let namePart: String? = reader.has(48) ? reader.string(at: 24) : nil
        let isExtension: Bool? = reader.has(52) ? reader.bool(at: 40) : nil
        self.init(
            namePart: namePart,
            isExtension: isExtension,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(namePart, at: 24, has: 48)
        writer.bool(isExtension, at: 40, has: 52)
        writer.unknownFields(unknownFields)
    }
}

/// Encapsulates information about the original source file from which a
/// FileDescriptorProto was generated.
package struct GoogleSourceCodeInfo: Message {
    /// A Location identifies a piece of source code in a .proto file which
    /// corresponds to a particular definition.  This information is intended
    /// to be useful to IDEs, code indexers, documentation generators, and similar
    /// tools.
    ///
    /// For example, say we have a file like:
    ///   message Foo {
    ///     optional string foo = 1;
    ///   }
    /// Let's look at just the field definition:
    ///   optional string foo = 1;
    ///   ^       ^^     ^^  ^  ^^^
    ///   a       bc     de  f  ghi
    /// We have the following locations:
    ///   span   path               represents
    ///   [a,i)  [ 4, 0, 2, 0 ]     The whole field definition.
    ///   [a,b)  [ 4, 0, 2, 0, 4 ]  The label (optional).
    ///   [c,d)  [ 4, 0, 2, 0, 5 ]  The type (string).
    ///   [e,f)  [ 4, 0, 2, 0, 1 ]  The name (foo).
    ///   [g,h)  [ 4, 0, 2, 0, 3 ]  The number (1).
    ///
    /// Notes:
    /// - A location may refer to a repeated field itself (i.e. not to any
    ///   particular index within it).  This is used whenever a set of elements are
    ///   logically enclosed in a single code segment.  For example, an entire
    ///   extend block (possibly containing multiple extension definitions) will
    ///   have an outer location whose path refers to the "extensions" repeated
    ///   field without an index.
    /// - Multiple locations may have the same path.  This happens when a single
    ///   logical declaration is spread out across multiple places.  The most
    ///   obvious example is the "extend" block again -- there may be multiple
    ///   extend blocks in the same scope, each of which will have the same path.
    /// - A location's span is not always a subset of its parent's span.  For
    ///   example, the "extendee" of an extension declaration appears at the
    ///   beginning of the "extend" block and is shared by all extensions within
    ///   the block.
    /// - Just because a location's span is a subset of some other location's span
    ///   does not mean that it is a descendant.  For example, a "group" defines
    ///   both a type and a field in a single declaration.  Thus, the locations
    ///   corresponding to the type and field and their components will overlap.
    /// - Code which tries to interpret locations should probably be designed to
    ///   ignore those that it doesn't understand, as more types of locations could
    ///   be recorded in the future.
    package var location: [GoogleSourceCodeInfo.Location]
    package var unknownFields: UnknownFields

    package struct Location: Message {
        /// Identifies which part of the FileDescriptorProto was defined at this
        /// location.
        ///
        /// Each element is a field number or an index.  They form a path from
        /// the root FileDescriptorProto to the place where the definition occurs.
        /// For example, this path:
        ///   [ 4, 3, 2, 7, 1 ]
        /// refers to:
        ///   file.message_type(3)  // 4, 3
        ///       .field(7)         // 2, 7
        ///       .name()           // 1
        /// This is because FileDescriptorProto.message_type has field number 4:
        ///   repeated DescriptorProto message_type = 4;
        /// and DescriptorProto.field has field number 2:
        ///   repeated FieldDescriptorProto field = 2;
        /// and FieldDescriptorProto.name has field number 1:
        ///   optional string name = 1;
        ///
        /// Thus, the above path gives the location of a field name.  If we removed
        /// the last element:
        ///   [ 4, 3, 2, 7 ]
        /// this path refers to the whole field declaration (from the beginning
        /// of the label to the terminating semicolon).
        package var path: [Int32]
        /// Always has exactly three or four elements: start line, start column,
        /// end line (optional, otherwise assumed same as start line), end column.
        /// These are packed into a single field for efficiency.  Note that line
        /// and column numbers are zero-based -- typically you will want to add
        /// 1 to each before displaying to a user.
        package var span: [Int32]
        /// If this SourceCodeInfo represents a complete declaration, these are any
        /// comments appearing before and after the declaration which appear to be
        /// attached to the declaration.
        ///
        /// A series of line comments appearing on consecutive lines, with no other
        /// tokens appearing on those lines, will be treated as a single comment.
        ///
        /// leading_detached_comments will keep paragraphs of comments that appear
        /// before (but not connected to) the current element. Each paragraph,
        /// separated by empty lines, will be one comment element in the repeated
        /// field.
        ///
        /// Only the comment content is provided; comment markers (e.g. //) are
        /// stripped out.  For block comments, leading whitespace and an asterisk
        /// will be stripped from the beginning of each line other than the first.
        /// Newlines are included in the output.
        ///
        /// Examples:
        ///
        ///   optional int32 foo = 1;  // Comment attached to foo.
        ///   // Comment attached to bar.
        ///   optional int32 bar = 2;
        ///
        ///   optional string baz = 3;
        ///   // Comment attached to baz.
        ///   // Another line attached to baz.
        ///
        ///   // Comment attached to moo.
        ///   //
        ///   // Another line attached to moo.
        ///   optional double moo = 4;
        ///
        ///   // Detached comment for corge. This is not leading or trailing comments
        ///   // to moo or corge because there are blank lines separating it from
        ///   // both.
        ///
        ///   // Detached comment for corge paragraph 2.
        ///
        ///   optional string corge = 5;
        ///   /* Block comment attached
        ///    * to corge.  Leading asterisks
        ///    * will be removed. */
        ///   /* Block comment attached to
        ///    * grault. */
        ///   optional int32 grault = 6;
        ///
        ///   // ignored detached comments.
        package var leadingComments: String?
        package var trailingComments: String?
        package var leadingDetachedComments: [String]
        package var unknownFields: UnknownFields
    }
}

extension GoogleSourceCodeInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.SourceCodeInfo",
        size: 40,
        fields: [
            .repeated(1, "location", at: 32, count: 24) { GoogleSourceCodeInfo.Location.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            location: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let location: [GoogleSourceCodeInfo.Location] = reader.messages(at: 32, count: 24)
        self.init(
            location: location,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(location, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleSourceCodeInfo.Location {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.SourceCodeInfo.Location",
        size: 112,
        fields: [
            .repeated(1, "path", .int32, packed: true, at: 32, count: 24),
            .repeated(2, "span", .int32, packed: true, at: 48, count: 40),
            .optional(3, "leading_comments", .string, at: 56, has: 104),
            .optional(4, "trailing_comments", .string, at: 72, has: 108),
            .repeated(6, "leading_detached_comments", .string, at: 96, count: 88),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            path: [],
            span: [],
            leadingComments: nil,
            trailingComments: nil,
            leadingDetachedComments: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let path: [Int32] = reader.int32s(at: 32, count: 24)
        let span: [Int32] = reader.int32s(at: 48, count: 40)
        let leadingComments: String? = reader.has(104) ? reader.string(at: 56) : nil
        let trailingComments: String? = reader.has(108) ? reader.string(at: 72) : nil
        let leadingDetachedComments: [String] = reader.strings(at: 96, count: 88)
        self.init(
            path: path,
            span: span,
            leadingComments: leadingComments,
            trailingComments: trailingComments,
            leadingDetachedComments: leadingDetachedComments,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32s(path, at: 32, count: 24)
        writer.int32s(span, at: 48, count: 40)
        writer.string(leadingComments, at: 56, has: 104)
        writer.string(trailingComments, at: 72, has: 108)
        writer.strings(leadingDetachedComments, at: 96, count: 88)
        writer.unknownFields(unknownFields)
    }
}

/// Describes the relationship between generated code and its original source
/// file. A GeneratedCodeInfo message is associated with only one generated
/// source file, but may contain references to different source .proto files.
package struct GoogleGeneratedCodeInfo: Message {
    /// An Annotation connects some span of text in generated code to an element
    /// of its generating .proto file.
    package var annotation: [GoogleGeneratedCodeInfo.Annotation]
    package var unknownFields: UnknownFields

    package struct Annotation: Message {
        /// Identifies the element in the original source .proto file. This field
        /// is formatted the same as SourceCodeInfo.Location.path.
        package var path: [Int32]
        /// Identifies the filesystem path to the original source .proto.
        package var sourceFile: String?
        /// Identifies the starting offset in bytes in the generated code
        /// that relates to the identified object.
        package var begin: Int32?
        /// Identifies the ending offset in bytes in the generated code that
        /// relates to the identified offset. The end offset should be one past
        /// the last relevant byte (so the length of the text = end - begin).
        package var end: Int32?
        package var unknownFields: UnknownFields
    }
}

extension GoogleGeneratedCodeInfo {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.GeneratedCodeInfo",
        size: 40,
        fields: [
            .repeated(1, "annotation", at: 32, count: 24) { GoogleGeneratedCodeInfo.Annotation.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            annotation: [],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let annotation: [GoogleGeneratedCodeInfo.Annotation] = reader.messages(at: 32, count: 24)
        self.init(
            annotation: annotation,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.messages(annotation, at: 32, count: 24)
        writer.unknownFields(unknownFields)
    }
}

extension GoogleGeneratedCodeInfo.Annotation {
    package static let schema: MessageSchema = MessageSchema(
        "google.protobuf.GeneratedCodeInfo.Annotation",
        size: 80,
        fields: [
            .repeated(1, "path", .int32, packed: true, at: 32, count: 24),
            .optional(2, "source_file", .string, at: 40, has: 64),
            .optional(3, "begin", .int32, at: 56, has: 68),
            .optional(4, "end", .int32, at: 60, has: 72),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            path: [],
            sourceFile: nil,
            begin: nil,
            end: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let path: [Int32] = reader.int32s(at: 32, count: 24)
        let sourceFile: String? = reader.has(64) ? reader.string(at: 40) : nil
        let begin: Int32? = reader.has(68) ? reader.int32(at: 56) : nil
        let end: Int32? = reader.has(72) ? reader.int32(at: 60) : nil
        self.init(
            path: path,
            sourceFile: sourceFile,
            begin: begin,
            end: end,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32s(path, at: 32, count: 24)
        writer.string(sourceFile, at: 40, has: 64)
        writer.int32(begin, at: 56, has: 68)
        writer.int32(end, at: 60, has: 72)
        writer.unknownFields(unknownFields)
    }
}

/// The file `google/protobuf/descriptor.proto`.
package enum GoogleDescriptorFile {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/descriptor.proto",
        package: "google.protobuf",
        dependencies: { [] },
        messages: [
            GoogleFileDescriptorSet.self,
            GoogleFileDescriptorProto.self,
            GoogleDescriptorProto.self,
            GoogleDescriptorProto.ExtensionRange.self,
            GoogleDescriptorProto.ReservedRange.self,
            GoogleExtensionRangeOptions.self,
            GoogleFieldDescriptorProto.self,
            GoogleOneofDescriptorProto.self,
            GoogleEnumDescriptorProto.self,
            GoogleEnumDescriptorProto.EnumReservedRange.self,
            GoogleEnumValueDescriptorProto.self,
            GoogleServiceDescriptorProto.self,
            GoogleMethodDescriptorProto.self,
            GoogleFileOptions.self,
            GoogleMessageOptions.self,
            GoogleFieldOptions.self,
            GoogleOneofOptions.self,
            GoogleEnumOptions.self,
            GoogleEnumValueOptions.self,
            GoogleServiceOptions.self,
            GoogleMethodOptions.self,
            GoogleUninterpretedOption.self,
            GoogleUninterpretedOption.NamePart.self,
            GoogleSourceCodeInfo.self,
            GoogleSourceCodeInfo.Location.self,
            GoogleGeneratedCodeInfo.self,
            GoogleGeneratedCodeInfo.Annotation.self,
        ],
        services: [],
        descriptor: """
            CiBnb29nbGUvcHJvdG9idWYvZGVzY3JpcHRvci5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIk0KEUZpbGVEZXNjcmlwdG9yU2V0\
            EjgKBGZpbGUYASADKAsyJC5nb29nbGUucHJvdG9idWYuRmlsZURlc2NyaXB0b3JQcm90b1IEZmlsZSLkBAoTRmlsZURlc2Ny\
            aXB0b3JQcm90bxISCgRuYW1lGAEgASgJUgRuYW1lEhgKB3BhY2thZ2UYAiABKAlSB3BhY2thZ2USHgoKZGVwZW5kZW5jeRgD\
            IAMoCVIKZGVwZW5kZW5jeRIrChFwdWJsaWNfZGVwZW5kZW5jeRgKIAMoBVIQcHVibGljRGVwZW5kZW5jeRInCg93ZWFrX2Rl\
            cGVuZGVuY3kYCyADKAVSDndlYWtEZXBlbmRlbmN5EkMKDG1lc3NhZ2VfdHlwZRgEIAMoCzIgLmdvb2dsZS5wcm90b2J1Zi5E\
            ZXNjcmlwdG9yUHJvdG9SC21lc3NhZ2VUeXBlEkEKCWVudW1fdHlwZRgFIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5FbnVtRGVz\
            Y3JpcHRvclByb3RvUghlbnVtVHlwZRJBCgdzZXJ2aWNlGAYgAygLMicuZ29vZ2xlLnByb3RvYnVmLlNlcnZpY2VEZXNjcmlw\
            dG9yUHJvdG9SB3NlcnZpY2USQwoJZXh0ZW5zaW9uGAcgAygLMiUuZ29vZ2xlLnByb3RvYnVmLkZpZWxkRGVzY3JpcHRvclBy\
            b3RvUglleHRlbnNpb24SNgoHb3B0aW9ucxgIIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5GaWxlT3B0aW9uc1IHb3B0aW9ucxJJ\
            ChBzb3VyY2VfY29kZV9pbmZvGAkgASgLMh8uZ29vZ2xlLnByb3RvYnVmLlNvdXJjZUNvZGVJbmZvUg5zb3VyY2VDb2RlSW5m\
            bxIWCgZzeW50YXgYDCABKAlSBnN5bnRheCK5BgoPRGVzY3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSOwoFZmll\
            bGQYAiADKAsyJS5nb29nbGUucHJvdG9idWYuRmllbGREZXNjcmlwdG9yUHJvdG9SBWZpZWxkEkMKCWV4dGVuc2lvbhgGIAMo\
            CzIlLmdvb2dsZS5wcm90b2J1Zi5GaWVsZERlc2NyaXB0b3JQcm90b1IJZXh0ZW5zaW9uEkEKC25lc3RlZF90eXBlGAMgAygL\
            MiAuZ29vZ2xlLnByb3RvYnVmLkRlc2NyaXB0b3JQcm90b1IKbmVzdGVkVHlwZRJBCgllbnVtX3R5cGUYBCADKAsyJC5nb29n\
            bGUucHJvdG9idWYuRW51bURlc2NyaXB0b3JQcm90b1IIZW51bVR5cGUSWAoPZXh0ZW5zaW9uX3JhbmdlGAUgAygLMi8uZ29v\
            Z2xlLnByb3RvYnVmLkRlc2NyaXB0b3JQcm90by5FeHRlbnNpb25SYW5nZVIOZXh0ZW5zaW9uUmFuZ2USRAoKb25lb2ZfZGVj\
            bBgIIAMoCzIlLmdvb2dsZS5wcm90b2J1Zi5PbmVvZkRlc2NyaXB0b3JQcm90b1IJb25lb2ZEZWNsEjkKB29wdGlvbnMYByAB\
            KAsyHy5nb29nbGUucHJvdG9idWYuTWVzc2FnZU9wdGlvbnNSB29wdGlvbnMSVQoOcmVzZXJ2ZWRfcmFuZ2UYCSADKAsyLi5n\
            b29nbGUucHJvdG9idWYuRGVzY3JpcHRvclByb3RvLlJlc2VydmVkUmFuZ2VSDXJlc2VydmVkUmFuZ2USIwoNcmVzZXJ2ZWRf\
            bmFtZRgKIAMoCVIMcmVzZXJ2ZWROYW1lGnoKDkV4dGVuc2lvblJhbmdlEhQKBXN0YXJ0GAEgASgFUgVzdGFydBIQCgNlbmQY\
            AiABKAVSA2VuZBJACgdvcHRpb25zGAMgASgLMiYuZ29vZ2xlLnByb3RvYnVmLkV4dGVuc2lvblJhbmdlT3B0aW9uc1IHb3B0\
            aW9ucxo3Cg1SZXNlcnZlZFJhbmdlEhQKBXN0YXJ0GAEgASgFUgVzdGFydBIQCgNlbmQYAiABKAVSA2VuZCJ8ChVFeHRlbnNp\
            b25SYW5nZU9wdGlvbnMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVuaW50ZXJw\
            cmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24qCQjoBxCAgICAAiLBBgoURmllbGREZXNjcmlwdG9yUHJvdG8SEgoE\
            bmFtZRgBIAEoCVIEbmFtZRIWCgZudW1iZXIYAyABKAVSBm51bWJlchJBCgVsYWJlbBgEIAEoDjIrLmdvb2dsZS5wcm90b2J1\
            Zi5GaWVsZERlc2NyaXB0b3JQcm90by5MYWJlbFIFbGFiZWwSPgoEdHlwZRgFIAEoDjIqLmdvb2dsZS5wcm90b2J1Zi5GaWVs\
            ZERlc2NyaXB0b3JQcm90by5UeXBlUgR0eXBlEhsKCXR5cGVfbmFtZRgGIAEoCVIIdHlwZU5hbWUSGgoIZXh0ZW5kZWUYAiAB\
            KAlSCGV4dGVuZGVlEiMKDWRlZmF1bHRfdmFsdWUYByABKAlSDGRlZmF1bHRWYWx1ZRIfCgtvbmVvZl9pbmRleBgJIAEoBVIK\
            b25lb2ZJbmRleBIbCglqc29uX25hbWUYCiABKAlSCGpzb25OYW1lEjcKB29wdGlvbnMYCCABKAsyHS5nb29nbGUucHJvdG9i\
            dWYuRmllbGRPcHRpb25zUgdvcHRpb25zEicKD3Byb3RvM19vcHRpb25hbBgRIAEoCFIOcHJvdG8zT3B0aW9uYWwitgIKBFR5\
            cGUSDwoLVFlQRV9ET1VCTEUQARIOCgpUWVBFX0ZMT0FUEAISDgoKVFlQRV9JTlQ2NBADEg8KC1RZUEVfVUlOVDY0EAQSDgoK\
            VFlQRV9JTlQzMhAFEhAKDFRZUEVfRklYRUQ2NBAGEhAKDFRZUEVfRklYRUQzMhAHEg0KCVRZUEVfQk9PTBAIEg8KC1RZUEVf\
            U1RSSU5HEAkSDgoKVFlQRV9HUk9VUBAKEhAKDFRZUEVfTUVTU0FHRRALEg4KClRZUEVfQllURVMQDBIPCgtUWVBFX1VJTlQz\
            MhANEg0KCVRZUEVfRU5VTRAOEhEKDVRZUEVfU0ZJWEVEMzIQDxIRCg1UWVBFX1NGSVhFRDY0EBASDwoLVFlQRV9TSU5UMzIQ\
            ERIPCgtUWVBFX1NJTlQ2NBASIkMKBUxhYmVsEhIKDkxBQkVMX09QVElPTkFMEAESEgoOTEFCRUxfUkVRVUlSRUQQAhISCg5M\
            QUJFTF9SRVBFQVRFRBADImMKFE9uZW9mRGVzY3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSNwoHb3B0aW9ucxgC\
            IAEoCzIdLmdvb2dsZS5wcm90b2J1Zi5PbmVvZk9wdGlvbnNSB29wdGlvbnMi4wIKE0VudW1EZXNjcmlwdG9yUHJvdG8SEgoE\
            bmFtZRgBIAEoCVIEbmFtZRI/CgV2YWx1ZRgCIAMoCzIpLmdvb2dsZS5wcm90b2J1Zi5FbnVtVmFsdWVEZXNjcmlwdG9yUHJv\
            dG9SBXZhbHVlEjYKB29wdGlvbnMYAyABKAsyHC5nb29nbGUucHJvdG9idWYuRW51bU9wdGlvbnNSB29wdGlvbnMSXQoOcmVz\
            ZXJ2ZWRfcmFuZ2UYBCADKAsyNi5nb29nbGUucHJvdG9idWYuRW51bURlc2NyaXB0b3JQcm90by5FbnVtUmVzZXJ2ZWRSYW5n\
            ZVINcmVzZXJ2ZWRSYW5nZRIjCg1yZXNlcnZlZF9uYW1lGAUgAygJUgxyZXNlcnZlZE5hbWUaOwoRRW51bVJlc2VydmVkUmFu\
            Z2USFAoFc3RhcnQYASABKAVSBXN0YXJ0EhAKA2VuZBgCIAEoBVIDZW5kIoMBChhFbnVtVmFsdWVEZXNjcmlwdG9yUHJvdG8S\
            EgoEbmFtZRgBIAEoCVIEbmFtZRIWCgZudW1iZXIYAiABKAVSBm51bWJlchI7CgdvcHRpb25zGAMgASgLMiEuZ29vZ2xlLnBy\
            b3RvYnVmLkVudW1WYWx1ZU9wdGlvbnNSB29wdGlvbnMipwEKFlNlcnZpY2VEZXNjcmlwdG9yUHJvdG8SEgoEbmFtZRgBIAEo\
            CVIEbmFtZRI+CgZtZXRob2QYAiADKAsyJi5nb29nbGUucHJvdG9idWYuTWV0aG9kRGVzY3JpcHRvclByb3RvUgZtZXRob2QS\
            OQoHb3B0aW9ucxgDIAEoCzIfLmdvb2dsZS5wcm90b2J1Zi5TZXJ2aWNlT3B0aW9uc1IHb3B0aW9ucyKJAgoVTWV0aG9kRGVz\
            Y3JpcHRvclByb3RvEhIKBG5hbWUYASABKAlSBG5hbWUSHQoKaW5wdXRfdHlwZRgCIAEoCVIJaW5wdXRUeXBlEh8KC291dHB1\
            dF90eXBlGAMgASgJUgpvdXRwdXRUeXBlEjgKB29wdGlvbnMYBCABKAsyHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9u\
            c1IHb3B0aW9ucxIwChBjbGllbnRfc3RyZWFtaW5nGAUgASgIOgVmYWxzZVIPY2xpZW50U3RyZWFtaW5nEjAKEHNlcnZlcl9z\
            dHJlYW1pbmcYBiABKAg6BWZhbHNlUg9zZXJ2ZXJTdHJlYW1pbmcikQkKC0ZpbGVPcHRpb25zEiEKDGphdmFfcGFja2FnZRgB\
            IAEoCVILamF2YVBhY2thZ2USMAoUamF2YV9vdXRlcl9jbGFzc25hbWUYCCABKAlSEmphdmFPdXRlckNsYXNzbmFtZRI1ChNq\
            YXZhX211bHRpcGxlX2ZpbGVzGAogASgIOgVmYWxzZVIRamF2YU11bHRpcGxlRmlsZXMSRAodamF2YV9nZW5lcmF0ZV9lcXVh\
            bHNfYW5kX2hhc2gYFCABKAhCAhgBUhlqYXZhR2VuZXJhdGVFcXVhbHNBbmRIYXNoEjoKFmphdmFfc3RyaW5nX2NoZWNrX3V0\
            ZjgYGyABKAg6BWZhbHNlUhNqYXZhU3RyaW5nQ2hlY2tVdGY4ElMKDG9wdGltaXplX2ZvchgJIAEoDjIpLmdvb2dsZS5wcm90\
            b2J1Zi5GaWxlT3B0aW9ucy5PcHRpbWl6ZU1vZGU6BVNQRUVEUgtvcHRpbWl6ZUZvchIdCgpnb19wYWNrYWdlGAsgASgJUgln\
            b1BhY2thZ2USNQoTY2NfZ2VuZXJpY19zZXJ2aWNlcxgQIAEoCDoFZmFsc2VSEWNjR2VuZXJpY1NlcnZpY2VzEjkKFWphdmFf\
            Z2VuZXJpY19zZXJ2aWNlcxgRIAEoCDoFZmFsc2VSE2phdmFHZW5lcmljU2VydmljZXMSNQoTcHlfZ2VuZXJpY19zZXJ2aWNl\
            cxgSIAEoCDoFZmFsc2VSEXB5R2VuZXJpY1NlcnZpY2VzEjcKFHBocF9nZW5lcmljX3NlcnZpY2VzGCogASgIOgVmYWxzZVIS\
            cGhwR2VuZXJpY1NlcnZpY2VzEiUKCmRlcHJlY2F0ZWQYFyABKAg6BWZhbHNlUgpkZXByZWNhdGVkEi4KEGNjX2VuYWJsZV9h\
            cmVuYXMYHyABKAg6BHRydWVSDmNjRW5hYmxlQXJlbmFzEioKEW9iamNfY2xhc3NfcHJlZml4GCQgASgJUg9vYmpjQ2xhc3NQ\
            cmVmaXgSKQoQY3NoYXJwX25hbWVzcGFjZRglIAEoCVIPY3NoYXJwTmFtZXNwYWNlEiEKDHN3aWZ0X3ByZWZpeBgnIAEoCVIL\
            c3dpZnRQcmVmaXgSKAoQcGhwX2NsYXNzX3ByZWZpeBgoIAEoCVIOcGhwQ2xhc3NQcmVmaXgSIwoNcGhwX25hbWVzcGFjZRgp\
            IAEoCVIMcGhwTmFtZXNwYWNlEjQKFnBocF9tZXRhZGF0YV9uYW1lc3BhY2UYLCABKAlSFHBocE1ldGFkYXRhTmFtZXNwYWNl\
            EiEKDHJ1YnlfcGFja2FnZRgtIAEoCVILcnVieVBhY2thZ2USWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29v\
            Z2xlLnByb3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24iOgoMT3B0aW1pemVNb2RlEgkK\
            BVNQRUVEEAESDQoJQ09ERV9TSVpFEAISEAoMTElURV9SVU5USU1FEAMqCQjoBxCAgICAAkoECCYQJyLjAgoOTWVzc2FnZU9w\
            dGlvbnMSPAoXbWVzc2FnZV9zZXRfd2lyZV9mb3JtYXQYASABKAg6BWZhbHNlUhRtZXNzYWdlU2V0V2lyZUZvcm1hdBJMCh9u\
            b19zdGFuZGFyZF9kZXNjcmlwdG9yX2FjY2Vzc29yGAIgASgIOgVmYWxzZVIcbm9TdGFuZGFyZERlc2NyaXB0b3JBY2Nlc3Nv\
            chIlCgpkZXByZWNhdGVkGAMgASgIOgVmYWxzZVIKZGVwcmVjYXRlZBIbCgltYXBfZW50cnkYByABKAhSCG1hcEVudHJ5ElgK\
            FHVuaW50ZXJwcmV0ZWRfb3B0aW9uGOcHIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5VbmludGVycHJldGVkT3B0aW9uUhN1bmlu\
            dGVycHJldGVkT3B0aW9uKgkI6AcQgICAgAJKBAgEEAVKBAgFEAZKBAgGEAdKBAgIEAlKBAgJEAoikgQKDEZpZWxkT3B0aW9u\
            cxJBCgVjdHlwZRgBIAEoDjIjLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE9wdGlvbnMuQ1R5cGU6BlNUUklOR1IFY3R5cGUSFgoG\
            cGFja2VkGAIgASgIUgZwYWNrZWQSRwoGanN0eXBlGAYgASgOMiQuZ29vZ2xlLnByb3RvYnVmLkZpZWxkT3B0aW9ucy5KU1R5\
            cGU6CUpTX05PUk1BTFIGanN0eXBlEhkKBGxhenkYBSABKAg6BWZhbHNlUgRsYXp5Ei4KD3VudmVyaWZpZWRfbGF6eRgPIAEo\
            CDoFZmFsc2VSDnVudmVyaWZpZWRMYXp5EiUKCmRlcHJlY2F0ZWQYAyABKAg6BWZhbHNlUgpkZXByZWNhdGVkEhkKBHdlYWsY\
            CiABKAg6BWZhbHNlUgR3ZWFrElgKFHVuaW50ZXJwcmV0ZWRfb3B0aW9uGOcHIAMoCzIkLmdvb2dsZS5wcm90b2J1Zi5Vbmlu\
            dGVycHJldGVkT3B0aW9uUhN1bmludGVycHJldGVkT3B0aW9uIi8KBUNUeXBlEgoKBlNUUklORxAAEggKBENPUkQQARIQCgxT\
            VFJJTkdfUElFQ0UQAiI1CgZKU1R5cGUSDQoJSlNfTk9STUFMEAASDQoJSlNfU1RSSU5HEAESDQoJSlNfTlVNQkVSEAIqCQjo\
            BxCAgICAAkoECAQQBSJzCgxPbmVvZk9wdGlvbnMSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnBy\
            b3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25SE3VuaW50ZXJwcmV0ZWRPcHRpb24qCQjoBxCAgICAAiLAAQoLRW51bU9wdGlv\
            bnMSHwoLYWxsb3dfYWxpYXMYAiABKAhSCmFsbG93QWxpYXMSJQoKZGVwcmVjYXRlZBgDIAEoCDoFZmFsc2VSCmRlcHJlY2F0\
            ZWQSWAoUdW5pbnRlcnByZXRlZF9vcHRpb24Y5wcgAygLMiQuZ29vZ2xlLnByb3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb25S\
            E3VuaW50ZXJwcmV0ZWRPcHRpb24qCQjoBxCAgICAAkoECAUQBiKeAQoQRW51bVZhbHVlT3B0aW9ucxIlCgpkZXByZWNhdGVk\
            GAEgASgIOgVmYWxzZVIKZGVwcmVjYXRlZBJYChR1bmludGVycHJldGVkX29wdGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9i\
            dWYuVW5pbnRlcnByZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlvbioJCOgHEICAgIACIpwBCg5TZXJ2aWNlT3B0aW9u\
            cxIlCgpkZXByZWNhdGVkGCEgASgIOgVmYWxzZVIKZGVwcmVjYXRlZBJYChR1bmludGVycHJldGVkX29wdGlvbhjnByADKAsy\
            JC5nb29nbGUucHJvdG9idWYuVW5pbnRlcnByZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlvbioJCOgHEICAgIACIuAC\
            Cg1NZXRob2RPcHRpb25zEiUKCmRlcHJlY2F0ZWQYISABKAg6BWZhbHNlUgpkZXByZWNhdGVkEnEKEWlkZW1wb3RlbmN5X2xl\
            dmVsGCIgASgOMi8uZ29vZ2xlLnByb3RvYnVmLk1ldGhvZE9wdGlvbnMuSWRlbXBvdGVuY3lMZXZlbDoTSURFTVBPVEVOQ1lf\
            VU5LTk9XTlIQaWRlbXBvdGVuY3lMZXZlbBJYChR1bmludGVycHJldGVkX29wdGlvbhjnByADKAsyJC5nb29nbGUucHJvdG9i\
            dWYuVW5pbnRlcnByZXRlZE9wdGlvblITdW5pbnRlcnByZXRlZE9wdGlvbiJQChBJZGVtcG90ZW5jeUxldmVsEhcKE0lERU1Q\
            T1RFTkNZX1VOS05PV04QABITCg9OT19TSURFX0VGRkVDVFMQARIOCgpJREVNUE9URU5UEAIqCQjoBxCAgICAAiKaAwoTVW5p\
            bnRlcnByZXRlZE9wdGlvbhJBCgRuYW1lGAIgAygLMi0uZ29vZ2xlLnByb3RvYnVmLlVuaW50ZXJwcmV0ZWRPcHRpb24uTmFt\
            ZVBhcnRSBG5hbWUSKQoQaWRlbnRpZmllcl92YWx1ZRgDIAEoCVIPaWRlbnRpZmllclZhbHVlEiwKEnBvc2l0aXZlX2ludF92\
            YWx1ZRgEIAEoBFIQcG9zaXRpdmVJbnRWYWx1ZRIsChJuZWdhdGl2ZV9pbnRfdmFsdWUYBSABKANSEG5lZ2F0aXZlSW50VmFs\
            dWUSIQoMZG91YmxlX3ZhbHVlGAYgASgBUgtkb3VibGVWYWx1ZRIhCgxzdHJpbmdfdmFsdWUYByABKAxSC3N0cmluZ1ZhbHVl\
            EicKD2FnZ3JlZ2F0ZV92YWx1ZRgIIAEoCVIOYWdncmVnYXRlVmFsdWUaSgoITmFtZVBhcnQSGwoJbmFtZV9wYXJ0GAEgAigJ\
            UghuYW1lUGFydBIhCgxpc19leHRlbnNpb24YAiACKAhSC2lzRXh0ZW5zaW9uIqcCCg5Tb3VyY2VDb2RlSW5mbxJECghsb2Nh\
            dGlvbhgBIAMoCzIoLmdvb2dsZS5wcm90b2J1Zi5Tb3VyY2VDb2RlSW5mby5Mb2NhdGlvblIIbG9jYXRpb24azgEKCExvY2F0\
            aW9uEhYKBHBhdGgYASADKAVCAhABUgRwYXRoEhYKBHNwYW4YAiADKAVCAhABUgRzcGFuEikKEGxlYWRpbmdfY29tbWVudHMY\
            AyABKAlSD2xlYWRpbmdDb21tZW50cxIrChF0cmFpbGluZ19jb21tZW50cxgEIAEoCVIQdHJhaWxpbmdDb21tZW50cxI6Chls\
            ZWFkaW5nX2RldGFjaGVkX2NvbW1lbnRzGAYgAygJUhdsZWFkaW5nRGV0YWNoZWRDb21tZW50cyLRAQoRR2VuZXJhdGVkQ29k\
            ZUluZm8STQoKYW5ub3RhdGlvbhgBIAMoCzItLmdvb2dsZS5wcm90b2J1Zi5HZW5lcmF0ZWRDb2RlSW5mby5Bbm5vdGF0aW9u\
            Ugphbm5vdGF0aW9uGm0KCkFubm90YXRpb24SFgoEcGF0aBgBIAMoBUICEAFSBHBhdGgSHwoLc291cmNlX2ZpbGUYAiABKAlS\
            CnNvdXJjZUZpbGUSFAoFYmVnaW4YAyABKAVSBWJlZ2luEhAKA2VuZBgEIAEoBVIDZW5kQn4KE2NvbS5nb29nbGUucHJvdG9i\
            dWZCEERlc2NyaXB0b3JQcm90b3NIAVotZ29vZ2xlLmdvbGFuZy5vcmcvcHJvdG9idWYvdHlwZXMvZGVzY3JpcHRvcnBi+AEB\
            ogIDR1BCqgIaR29vZ2xlLlByb3RvYnVmLlJlZmxlY3Rpb24=
            """
    )
}
