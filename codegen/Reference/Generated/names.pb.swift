// Made by protoc-gen-mesh from odd/names.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Values with one number, values without a common prefix, negative values.
package enum OddAliases: MessageEnum {
    case zero
    case first
    case minus
    case `default`
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let eerste = Self.first

    package static let firstValue3 = Self.first

    package static let allCases: [Self] = [
        .zero,
        .first,
        .minus,
        .default,
    ]

    package static let schema = EnumSchema(
        "odd.Aliases",
        [
            (0, "ZERO"),
            (1, "FIRST"),
            (1, "EERSTE"),
            (1, "first"),
            (-1, "MINUS"),
            (2, "DEFAULT"),
        ]
    )

    package init() { self = .zero }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .zero
        case 1: self = .first
        case -1: self = .minus
        case 2: self = .default
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .zero: 0
        case .first: 1
        case .minus: -1
        case .default: 2
        case .unrecognized(let number): number
        }
    }
}

/// Every field is a keyword or a name that generated code uses itself.
package struct OddKeywords: Message {
    package var selfField: String
    package var initField: String
    package var `default`: String
    package var `in`: String
    package var `protocol`: String
    package var schemaField: String
    package var unknownFieldsField: String
    package var hashValueField: String
    package var description: String
    package var debugDescriptionField: String
    package var readerField: String
    package var writerField: String
    package var `repeat`: String
    package var `where`: String
    package var type: String
    package var `nil`: String
    package var any: String
    package var some: String
    package var actor: String
    package var async: String
    package var `is`: String?
    package var `as`: [String]
    package var `let`: [String: String]
    package var `switch`: Switch?
    package var unknownFields: UnknownFields

    /// The members of `switch`, of which at most one is set.
    package indirect enum Switch: Hashable, Sendable {
        case `case`(String)
        case `func`(OddKeywords)
        case noneValue(Int32)
    }
}

