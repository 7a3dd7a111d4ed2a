// Made by protoc-gen-mesh from google/protobuf/test_messages_proto3.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// An enum outside of the message that uses it.
package enum ConformanceForeignEnum: MessageEnum {
    case foreignFoo
    case foreignBar
    case foreignBaz
    /// A number that this version of the schema does not know.
    case unrecognized(Int32)

    package static let allCases: [Self] = [
        .foreignFoo,
        .foreignBar,
        .foreignBaz,
    ]

    package static let schema = EnumSchema(
        "protobuf_test_messages.proto3.ForeignEnum",
        [
            (0, "FOREIGN_FOO"),
            (1, "FOREIGN_BAR"),
            (2, "FOREIGN_BAZ"),
        ]
    )

    package init() { self = .foreignFoo }

    package init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .foreignFoo
        case 1: self = .foreignBar
        case 2: self = .foreignBaz
        default: self = .unrecognized(rawValue)
        }
    }

    package var rawValue: Int32 {
        switch self {
        case .foreignFoo: 0
        case .foreignBar: 1
        case .foreignBaz: 2
        case .unrecognized(let number): number
        }
    }
}

/// A field of every kind.
package struct ConformanceTestAllTypesProto3: Message {
    /// Singular scalars.
    package var optionalInt32: Int32
    package var optionalInt64: Int64
    package var optionalUint32: UInt32
    package var optionalUint64: UInt64
    package var optionalSint32: Int32
    package var optionalSint64: Int64
    package var optionalFixed32: UInt32
    package var optionalFixed64: UInt64
    package var optionalSfixed32: Int32
    package var optionalSfixed64: Int64
    package var optionalFloat: Float
    package var optionalDouble: Double
    package var optionalBool: Bool
    package var optionalString: String
    package var optionalBytes: [UInt8]
    private var _optionalNestedMessage: Indirect<ConformanceTestAllTypesProto3.NestedMessage>?
    /// Singular messages.
    package var optionalNestedMessage: ConformanceTestAllTypesProto3.NestedMessage? {
        get { _optionalNestedMessage?.value }
        set { _optionalNestedMessage = newValue.map(Indirect.init) }
    }
    package var optionalForeignMessage: ConformanceForeignMessage?
    /// Singular enums.
    package var optionalNestedEnum: ConformanceTestAllTypesProto3.NestedEnum
    package var optionalForeignEnum: ConformanceForeignEnum
    package var optionalAliasedEnum: ConformanceTestAllTypesProto3.AliasedEnum
    /// Strings with other in-memory forms in C++.
    package var optionalStringPiece: String
    package var optionalCord: String
    private var _recursiveMessage: Indirect<ConformanceTestAllTypesProto3>?
    /// A message inside its own kind.
    package var recursiveMessage: ConformanceTestAllTypesProto3? {
        get { _recursiveMessage?.value }
        set { _recursiveMessage = newValue.map(Indirect.init) }
    }
    /// Repeated scalars.
    package var repeatedInt32: [Int32]
    package var repeatedInt64: [Int64]
    package var repeatedUint32: [UInt32]
    package var repeatedUint64: [UInt64]
    package var repeatedSint32: [Int32]
    package var repeatedSint64: [Int64]
    package var repeatedFixed32: [UInt32]
    package var repeatedFixed64: [UInt64]
    package var repeatedSfixed32: [Int32]
    package var repeatedSfixed64: [Int64]
    package var repeatedFloat: [Float]
    package var repeatedDouble: [Double]
    package var repeatedBool: [Bool]
    package var repeatedString: [String]
    package var repeatedBytes: [[UInt8]]
    /// Repeated messages.
    package var repeatedNestedMessage: [ConformanceTestAllTypesProto3.NestedMessage]
    package var repeatedForeignMessage: [ConformanceForeignMessage]
    /// Repeated enums.
    package var repeatedNestedEnum: [ConformanceTestAllTypesProto3.NestedEnum]
    package var repeatedForeignEnum: [ConformanceForeignEnum]
    /// Repeated strings with other in-memory forms in C++.
    package var repeatedStringPiece: [String]
    package var repeatedCord: [String]
    /// Maps.
    package var mapInt32Int32: [Int32: Int32]
    package var mapInt64Int64: [Int64: Int64]
    package var mapUint32Uint32: [UInt32: UInt32]
    package var mapUint64Uint64: [UInt64: UInt64]
    package var mapSint32Sint32: [Int32: Int32]
    package var mapSint64Sint64: [Int64: Int64]
    package var mapFixed32Fixed32: [UInt32: UInt32]
    package var mapFixed64Fixed64: [UInt64: UInt64]
    package var mapSfixed32Sfixed32: [Int32: Int32]
    package var mapSfixed64Sfixed64: [Int64: Int64]
    package var mapInt32Float: [Int32: Float]
    package var mapInt32Double: [Int32: Double]
    package var mapBoolBool: [Bool: Bool]
    package var mapStringString: [String: String]
    package var mapStringBytes: [String: [UInt8]]
    package var mapStringNestedMessage: [String: ConformanceTestAllTypesProto3.NestedMessage]
    package var mapStringForeignMessage: [String: ConformanceForeignMessage]
    package var mapStringNestedEnum: [String: ConformanceTestAllTypesProto3.NestedEnum]
    package var mapStringForeignEnum: [String: ConformanceForeignEnum]
    /// Repeated and packed.
    package var packedInt32: [Int32]
    package var packedInt64: [Int64]
    package var packedUint32: [UInt32]
    package var packedUint64: [UInt64]
    package var packedSint32: [Int32]
    package var packedSint64: [Int64]
    package var packedFixed32: [UInt32]
    package var packedFixed64: [UInt64]
    package var packedSfixed32: [Int32]
    package var packedSfixed64: [Int64]
    package var packedFloat: [Float]
    package var packedDouble: [Double]
    package var packedBool: [Bool]
    package var packedNestedEnum: [ConformanceTestAllTypesProto3.NestedEnum]
    /// Repeated and not packed.
    package var unpackedInt32: [Int32]
    package var unpackedInt64: [Int64]
    package var unpackedUint32: [UInt32]
    package var unpackedUint64: [UInt64]
    package var unpackedSint32: [Int32]
    package var unpackedSint64: [Int64]
    package var unpackedFixed32: [UInt32]
    package var unpackedFixed64: [UInt64]
    package var unpackedSfixed32: [Int32]
    package var unpackedSfixed64: [Int64]
    package var unpackedFloat: [Float]
    package var unpackedDouble: [Double]
    package var unpackedBool: [Bool]
    package var unpackedNestedEnum: [ConformanceTestAllTypesProto3.NestedEnum]
    /// One of many.
    package var oneofField: OneofField?
    /// Wrappers.
    package var optionalBoolWrapper: GoogleBoolValue?
    package var optionalInt32Wrapper: GoogleInt32Value?
    package var optionalInt64Wrapper: GoogleInt64Value?
    package var optionalUint32Wrapper: GoogleUInt32Value?
    package var optionalUint64Wrapper: GoogleUInt64Value?
    package var optionalFloatWrapper: GoogleFloatValue?
    package var optionalDoubleWrapper: GoogleDoubleValue?
    package var optionalStringWrapper: GoogleStringValue?
    package var optionalBytesWrapper: GoogleBytesValue?
    /// Repeated wrappers.
    package var repeatedBoolWrapper: [GoogleBoolValue]
    package var repeatedInt32Wrapper: [GoogleInt32Value]
    package var repeatedInt64Wrapper: [GoogleInt64Value]
    package var repeatedUint32Wrapper: [GoogleUInt32Value]
    package var repeatedUint64Wrapper: [GoogleUInt64Value]
    package var repeatedFloatWrapper: [GoogleFloatValue]
    package var repeatedDoubleWrapper: [GoogleDoubleValue]
    package var repeatedStringWrapper: [GoogleStringValue]
    package var repeatedBytesWrapper: [GoogleBytesValue]
    /// Other well-known types.
    package var optionalDuration: GoogleDuration?
    package var optionalTimestamp: GoogleTimestamp?
    package var optionalFieldMask: GoogleFieldMask?
    package var optionalStruct: GoogleStruct?
    package var optionalAny: GoogleAny?
    package var optionalValue: GoogleValue?
    package var optionalNullValue: GoogleNullValue
    /// Repeated well-known types.
    package var repeatedDuration: [GoogleDuration]
    package var repeatedTimestamp: [GoogleTimestamp]
    package var repeatedFieldmask: [GoogleFieldMask]
    package var repeatedAny: [GoogleAny]
    package var repeatedValue: [GoogleValue]
    package var repeatedListValue: [GoogleListValue]
    package var repeatedStruct: [GoogleStruct]
    /// Names that are hard to turn into lowerCamelCase.
    package var fieldname1: Int32
    package var fieldName2: Int32
    package var fieldName3: Int32
    package var fieldName4: Int32
    package var field0name5: Int32
    package var field0Name6: Int32
    package var fieldName7: Int32
    package var fieldName8: Int32
    package var fieldName9: Int32
    package var fieldName10: Int32
    package var fieldNAME11: Int32
    package var fieldName12: Int32
    package var fieldName13: Int32
    package var fieldName14: Int32
    package var fieldName15: Int32
    package var fieldName16: Int32
    package var fieldName17: Int32
    package var fieldName18: Int32
    package var unknownFields: UnknownFields

    /// One of many.
    package indirect enum OneofField: Hashable, Sendable {
        case oneofUint32(UInt32)
        case oneofNestedMessage(ConformanceTestAllTypesProto3.NestedMessage)
        case oneofString(String)
        case oneofBytes([UInt8])
        case oneofBool(Bool)
        case oneofUint64(UInt64)
        case oneofFloat(Float)
        case oneofDouble(Double)
        case oneofEnum(ConformanceTestAllTypesProto3.NestedEnum)
        case oneofNullValue(GoogleNullValue)
    }

    /// An enum inside a message, with a negative number.
    package enum NestedEnum: MessageEnum {
        case foo
        case bar
        case baz
        case neg
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .foo,
            .bar,
            .baz,
            .neg,
        ]

        package static let schema = EnumSchema(
            "protobuf_test_messages.proto3.TestAllTypesProto3.NestedEnum",
            [
                (0, "FOO"),
                (1, "BAR"),
                (2, "BAZ"),
                (-1, "NEG"),
            ]
        )

        package init() { self = .foo }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .foo
            case 1: self = .bar
            case 2: self = .baz
            case -1: self = .neg
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .foo: 0
            case .bar: 1
            case .baz: 2
            case .neg: -1
            case .unrecognized(let number): number
            }
        }
    }

    /// An enum with several names for one number.
    package enum AliasedEnum: MessageEnum {
        case aliasFoo
        case aliasBar
        case aliasBaz
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let moo = Self.aliasBaz

        package static let mooValue4 = Self.aliasBaz

        package static let bAz = Self.aliasBaz

        package static let allCases: [Self] = [
            .aliasFoo,
            .aliasBar,
            .aliasBaz,
        ]

        package static let schema = EnumSchema(
            "protobuf_test_messages.proto3.TestAllTypesProto3.AliasedEnum",
            [
                (0, "ALIAS_FOO"),
                (1, "ALIAS_BAR"),
                (2, "ALIAS_BAZ"),
                (2, "MOO"),
                (2, "moo"),
                (2, "bAz"),
            ]
        )

        package init() { self = .aliasFoo }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .aliasFoo
            case 1: self = .aliasBar
            case 2: self = .aliasBaz
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .aliasFoo: 0
            case .aliasBar: 1
            case .aliasBaz: 2
            case .unrecognized(let number): number
            }
        }
    }

    /// A message inside a message.
    package struct NestedMessage: Message {
        package var a: Int32
        private var _corecursive: Indirect<ConformanceTestAllTypesProto3>?
        package var corecursive: ConformanceTestAllTypesProto3? {
            get { _corecursive?.value }
            set { _corecursive = newValue.map(Indirect.init) }
        }
        package var unknownFields: UnknownFields
    }
}