extension OddKeywords {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Keywords",
        size: 496,
        oneofs: ["switch"],
        fields: [
            .field(1, "self", .string, at: 24, has: 408),
            .field(2, "init", .string, at: 40, has: 412),
            .field(3, "default", .string, at: 56, has: 416),
            .field(4, "in", .string, at: 72, has: 420),
            .field(5, "protocol", .string, at: 88, has: 424),
            .field(6, "schema", .string, at: 104, has: 428),
            .field(7, "unknown_fields", .string, at: 120, has: 432),
            .field(8, "hash_value", .string, at: 136, has: 436),
            .field(9, "description", .string, at: 152, has: 440),
            .field(10, "debug_description", .string, at: 168, has: 444),
            .field(11, "reader", .string, at: 184, has: 448),
            .field(12, "writer", .string, at: 200, has: 452),
            .field(13, "repeat", .string, at: 216, has: 456),
            .field(14, "where", .string, at: 232, has: 460),
            .field(15, "type", .string, at: 248, has: 464),
            .field(16, "nil", .string, at: 264, has: 468),
            .field(17, "any", .string, at: 280, has: 472),
            .field(18, "some", .string, at: 296, has: 476),
            .field(19, "actor", .string, at: 312, has: 480),
            .field(20, "async", .string, at: 328, has: 484),
            .optional(21, "is", .string, at: 344, has: 488),
            .repeated(22, "as", .string, at: 368, count: 360),
            .map(23, "let", at: 384, count: 376) { letEntry },
            .oneof(24, "case", .string, of: 0, at: 392, case: 492),
            .oneof(25, "func", of: 0, at: 392, case: 492) { OddKeywords.schema },
            .oneof(26, "none", .int32, of: 0, at: 392, case: 492),
        ]
    )

    private static let letEntry: MessageSchema = MessageSchema(
        "odd.Keywords.LetEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            selfField: "",
            initField: "",
            default: "",
            in: "",
            protocol: "",
            schemaField: "",
            unknownFieldsField: "",
            hashValueField: "",
            description: "",
            debugDescriptionField: "",
            readerField: "",
            writerField: "",
            repeat: "",
            where: "",
            type: "",
            nil: "",
            any: "",
            some: "",
            actor: "",
            async: "",
            is: nil,
            as: [],
            let: [:],
            switch: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let selfField: String = reader.string(at: 24)
        let initField: String = reader.string(at: 40)
        let `default`: String = reader.string(at: 56)
        let `in`: String = reader.string(at: 72)
        let `protocol`: String = reader.string(at: 88)
        let schemaField: String = reader.string(at: 104)
        let unknownFieldsField: String = reader.string(at: 120)
        let hashValueField: String = reader.string(at: 136)
        let description: String = reader.string(at: 152)
        let debugDescriptionField: String = reader.string(at: 168)
        let readerField: String = reader.string(at: 184)
        let writerField: String = reader.string(at: 200)
        let `repeat`: String = reader.string(at: 216)
        let `where`: String = reader.string(at: 232)
        let type: String = reader.string(at: 248)
        let `nil`: String = reader.string(at: 264)
        let any: String = reader.string(at: 280)
        let some: String = reader.string(at: 296)
        let actor: String = reader.string(at: 312)
        let async: String = reader.string(at: 328)
        let `is`: String? = reader.has(488) ? reader.string(at: 344) : nil
        let `as`: [String] = reader.strings(at: 368, count: 360)
        let `let`: [String: String] = reader.map(at: 384, count: 376) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let `switch`: Switch? =
            switch reader.oneofCase(492) {
            case 24: .case(reader.string(at: 392))
            case 25: .func(reader.messageOrEmpty(at: 392))
            case 26: .noneValue(reader.int32(at: 392))
            default: nil
            }
        self.init(
            selfField: selfField,
            initField: initField,
            default: `default`,
            in: `in`,
            protocol: `protocol`,
            schemaField: schemaField,
            unknownFieldsField: unknownFieldsField,
            hashValueField: hashValueField,
            description: description,
            debugDescriptionField: debugDescriptionField,
            readerField: readerField,
            writerField: writerField,
            repeat: `repeat`,
            where: `where`,
            type: type,
            nil: `nil`,
            any: any,
            some: some,
            actor: actor,
            async: async,
            is: `is`,
            as: `as`,
            let: `let`,
            switch: `switch`,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(selfField, at: 24, has: 408)
        writer.string(initField, at: 40, has: 412)
        writer.string(`default`, at: 56, has: 416)
        writer.string(`in`, at: 72, has: 420)
        writer.string(`protocol`, at: 88, has: 424)
        writer.string(schemaField, at: 104, has: 428)
        writer.string(unknownFieldsField, at: 120, has: 432)
        writer.string(hashValueField, at: 136, has: 436)
        writer.string(description, at: 152, has: 440)
        writer.string(debugDescriptionField, at: 168, has: 444)
        writer.string(readerField, at: 184, has: 448)
        writer.string(writerField, at: 200, has: 452)
        writer.string(`repeat`, at: 216, has: 456)
        writer.string(`where`, at: 232, has: 460)
        writer.string(type, at: 248, has: 464)
        writer.string(`nil`, at: 264, has: 468)
        writer.string(any, at: 280, has: 472)
        writer.string(some, at: 296, has: 476)
        writer.string(actor, at: 312, has: 480)
        writer.string(async, at: 328, has: 484)
        writer.string(`is`, at: 344, has: 488)
        writer.strings(`as`, at: 368, count: 360)
        writer.map(`let`, at: 384, count: 376, entry: Self.letEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        switch `switch` {
        case .case(let value)?:
            writer.string(value, at: 392, number: 24, case: 492)
        case .func(let value)?:
            writer.message(value, at: 392, number: 25, case: 492)
        case .noneValue(let value)?:
            writer.int32(value, at: 392, number: 26, case: 492)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

/// Names that are different in the schema and in JSON, and the same in Swift.
package struct OddCollisions: Message {
    package var schemaField: Int32
    package var schemaFieldField2: Int32
    package var leading: Int32
    package var trailing: Int32
    package var elsewhere: Int32
    package var unknownFields: UnknownFields
}

extension OddCollisions {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Collisions",
        size: 64,
        fields: [
            .field(1, "schema", .int32, at: 24, has: 44),
            .field(2, "schema_field", .int32, at: 28, has: 48),
            .field(3, "_leading", .int32, at: 32, has: 52),
            .field(4, "trailing_", .int32, at: 36, has: 56),
            .field(5, "elsewhere", .int32, at: 40, has: 60, json: "somewhere"),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            schemaField: 0,
            schemaFieldField2: 0,
            leading: 0,
            trailing: 0,
            elsewhere: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let schemaField: Int32 = reader.int32(at: 24)
        let schemaFieldField2: Int32 = reader.int32(at: 28)
        let leading: Int32 = reader.int32(at: 32)
        let trailing: Int32 = reader.int32(at: 36)
        let elsewhere: Int32 = reader.int32(at: 40)
        self.init(
            schemaField: schemaField,
            schemaFieldField2: schemaFieldField2,
            leading: leading,
            trailing: trailing,
            elsewhere: elsewhere,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(schemaField, at: 24, has: 44)
        writer.int32(schemaFieldField2, at: 28, has: 48)
        writer.int32(leading, at: 32, has: 52)
        writer.int32(trailing, at: 36, has: 56)
        writer.int32(elsewhere, at: 40, has: 60)
        writer.unknownFields(unknownFields)
    }
}

/// Nested types with names of the standard library and of the runtime.
package struct OddShadows: Message {
    package var string: OddShadows.StringMessage?
    package var message: OddShadows.MessageMessage?
    package var bool: OddShadows.BoolEnum
    package var type: OddShadows.TypeEnum
    package var really: Bool?
    /// A oneof with the name of a nested type.
    package var kind: KindOneof?
    package var unknownFields: UnknownFields

    /// A oneof with the name of a nested type.
    package enum KindOneof: Hashable, Sendable {
        case nested(OddShadows.Kind)
        case raw([UInt8])
    }

    package enum BoolEnum: MessageEnum {
        case unspecified
        case yes
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .unspecified,
            .yes,
        ]

        package static let schema = EnumSchema(
            "odd.Shadows.Bool",
            [
                (0, "BOOL_UNSPECIFIED"),
                (1, "BOOL_YES"),
            ]
        )

        package init() { self = .unspecified }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .yes
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .yes: 1
            case .unrecognized(let number): number
            }
        }
    }

    package enum TypeEnum: MessageEnum {
        case unspecified
        case selfValue
        case initValue
        case noneValue
        case value2d
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .unspecified,
            .selfValue,
            .initValue,
            .noneValue,
            .value2d,
        ]

        package static let schema = EnumSchema(
            "odd.Shadows.Type",
            [
                (0, "TYPE_UNSPECIFIED"),
                (1, "TYPE_SELF"),
                (2, "TYPE_INIT"),
                (3, "TYPE_NONE"),
                (4, "TYPE_2D"),
            ]
        )

        package init() { self = .unspecified }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .selfValue
            case 2: self = .initValue
            case 3: self = .noneValue
            case 4: self = .value2d
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .selfValue: 1
            case .initValue: 2
            case .noneValue: 3
            case .value2d: 4
            case .unrecognized(let number): number
            }
        }
    }

    /// Shadows Swift.String if it keeps its name.
    package struct StringMessage: Message {
        package var value: String
        package var unknownFields: UnknownFields
    }

    package struct MessageMessage: Message {
        package var text: OddShadows.StringMessage?
        package var unknownFields: UnknownFields
    }

    package struct Kind: Message {
        package var unknownFields: UnknownFields
    }
}

extension OddShadows {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Shadows",
        size: 88,
        oneofs: ["kind"],
        fields: [
            .message(1, "string", at: 24) { OddShadows.StringMessage.schema },
            .message(2, "message", at: 32) { OddShadows.MessageMessage.schema },
            .field(3, "bool", OddShadows.BoolEnum.schema, at: 64, has: 72),
            .field(4, "type", OddShadows.TypeEnum.schema, at: 68, has: 76),
            .optional(5, "really", .bool, at: 40, has: 80),
            .oneof(6, "nested", of: 0, at: 48, case: 84) { OddShadows.Kind.schema },
            .oneof(7, "raw", .bytes, of: 0, at: 48, case: 84),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            string: nil,
            message: nil,
            bool: .init(),
            type: .init(),
            really: nil,
            kind: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let string: OddShadows.StringMessage? = reader.message(at: 24)
        let message: OddShadows.MessageMessage? = reader.message(at: 32)
        let bool: OddShadows.BoolEnum = reader.enumeration(at: 64)
        let type: OddShadows.TypeEnum = reader.enumeration(at: 68)
        let really: Bool? = reader.has(80) ? reader.bool(at: 40) : nil
        let kind: KindOneof? =
            switch reader.oneofCase(84) {
            case 6: .nested(reader.messageOrEmpty(at: 48))
            case 7: .raw(reader.bytes(at: 48))
            default: nil
            }
        self.init(
            string: string,
            message: message,
            bool: bool,
            type: type,
            really: really,
            kind: kind,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(string, at: 24)
        writer.message(message, at: 32)
        writer.enumeration(bool, at: 64, has: 72)
        writer.enumeration(type, at: 68, has: 76)
        writer.bool(really, at: 40, has: 80)
        switch kind {
        case .nested(let value)?:
            writer.message(value, at: 48, number: 6, case: 84)
        case .raw(let value)?:
            writer.bytes(value, at: 48, number: 7, case: 84)
        case nil: break
        }
        writer.unknownFields(unknownFields)
    }
}

extension OddShadows.StringMessage {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Shadows.String",
        size: 48,
        fields: [
            .field(1, "value", .string, at: 24, has: 40),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            value: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let value: String = reader.string(at: 24)
        self.init(
            value: value,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(value, at: 24, has: 40)
        writer.unknownFields(unknownFields)
    }
}

extension OddShadows.MessageMessage {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Shadows.Message",
        size: 32,
        fields: [
            .message(1, "text", at: 24) { OddShadows.StringMessage.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            text: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let text: OddShadows.StringMessage? = reader.message(at: 24)
        self.init(
            text: text,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.message(text, at: 24)
        writer.unknownFields(unknownFields)
    }
}

extension OddShadows.Kind {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Shadows.Kind",
        size: 24,
        fields: []
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        self.init(
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.unknownFields(unknownFields)
    }
}

/// The file `odd/names.proto`.
package enum OddNamesFile {
    package static let schema: FileSchema = FileSchema(
        name: "odd/names.proto",
        package: "odd",
        dependencies: { [] },
        messages: [
            OddKeywords.self,
            OddCollisions.self,
            OddShadows.self,
            OddShadows.StringMessage.self,
            OddShadows.MessageMessage.self,
            OddShadows.Kind.self,
        ],
        services: ["odd.Switch"],
        descriptor: """
            Cg9vZGQvbmFtZXMucHJvdG8SA29kZCLkBQoIS2V5d29yZHMSEgoEc2VsZhgBIAEoCVIEc2VsZhISCgRpbml0GAIgASgJUgRp\
            bml0EhgKB2RlZmF1bHQYAyABKAlSB2RlZmF1bHQSDgoCaW4YBCABKAlSAmluEhoKCHByb3RvY29sGAUgASgJUghwcm90b2Nv\
            bBIWCgZzY2hlbWEYBiABKAlSBnNjaGVtYRIlCg51bmtub3duX2ZpZWxkcxgHIAEoCVINdW5rbm93bkZpZWxkcxIdCgpoYXNo\
            X3ZhbHVlGAggASgJUgloYXNoVmFsdWUSIAoLZGVzY3JpcHRpb24YCSABKAlSC2Rlc2NyaXB0aW9uEisKEWRlYnVnX2Rlc2Ny\
            aXB0aW9uGAogASgJUhBkZWJ1Z0Rlc2NyaXB0aW9uEhYKBnJlYWRlchgLIAEoCVIGcmVhZGVyEhYKBndyaXRlchgMIAEoCVIG\
            d3JpdGVyEhYKBnJlcGVhdBgNIAEoCVIGcmVwZWF0EhQKBXdoZXJlGA4gASgJUgV3aGVyZRISCgR0eXBlGA8gASgJUgR0eXBl\
            EhAKA25pbBgQIAEoCVIDbmlsEhAKA2FueRgRIAEoCVIDYW55EhIKBHNvbWUYEiABKAlSBHNvbWUSFAoFYWN0b3IYEyABKAlS\
            BWFjdG9yEhQKBWFzeW5jGBQgASgJUgVhc3luYxITCgJpcxgVIAEoCUgBUgJpc4gBARIOCgJhcxgWIAMoCVICYXMSKAoDbGV0\
            GBcgAygLMhYub2RkLktleXdvcmRzLkxldEVudHJ5UgNsZXQSFAoEY2FzZRgYIAEoCUgAUgRjYXNlEiMKBGZ1bmMYGSABKAsy\
            DS5vZGQuS2V5d29yZHNIAFIEZnVuYxIUCgRub25lGBogASgFSABSBG5vbmUaNgoITGV0RW50cnkSEAoDa2V5GAEgASgJUgNr\
            ZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlOgI4AUIICgZzd2l0Y2hCBQoDX2lzIp0BCgpDb2xsaXNpb25zEhYKBnNjaGVtYRgB\
            IAEoBVIGc2NoZW1hEiEKDHNjaGVtYV9maWVsZBgCIAEoBVILc2NoZW1hRmllbGQSGQoIX2xlYWRpbmcYAyABKAVSB0xlYWRp\
            bmcSGwoJdHJhaWxpbmdfGAQgASgFUgh0cmFpbGluZxIcCgllbHNld2hlcmUYBSABKAVSCXNvbWV3aGVyZSKFBAoHU2hhZG93\
            cxIrCgZzdHJpbmcYASABKAsyEy5vZGQuU2hhZG93cy5TdHJpbmdSBnN0cmluZxIuCgdtZXNzYWdlGAIgASgLMhQub2RkLlNo\
            YWRvd3MuTWVzc2FnZVIHbWVzc2FnZRIlCgRib29sGAMgASgOMhEub2RkLlNoYWRvd3MuQm9vbFIEYm9vbBIlCgR0eXBlGAQg\
            ASgOMhEub2RkLlNoYWRvd3MuVHlwZVIEdHlwZRIbCgZyZWFsbHkYBSABKAhIAVIGcmVhbGx5iAEBEisKBm5lc3RlZBgGIAEo\
            CzIRLm9kZC5TaGFkb3dzLktpbmRIAFIGbmVzdGVkEhIKA3JhdxgHIAEoDEgAUgNyYXcaHgoGU3RyaW5nEhQKBXZhbHVlGAEg\
            ASgJUgV2YWx1ZRoyCgdNZXNzYWdlEicKBHRleHQYASABKAsyEy5vZGQuU2hhZG93cy5TdHJpbmdSBHRleHQaBgoES2luZCIq\
            CgRCb29sEhQKEEJPT0xfVU5TUEVDSUZJRUQQABIMCghCT09MX1lFUxABIlYKBFR5cGUSFAoQVFlQRV9VTlNQRUNJRklFRBAA\
            Eg0KCVRZUEVfU0VMRhABEg0KCVRZUEVfSU5JVBACEg0KCVRZUEVfTk9ORRADEgsKB1RZUEVfMkQQBEIGCgRraW5kQgkKB19y\
            ZWFsbHkqWgoHQWxpYXNlcxIICgRaRVJPEAASCQoFRklSU1QQARIKCgZFRVJTVEUQARIJCgVmaXJzdBABEhIKBU1JTlVTEP//\
            /////////wESCwoHREVGQVVMVBACGgIQATK2AQoGU3dpdGNoEigKBlJldHVybhINLm9kZC5LZXl3b3JkcxoPLm9kZC5Db2xs\
            aXNpb25zEioKBlJlcGVhdBINLm9kZC5LZXl3b3JkcxoPLm9kZC5Db2xsaXNpb25zMAESKgoGSW1wb3J0Eg0ub2RkLktleXdv\
            cmRzGg8ub2RkLkNvbGxpc2lvbnMoARIqCgRTZWxmEg0ub2RkLktleXdvcmRzGg8ub2RkLkNvbGxpc2lvbnMoATABQga6AgNP\
            ZGRiBnByb3RvMw==
            """
    )
}