extension ConformanceTestAllTypesProto3 {
    package static let schema: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3",
        size: 1920,
        oneofs: ["oneof_field"],
        fields: [
            .field(1, "optional_int32", .int32, at: 1648, has: 1760),
            .field(2, "optional_int64", .int64, at: 24, has: 1764),
            .field(3, "optional_uint32", .uint32, at: 1652, has: 1768),
            .field(4, "optional_uint64", .uint64, at: 32, has: 1772),
            .field(5, "optional_sint32", .sint32, at: 1656, has: 1776),
            .field(6, "optional_sint64", .sint64, at: 40, has: 1780),
            .field(7, "optional_fixed32", .fixed32, at: 1660, has: 1784),
            .field(8, "optional_fixed64", .fixed64, at: 48, has: 1788),
            .field(9, "optional_sfixed32", .sfixed32, at: 1664, has: 1792),
            .field(10, "optional_sfixed64", .sfixed64, at: 56, has: 1796),
            .field(11, "optional_float", .float, at: 1668, has: 1800),
            .field(12, "optional_double", .double, at: 64, has: 1804),
            .field(13, "optional_bool", .bool, at: 72, has: 1808),
            .field(14, "optional_string", .string, at: 80, has: 1812),
            .field(15, "optional_bytes", .bytes, at: 96, has: 1816),
            .message(18, "optional_nested_message", at: 112) { ConformanceTestAllTypesProto3.NestedMessage.schema },
            .message(19, "optional_foreign_message", at: 120) { ConformanceForeignMessage.schema },
            .field(21, "optional_nested_enum", ConformanceTestAllTypesProto3.NestedEnum.schema, at: 1672, has: 1820),
            .field(22, "optional_foreign_enum", ConformanceForeignEnum.schema, at: 1676, has: 1824),
            .field(23, "optional_aliased_enum", ConformanceTestAllTypesProto3.AliasedEnum.schema, at: 1680, has: 1828),
            .field(24, "optional_string_piece", .string, at: 128, has: 1832),
            .field(25, "optional_cord", .string, at: 144, has: 1836),
            .message(27, "recursive_message", at: 160) { ConformanceTestAllTypesProto3.schema },
            .repeated(31, "repeated_int32", .int32, packed: true, at: 176, count: 168),
            .repeated(32, "repeated_int64", .int64, packed: true, at: 192, count: 184),
            .repeated(33, "repeated_uint32", .uint32, packed: true, at: 208, count: 200),
            .repeated(34, "repeated_uint64", .uint64, packed: true, at: 224, count: 216),
            .repeated(35, "repeated_sint32", .sint32, packed: true, at: 240, count: 232),
            .repeated(36, "repeated_sint64", .sint64, packed: true, at: 256, count: 248),
            .repeated(37, "repeated_fixed32", .fixed32, packed: true, at: 272, count: 264),
            .repeated(38, "repeated_fixed64", .fixed64, packed: true, at: 288, count: 280),
            .repeated(39, "repeated_sfixed32", .sfixed32, packed: true, at: 304, count: 296),
            .repeated(40, "repeated_sfixed64", .sfixed64, packed: true, at: 320, count: 312),
            .repeated(41, "repeated_float", .float, packed: true, at: 336, count: 328),
            .repeated(42, "repeated_double", .double, packed: true, at: 352, count: 344),
            .repeated(43, "repeated_bool", .bool, packed: true, at: 368, count: 360),
            .repeated(44, "repeated_string", .string, at: 384, count: 376),
            .repeated(45, "repeated_bytes", .bytes, at: 400, count: 392),
            .repeated(48, "repeated_nested_message", at: 416, count: 408) { ConformanceTestAllTypesProto3.NestedMessage.schema },
            .repeated(49, "repeated_foreign_message", at: 432, count: 424) { ConformanceForeignMessage.schema },
            .repeated(51, "repeated_nested_enum", ConformanceTestAllTypesProto3.NestedEnum.schema, packed: true, at: 448, count: 440),
            .repeated(52, "repeated_foreign_enum", ConformanceForeignEnum.schema, packed: true, at: 464, count: 456),
            .repeated(54, "repeated_string_piece", .string, at: 480, count: 472),
            .repeated(55, "repeated_cord", .string, at: 496, count: 488),
            .map(56, "map_int32_int32", at: 512, count: 504) { mapInt32Int32Entry },
            .map(57, "map_int64_int64", at: 528, count: 520) { mapInt64Int64Entry },
            .map(58, "map_uint32_uint32", at: 544, count: 536) { mapUint32Uint32Entry },
            .map(59, "map_uint64_uint64", at: 560, count: 552) { mapUint64Uint64Entry },
            .map(60, "map_sint32_sint32", at: 576, count: 568) { mapSint32Sint32Entry },
            .map(61, "map_sint64_sint64", at: 592, count: 584) { mapSint64Sint64Entry },
            .map(62, "map_fixed32_fixed32", at: 608, count: 600) { mapFixed32Fixed32Entry },
            .map(63, "map_fixed64_fixed64", at: 624, count: 616) { mapFixed64Fixed64Entry },
            .map(64, "map_sfixed32_sfixed32", at: 640, count: 632) { mapSfixed32Sfixed32Entry },
            .map(65, "map_sfixed64_sfixed64", at: 656, count: 648) { mapSfixed64Sfixed64Entry },
            .map(66, "map_int32_float", at: 672, count: 664) { mapInt32FloatEntry },
            .map(67, "map_int32_double", at: 688, count: 680) { mapInt32DoubleEntry },
            .map(68, "map_bool_bool", at: 704, count: 696) { mapBoolBoolEntry },
            .map(69, "map_string_string", at: 720, count: 712) { mapStringStringEntry },
            .map(70, "map_string_bytes", at: 736, count: 728) { mapStringBytesEntry },
            .map(71, "map_string_nested_message", at: 752, count: 744) { mapStringNestedMessageEntry },
            .map(72, "map_string_foreign_message", at: 768, count: 760) { mapStringForeignMessageEntry },
            .map(73, "map_string_nested_enum", at: 784, count: 776) { mapStringNestedEnumEntry },
            .map(74, "map_string_foreign_enum", at: 800, count: 792) { mapStringForeignEnumEntry },
            .repeated(75, "packed_int32", .int32, packed: true, at: 816, count: 808),
            .repeated(76, "packed_int64", .int64, packed: true, at: 832, count: 824),
            .repeated(77, "packed_uint32", .uint32, packed: true, at: 848, count: 840),
            .repeated(78, "packed_uint64", .uint64, packed: true, at: 864, count: 856),
            .repeated(79, "packed_sint32", .sint32, packed: true, at: 880, count: 872),
            .repeated(80, "packed_sint64", .sint64, packed: true, at: 896, count: 888),
            .repeated(81, "packed_fixed32", .fixed32, packed: true, at: 912, count: 904),
            .repeated(82, "packed_fixed64", .fixed64, packed: true, at: 928, count: 920),
            .repeated(83, "packed_sfixed32", .sfixed32, packed: true, at: 944, count: 936),
            .repeated(84, "packed_sfixed64", .sfixed64, packed: true, at: 960, count: 952),
            .repeated(85, "packed_float", .float, packed: true, at: 976, count: 968),
            .repeated(86, "packed_double", .double, packed: true, at: 992, count: 984),
            .repeated(87, "packed_bool", .bool, packed: true, at: 1008, count: 1000),
            .repeated(88, "packed_nested_enum", ConformanceTestAllTypesProto3.NestedEnum.schema, packed: true, at: 1024, count: 1016),
            .repeated(89, "unpacked_int32", .int32, at: 1040, count: 1032),
            .repeated(90, "unpacked_int64", .int64, at: 1056, count: 1048),
            .repeated(91, "unpacked_uint32", .uint32, at: 1072, count: 1064),
            .repeated(92, "unpacked_uint64", .uint64, at: 1088, count: 1080),
            .repeated(93, "unpacked_sint32", .sint32, at: 1104, count: 1096),
            .repeated(94, "unpacked_sint64", .sint64, at: 1120, count: 1112),
            .repeated(95, "unpacked_fixed32", .fixed32, at: 1136, count: 1128),
            .repeated(96, "unpacked_fixed64", .fixed64, at: 1152, count: 1144),
            .repeated(97, "unpacked_sfixed32", .sfixed32, at: 1168, count: 1160),
            .repeated(98, "unpacked_sfixed64", .sfixed64, at: 1184, count: 1176),
            .repeated(99, "unpacked_float", .float, at: 1200, count: 1192),
            .repeated(100, "unpacked_double", .double, at: 1216, count: 1208),
            .repeated(101, "unpacked_bool", .bool, at: 1232, count: 1224),
            .repeated(102, "unpacked_nested_enum", ConformanceTestAllTypesProto3.NestedEnum.schema, at: 1248, count: 1240),
            .oneof(111, "oneof_uint32", .uint32, of: 0, at: 1256, case: 1840),
            .oneof(112, "oneof_nested_message", of: 0, at: 1256, case: 1840) { ConformanceTestAllTypesProto3.NestedMessage.schema },
            .oneof(113, "oneof_string", .string, of: 0, at: 1256, case: 1840),
            .oneof(114, "oneof_bytes", .bytes, of: 0, at: 1256, case: 1840),
            .oneof(115, "oneof_bool", .bool, of: 0, at: 1256, case: 1840),
            .oneof(116, "oneof_uint64", .uint64, of: 0, at: 1256, case: 1840),
            .oneof(117, "oneof_float", .float, of: 0, at: 1256, case: 1840),
            .oneof(118, "oneof_double", .double, of: 0, at: 1256, case: 1840),
            .oneof(119, "oneof_enum", ConformanceTestAllTypesProto3.NestedEnum.schema, of: 0, at: 1256, case: 1840),
            .oneof(120, "oneof_null_value", GoogleNullValue.schema, of: 0, at: 1256, case: 1840),
            .message(201, "optional_bool_wrapper", at: 1272) { GoogleBoolValue.schema },
            .message(202, "optional_int32_wrapper", at: 1280) { GoogleInt32Value.schema },
            .message(203, "optional_int64_wrapper", at: 1288) { GoogleInt64Value.schema },
            .message(204, "optional_uint32_wrapper", at: 1296) { GoogleUInt32Value.schema },
            .message(205, "optional_uint64_wrapper", at: 1304) { GoogleUInt64Value.schema },
            .message(206, "optional_float_wrapper", at: 1312) { GoogleFloatValue.schema },
            .message(207, "optional_double_wrapper", at: 1320) { GoogleDoubleValue.schema },
            .message(208, "optional_string_wrapper", at: 1328) { GoogleStringValue.schema },
            .message(209, "optional_bytes_wrapper", at: 1336) { GoogleBytesValue.schema },
            .repeated(211, "repeated_bool_wrapper", at: 1352, count: 1344) { GoogleBoolValue.schema },
            .repeated(212, "repeated_int32_wrapper", at: 1368, count: 1360) { GoogleInt32Value.schema },
            .repeated(213, "repeated_int64_wrapper", at: 1384, count: 1376) { GoogleInt64Value.schema },
            .repeated(214, "repeated_uint32_wrapper", at: 1400, count: 1392) { GoogleUInt32Value.schema },
            .repeated(215, "repeated_uint64_wrapper", at: 1416, count: 1408) { GoogleUInt64Value.schema },
            .repeated(216, "repeated_float_wrapper", at: 1432, count: 1424) { GoogleFloatValue.schema },
            .repeated(217, "repeated_double_wrapper", at: 1448, count: 1440) { GoogleDoubleValue.schema },
            .repeated(218, "repeated_string_wrapper", at: 1464, count: 1456) { GoogleStringValue.schema },
            .repeated(219, "repeated_bytes_wrapper", at: 1480, count: 1472) { GoogleBytesValue.schema },
            .message(301, "optional_duration", at: 1488) { GoogleDuration.schema },
            .message(302, "optional_timestamp", at: 1496) { GoogleTimestamp.schema },
            .message(303, "optional_field_mask", at: 1504) { GoogleFieldMask.schema },
            .message(304, "optional_struct", at: 1512) { GoogleStruct.schema },
            .message(305, "optional_any", at: 1520) { GoogleAny.schema },
            .message(306, "optional_value", at: 1528) { GoogleValue.schema },
            .field(307, "optional_null_value", GoogleNullValue.schema, at: 1684, has: 1844),
            .repeated(311, "repeated_duration", at: 1544, count: 1536) { GoogleDuration.schema },
            .repeated(312, "repeated_timestamp", at: 1560, count: 1552) { GoogleTimestamp.schema },
            .repeated(313, "repeated_fieldmask", at: 1576, count: 1568) { GoogleFieldMask.schema },
            .repeated(315, "repeated_any", at: 1592, count: 1584) { GoogleAny.schema },
            .repeated(316, "repeated_value", at: 1608, count: 1600) { GoogleValue.schema },
            .repeated(317, "repeated_list_value", at: 1624, count: 1616) { GoogleListValue.schema },
            .repeated(324, "repeated_struct", at: 1640, count: 1632) { GoogleStruct.schema },
            .field(401, "fieldname1", .int32, at: 1688, has: 1848),
            .field(402, "field_name2", .int32, at: 1692, has: 1852),
            .field(403, "_field_name3", .int32, at: 1696, has: 1856),
            .field(404, "field__name4_", .int32, at: 1700, has: 1860),
            .field(405, "field0name5", .int32, at: 1704, has: 1864),
            .field(406, "field_0_name6", .int32, at: 1708, has: 1868),
            .field(407, "fieldName7", .int32, at: 1712, has: 1872),
            .field(408, "FieldName8", .int32, at: 1716, has: 1876),
            .field(409, "field_Name9", .int32, at: 1720, has: 1880),
            .field(410, "Field_Name10", .int32, at: 1724, has: 1884),
            .field(411, "FIELD_NAME11", .int32, at: 1728, has: 1888),
            .field(412, "FIELD_name12", .int32, at: 1732, has: 1892),
            .field(413, "__field_name13", .int32, at: 1736, has: 1896),
            .field(414, "__Field_name14", .int32, at: 1740, has: 1900),
            .field(415, "field__name15", .int32, at: 1744, has: 1904),
            .field(416, "field__Name16", .int32, at: 1748, has: 1908),
            .field(417, "field_name17__", .int32, at: 1752, has: 1912),
            .field(418, "Field_name18__", .int32, at: 1756, has: 1916),
        ]
    )

    private static let mapInt32Int32Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapInt32Int32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .int32, at: 24, has: 32),
            .field(2, "value", .int32, at: 28, has: 36),
        ]
    )

    private static let mapInt64Int64Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapInt64Int64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .int64, at: 24, has: 40),
            .field(2, "value", .int64, at: 32, has: 44),
        ]
    )

    private static let mapUint32Uint32Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapUint32Uint32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .uint32, at: 24, has: 32),
            .field(2, "value", .uint32, at: 28, has: 36),
        ]
    )

    private static let mapUint64Uint64Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapUint64Uint64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .uint64, at: 24, has: 40),
            .field(2, "value", .uint64, at: 32, has: 44),
        ]
    )

    private static let mapSint32Sint32Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapSint32Sint32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sint32, at: 24, has: 32),
            .field(2, "value", .sint32, at: 28, has: 36),
        ]
    )

    private static let mapSint64Sint64Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapSint64Sint64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sint64, at: 24, has: 40),
            .field(2, "value", .sint64, at: 32, has: 44),
        ]
    )

    private static let mapFixed32Fixed32Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapFixed32Fixed32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .fixed32, at: 24, has: 32),
            .field(2, "value", .fixed32, at: 28, has: 36),
        ]
    )

    private static let mapFixed64Fixed64Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapFixed64Fixed64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .fixed64, at: 24, has: 40),
            .field(2, "value", .fixed64, at: 32, has: 44),
        ]
    )

    private static let mapSfixed32Sfixed32Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapSfixed32Sfixed32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sfixed32, at: 24, has: 32),
            .field(2, "value", .sfixed32, at: 28, has: 36),
        ]
    )

    private static let mapSfixed64Sfixed64Entry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapSfixed64Sfixed64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sfixed64, at: 24, has: 40),
            .field(2, "value", .sfixed64, at: 32, has: 44),
        ]
    )

    private static let mapInt32FloatEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapInt32FloatEntry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .int32, at: 24, has: 32),
            .field(2, "value", .float, at: 28, has: 36),
        ]
    )

    private static let mapInt32DoubleEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapInt32DoubleEntry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .int32, at: 32, has: 36),
            .field(2, "value", .double, at: 24, has: 40),
        ]
    )

    private static let mapBoolBoolEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapBoolBoolEntry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .bool, at: 24, has: 40),
            .field(2, "value", .bool, at: 32, has: 44),
        ]
    )

    private static let mapStringStringEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapStringStringEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .string, at: 40, has: 60),
        ]
    )

    private static let mapStringBytesEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapStringBytesEntry",
        size: 64,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 56),
            .field(2, "value", .bytes, at: 40, has: 60),
        ]
    )

    private static let mapStringNestedMessageEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapStringNestedMessageEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .message(2, "value", at: 40) { ConformanceTestAllTypesProto3.NestedMessage.schema },
        ]
    )

    private static let mapStringForeignMessageEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapStringForeignMessageEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .message(2, "value", at: 40) { ConformanceForeignMessage.schema },
        ]
    )

    private static let mapStringNestedEnumEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapStringNestedEnumEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 44),
            .field(2, "value", ConformanceTestAllTypesProto3.NestedEnum.schema, at: 40, has: 48),
        ]
    )

    private static let mapStringForeignEnumEntry: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.MapStringForeignEnumEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 44),
            .field(2, "value", ConformanceForeignEnum.schema, at: 40, has: 48),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            optionalInt32: 0,
            optionalInt64: 0,
            optionalUint32: 0,
            optionalUint64: 0,
            optionalSint32: 0,
            optionalSint64: 0,
            optionalFixed32: 0,
            optionalFixed64: 0,
            optionalSfixed32: 0,
            optionalSfixed64: 0,
            optionalFloat: 0,
            optionalDouble: 0,
            optionalBool: false,
            optionalString: "",
            optionalBytes: [],
            _optionalNestedMessage: nil,
            optionalForeignMessage: nil,
            optionalNestedEnum: .init(),
            optionalForeignEnum: .init(),
            optionalAliasedEnum: .init(),
            optionalStringPiece: "",
            optionalCord: "",
            _recursiveMessage: nil,
            repeatedInt32: [],
            repeatedInt64: [],
            repeatedUint32: [],
            repeatedUint64: [],
            repeatedSint32: [],
            repeatedSint64: [],
            repeatedFixed32: [],
            repeatedFixed64: [],
            repeatedSfixed32: [],
            repeatedSfixed64: [],
            repeatedFloat: [],
            repeatedDouble: [],
            repeatedBool: [],
            repeatedString: [],
            repeatedBytes: [],
            repeatedNestedMessage: [],
            repeatedForeignMessage: [],
            repeatedNestedEnum: [],
            repeatedForeignEnum: [],
            repeatedStringPiece: [],
            repeatedCord: [],
            mapInt32Int32: [:],
            mapInt64Int64: [:],
            mapUint32Uint32: [:],
            mapUint64Uint64: [:],
            mapSint32Sint32: [:],
            mapSint64Sint64: [:],
            mapFixed32Fixed32: [:],
            mapFixed64Fixed64: [:],
            mapSfixed32Sfixed32: [:],
            mapSfixed64Sfixed64: [:],
            mapInt32Float: [:],
            mapInt32Double: [:],
            mapBoolBool: [:],
            mapStringString: [:],
            mapStringBytes: [:],
            mapStringNestedMessage: [:],
            mapStringForeignMessage: [:],
            mapStringNestedEnum: [:],
            mapStringForeignEnum: [:],
            packedInt32: [],
            packedInt64: [],
            packedUint32: [],
            packedUint64: [],
            packedSint32: [],
            packedSint64: [],
            packedFixed32: [],
            packedFixed64: [],
            packedSfixed32: [],
            packedSfixed64: [],
            packedFloat: [],
            packedDouble: [],
            packedBool: [],
            packedNestedEnum: [],
            unpackedInt32: [],
            unpackedInt64: [],
            unpackedUint32: [],
            unpackedUint64: [],
            unpackedSint32: [],
            unpackedSint64: [],
            unpackedFixed32: [],
            unpackedFixed64: [],
            unpackedSfixed32: [],
            unpackedSfixed64: [],
            unpackedFloat: [],
            unpackedDouble: [],
            unpackedBool: [],
            unpackedNestedEnum: [],
            oneofField: nil,
            optionalBoolWrapper: nil,
            optionalInt32Wrapper: nil,
            optionalInt64Wrapper: nil,
            optionalUint32Wrapper: nil,
            optionalUint64Wrapper: nil,
            optionalFloatWrapper: nil,
            optionalDoubleWrapper: nil,
            optionalStringWrapper: nil,
            optionalBytesWrapper: nil,
            repeatedBoolWrapper: [],
            repeatedInt32Wrapper: [],
            repeatedInt64Wrapper: [],
            repeatedUint32Wrapper: [],
            repeatedUint64Wrapper: [],
            repeatedFloatWrapper: [],
            repeatedDoubleWrapper: [],
            repeatedStringWrapper: [],
            repeatedBytesWrapper: [],
            optionalDuration: nil,
            optionalTimestamp: nil,
            optionalFieldMask: nil,
            optionalStruct: nil,
            optionalAny: nil,
            optionalValue: nil,
            optionalNullValue: .init(),
            repeatedDuration: [],
            repeatedTimestamp: [],
            repeatedFieldmask: [],
            repeatedAny: [],
            repeatedValue: [],
            repeatedListValue: [],
            repeatedStruct: [],
            fieldname1: 0,
            fieldName2: 0,
            fieldName3: 0,
            fieldName4: 0,
            field0name5: 0,
            field0Name6: 0,
            fieldName7: 0,
            fieldName8: 0,
            fieldName9: 0,
            fieldName10: 0,
            fieldNAME11: 0,
            fieldName12: 0,
            fieldName13: 0,
            fieldName14: 0,
            fieldName15: 0,
            fieldName16: 0,
            fieldName17: 0,
            fieldName18: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let optionalInt32: Int32 = reader.int32(at: 1648)
        let optionalInt64: Int64 = reader.int64(at: 24)
        let optionalUint32: UInt32 = reader.uint32(at: 1652)
        let optionalUint64: UInt64 = reader.uint64(at: 32)
        let optionalSint32: Int32 = reader.int32(at: 1656)
        let optionalSint64: Int64 = reader.int64(at: 40)
        let optionalFixed32: UInt32 = reader.uint32(at: 1660)
        let optionalFixed64: UInt64 = reader.uint64(at: 48)
        let optionalSfixed32: Int32 = reader.int32(at: 1664)
        let optionalSfixed64: Int64 = reader.int64(at: 56)
        let optionalFloat: Float = reader.float(at: 1668)
        let optionalDouble: Double = reader.double(at: 64)
        let optionalBool: Bool = reader.bool(at: 72)
        let optionalString: String = reader.string(at: 80)
        let optionalBytes: [UInt8] = reader.bytes(at: 96)
        let _optionalNestedMessage: Indirect<ConformanceTestAllTypesProto3.NestedMessage>? = reader.indirect(at: 112)
        let optionalForeignMessage: ConformanceForeignMessage? = reader.message(at: 120)
        let optionalNestedEnum: ConformanceTestAllTypesProto3.NestedEnum = reader.enumeration(at: 1672)
        let optionalForeignEnum: ConformanceForeignEnum = reader.enumeration(at: 1676)
        let optionalAliasedEnum: ConformanceTestAllTypesProto3.AliasedEnum = reader.enumeration(at: 1680)
        let optionalStringPiece: String = reader.string(at: 128)
        let optionalCord: String = reader.string(at: 144)
        let _recursiveMessage: Indirect<ConformanceTestAllTypesProto3>? = reader.indirect(at: 160)
        let repeatedInt32: [Int32] = reader.int32s(at: 176, count: 168)
        let repeatedInt64: [Int64] = reader.int64s(at: 192, count: 184)
        let repeatedUint32: [UInt32] = reader.uint32s(at: 208, count: 200)
        let repeatedUint64: [UInt64] = reader.uint64s(at: 224, count: 216)
        let repeatedSint32: [Int32] = reader.int32s(at: 240, count: 232)
        let repeatedSint64: [Int64] = reader.int64s(at: 256, count: 248)
        let repeatedFixed32: [UInt32] = reader.uint32s(at: 272, count: 264)
        let repeatedFixed64: [UInt64] = reader.uint64s(at: 288, count: 280)
        let repeatedSfixed32: [Int32] = reader.int32s(at: 304, count: 296)
        let repeatedSfixed64: [Int64] = reader.int64s(at: 320, count: 312)
        let repeatedFloat: [Float] = reader.floats(at: 336, count: 328)
        let repeatedDouble: [Double] = reader.doubles(at: 352, count: 344)
        let repeatedBool: [Bool] = reader.bools(at: 368, count: 360)
        let repeatedString: [String] = reader.strings(at: 384, count: 376)
        let repeatedBytes: [[UInt8]] = reader.byteStrings(at: 400, count: 392)
        let repeatedNestedMessage: [ConformanceTestAllTypesProto3.NestedMessage] = reader.messages(at: 416, count: 408)
        let repeatedForeignMessage: [ConformanceForeignMessage] = reader.messages(at: 432, count: 424)
        let repeatedNestedEnum: [ConformanceTestAllTypesProto3.NestedEnum] = reader.enumerations(at: 448, count: 440)
        let repeatedForeignEnum: [ConformanceForeignEnum] = reader.enumerations(at: 464, count: 456)
        let repeatedStringPiece: [String] = reader.strings(at: 480, count: 472)
        let repeatedCord: [String] = reader.strings(at: 496, count: 488)
        let mapInt32Int32: [Int32: Int32] = reader.map(at: 512, count: 504) { entry in
            (entry.int32(at: 24), entry.int32(at: 28))
        }
        let mapInt64Int64: [Int64: Int64] = reader.map(at: 528, count: 520) { entry in
            (entry.int64(at: 24), entry.int64(at: 32))
        }
        let mapUint32Uint32: [UInt32: UInt32] = reader.map(at: 544, count: 536) { entry in
            (entry.uint32(at: 24), entry.uint32(at: 28))
        }
        let mapUint64Uint64: [UInt64: UInt64] = reader.map(at: 560, count: 552) { entry in
            (entry.uint64(at: 24), entry.uint64(at: 32))
        }
        let mapSint32Sint32: [Int32: Int32] = reader.map(at: 576, count: 568) { entry in
            (entry.int32(at: 24), entry.int32(at: 28))
        }
        let mapSint64Sint64: [Int64: Int64] = reader.map(at: 592, count: 584) { entry in
            (entry.int64(at: 24), entry.int64(at: 32))
        }
        let mapFixed32Fixed32: [UInt32: UInt32] = reader.map(at: 608, count: 600) { entry in
            (entry.uint32(at: 24), entry.uint32(at: 28))
        }
        let mapFixed64Fixed64: [UInt64: UInt64] = reader.map(at: 624, count: 616) { entry in
            (entry.uint64(at: 24), entry.uint64(at: 32))
        }
        let mapSfixed32Sfixed32: [Int32: Int32] = reader.map(at: 640, count: 632) { entry in
            (entry.int32(at: 24), entry.int32(at: 28))
        }
        let mapSfixed64Sfixed64: [Int64: Int64] = reader.map(at: 656, count: 648) { entry in
            (entry.int64(at: 24), entry.int64(at: 32))
        }
        let mapInt32Float: [Int32: Float] = reader.map(at: 672, count: 664) { entry in
            (entry.int32(at: 24), entry.float(at: 28))
        }
        let mapInt32Double: [Int32: Double] = reader.map(at: 688, count: 680) { entry in
            (entry.int32(at: 32), entry.double(at: 24))
        }
        let mapBoolBool: [Bool: Bool] = reader.map(at: 704, count: 696) { entry in
            (entry.bool(at: 24), entry.bool(at: 32))
        }
        let mapStringString: [String: String] = reader.map(at: 720, count: 712) { entry in
            (entry.string(at: 24), entry.string(at: 40))
        }
        let mapStringBytes: [String: [UInt8]] = reader.map(at: 736, count: 728) { entry in
            (entry.string(at: 24), entry.bytes(at: 40))
        }
        let mapStringNestedMessage: [String: ConformanceTestAllTypesProto3.NestedMessage] = reader.map(at: 752, count: 744) { entry in
            (entry.string(at: 24), entry.messageOrEmpty(at: 40))
        }
        let mapStringForeignMessage: [String: ConformanceForeignMessage] = reader.map(at: 768, count: 760) { entry in
            (entry.string(at: 24), entry.messageOrEmpty(at: 40))
        }
        let mapStringNestedEnum: [String: ConformanceTestAllTypesProto3.NestedEnum] = reader.map(at: 784, count: 776) { entry in
            (entry.string(at: 24), entry.enumeration(at: 40))
        }
        let mapStringForeignEnum: [String: ConformanceForeignEnum] = reader.map(at: 800, count: 792) { entry in
            (entry.string(at: 24), entry.enumeration(at: 40))
        }
        let packedInt32: [Int32] = reader.int32s(at: 816, count: 808)
        let packedInt64: [Int64] = reader.int64s(at: 832, count: 824)
        let packedUint32: [UInt32] = reader.uint32s(at: 848, count: 840)
        let packedUint64: [UInt64] = reader.uint64s(at: 864, count: 856)
        let packedSint32: [Int32] = reader.int32s(at: 880, count: 872)
        let packedSint64: [Int64] = reader.int64s(at: 896, count: 888)
        let packedFixed32: [UInt32] = reader.uint32s(at: 912, count: 904)
        let packedFixed64: [UInt64] = reader.uint64s(at: 928, count: 920)
        let packedSfixed32: [Int32] = reader.int32s(at: 944, count: 936)
        let packedSfixed64: [Int64] = reader.int64s(at: 960, count: 952)
        let packedFloat: [Float] = reader.floats(at: 976, count: 968)
        let packedDouble: [Double] = reader.doubles(at: 992, count: 984)
        let packedBool: [Bool] = reader.bools(at: 1008, count: 1000)
        let packedNestedEnum: [ConformanceTestAllTypesProto3.NestedEnum] = reader.enumerations(at: 1024, count: 1016)
        let unpackedInt32: [Int32] = reader.int32s(at: 1040, count: 1032)
        let unpackedInt64: [Int64] = reader.int64s(at: 1056, count: 1048)
        let unpackedUint32: [UInt32] = reader.uint32s(at: 1072, count: 1064)
        let unpackedUint64: [UInt64] = reader.uint64s(at: 1088, count: 1080)
        let unpackedSint32: [Int32] = reader.int32s(at: 1104, count: 1096)
        let unpackedSint64: [Int64] = reader.int64s(at: 1120, count: 1112)
        let unpackedFixed32: [UInt32] = reader.uint32s(at: 1136, count: 1128)
        let unpackedFixed64: [UInt64] = reader.uint64s(at: 1152, count: 1144)
        let unpackedSfixed32: [Int32] = reader.int32s(at: 1168, count: 1160)
        let unpackedSfixed64: [Int64] = reader.int64s(at: 1184, count: 1176)
        let unpackedFloat: [Float] = reader.floats(at: 1200, count: 1192)
        let unpackedDouble: [Double] = reader.doubles(at: 1216, count: 1208)
        let unpackedBool: [Bool] = reader.bools(at: 1232, count: 1224)
        let unpackedNestedEnum: [ConformanceTestAllTypesProto3.NestedEnum] = reader.enumerations(at: 1248, count: 1240)
        let oneofField: OneofField? =
            switch reader.oneofCase(1840) {
            case 111: .oneofUint32(reader.uint32(at: 1256))
            case 112: .oneofNestedMessage(reader.messageOrEmpty(at: 1256))
            case 113: .oneofString(reader.string(at: 1256))
            case 114: .oneofBytes(reader.bytes(at: 1256))
            case 115: .oneofBool(reader.bool(at: 1256))
            case 116: .oneofUint64(reader.uint64(at: 1256))
            case 117: .oneofFloat(reader.float(at: 1256))
            case 118: .oneofDouble(reader.double(at: 1256))
            case 119: .oneofEnum(reader.enumeration(at: 1256))
            case 120: .oneofNullValue(reader.enumeration(at: 1256))
            default: nil
            }
        let optionalBoolWrapper: GoogleBoolValue? = reader.message(at: 1272)
        let optionalInt32Wrapper: GoogleInt32Value? = reader.message(at: 1280)
        let optionalInt64Wrapper: GoogleInt64Value? = reader.message(at: 1288)
        let optionalUint32Wrapper: GoogleUInt32Value? = reader.message(at: 1296)
        let optionalUint64Wrapper: GoogleUInt64Value? = reader.message(at: 1304)
        let optionalFloatWrapper: GoogleFloatValue? = reader.message(at: 1312)
        let optionalDoubleWrapper: GoogleDoubleValue? = reader.message(at: 1320)
        let optionalStringWrapper: GoogleStringValue? = reader.message(at: 1328)
        let optionalBytesWrapper: GoogleBytesValue? = reader.message(at: 1336)
        let repeatedBoolWrapper: [GoogleBoolValue] = reader.messages(at: 1352, count: 1344)
        let repeatedInt32Wrapper: [GoogleInt32Value] = reader.messages(at: 1368, count: 1360)
        let repeatedInt64Wrapper: [GoogleInt64Value] = reader.messages(at: 1384, count: 1376)
        let repeatedUint32Wrapper: [GoogleUInt32Value] = reader.messages(at: 1400, count: 1392)
        let repeatedUint64Wrapper: [GoogleUInt64Value] = reader.messages(at: 1416, count: 1408)
        let repeatedFloatWrapper: [GoogleFloatValue] = reader.messages(at: 1432, count: 1424)
        let repeatedDoubleWrapper: [GoogleDoubleValue] = reader.messages(at: 1448, count: 1440)
        let repeatedStringWrapper: [GoogleStringValue] = reader.messages(at: 1464, count: 1456)
        let repeatedBytesWrapper: [GoogleBytesValue] = reader.messages(at: 1480, count: 1472)
        let optionalDuration: GoogleDuration? = reader.message(at: 1488)
        let optionalTimestamp: GoogleTimestamp? = reader.message(at: 1496)
        let optionalFieldMask: GoogleFieldMask? = reader.message(at: 1504)
        let optionalStruct: GoogleStruct? = reader.message(at: 1512)
        let optionalAny: GoogleAny? = reader.message(at: 1520)
        let optionalValue: GoogleValue? = reader.message(at: 1528)
        let optionalNullValue: GoogleNullValue = reader.enumeration(at: 1684)
        let repeatedDuration: [GoogleDuration] = reader.messages(at: 1544, count: 1536)
        let repeatedTimestamp: [GoogleTimestamp] = reader.messages(at: 1560, count: 1552)
        let repeatedFieldmask: [GoogleFieldMask] = reader.messages(at: 1576, count: 1568)
        let repeatedAny: [GoogleAny] = reader.messages(at: 1592, count: 1584)
        let repeatedValue: [GoogleValue] = reader.messages(at: 1608, count: 1600)
        let repeatedListValue: [GoogleListValue] = reader.messages(at: 1624, count: 1616)
        let repeatedStruct: [GoogleStruct] = reader.messages(at: 1640, count: 1632)
        let fieldname1: Int32 = reader.int32(at: 1688)
        let fieldName2: Int32 = reader.int32(at: 1692)
        let fieldName3: Int32 = reader.int32(at: 1696)
        let fieldName4: Int32 = reader.int32(at: 1700)
        let field0name5: Int32 = reader.int32(at: 1704)
        let field0Name6: Int32 = reader.int32(at: 1708)
        let fieldName7: Int32 = reader.int32(at: 1712)
        let fieldName8: Int32 = reader.int32(at: 1716)
        let fieldName9: Int32 = reader.int32(at: 1720)
        let fieldName10: Int32 = reader.int32(at: 1724)
        let fieldNAME11: Int32 = reader.int32(at: 1728)
        let fieldName12: Int32 = reader.int32(at: 1732)
        let fieldName13: Int32 = reader.int32(at: 1736)
        let fieldName14: Int32 = reader.int32(at: 1740)
        let fieldName15: Int32 = reader.int32(at: 1744)
        let fieldName16: Int32 = reader.int32(at: 1748)
        let fieldName17: Int32 = reader.int32(at: 1752)
        let fieldName18: Int32 = reader.int32(at: 1756)
        self.init(
            optionalInt32: optionalInt32,
            optionalInt64: optionalInt64,
            optionalUint32: optionalUint32,
            optionalUint64: optionalUint64,
            optionalSint32: optionalSint32,
            optionalSint64: optionalSint64,
            optionalFixed32: optionalFixed32,
            optionalFixed64: optionalFixed64,
            optionalSfixed32: optionalSfixed32,
            optionalSfixed64: optionalSfixed64,
            optionalFloat: optionalFloat,
            optionalDouble: optionalDouble,
            optionalBool: optionalBool,
            optionalString: optionalString,
            optionalBytes: optionalBytes,
            _optionalNestedMessage: _optionalNestedMessage,
            optionalForeignMessage: optionalForeignMessage,
            optionalNestedEnum: optionalNestedEnum,
            optionalForeignEnum: optionalForeignEnum,
            optionalAliasedEnum: optionalAliasedEnum,
            optionalStringPiece: optionalStringPiece,
            optionalCord: optionalCord,
            _recursiveMessage: _recursiveMessage,
            repeatedInt32: repeatedInt32,
            repeatedInt64: repeatedInt64,
            repeatedUint32: repeatedUint32,
            repeatedUint64: repeatedUint64,
            repeatedSint32: repeatedSint32,
            repeatedSint64: repeatedSint64,
            repeatedFixed32: repeatedFixed32,
            repeatedFixed64: repeatedFixed64,
            repeatedSfixed32: repeatedSfixed32,
            repeatedSfixed64: repeatedSfixed64,
            repeatedFloat: repeatedFloat,
            repeatedDouble: repeatedDouble,
            repeatedBool: repeatedBool,
            repeatedString: repeatedString,
            repeatedBytes: repeatedBytes,
            repeatedNestedMessage: repeatedNestedMessage,
            repeatedForeignMessage: repeatedForeignMessage,
            repeatedNestedEnum: repeatedNestedEnum,
            repeatedForeignEnum: repeatedForeignEnum,
            repeatedStringPiece: repeatedStringPiece,
            repeatedCord: repeatedCord,
            mapInt32Int32: mapInt32Int32,
            mapInt64Int64: mapInt64Int64,
            mapUint32Uint32: mapUint32Uint32,
            mapUint64Uint64: mapUint64Uint64,
            mapSint32Sint32: mapSint32Sint32,
            mapSint64Sint64: mapSint64Sint64,
            mapFixed32Fixed32: mapFixed32Fixed32,
            mapFixed64Fixed64: mapFixed64Fixed64,
            mapSfixed32Sfixed32: mapSfixed32Sfixed32,
            mapSfixed64Sfixed64: mapSfixed64Sfixed64,
            mapInt32Float: mapInt32Float,
            mapInt32Double: mapInt32Double,
            mapBoolBool: mapBoolBool,
            mapStringString: mapStringString,
            mapStringBytes: mapStringBytes,
            mapStringNestedMessage: mapStringNestedMessage,
            mapStringForeignMessage: mapStringForeignMessage,
            mapStringNestedEnum: mapStringNestedEnum,
            mapStringForeignEnum: mapStringForeignEnum,
            packedInt32: packedInt32,
            packedInt64: packedInt64,
            packedUint32: packedUint32,
            packedUint64: packedUint64,
            packedSint32: packedSint32,
            packedSint64: packedSint64,
            packedFixed32: packedFixed32,
            packedFixed64: packedFixed64,
            packedSfixed32: packedSfixed32,
            packedSfixed64: packedSfixed64,
            packedFloat: packedFloat,
            packedDouble: packedDouble,
            packedBool: packedBool,
            packedNestedEnum: packedNestedEnum,
            unpackedInt32: unpackedInt32,
            unpackedInt64: unpackedInt64,
            unpackedUint32: unpackedUint32,
            unpackedUint64: unpackedUint64,
            unpackedSint32: unpackedSint32,
            unpackedSint64: unpackedSint64,
            unpackedFixed32: unpackedFixed32,
            unpackedFixed64: unpackedFixed64,
            unpackedSfixed32: unpackedSfixed32,
            unpackedSfixed64: unpackedSfixed64,
            unpackedFloat: unpackedFloat,
            unpackedDouble: unpackedDouble,
            unpackedBool: unpackedBool,
            unpackedNestedEnum: unpackedNestedEnum,
            oneofField: oneofField,
            optionalBoolWrapper: optionalBoolWrapper,
            optionalInt32Wrapper: optionalInt32Wrapper,
            optionalInt64Wrapper: optionalInt64Wrapper,
            optionalUint32Wrapper: optionalUint32Wrapper,
            optionalUint64Wrapper: optionalUint64Wrapper,
            optionalFloatWrapper: optionalFloatWrapper,
            optionalDoubleWrapper: optionalDoubleWrapper,
            optionalStringWrapper: optionalStringWrapper,
            optionalBytesWrapper: optionalBytesWrapper,
            repeatedBoolWrapper: repeatedBoolWrapper,
            repeatedInt32Wrapper: repeatedInt32Wrapper,
            repeatedInt64Wrapper: repeatedInt64Wrapper,
            repeatedUint32Wrapper: repeatedUint32Wrapper,
            repeatedUint64Wrapper: repeatedUint64Wrapper,
            repeatedFloatWrapper: repeatedFloatWrapper,
            repeatedDoubleWrapper: repeatedDoubleWrapper,
            repeatedStringWrapper: repeatedStringWrapper,
            repeatedBytesWrapper: repeatedBytesWrapper,
            optionalDuration: optionalDuration,
            optionalTimestamp: optionalTimestamp,
            optionalFieldMask: optionalFieldMask,
            optionalStruct: optionalStruct,
            optionalAny: optionalAny,
            optionalValue: optionalValue,
            optionalNullValue: optionalNullValue,
            repeatedDuration: repeatedDuration,
            repeatedTimestamp: repeatedTimestamp,
            repeatedFieldmask: repeatedFieldmask,
            repeatedAny: repeatedAny,
            repeatedValue: repeatedValue,
            repeatedListValue: repeatedListValue,
            repeatedStruct: repeatedStruct,
            fieldname1: fieldname1,
            fieldName2: fieldName2,
            fieldName3: fieldName3,
            fieldName4: fieldName4,
            field0name5: field0name5,
            field0Name6: field0Name6,
            fieldName7: fieldName7,
            fieldName8: fieldName8,
            fieldName9: fieldName9,
            fieldName10: fieldName10,
            fieldNAME11: fieldNAME11,
            fieldName12: fieldName12,
            fieldName13: fieldName13,
            fieldName14: fieldName14,
            fieldName15: fieldName15,
            fieldName16: fieldName16,
            fieldName17: fieldName17,
            fieldName18: fieldName18,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(optionalInt32, at: 1648, has: 1760)
        writer.int64(optionalInt64, at: 24, has: 1764)
        writer.uint32(optionalUint32, at: 1652, has: 1768)
        writer.uint64(optionalUint64, at: 32, has: 1772)
        writer.int32(optionalSint32, at: 1656, has: 1776)
        writer.int64(optionalSint64, at: 40, has: 1780)
        writer.uint32(optionalFixed32, at: 1660, has: 1784)
        writer.uint64(optionalFixed64, at: 48, has: 1788)
        writer.int32(optionalSfixed32, at: 1664, has: 1792)
        writer.int64(optionalSfixed64, at: 56, has: 1796)
        writer.float(optionalFloat, at: 1668, has: 1800)
        writer.double(optionalDouble, at: 64, has: 1804)
        writer.bool(optionalBool, at: 72, has: 1808)
        writer.string(optionalString, at: 80, has: 1812)
        writer.bytes(optionalBytes, at: 96, has: 1816)
        writer.indirect(_optionalNestedMessage, at: 112)
        writer.message(optionalForeignMessage, at: 120)
        writer.enumeration(optionalNestedEnum, at: 1672, has: 1820)
        writer.enumeration(optionalForeignEnum, at: 1676, has: 1824)
        writer.enumeration(optionalAliasedEnum, at: 1680, has: 1828)
        writer.string(optionalStringPiece, at: 128, has: 1832)
        writer.string(optionalCord, at: 144, has: 1836)
        writer.indirect(_recursiveMessage, at: 160)
        writer.int32s(repeatedInt32, at: 176, count: 168)
        writer.int64s(repeatedInt64, at: 192, count: 184)
        writer.uint32s(repeatedUint32, at: 208, count: 200)
        writer.uint64s(repeatedUint64, at: 224, count: 216)
        writer.int32s(repeatedSint32, at: 240, count: 232)
        writer.int64s(repeatedSint64, at: 256, count: 248)
        writer.uint32s(repeatedFixed32, at: 272, count: 264)
        writer.uint64s(repeatedFixed64, at: 288, count: 280)
        writer.int32s(repeatedSfixed32, at: 304, count: 296)
        writer.int64s(repeatedSfixed64, at: 320, count: 312)
        writer.floats(repeatedFloat, at: 336, count: 328)
        writer.doubles(repeatedDouble, at: 352, count: 344)
        writer.bools(repeatedBool, at: 368, count: 360)
        writer.strings(repeatedString, at: 384, count: 376)
        writer.byteStrings(repeatedBytes, at: 400, count: 392)
        writer.messages(repeatedNestedMessage, at: 416, count: 408)
        writer.messages(repeatedForeignMessage, at: 432, count: 424)
        writer.enumerations(repeatedNestedEnum, at: 448, count: 440)
        writer.enumerations(repeatedForeignEnum, at: 464, count: 456)
        writer.strings(repeatedStringPiece, at: 480, count: 472)
        writer.strings(repeatedCord, at: 496, count: 488)
        writer.map(mapInt32Int32, at: 512, count: 504, entry: Self.mapInt32Int32Entry) { entry, key, value in
            entry.int32(Optional(key), at: 24, has: 32)
            entry.int32(Optional(value), at: 28, has: 36)
        }
        writer.map(mapInt64Int64, at: 528, count: 520, entry: Self.mapInt64Int64Entry) { entry, key, value in
            entry.int64(Optional(key), at: 24, has: 40)
            entry.int64(Optional(value), at: 32, has: 44)
        }
        writer.map(mapUint32Uint32, at: 544, count: 536, entry: Self.mapUint32Uint32Entry) { entry, key, value in
            entry.uint32(Optional(key), at: 24, has: 32)
            entry.uint32(Optional(value), at: 28, has: 36)
        }
        writer.map(mapUint64Uint64, at: 560, count: 552, entry: Self.mapUint64Uint64Entry) { entry, key, value in
            entry.uint64(Optional(key), at: 24, has: 40)
            entry.uint64(Optional(value), at: 32, has: 44)
        }
        writer.map(mapSint32Sint32, at: 576, count: 568, entry: Self.mapSint32Sint32Entry) { entry, key, value in
            entry.int32(Optional(key), at: 24, has: 32)
            entry.int32(Optional(value), at: 28, has: 36)
        }
        writer.map(mapSint64Sint64, at: 592, count: 584, entry: Self.mapSint64Sint64Entry) { entry, key, value in
            entry.int64(Optional(key), at: 24, has: 40)
            entry.int64(Optional(value), at: 32, has: 44)
        }
        writer.map(mapFixed32Fixed32, at: 608, count: 600, entry: Self.mapFixed32Fixed32Entry) { entry, key, value in
            entry.uint32(Optional(key), at: 24, has: 32)
            entry.uint32(Optional(value), at: 28, has: 36)
        }
        writer.map(mapFixed64Fixed64, at: 624, count: 616, entry: Self.mapFixed64Fixed64Entry) { entry, key, value in
            entry.uint64(Optional(key), at: 24, has: 40)
            entry.uint64(Optional(value), at: 32, has: 44)
        }
        writer.map(mapSfixed32Sfixed32, at: 640, count: 632, entry: Self.mapSfixed32Sfixed32Entry) { entry, key, value in
            entry.int32(Optional(key), at: 24, has: 32)
            entry.int32(Optional(value), at: 28, has: 36)
        }
        writer.map(mapSfixed64Sfixed64, at: 656, count: 648, entry: Self.mapSfixed64Sfixed64Entry) { entry, key, value in
            entry.int64(Optional(key), at: 24, has: 40)
            entry.int64(Optional(value), at: 32, has: 44)
        }
        writer.map(mapInt32Float, at: 672, count: 664, entry: Self.mapInt32FloatEntry) { entry, key, value in
            entry.int32(Optional(key), at: 24, has: 32)
            entry.float(Optional(value), at: 28, has: 36)
        }
        writer.map(mapInt32Double, at: 688, count: 680, entry: Self.mapInt32DoubleEntry) { entry, key, value in
            entry.int32(Optional(key), at: 32, has: 36)
            entry.double(Optional(value), at: 24, has: 40)
        }
        writer.map(mapBoolBool, at: 704, count: 696, entry: Self.mapBoolBoolEntry) { entry, key, value in
            entry.bool(Optional(key), at: 24, has: 40)
            entry.bool(Optional(value), at: 32, has: 44)
        }
        writer.map(mapStringString, at: 720, count: 712, entry: Self.mapStringStringEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.string(Optional(value), at: 40, has: 60)
        }
        writer.map(mapStringBytes, at: 736, count: 728, entry: Self.mapStringBytesEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 56)
            entry.bytes(Optional(value), at: 40, has: 60)
        }
        writer.map(mapStringNestedMessage, at: 752, count: 744, entry: Self.mapStringNestedMessageEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.message(value, at: 40)
        }
        writer.map(mapStringForeignMessage, at: 768, count: 760, entry: Self.mapStringForeignMessageEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.message(value, at: 40)
        }
        writer.map(mapStringNestedEnum, at: 784, count: 776, entry: Self.mapStringNestedEnumEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 44)
            entry.enumeration(Optional(value), at: 40, has: 48)
        }
        writer.map(mapStringForeignEnum, at: 800, count: 792, entry: Self.mapStringForeignEnumEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 44)
            entry.enumeration(Optional(value), at: 40, has: 48)
        }
        writer.int32s(packedInt32, at: 816, count: 808)
        writer.int64s(packedInt64, at: 832, count: 824)
        writer.uint32s(packedUint32, at: 848, count: 840)
        writer.uint64s(packedUint64, at: 864, count: 856)
        writer.int32s(packedSint32, at: 880, count: 872)
        writer.int64s(packedSint64, at: 896, count: 888)
        writer.uint32s(packedFixed32, at: 912, count: 904)
        writer.uint64s(packedFixed64, at: 928, count: 920)
        writer.int32s(packedSfixed32, at: 944, count: 936)
        writer.int64s(packedSfixed64, at: 960, count: 952)
        writer.floats(packedFloat, at: 976, count: 968)
        writer.doubles(packedDouble, at: 992, count: 984)
        writer.bools(packedBool, at: 1008, count: 1000)
        writer.enumerations(packedNestedEnum, at: 1024, count: 1016)
        writer.int32s(unpackedInt32, at: 1040, count: 1032)
        writer.int64s(unpackedInt64, at: 1056, count: 1048)
        writer.uint32s(unpackedUint32, at: 1072, count: 1064)
        writer.uint64s(unpackedUint64, at: 1088, count: 1080)
        writer.int32s(unpackedSint32, at: 1104, count: 1096)
        writer.int64s(unpackedSint64, at: 1120, count: 1112)
        writer.uint32s(unpackedFixed32, at: 1136, count: 1128)
        writer.uint64s(unpackedFixed64, at: 1152, count: 1144)
        writer.int32s(unpackedSfixed32, at: 1168, count: 1160)
        writer.int64s(unpackedSfixed64, at: 1184, count: 1176)
        writer.floats(unpackedFloat, at: 1200, count: 1192)
        writer.doubles(unpackedDouble, at: 1216, count: 1208)
        writer.bools(unpackedBool, at: 1232, count: 1224)
        writer.enumerations(unpackedNestedEnum, at: 1248, count: 1240)
        switch oneofField {
        case .oneofUint32(let value)?:
            writer.uint32(value, at: 1256, number: 111, case: 1840)
        case .oneofNestedMessage(let value)?:
            writer.message(value, at: 1256, number: 112, case: 1840)
        case .oneofString(let value)?:
            writer.string(value, at: 1256, number: 113, case: 1840)
        case .oneofBytes(let value)?:
            writer.bytes(value, at: 1256, number: 114, case: 1840)
        case .oneofBool(let value)?:
            writer.bool(value, at: 1256, number: 115, case: 1840)
        case .oneofUint64(let value)?:
            writer.uint64(value, at: 1256, number: 116, case: 1840)
        case .oneofFloat(let value)?:
            writer.float(value, at: 1256, number: 117, case: 1840)
        case .oneofDouble(let value)?:
            writer.double(value, at: 1256, number: 118, case: 1840)
        case .oneofEnum(let value)?:
            writer.enumeration(value, at: 1256, number: 119, case: 1840)
        case .oneofNullValue(let value)?:
            writer.enumeration(value, at: 1256, number: 120, case: 1840)
        case nil: break
        }
        writer.message(optionalBoolWrapper, at: 1272)
        writer.message(optionalInt32Wrapper, at: 1280)
        writer.message(optionalInt64Wrapper, at: 1288)
        writer.message(optionalUint32Wrapper, at: 1296)
        writer.message(optionalUint64Wrapper, at: 1304)
        writer.message(optionalFloatWrapper, at: 1312)
        writer.message(optionalDoubleWrapper, at: 1320)
        writer.message(optionalStringWrapper, at: 1328)
        writer.message(optionalBytesWrapper, at: 1336)
        writer.messages(repeatedBoolWrapper, at: 1352, count: 1344)
        writer.messages(repeatedInt32Wrapper, at: 1368, count: 1360)
        writer.messages(repeatedInt64Wrapper, at: 1384, count: 1376)
        writer.messages(repeatedUint32Wrapper, at: 1400, count: 1392)
        writer.messages(repeatedUint64Wrapper, at: 1416, count: 1408)
        writer.messages(repeatedFloatWrapper, at: 1432, count: 1424)
        writer.messages(repeatedDoubleWrapper, at: 1448, count: 1440)
        writer.messages(repeatedStringWrapper, at: 1464, count: 1456)
        writer.messages(repeatedBytesWrapper, at: 1480, count: 1472)
        writer.message(optionalDuration, at: 1488)
        writer.message(optionalTimestamp, at: 1496)
        writer.message(optionalFieldMask, at: 1504)
        writer.message(optionalStruct, at: 1512)
        writer.message(optionalAny, at: 1520)
        writer.message(optionalValue, at: 1528)
        writer.enumeration(optionalNullValue, at: 1684, has: 1844)
        writer.messages(repeatedDuration, at: 1544, count: 1536)
        writer.messages(repeatedTimestamp, at: 1560, count: 1552)
        writer.messages(repeatedFieldmask, at: 1576, count: 1568)
        writer.messages(repeatedAny, at: 1592, count: 1584)
        writer.messages(repeatedValue, at: 1608, count: 1600)
        writer.messages(repeatedListValue, at: 1624, count: 1616)
        writer.messages(repeatedStruct, at: 1640, count: 1632)
        writer.int32(fieldname1, at: 1688, has: 1848)
        writer.int32(fieldName2, at: 1692, has: 1852)
        writer.int32(fieldName3, at: 1696, has: 1856)
        writer.int32(fieldName4, at: 1700, has: 1860)
        writer.int32(field0name5, at: 1704, has: 1864)
        writer.int32(field0Name6, at: 1708, has: 1868)
        writer.int32(fieldName7, at: 1712, has: 1872)
        writer.int32(fieldName8, at: 1716, has: 1876)
        writer.int32(fieldName9, at: 1720, has: 1880)
        writer.int32(fieldName10, at: 1724, has: 1884)
        writer.int32(fieldNAME11, at: 1728, has: 1888)
        writer.int32(fieldName12, at: 1732, has: 1892)
        writer.int32(fieldName13, at: 1736, has: 1896)
        writer.int32(fieldName14, at: 1740, has: 1900)
        writer.int32(fieldName15, at: 1744, has: 1904)
        writer.int32(fieldName16, at: 1748, has: 1908)
        writer.int32(fieldName17, at: 1752, has: 1912)
        writer.int32(fieldName18, at: 1756, has: 1916)
        writer.unknownFields(unknownFields)
    }
}

extension ConformanceTestAllTypesProto3.NestedMessage {
    package static let schema: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.TestAllTypesProto3.NestedMessage",
        size: 40,
        fields: [
            .field(1, "a", .int32, at: 32, has: 36),
            .message(2, "corecursive", at: 24) { ConformanceTestAllTypesProto3.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            a: 0,
            _corecursive: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let a: Int32 = reader.int32(at: 32)
        let _corecursive: Indirect<ConformanceTestAllTypesProto3>? = reader.indirect(at: 24)
        self.init(
            a: a,
            _corecursive: _corecursive,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(a, at: 32, has: 36)
        writer.indirect(_corecursive, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// A message outside of the message that uses it.
package struct ConformanceForeignMessage: Message {
    package var c: Int32
    package var unknownFields: UnknownFields
}

extension ConformanceForeignMessage {
    package static let schema: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.ForeignMessage",
        size: 32,
        fields: [
            .field(1, "c", .int32, at: 24, has: 28),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            c: 0,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let c: Int32 = reader.int32(at: 24)
        self.init(
            c: c,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(c, at: 24, has: 28)
        writer.unknownFields(unknownFields)
    }
}

/// A message with no field.
package struct ConformanceNullHypothesisProto3: Message {
    package var unknownFields: UnknownFields
}

extension ConformanceNullHypothesisProto3 {
    package static let schema: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.NullHypothesisProto3",
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

/// A message with nothing but an enum.
package struct ConformanceEnumOnlyProto3: Message {
    package var unknownFields: UnknownFields

    /// Names that a generator must not confuse with true and false.
    package enum BoolEnum: MessageEnum {
        case kFalse
        case kTrue
        /// A number that this version of the schema does not know.
        case unrecognized(Int32)

        package static let allCases: [Self] = [
            .kFalse,
            .kTrue,
        ]

        package static let schema = EnumSchema(
            "protobuf_test_messages.proto3.EnumOnlyProto3.Bool",
            [
                (0, "kFalse"),
                (1, "kTrue"),
            ]
        )

        package init() { self = .kFalse }

        package init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .kFalse
            case 1: self = .kTrue
            default: self = .unrecognized(rawValue)
            }
        }

        package var rawValue: Int32 {
            switch self {
            case .kFalse: 0
            case .kTrue: 1
            case .unrecognized(let number): number
            }
        }
    }
}

extension ConformanceEnumOnlyProto3 {
    package static let schema: MessageSchema = MessageSchema(
        "protobuf_test_messages.proto3.EnumOnlyProto3",
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

/// The file `google/protobuf/test_messages_proto3.proto`.
package enum ConformanceTestMessagesProto3File {
    package static let schema: FileSchema = FileSchema(
        name: "google/protobuf/test_messages_proto3.proto",
        package: "protobuf_test_messages.proto3",
        dependencies: { [GoogleAnyFile.schema, GoogleDurationFile.schema, GoogleFieldMaskFile.schema, GoogleStructFile.schema, GoogleTimestampFile.schema, GoogleWrappersFile.schema] },
        messages: [
            ConformanceTestAllTypesProto3.self,
            ConformanceTestAllTypesProto3.NestedMessage.self,
            ConformanceForeignMessage.self,
            ConformanceNullHypothesisProto3.self,
            ConformanceEnumOnlyProto3.self,
        ],
        services: [],
        descriptor: """
            Cipnb29nbGUvcHJvdG9idWYvdGVzdF9tZXNzYWdlc19wcm90bzMucHJvdG8SHXByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJv\
            dG8zGhlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvGh5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8aIGdvb2dsZS9w\
            cm90b2J1Zi9maWVsZF9tYXNrLnByb3RvGhxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvGh9nb29nbGUvcHJvdG9idWYv\
            dGltZXN0YW1wLnByb3RvGh5nb29nbGUvcHJvdG9idWYvd3JhcHBlcnMucHJvdG8ikVsKElRlc3RBbGxUeXBlc1Byb3RvMxIl\
            Cg5vcHRpb25hbF9pbnQzMhgBIAEoBVINb3B0aW9uYWxJbnQzMhIlCg5vcHRpb25hbF9pbnQ2NBgCIAEoA1INb3B0aW9uYWxJ\
            bnQ2NBInCg9vcHRpb25hbF91aW50MzIYAyABKA1SDm9wdGlvbmFsVWludDMyEicKD29wdGlvbmFsX3VpbnQ2NBgEIAEoBFIO\
            b3B0aW9uYWxVaW50NjQSJwoPb3B0aW9uYWxfc2ludDMyGAUgASgRUg5vcHRpb25hbFNpbnQzMhInCg9vcHRpb25hbF9zaW50\
            NjQYBiABKBJSDm9wdGlvbmFsU2ludDY0EikKEG9wdGlvbmFsX2ZpeGVkMzIYByABKAdSD29wdGlvbmFsRml4ZWQzMhIpChBv\
            cHRpb25hbF9maXhlZDY0GAggASgGUg9vcHRpb25hbEZpeGVkNjQSKwoRb3B0aW9uYWxfc2ZpeGVkMzIYCSABKA9SEG9wdGlv\
            bmFsU2ZpeGVkMzISKwoRb3B0aW9uYWxfc2ZpeGVkNjQYCiABKBBSEG9wdGlvbmFsU2ZpeGVkNjQSJQoOb3B0aW9uYWxfZmxv\
            YXQYCyABKAJSDW9wdGlvbmFsRmxvYXQSJwoPb3B0aW9uYWxfZG91YmxlGAwgASgBUg5vcHRpb25hbERvdWJsZRIjCg1vcHRp\
            b25hbF9ib29sGA0gASgIUgxvcHRpb25hbEJvb2wSJwoPb3B0aW9uYWxfc3RyaW5nGA4gASgJUg5vcHRpb25hbFN0cmluZxIl\
            Cg5vcHRpb25hbF9ieXRlcxgPIAEoDFINb3B0aW9uYWxCeXRlcxJ3ChdvcHRpb25hbF9uZXN0ZWRfbWVzc2FnZRgSIAEoCzI/\
            LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1Byb3RvMy5OZXN0ZWRNZXNzYWdlUhVvcHRpb25h\
            bE5lc3RlZE1lc3NhZ2USZwoYb3B0aW9uYWxfZm9yZWlnbl9tZXNzYWdlGBMgASgLMi0ucHJvdG9idWZfdGVzdF9tZXNzYWdl\
            cy5wcm90bzMuRm9yZWlnbk1lc3NhZ2VSFm9wdGlvbmFsRm9yZWlnbk1lc3NhZ2USbgoUb3B0aW9uYWxfbmVzdGVkX2VudW0Y\
            FSABKA4yPC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTmVzdGVkRW51bVISb3B0\
            aW9uYWxOZXN0ZWRFbnVtEl4KFW9wdGlvbmFsX2ZvcmVpZ25fZW51bRgWIAEoDjIqLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMu\
            cHJvdG8zLkZvcmVpZ25FbnVtUhNvcHRpb25hbEZvcmVpZ25FbnVtEnEKFW9wdGlvbmFsX2FsaWFzZWRfZW51bRgXIAEoDjI9\
            LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1Byb3RvMy5BbGlhc2VkRW51bVITb3B0aW9uYWxB\
            bGlhc2VkRW51bRI2ChVvcHRpb25hbF9zdHJpbmdfcGllY2UYGCABKAlCAggCUhNvcHRpb25hbFN0cmluZ1BpZWNlEicKDW9w\
            dGlvbmFsX2NvcmQYGSABKAlCAggBUgxvcHRpb25hbENvcmQSXgoRcmVjdXJzaXZlX21lc3NhZ2UYGyABKAsyMS5wcm90b2J1\
            Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzNSEHJlY3Vyc2l2ZU1lc3NhZ2USJQoOcmVwZWF0ZWRf\
            aW50MzIYHyADKAVSDXJlcGVhdGVkSW50MzISJQoOcmVwZWF0ZWRfaW50NjQYICADKANSDXJlcGVhdGVkSW50NjQSJwoPcmVw\
            ZWF0ZWRfdWludDMyGCEgAygNUg5yZXBlYXRlZFVpbnQzMhInCg9yZXBlYXRlZF91aW50NjQYIiADKARSDnJlcGVhdGVkVWlu\
            dDY0EicKD3JlcGVhdGVkX3NpbnQzMhgjIAMoEVIOcmVwZWF0ZWRTaW50MzISJwoPcmVwZWF0ZWRfc2ludDY0GCQgAygSUg5y\
            ZXBlYXRlZFNpbnQ2NBIpChByZXBlYXRlZF9maXhlZDMyGCUgAygHUg9yZXBlYXRlZEZpeGVkMzISKQoQcmVwZWF0ZWRfZml4\
            ZWQ2NBgmIAMoBlIPcmVwZWF0ZWRGaXhlZDY0EisKEXJlcGVhdGVkX3NmaXhlZDMyGCcgAygPUhByZXBlYXRlZFNmaXhlZDMy\
            EisKEXJlcGVhdGVkX3NmaXhlZDY0GCggAygQUhByZXBlYXRlZFNmaXhlZDY0EiUKDnJlcGVhdGVkX2Zsb2F0GCkgAygCUg1y\
            ZXBlYXRlZEZsb2F0EicKD3JlcGVhdGVkX2RvdWJsZRgqIAMoAVIOcmVwZWF0ZWREb3VibGUSIwoNcmVwZWF0ZWRfYm9vbBgr\
            IAMoCFIMcmVwZWF0ZWRCb29sEicKD3JlcGVhdGVkX3N0cmluZxgsIAMoCVIOcmVwZWF0ZWRTdHJpbmcSJQoOcmVwZWF0ZWRf\
            Ynl0ZXMYLSADKAxSDXJlcGVhdGVkQnl0ZXMSdwoXcmVwZWF0ZWRfbmVzdGVkX21lc3NhZ2UYMCADKAsyPy5wcm90b2J1Zl90\
            ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTmVzdGVkTWVzc2FnZVIVcmVwZWF0ZWROZXN0ZWRNZXNz\
            YWdlEmcKGHJlcGVhdGVkX2ZvcmVpZ25fbWVzc2FnZRgxIAMoCzItLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLkZv\
            cmVpZ25NZXNzYWdlUhZyZXBlYXRlZEZvcmVpZ25NZXNzYWdlEm4KFHJlcGVhdGVkX25lc3RlZF9lbnVtGDMgAygOMjwucHJv\
            dG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk5lc3RlZEVudW1SEnJlcGVhdGVkTmVzdGVk\
            RW51bRJeChVyZXBlYXRlZF9mb3JlaWduX2VudW0YNCADKA4yKi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5Gb3Jl\
            aWduRW51bVITcmVwZWF0ZWRGb3JlaWduRW51bRI2ChVyZXBlYXRlZF9zdHJpbmdfcGllY2UYNiADKAlCAggCUhNyZXBlYXRl\
            ZFN0cmluZ1BpZWNlEicKDXJlcGVhdGVkX2NvcmQYNyADKAlCAggBUgxyZXBlYXRlZENvcmQSJQoMcGFja2VkX2ludDMyGEsg\
            AygFQgIQAVILcGFja2VkSW50MzISJQoMcGFja2VkX2ludDY0GEwgAygDQgIQAVILcGFja2VkSW50NjQSJwoNcGFja2VkX3Vp\
            bnQzMhhNIAMoDUICEAFSDHBhY2tlZFVpbnQzMhInCg1wYWNrZWRfdWludDY0GE4gAygEQgIQAVIMcGFja2VkVWludDY0EicK\
            DXBhY2tlZF9zaW50MzIYTyADKBFCAhABUgxwYWNrZWRTaW50MzISJwoNcGFja2VkX3NpbnQ2NBhQIAMoEkICEAFSDHBhY2tl\
            ZFNpbnQ2NBIpCg5wYWNrZWRfZml4ZWQzMhhRIAMoB0ICEAFSDXBhY2tlZEZpeGVkMzISKQoOcGFja2VkX2ZpeGVkNjQYUiAD\
            KAZCAhABUg1wYWNrZWRGaXhlZDY0EisKD3BhY2tlZF9zZml4ZWQzMhhTIAMoD0ICEAFSDnBhY2tlZFNmaXhlZDMyEisKD3Bh\
            Y2tlZF9zZml4ZWQ2NBhUIAMoEEICEAFSDnBhY2tlZFNmaXhlZDY0EiUKDHBhY2tlZF9mbG9hdBhVIAMoAkICEAFSC3BhY2tl\
            ZEZsb2F0EicKDXBhY2tlZF9kb3VibGUYViADKAFCAhABUgxwYWNrZWREb3VibGUSIwoLcGFja2VkX2Jvb2wYVyADKAhCAhAB\
            UgpwYWNrZWRCb29sEm4KEnBhY2tlZF9uZXN0ZWRfZW51bRhYIAMoDjI8LnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8z\
            LlRlc3RBbGxUeXBlc1Byb3RvMy5OZXN0ZWRFbnVtQgIQAVIQcGFja2VkTmVzdGVkRW51bRIpCg51bnBhY2tlZF9pbnQzMhhZ\
            IAMoBUICEABSDXVucGFja2VkSW50MzISKQoOdW5wYWNrZWRfaW50NjQYWiADKANCAhAAUg11bnBhY2tlZEludDY0EisKD3Vu\
            cGFja2VkX3VpbnQzMhhbIAMoDUICEABSDnVucGFja2VkVWludDMyEisKD3VucGFja2VkX3VpbnQ2NBhcIAMoBEICEABSDnVu\
            cGFja2VkVWludDY0EisKD3VucGFja2VkX3NpbnQzMhhdIAMoEUICEABSDnVucGFja2VkU2ludDMyEisKD3VucGFja2VkX3Np\
            bnQ2NBheIAMoEkICEABSDnVucGFja2VkU2ludDY0Ei0KEHVucGFja2VkX2ZpeGVkMzIYXyADKAdCAhAAUg91bnBhY2tlZEZp\
            eGVkMzISLQoQdW5wYWNrZWRfZml4ZWQ2NBhgIAMoBkICEABSD3VucGFja2VkRml4ZWQ2NBIvChF1bnBhY2tlZF9zZml4ZWQz\
            MhhhIAMoD0ICEABSEHVucGFja2VkU2ZpeGVkMzISLwoRdW5wYWNrZWRfc2ZpeGVkNjQYYiADKBBCAhAAUhB1bnBhY2tlZFNm\
            aXhlZDY0EikKDnVucGFja2VkX2Zsb2F0GGMgAygCQgIQAFINdW5wYWNrZWRGbG9hdBIrCg91bnBhY2tlZF9kb3VibGUYZCAD\
            KAFCAhAAUg51bnBhY2tlZERvdWJsZRInCg11bnBhY2tlZF9ib29sGGUgAygIQgIQAFIMdW5wYWNrZWRCb29sEnIKFHVucGFj\
            a2VkX25lc3RlZF9lbnVtGGYgAygOMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8z\
            Lk5lc3RlZEVudW1CAhAAUhJ1bnBhY2tlZE5lc3RlZEVudW0SbAoPbWFwX2ludDMyX2ludDMyGDggAygLMkQucHJvdG9idWZf\
            dGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk1hcEludDMySW50MzJFbnRyeVINbWFwSW50MzJJbnQz\
            MhJsCg9tYXBfaW50NjRfaW50NjQYOSADKAsyRC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQ\
            cm90bzMuTWFwSW50NjRJbnQ2NEVudHJ5Ug1tYXBJbnQ2NEludDY0EnIKEW1hcF91aW50MzJfdWludDMyGDogAygLMkYucHJv\
            dG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk1hcFVpbnQzMlVpbnQzMkVudHJ5Ug9tYXBV\
            aW50MzJVaW50MzIScgoRbWFwX3VpbnQ2NF91aW50NjQYOyADKAsyRi5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5U\
            ZXN0QWxsVHlwZXNQcm90bzMuTWFwVWludDY0VWludDY0RW50cnlSD21hcFVpbnQ2NFVpbnQ2NBJyChFtYXBfc2ludDMyX3Np\
            bnQzMhg8IAMoCzJGLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1Byb3RvMy5NYXBTaW50MzJT\
            aW50MzJFbnRyeVIPbWFwU2ludDMyU2ludDMyEnIKEW1hcF9zaW50NjRfc2ludDY0GD0gAygLMkYucHJvdG9idWZfdGVzdF9t\
            ZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk1hcFNpbnQ2NFNpbnQ2NEVudHJ5Ug9tYXBTaW50NjRTaW50NjQS\
            eAoTbWFwX2ZpeGVkMzJfZml4ZWQzMhg+IAMoCzJILnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBl\
            c1Byb3RvMy5NYXBGaXhlZDMyRml4ZWQzMkVudHJ5UhFtYXBGaXhlZDMyRml4ZWQzMhJ4ChNtYXBfZml4ZWQ2NF9maXhlZDY0\
            GD8gAygLMkgucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk1hcEZpeGVkNjRGaXhl\
            ZDY0RW50cnlSEW1hcEZpeGVkNjRGaXhlZDY0En4KFW1hcF9zZml4ZWQzMl9zZml4ZWQzMhhAIAMoCzJKLnByb3RvYnVmX3Rl\
            c3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1Byb3RvMy5NYXBTZml4ZWQzMlNmaXhlZDMyRW50cnlSE21hcFNmaXhl\
            ZDMyU2ZpeGVkMzISfgoVbWFwX3NmaXhlZDY0X3NmaXhlZDY0GEEgAygLMkoucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90\
            bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk1hcFNmaXhlZDY0U2ZpeGVkNjRFbnRyeVITbWFwU2ZpeGVkNjRTZml4ZWQ2NBJsCg9t\
            YXBfaW50MzJfZmxvYXQYQiADKAsyRC5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMu\
            TWFwSW50MzJGbG9hdEVudHJ5Ug1tYXBJbnQzMkZsb2F0Em8KEG1hcF9pbnQzMl9kb3VibGUYQyADKAsyRS5wcm90b2J1Zl90\
            ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTWFwSW50MzJEb3VibGVFbnRyeVIObWFwSW50MzJEb3Vi\
            bGUSZgoNbWFwX2Jvb2xfYm9vbBhEIAMoCzJCLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1By\
            b3RvMy5NYXBCb29sQm9vbEVudHJ5UgttYXBCb29sQm9vbBJyChFtYXBfc3RyaW5nX3N0cmluZxhFIAMoCzJGLnByb3RvYnVm\
            X3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1Byb3RvMy5NYXBTdHJpbmdTdHJpbmdFbnRyeVIPbWFwU3RyaW5n\
            U3RyaW5nEm8KEG1hcF9zdHJpbmdfYnl0ZXMYRiADKAsyRS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxs\
            VHlwZXNQcm90bzMuTWFwU3RyaW5nQnl0ZXNFbnRyeVIObWFwU3RyaW5nQnl0ZXMSiAEKGW1hcF9zdHJpbmdfbmVzdGVkX21l\
            c3NhZ2UYRyADKAsyTS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTWFwU3RyaW5n\
            TmVzdGVkTWVzc2FnZUVudHJ5UhZtYXBTdHJpbmdOZXN0ZWRNZXNzYWdlEosBChptYXBfc3RyaW5nX2ZvcmVpZ25fbWVzc2Fn\
            ZRhIIAMoCzJOLnByb3RvYnVmX3Rlc3RfbWVzc2FnZXMucHJvdG8zLlRlc3RBbGxUeXBlc1Byb3RvMy5NYXBTdHJpbmdGb3Jl\
            aWduTWVzc2FnZUVudHJ5UhdtYXBTdHJpbmdGb3JlaWduTWVzc2FnZRJ/ChZtYXBfc3RyaW5nX25lc3RlZF9lbnVtGEkgAygL\
            MkoucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk1hcFN0cmluZ05lc3RlZEVudW1F\
            bnRyeVITbWFwU3RyaW5nTmVzdGVkRW51bRKCAQoXbWFwX3N0cmluZ19mb3JlaWduX2VudW0YSiADKAsySy5wcm90b2J1Zl90\
            ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTWFwU3RyaW5nRm9yZWlnbkVudW1FbnRyeVIUbWFwU3Ry\
            aW5nRm9yZWlnbkVudW0SIwoMb25lb2ZfdWludDMyGG8gASgNSABSC29uZW9mVWludDMyEnMKFG9uZW9mX25lc3RlZF9tZXNz\
            YWdlGHAgASgLMj8ucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk5lc3RlZE1lc3Nh\
            Z2VIAFISb25lb2ZOZXN0ZWRNZXNzYWdlEiMKDG9uZW9mX3N0cmluZxhxIAEoCUgAUgtvbmVvZlN0cmluZxIhCgtvbmVvZl9i\
            eXRlcxhyIAEoDEgAUgpvbmVvZkJ5dGVzEh8KCm9uZW9mX2Jvb2wYcyABKAhIAFIJb25lb2ZCb29sEiMKDG9uZW9mX3VpbnQ2\
            NBh0IAEoBEgAUgtvbmVvZlVpbnQ2NBIhCgtvbmVvZl9mbG9hdBh1IAEoAkgAUgpvbmVvZkZsb2F0EiMKDG9uZW9mX2RvdWJs\
            ZRh2IAEoAUgAUgtvbmVvZkRvdWJsZRJdCgpvbmVvZl9lbnVtGHcgASgOMjwucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90\
            bzMuVGVzdEFsbFR5cGVzUHJvdG8zLk5lc3RlZEVudW1IAFIJb25lb2ZFbnVtEkYKEG9uZW9mX251bGxfdmFsdWUYeCABKA4y\
            Gi5nb29nbGUucHJvdG9idWYuTnVsbFZhbHVlSABSDm9uZW9mTnVsbFZhbHVlEk8KFW9wdGlvbmFsX2Jvb2xfd3JhcHBlchjJ\
            ASABKAsyGi5nb29nbGUucHJvdG9idWYuQm9vbFZhbHVlUhNvcHRpb25hbEJvb2xXcmFwcGVyElIKFm9wdGlvbmFsX2ludDMy\
            X3dyYXBwZXIYygEgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkludDMyVmFsdWVSFG9wdGlvbmFsSW50MzJXcmFwcGVyElIKFm9w\
            dGlvbmFsX2ludDY0X3dyYXBwZXIYywEgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkludDY0VmFsdWVSFG9wdGlvbmFsSW50NjRX\
            cmFwcGVyElUKF29wdGlvbmFsX3VpbnQzMl93cmFwcGVyGMwBIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5VSW50MzJWYWx1ZVIV\
            b3B0aW9uYWxVaW50MzJXcmFwcGVyElUKF29wdGlvbmFsX3VpbnQ2NF93cmFwcGVyGM0BIAEoCzIcLmdvb2dsZS5wcm90b2J1\
            Zi5VSW50NjRWYWx1ZVIVb3B0aW9uYWxVaW50NjRXcmFwcGVyElIKFm9wdGlvbmFsX2Zsb2F0X3dyYXBwZXIYzgEgASgLMhsu\
            Z29vZ2xlLnByb3RvYnVmLkZsb2F0VmFsdWVSFG9wdGlvbmFsRmxvYXRXcmFwcGVyElUKF29wdGlvbmFsX2RvdWJsZV93cmFw\
            cGVyGM8BIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5Eb3VibGVWYWx1ZVIVb3B0aW9uYWxEb3VibGVXcmFwcGVyElUKF29wdGlv\
            bmFsX3N0cmluZ193cmFwcGVyGNABIAEoCzIcLmdvb2dsZS5wcm90b2J1Zi5TdHJpbmdWYWx1ZVIVb3B0aW9uYWxTdHJpbmdX\
            cmFwcGVyElIKFm9wdGlvbmFsX2J5dGVzX3dyYXBwZXIY0QEgASgLMhsuZ29vZ2xlLnByb3RvYnVmLkJ5dGVzVmFsdWVSFG9w\
            dGlvbmFsQnl0ZXNXcmFwcGVyEk8KFXJlcGVhdGVkX2Jvb2xfd3JhcHBlchjTASADKAsyGi5nb29nbGUucHJvdG9idWYuQm9v\
            bFZhbHVlUhNyZXBlYXRlZEJvb2xXcmFwcGVyElIKFnJlcGVhdGVkX2ludDMyX3dyYXBwZXIY1AEgAygLMhsuZ29vZ2xlLnBy\
            b3RvYnVmLkludDMyVmFsdWVSFHJlcGVhdGVkSW50MzJXcmFwcGVyElIKFnJlcGVhdGVkX2ludDY0X3dyYXBwZXIY1QEgAygL\
            MhsuZ29vZ2xlLnByb3RvYnVmLkludDY0VmFsdWVSFHJlcGVhdGVkSW50NjRXcmFwcGVyElUKF3JlcGVhdGVkX3VpbnQzMl93\
            cmFwcGVyGNYBIAMoCzIcLmdvb2dsZS5wcm90b2J1Zi5VSW50MzJWYWx1ZVIVcmVwZWF0ZWRVaW50MzJXcmFwcGVyElUKF3Jl\
            cGVhdGVkX3VpbnQ2NF93cmFwcGVyGNcBIAMoCzIcLmdvb2dsZS5wcm90b2J1Zi5VSW50NjRWYWx1ZVIVcmVwZWF0ZWRVaW50\
            NjRXcmFwcGVyElIKFnJlcGVhdGVkX2Zsb2F0X3dyYXBwZXIY2AEgAygLMhsuZ29vZ2xlLnByb3RvYnVmLkZsb2F0VmFsdWVS\
            FHJlcGVhdGVkRmxvYXRXcmFwcGVyElUKF3JlcGVhdGVkX2RvdWJsZV93cmFwcGVyGNkBIAMoCzIcLmdvb2dsZS5wcm90b2J1\
            Zi5Eb3VibGVWYWx1ZVIVcmVwZWF0ZWREb3VibGVXcmFwcGVyElUKF3JlcGVhdGVkX3N0cmluZ193cmFwcGVyGNoBIAMoCzIc\
            Lmdvb2dsZS5wcm90b2J1Zi5TdHJpbmdWYWx1ZVIVcmVwZWF0ZWRTdHJpbmdXcmFwcGVyElIKFnJlcGVhdGVkX2J5dGVzX3dy\
            YXBwZXIY2wEgAygLMhsuZ29vZ2xlLnByb3RvYnVmLkJ5dGVzVmFsdWVSFHJlcGVhdGVkQnl0ZXNXcmFwcGVyEkcKEW9wdGlv\
            bmFsX2R1cmF0aW9uGK0CIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvblIQb3B0aW9uYWxEdXJhdGlvbhJKChJvcHRp\
            b25hbF90aW1lc3RhbXAYrgIgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIRb3B0aW9uYWxUaW1lc3RhbXASSwoT\
            b3B0aW9uYWxfZmllbGRfbWFzaxivAiABKAsyGi5nb29nbGUucHJvdG9idWYuRmllbGRNYXNrUhFvcHRpb25hbEZpZWxkTWFz\
            axJBCg9vcHRpb25hbF9zdHJ1Y3QYsAIgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdFIOb3B0aW9uYWxTdHJ1Y3QSOAoM\
            b3B0aW9uYWxfYW55GLECIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlSC29wdGlvbmFsQW55Ej4KDm9wdGlvbmFsX3ZhbHVl\
            GLICIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi5WYWx1ZVINb3B0aW9uYWxWYWx1ZRJLChNvcHRpb25hbF9udWxsX3ZhbHVlGLMC\
            IAEoDjIaLmdvb2dsZS5wcm90b2J1Zi5OdWxsVmFsdWVSEW9wdGlvbmFsTnVsbFZhbHVlEkcKEXJlcGVhdGVkX2R1cmF0aW9u\
            GLcCIAMoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvblIQcmVwZWF0ZWREdXJhdGlvbhJKChJyZXBlYXRlZF90aW1lc3Rh\
            bXAYuAIgAygLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIRcmVwZWF0ZWRUaW1lc3RhbXASSgoScmVwZWF0ZWRfZmll\
            bGRtYXNrGLkCIAMoCzIaLmdvb2dsZS5wcm90b2J1Zi5GaWVsZE1hc2tSEXJlcGVhdGVkRmllbGRtYXNrEkEKD3JlcGVhdGVk\
            X3N0cnVjdBjEAiADKAsyFy5nb29nbGUucHJvdG9idWYuU3RydWN0Ug5yZXBlYXRlZFN0cnVjdBI4CgxyZXBlYXRlZF9hbnkY\
            uwIgAygLMhQuZ29vZ2xlLnByb3RvYnVmLkFueVILcmVwZWF0ZWRBbnkSPgoOcmVwZWF0ZWRfdmFsdWUYvAIgAygLMhYuZ29v\
            Z2xlLnByb3RvYnVmLlZhbHVlUg1yZXBlYXRlZFZhbHVlEksKE3JlcGVhdGVkX2xpc3RfdmFsdWUYvQIgAygLMhouZ29vZ2xl\
            LnByb3RvYnVmLkxpc3RWYWx1ZVIRcmVwZWF0ZWRMaXN0VmFsdWUSHwoKZmllbGRuYW1lMRiRAyABKAVSCmZpZWxkbmFtZTES\
            IAoLZmllbGRfbmFtZTIYkgMgASgFUgpmaWVsZE5hbWUyEiEKDF9maWVsZF9uYW1lMxiTAyABKAVSCkZpZWxkTmFtZTMSIgoN\
            ZmllbGRfX25hbWU0XxiUAyABKAVSCmZpZWxkTmFtZTQSIQoLZmllbGQwbmFtZTUYlQMgASgFUgtmaWVsZDBuYW1lNRIjCg1m\
            aWVsZF8wX25hbWU2GJYDIAEoBVILZmllbGQwTmFtZTYSHwoKZmllbGROYW1lNxiXAyABKAVSCmZpZWxkTmFtZTcSHwoKRmll\
            bGROYW1lOBiYAyABKAVSCkZpZWxkTmFtZTgSIAoLZmllbGRfTmFtZTkYmQMgASgFUgpmaWVsZE5hbWU5EiIKDEZpZWxkX05h\
            bWUxMBiaAyABKAVSC0ZpZWxkTmFtZTEwEiIKDEZJRUxEX05BTUUxMRibAyABKAVSC0ZJRUxETkFNRTExEiIKDEZJRUxEX25h\
            bWUxMhicAyABKAVSC0ZJRUxETmFtZTEyEiQKDl9fZmllbGRfbmFtZTEzGJ0DIAEoBVILRmllbGROYW1lMTMSJAoOX19GaWVs\
            ZF9uYW1lMTQYngMgASgFUgtGaWVsZE5hbWUxNBIjCg1maWVsZF9fbmFtZTE1GJ8DIAEoBVILZmllbGROYW1lMTUSIwoNZmll\
            bGRfX05hbWUxNhigAyABKAVSC2ZpZWxkTmFtZTE2EiQKDmZpZWxkX25hbWUxN19fGKEDIAEoBVILZmllbGROYW1lMTcSJAoO\
            RmllbGRfbmFtZTE4X18YogMgASgFUgtGaWVsZE5hbWUxOBpyCg1OZXN0ZWRNZXNzYWdlEgwKAWEYASABKAVSAWESUwoLY29y\
            ZWN1cnNpdmUYAiABKAsyMS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzNSC2NvcmVj\
            dXJzaXZlGkAKEk1hcEludDMySW50MzJFbnRyeRIQCgNrZXkYASABKAVSA2tleRIUCgV2YWx1ZRgCIAEoBVIFdmFsdWU6AjgB\
            GkAKEk1hcEludDY0SW50NjRFbnRyeRIQCgNrZXkYASABKANSA2tleRIUCgV2YWx1ZRgCIAEoA1IFdmFsdWU6AjgBGkIKFE1h\
            cFVpbnQzMlVpbnQzMkVudHJ5EhAKA2tleRgBIAEoDVIDa2V5EhQKBXZhbHVlGAIgASgNUgV2YWx1ZToCOAEaQgoUTWFwVWlu\
            dDY0VWludDY0RW50cnkSEAoDa2V5GAEgASgEUgNrZXkSFAoFdmFsdWUYAiABKARSBXZhbHVlOgI4ARpCChRNYXBTaW50MzJT\
            aW50MzJFbnRyeRIQCgNrZXkYASABKBFSA2tleRIUCgV2YWx1ZRgCIAEoEVIFdmFsdWU6AjgBGkIKFE1hcFNpbnQ2NFNpbnQ2\
            NEVudHJ5EhAKA2tleRgBIAEoElIDa2V5EhQKBXZhbHVlGAIgASgSUgV2YWx1ZToCOAEaRAoWTWFwRml4ZWQzMkZpeGVkMzJF\
            bnRyeRIQCgNrZXkYASABKAdSA2tleRIUCgV2YWx1ZRgCIAEoB1IFdmFsdWU6AjgBGkQKFk1hcEZpeGVkNjRGaXhlZDY0RW50\
            cnkSEAoDa2V5GAEgASgGUgNrZXkSFAoFdmFsdWUYAiABKAZSBXZhbHVlOgI4ARpGChhNYXBTZml4ZWQzMlNmaXhlZDMyRW50\
            cnkSEAoDa2V5GAEgASgPUgNrZXkSFAoFdmFsdWUYAiABKA9SBXZhbHVlOgI4ARpGChhNYXBTZml4ZWQ2NFNmaXhlZDY0RW50\
            cnkSEAoDa2V5GAEgASgQUgNrZXkSFAoFdmFsdWUYAiABKBBSBXZhbHVlOgI4ARpAChJNYXBJbnQzMkZsb2F0RW50cnkSEAoD\
            a2V5GAEgASgFUgNrZXkSFAoFdmFsdWUYAiABKAJSBXZhbHVlOgI4ARpBChNNYXBJbnQzMkRvdWJsZUVudHJ5EhAKA2tleRgB\
            IAEoBVIDa2V5EhQKBXZhbHVlGAIgASgBUgV2YWx1ZToCOAEaPgoQTWFwQm9vbEJvb2xFbnRyeRIQCgNrZXkYASABKAhSA2tl\
            eRIUCgV2YWx1ZRgCIAEoCFIFdmFsdWU6AjgBGkIKFE1hcFN0cmluZ1N0cmluZ0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQK\
            BXZhbHVlGAIgASgJUgV2YWx1ZToCOAEaQQoTTWFwU3RyaW5nQnl0ZXNFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1\
            ZRgCIAEoDFIFdmFsdWU6AjgBGooBChtNYXBTdHJpbmdOZXN0ZWRNZXNzYWdlRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSVQoF\
            dmFsdWUYAiABKAsyPy5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTmVzdGVkTWVz\
            c2FnZVIFdmFsdWU6AjgBGnkKHE1hcFN0cmluZ0ZvcmVpZ25NZXNzYWdlRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSQwoFdmFs\
            dWUYAiABKAsyLS5wcm90b2J1Zl90ZXN0X21lc3NhZ2VzLnByb3RvMy5Gb3JlaWduTWVzc2FnZVIFdmFsdWU6AjgBGoQBChhN\
            YXBTdHJpbmdOZXN0ZWRFbnVtRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSUgoFdmFsdWUYAiABKA4yPC5wcm90b2J1Zl90ZXN0\
            X21lc3NhZ2VzLnByb3RvMy5UZXN0QWxsVHlwZXNQcm90bzMuTmVzdGVkRW51bVIFdmFsdWU6AjgBGnMKGU1hcFN0cmluZ0Zv\
            cmVpZ25FbnVtRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSQAoFdmFsdWUYAiABKA4yKi5wcm90b2J1Zl90ZXN0X21lc3NhZ2Vz\
            LnByb3RvMy5Gb3JlaWduRW51bVIFdmFsdWU6AjgBIjkKCk5lc3RlZEVudW0SBwoDRk9PEAASBwoDQkFSEAESBwoDQkFaEAIS\
            EAoDTkVHEP///////////wEiWQoLQWxpYXNlZEVudW0SDQoJQUxJQVNfRk9PEAASDQoJQUxJQVNfQkFSEAESDQoJQUxJQVNf\
            QkFaEAISBwoDTU9PEAISBwoDbW9vEAISBwoDYkF6EAIaAhABQg0KC29uZW9mX2ZpZWxkIh4KDkZvcmVpZ25NZXNzYWdlEgwK\
            AWMYASABKAVSAWMiFgoUTnVsbEh5cG90aGVzaXNQcm90bzMiLwoORW51bU9ubHlQcm90bzMiHQoEQm9vbBIKCgZrRmFsc2UQ\
            ABIJCgVrVHJ1ZRABKkAKC0ZvcmVpZ25FbnVtEg8KC0ZPUkVJR05fRk9PEAASDwoLRk9SRUlHTl9CQVIQARIPCgtGT1JFSUdO\
            X0JBWhACQjgKKGNvbS5nb29nbGUucHJvdG9idWZfdGVzdF9tZXNzYWdlcy5wcm90bzNIAfgBAaICBlByb3RvM2IGcHJvdG8z
            """
    )
}
