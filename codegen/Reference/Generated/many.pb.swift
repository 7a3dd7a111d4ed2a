// Made by protoc-gen-mesh from odd/many.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// A hundred and sixty fields of every kind.
package struct OddMany: Message {
    package var field1: Int32?
    package var field2: [Bool]
    package var field3: Double
    package var field4: [UInt8]?
    package var field5: [Int64]
    package var field6: UInt32
    package var field7: UInt64?
    package var field8: [String]
    package var field9: Int32
    package var field10: Bool?
    package var field11: [Double]
    package var field12: [UInt8]
    package var field13: Int64?
    package var field14: [UInt32]
    package var field15: UInt64
    package var field16: String?
    package var field17: [Int32]
    package var field18: Bool
    package var field19: Double?
    package var field20: [[UInt8]]
    package var field21: Int64
    package var field22: UInt32?
    package var field23: [UInt64]
    package var field24: String
    package var field25: Int32?
    package var field26: [Bool]
    package var field27: Double
    package var field28: [UInt8]?
    package var field29: [Int64]
    package var field30: UInt32
    package var field31: UInt64?
    package var field32: [String]
    package var field33: Int32
    package var field34: Bool?
    package var field35: [Double]
    package var field36: [UInt8]
    package var field37: Int64?
    package var field38: [UInt32]
    package var field39: UInt64
    package var field40: String?
    package var field41: [Int32]
    package var field42: Bool
    package var field43: Double?
    package var field44: [[UInt8]]
    package var field45: Int64
    package var field46: UInt32?
    package var field47: [UInt64]
    package var field48: String
    package var field49: Int32?
    package var field50: [Bool]
    package var field51: Double
    package var field52: [UInt8]?
    package var field53: [Int64]
    package var field54: UInt32
    package var field55: UInt64?
    package var field56: [String]
    package var field57: Int32
    package var field58: Bool?
    package var field59: [Double]
    package var field60: [UInt8]
    package var field61: Int64?
    package var field62: [UInt32]
    package var field63: UInt64
    package var field64: String?
    package var field65: [Int32]
    package var field66: Bool
    package var field67: Double?
    package var field68: [[UInt8]]
    package var field69: Int64
    package var field70: UInt32?
    package var field71: [UInt64]
    package var field72: String
    package var field73: Int32?
    package var field74: [Bool]
    package var field75: Double
    package var field76: [UInt8]?
    package var field77: [Int64]
    package var field78: UInt32
    package var field79: UInt64?
    package var field80: [String]
    package var field81: Int32
    package var field82: Bool?
    package var field83: [Double]
    package var field84: [UInt8]
    package var field85: Int64?
    package var field86: [UInt32]
    package var field87: UInt64
    package var field88: String?
    package var field89: [Int32]
    package var field90: Bool
    package var field91: Double?
    package var field92: [[UInt8]]
    package var field93: Int64
    package var field94: UInt32?
    package var field95: [UInt64]
    package var field96: String
    package var field97: Int32?
    package var field98: [Bool]
    package var field99: Double
    package var field100: [UInt8]?
    package var field101: [Int64]
    package var field102: UInt32
    package var field103: UInt64?
    package var field104: [String]
    package var field105: Int32
    package var field106: Bool?
    package var field107: [Double]
    package var field108: [UInt8]
    package var field109: Int64?
    package var field110: [UInt32]
    package var field111: UInt64
    package var field112: String?
    package var field113: [Int32]
    package var field114: Bool
    package var field115: Double?
    package var field116: [[UInt8]]
    package var field117: Int64
    package var field118: UInt32?
    package var field119: [UInt64]
    package var field120: String
    package var field121: Int32?
    package var field122: [Bool]
    package var field123: Double
    package var field124: [UInt8]?
    package var field125: [Int64]
    package var field126: UInt32
    package var field127: UInt64?
    package var field128: [String]
    package var field129: Int32
    package var field130: Bool?
    package var field131: [Double]
    package var field132: [UInt8]
    package var field133: Int64?
    package var field134: [UInt32]
    package var field135: UInt64
    package var field136: String?
    package var field137: [Int32]
    package var field138: Bool
    package var field139: Double?
    package var field140: [[UInt8]]
    package var field141: Int64
    package var field142: UInt32?
    package var field143: [UInt64]
    package var field144: String
    package var field145: Int32?
    package var field146: [Bool]
    package var field147: Double
    package var field148: [UInt8]?
    package var field149: [Int64]
    package var field150: UInt32
    package var field151: UInt64?
    package var field152: [String]
    package var field153: Int32
    package var field154: Bool?
    package var field155: [Double]
    package var field156: [UInt8]
    package var field157: Int64?
    package var field158: [UInt32]
    package var field159: UInt64
    package var field160: String?
    package var unknownFields: UnknownFields
}

extension OddMany {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Many",
        size: 2264,
        fields: [
            .optional(1, "field_1", .int32, at: 1728, has: 1836),
            .repeated(2, "field_2", .bool, packed: true, at: 32, count: 24),
            .field(3, "field_3", .double, at: 40, has: 1840),
            .optional(4, "field_4", .bytes, at: 48, has: 1844),
            .repeated(5, "field_5", .sint64, packed: true, at: 72, count: 64),
            .field(6, "field_6", .fixed32, at: 1732, has: 1848),
            .optional(7, "field_7", .uint64, at: 80, has: 1852),
            .repeated(8, "field_8", .string, at: 96, count: 88),
            .field(9, "field_9", .int32, at: 1736, has: 1856),
            .optional(10, "field_10", .bool, at: 104, has: 1860),
            .repeated(11, "field_11", .double, packed: true, at: 120, count: 112),
            .field(12, "field_12", .bytes, at: 128, has: 1864),
            .optional(13, "field_13", .sint64, at: 144, has: 1868),
            .repeated(14, "field_14", .fixed32, packed: true, at: 160, count: 152),
            .field(15, "field_15", .uint64, at: 168, has: 1872),
            .optional(16, "field_16", .string, at: 176, has: 1876),
            .repeated(17, "field_17", .int32, packed: true, at: 200, count: 192),
            .field(18, "field_18", .bool, at: 208, has: 1880),
            .optional(19, "field_19", .double, at: 216, has: 1884),
            .repeated(20, "field_20", .bytes, at: 232, count: 224),
            .field(21, "field_21", .sint64, at: 240, has: 1888),
            .optional(22, "field_22", .fixed32, at: 1740, has: 1892),
            .repeated(23, "field_23", .uint64, packed: true, at: 256, count: 248),
            .field(24, "field_24", .string, at: 264, has: 1896),
            .optional(25, "field_25", .int32, at: 1744, has: 1900),
            .repeated(26, "field_26", .bool, packed: true, at: 288, count: 280),
            .field(27, "field_27", .double, at: 296, has: 1904),
            .optional(28, "field_28", .bytes, at: 304, has: 1908),
            .repeated(29, "field_29", .sint64, packed: true, at: 328, count: 320),
            .field(30, "field_30", .fixed32, at: 1748, has: 1912),
            .optional(31, "field_31", .uint64, at: 336, has: 1916),
            .repeated(32, "field_32", .string, at: 352, count: 344),
            .field(33, "field_33", .int32, at: 1752, has: 1920),
            .optional(34, "field_34", .bool, at: 360, has: 1924),
            .repeated(35, "field_35", .double, packed: true, at: 376, count: 368),
            .field(36, "field_36", .bytes, at: 384, has: 1928),
            .optional(37, "field_37", .sint64, at: 400, has: 1932),
            .repeated(38, "field_38", .fixed32, packed: true, at: 416, count: 408),
            .field(39, "field_39", .uint64, at: 424, has: 1936),
            .optional(40, "field_40", .string, at: 432, has: 1940),
            .repeated(41, "field_41", .int32, packed: true, at: 456, count: 448),
            .field(42, "field_42", .bool, at: 464, has: 1944),
            .optional(43, "field_43", .double, at: 472, has: 1948),
            .repeated(44, "field_44", .bytes, at: 488, count: 480),
            .field(45, "field_45", .sint64, at: 496, has: 1952),
            .optional(46, "field_46", .fixed32, at: 1756, has: 1956),
            .repeated(47, "field_47", .uint64, packed: true, at: 512, count: 504),
            .field(48, "field_48", .string, at: 520, has: 1960),
            .optional(49, "field_49", .int32, at: 1760, has: 1964),
            .repeated(50, "field_50", .bool, packed: true, at: 544, count: 536),
            .field(51, "field_51", .double, at: 552, has: 1968),
            .optional(52, "field_52", .bytes, at: 560, has: 1972),
            .repeated(53, "field_53", .sint64, packed: true, at: 584, count: 576),
            .field(54, "field_54", .fixed32, at: 1764, has: 1976),
            .optional(55, "field_55", .uint64, at: 592, has: 1980),
            .repeated(56, "field_56", .string, at: 608, count: 600),
            .field(57, "field_57", .int32, at: 1768, has: 1984),
            .optional(58, "field_58", .bool, at: 616, has: 1988),
            .repeated(59, "field_59", .double, packed: true, at: 632, count: 624),
            .field(60, "field_60", .bytes, at: 640, has: 1992),
            .optional(61, "field_61", .sint64, at: 656, has: 1996),
            .repeated(62, "field_62", .fixed32, packed: true, at: 672, count: 664),
            .field(63, "field_63", .uint64, at: 680, has: 2000),
            .optional(64, "field_64", .string, at: 688, has: 2004),
            .repeated(65, "field_65", .int32, packed: true, at: 712, count: 704),
            .field(66, "field_66", .bool, at: 720, has: 2008),
            .optional(67, "field_67", .double, at: 728, has: 2012),
            .repeated(68, "field_68", .bytes, at: 744, count: 736),
            .field(69, "field_69", .sint64, at: 752, has: 2016),
            .optional(70, "field_70", .fixed32, at: 1772, has: 2020),
            .repeated(71, "field_71", .uint64, packed: true, at: 768, count: 760),
            .field(72, "field_72", .string, at: 776, has: 2024),
            .optional(73, "field_73", .int32, at: 1776, has: 2028),
            .repeated(74, "field_74", .bool, packed: true, at: 800, count: 792),
            .field(75, "field_75", .double, at: 808, has: 2032),
            .optional(76, "field_76", .bytes, at: 816, has: 2036),
            .repeated(77, "field_77", .sint64, packed: true, at: 840, count: 832),
            .field(78, "field_78", .fixed32, at: 1780, has: 2040),
            .optional(79, "field_79", .uint64, at: 848, has: 2044),
            .repeated(80, "field_80", .string, at: 864, count: 856),
            .field(81, "field_81", .int32, at: 1784, has: 2048),
            .optional(82, "field_82", .bool, at: 872, has: 2052),
            .repeated(83, "field_83", .double, packed: true, at: 888, count: 880),
            .field(84, "field_84", .bytes, at: 896, has: 2056),
            .optional(85, "field_85", .sint64, at: 912, has: 2060),
            .repeated(86, "field_86", .fixed32, packed: true, at: 928, count: 920),
            .field(87, "field_87", .uint64, at: 936, has: 2064),
            .optional(88, "field_88", .string, at: 944, has: 2068),
            .repeated(89, "field_89", .int32, packed: true, at: 968, count: 960),
            .field(90, "field_90", .bool, at: 976, has: 2072),
            .optional(91, "field_91", .double, at: 984, has: 2076),
            .repeated(92, "field_92", .bytes, at: 1000, count: 992),
            .field(93, "field_93", .sint64, at: 1008, has: 2080),
            .optional(94, "field_94", .fixed32, at: 1788, has: 2084),
            .repeated(95, "field_95", .uint64, packed: true, at: 1024, count: 1016),
            .field(96, "field_96", .string, at: 1032, has: 2088),
            .optional(97, "field_97", .int32, at: 1792, has: 2092),
            .repeated(98, "field_98", .bool, packed: true, at: 1056, count: 1048),
            .field(99, "field_99", .double, at: 1064, has: 2096),
            .optional(100, "field_100", .bytes, at: 1072, has: 2100),
            .repeated(101, "field_101", .sint64, packed: true, at: 1096, count: 1088),
            .field(102, "field_102", .fixed32, at: 1796, has: 2104),
            .optional(103, "field_103", .uint64, at: 1104, has: 2108),
            .repeated(104, "field_104", .string, at: 1120, count: 1112),
            .field(105, "field_105", .int32, at: 1800, has: 2112),
            .optional(106, "field_106", .bool, at: 1128, has: 2116),
            .repeated(107, "field_107", .double, packed: true, at: 1144, count: 1136),
            .field(108, "field_108", .bytes, at: 1152, has: 2120),
            .optional(109, "field_109", .sint64, at: 1168, has: 2124),
            .repeated(110, "field_110", .fixed32, packed: true, at: 1184, count: 1176),
            .field(111, "field_111", .uint64, at: 1192, has: 2128),
            .optional(112, "field_112", .string, at: 1200, has: 2132),
            .repeated(113, "field_113", .int32, packed: true, at: 1224, count: 1216),
            .field(114, "field_114", .bool, at: 1232, has: 2136),
            .optional(115, "field_115", .double, at: 1240, has: 2140),
            .repeated(116, "field_116", .bytes, at: 1256, count: 1248),
            .field(117, "field_117", .sint64, at: 1264, has: 2144),
            .optional(118, "field_118", .fixed32, at: 1804, has: 2148),
            .repeated(119, "field_119", .uint64, packed: true, at: 1280, count: 1272),
            .field(120, "field_120", .string, at: 1288, has: 2152),
            .optional(121, "field_121", .int32, at: 1808, has: 2156),
            .repeated(122, "field_122", .bool, packed: true, at: 1312, count: 1304),
            .field(123, "field_123", .double, at: 1320, has: 2160),
            .optional(124, "field_124", .bytes, at: 1328, has: 2164),
            .repeated(125, "field_125", .sint64, packed: true, at: 1352, count: 1344),
            .field(126, "field_126", .fixed32, at: 1812, has: 2168),
            .optional(127, "field_127", .uint64, at: 1360, has: 2172),
            .repeated(128, "field_128", .string, at: 1376, count: 1368),
            .field(129, "field_129", .int32, at: 1816, has: 2176),
            .optional(130, "field_130", .bool, at: 1384, has: 2180),
            .repeated(131, "field_131", .double, packed: true, at: 1400, count: 1392),
            .field(132, "field_132", .bytes, at: 1408, has: 2184),
            .optional(133, "field_133", .sint64, at: 1424, has: 2188),
            .repeated(134, "field_134", .fixed32, packed: true, at: 1440, count: 1432),
            .field(135, "field_135", .uint64, at: 1448, has: 2192),
            .optional(136, "field_136", .string, at: 1456, has: 2196),
            .repeated(137, "field_137", .int32, packed: true, at: 1480, count: 1472),
            .field(138, "field_138", .bool, at: 1488, has: 2200),
            .optional(139, "field_139", .double, at: 1496, has: 2204),
            .repeated(140, "field_140", .bytes, at: 1512, count: 1504),
            .field(141, "field_141", .sint64, at: 1520, has: 2208),
            .optional(142, "field_142", .fixed32, at: 1820, has: 2212),
            .repeated(143, "field_143", .uint64, packed: true, at: 1536, count: 1528),
            .field(144, "field_144", .string, at: 1544, has: 2216),
            .optional(145, "field_145", .int32, at: 1824, has: 2220),
            .repeated(146, "field_146", .bool, packed: true, at: 1568, count: 1560),
            .field(147, "field_147", .double, at: 1576, has: 2224),
            .optional(148, "field_148", .bytes, at: 1584, has: 2228),
            .repeated(149, "field_149", .sint64, packed: true, at: 1608, count: 1600),
            .field(150, "field_150", .fixed32, at: 1828, has: 2232),
            .optional(151, "field_151", .uint64, at: 1616, has: 2236),
            .repeated(152, "field_152", .string, at: 1632, count: 1624),
            .field(153, "field_153", .int32, at: 1832, has: 2240),
            .optional(154, "field_154", .bool, at: 1640, has: 2244),
            .repeated(155, "field_155", .double, packed: true, at: 1656, count: 1648),
            .field(156, "field_156", .bytes, at: 1664, has: 2248),
            .optional(157, "field_157", .sint64, at: 1680, has: 2252),
            .repeated(158, "field_158", .fixed32, packed: true, at: 1696, count: 1688),
            .field(159, "field_159", .uint64, at: 1704, has: 2256),
            .optional(160, "field_160", .string, at: 1712, has: 2260),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            field1: nil,
            field2: [],
            field3: 0,
            field4: nil,
            field5: [],
            field6: 0,
            field7: nil,
            field8: [],
            field9: 0,
            field10: nil,
            field11: [],
            field12: [],
            field13: nil,
            field14: [],
            field15: 0,
            field16: nil,
            field17: [],
            field18: false,
            field19: nil,
            field20: [],
            field21: 0,
            field22: nil,
            field23: [],
            field24: "",
            field25: nil,
            field26: [],
            field27: 0,
            field28: nil,
            field29: [],
            field30: 0,
            field31: nil,
            field32: [],
            field33: 0,
            field34: nil,
            field35: [],
            field36: [],
            field37: nil,
            field38: [],
            field39: 0,
            field40: nil,
            field41: [],
            field42: false,
            field43: nil,
            field44: [],
            field45: 0,
            field46: nil,
            field47: [],
            field48: "",
            field49: nil,
            field50: [],
            field51: 0,
            field52: nil,
            field53: [],
            field54: 0,
            field55: nil,
            field56: [],
            field57: 0,
            field58: nil,
            field59: [],
            field60: [],
            field61: nil,
            field62: [],
            field63: 0,
            field64: nil,
            field65: [],
            field66: false,
            field67: nil,
            field68: [],
            field69: 0,
            field70: nil,
            field71: [],
            field72: "",
            field73: nil,
            field74: [],
            field75: 0,
            field76: nil,
            field77: [],
            field78: 0,
            field79: nil,
            field80: [],
            field81: 0,
            field82: nil,
            field83: [],
            field84: [],
            field85: nil,
            field86: [],
            field87: 0,
            field88: nil,
            field89: [],
            field90: false,
            field91: nil,
            field92: [],
            field93: 0,
            field94: nil,
            field95: [],
            field96: "",
            field97: nil,
            field98: [],
            field99: 0,
            field100: nil,
            field101: [],
            field102: 0,
            field103: nil,
            field104: [],
            field105: 0,
            field106: nil,
            field107: [],
            field108: [],
            field109: nil,
            field110: [],
            field111: 0,
            field112: nil,
            field113: [],
            field114: false,
            field115: nil,
            field116: [],
            field117: 0,
            field118: nil,
            field119: [],
            field120: "",
            field121: nil,
            field122: [],
            field123: 0,
            field124: nil,
            field125: [],
            field126: 0,
            field127: nil,
            field128: [],
            field129: 0,
            field130: nil,
            field131: [],
            field132: [],
            field133: nil,
            field134: [],
            field135: 0,
            field136: nil,
            field137: [],
            field138: false,
            field139: nil,
            field140: [],
            field141: 0,
            field142: nil,
            field143: [],
            field144: "",
            field145: nil,
            field146: [],
            field147: 0,
            field148: nil,
            field149: [],
            field150: 0,
            field151: nil,
            field152: [],
            field153: 0,
            field154: nil,
            field155: [],
            field156: [],
            field157: nil,
            field158: [],
            field159: 0,
            field160: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let field1: Int32? = reader.has(1836) ? reader.int32(at: 1728) : nil
        let field2: [Bool] = reader.bools(at: 32, count: 24)
        let field3: Double = reader.double(at: 40)
        let field4: [UInt8]? = reader.has(1844) ? reader.bytes(at: 48) : nil
        let field5: [Int64] = reader.int64s(at: 72, count: 64)
        let field6: UInt32 = reader.uint32(at: 1732)
        let field7: UInt64? = reader.has(1852) ? reader.uint64(at: 80) : nil
        let field8: [String] = reader.strings(at: 96, count: 88)
        let field9: Int32 = reader.int32(at: 1736)
        let field10: Bool? = reader.has(1860) ? reader.bool(at: 104) : nil
        let field11: [Double] = reader.doubles(at: 120, count: 112)
        let field12: [UInt8] = reader.bytes(at: 128)
        let field13: Int64? = reader.has(1868) ? reader.int64(at: 144) : nil
        let field14: [UInt32] = reader.uint32s(at: 160, count: 152)
        let field15: UInt64 = reader.uint64(at: 168)
        let field16: String? = reader.has(1876) ? reader.string(at: 176) : nil
        let field17: [Int32] = reader.int32s(at: 200, count: 192)
        let field18: Bool = reader.bool(at: 208)
        let field19: Double? = reader.has(1884) ? reader.double(at: 216) : nil
        let field20: [[UInt8]] = reader.byteStrings(at: 232, count: 224)
        let field21: Int64 = reader.int64(at: 240)
        let field22: UInt32? = reader.has(1892) ? reader.uint32(at: 1740) : nil
        let field23: [UInt64] = reader.uint64s(at: 256, count: 248)
        let field24: String = reader.string(at: 264)
        let field25: Int32? = reader.has(1900) ? reader.int32(at: 1744) : nil
        let field26: [Bool] = reader.bools(at: 288, count: 280)
        let field27: Double = reader.double(at: 296)
        let field28: [UInt8]? = reader.has(1908) ? reader.bytes(at: 304) : nil
        let field29: [Int64] = reader.int64s(at: 328, count: 320)
        let field30: UInt32 = reader.uint32(at: 1748)
        let field31: UInt64? = reader.has(1916) ? reader.uint64(at: 336) : nil
        let field32: [String] = reader.strings(at: 352, count: 344)
        let field33: Int32 = reader.int32(at: 1752)
        let field34: Bool? = reader.has(1924) ? reader.bool(at: 360) : nil
        let field35: [Double] = reader.doubles(at: 376, count: 368)
        let field36: [UInt8] = reader.bytes(at: 384)
        let field37: Int64? = reader.has(1932) ? reader.int64(at: 400) : nil
        let field38: [UInt32] = reader.uint32s(at: 416, count: 408)
        let field39: UInt64 = reader.uint64(at: 424)
        let field40: String? = reader.has(1940) ? reader.string(at: 432) : nil
        let field41: [Int32] = reader.int32s(at: 456, count: 448)
        let field42: Bool = reader.bool(at: 464)
        let field43: Double? = reader.has(1948) ? reader.double(at: 472) : nil
        let field44: [[UInt8]] = reader.byteStrings(at: 488, count: 480)
        let field45: Int64 = reader.int64(at: 496)
        let field46: UInt32? = reader.has(1956) ? reader.uint32(at: 1756) : nil
        let field47: [UInt64] = reader.uint64s(at: 512, count: 504)
        let field48: String = reader.string(at: 520)
        let field49: Int32? = reader.has(1964) ? reader.int32(at: 1760) : nil
        let field50: [Bool] = reader.bools(at: 544, count: 536)
        let field51: Double = reader.double(at: 552)
        let field52: [UInt8]? = reader.has(1972) ? reader.bytes(at: 560) : nil
        let field53: [Int64] = reader.int64s(at: 584, count: 576)
        let field54: UInt32 = reader.uint32(at: 1764)
        let field55: UInt64? = reader.has(1980) ? reader.uint64(at: 592) : nil
        let field56: [String] = reader.strings(at: 608, count: 600)
        let field57: Int32 = reader.int32(at: 1768)
        let field58: Bool? = reader.has(1988) ? reader.bool(at: 616) : nil
        let field59: [Double] = reader.doubles(at: 632, count: 624)
        let field60: [UInt8] = reader.bytes(at: 640)
        let field61: Int64? = reader.has(1996) ? reader.int64(at: 656) : nil
        let field62: [UInt32] = reader.uint32s(at: 672, count: 664)
        let field63: UInt64 = reader.uint64(at: 680)
        let field64: String? = reader.has(2004) ? reader.string(at: 688) : nil
        let field65: [Int32] = reader.int32s(at: 712, count: 704)
        let field66: Bool = reader.bool(at: 720)
        let field67: Double? = reader.has(2012) ? reader.double(at: 728) : nil
        let field68: [[UInt8]] = reader.byteStrings(at: 744, count: 736)
        let field69: Int64 = reader.int64(at: 752)
        let field70: UInt32? = reader.has(2020) ? reader.uint32(at: 1772) : nil
        let field71: [UInt64] = reader.uint64s(at: 768, count: 760)
        let field72: String = reader.string(at: 776)
        let field73: Int32? = reader.has(2028) ? reader.int32(at: 1776) : nil
        let field74: [Bool] = reader.bools(at: 800, count: 792)
        let field75: Double = reader.double(at: 808)
        let field76: [UInt8]? = reader.has(2036) ? reader.bytes(at: 816) : nil
        let field77: [Int64] = reader.int64s(at: 840, count: 832)
        let field78: UInt32 = reader.uint32(at: 1780)
        let field79: UInt64? = reader.has(2044) ? reader.uint64(at: 848) : nil
        let field80: [String] = reader.strings(at: 864, count: 856)
        let field81: Int32 = reader.int32(at: 1784)
        let field82: Bool? = reader.has(2052) ? reader.bool(at: 872) : nil
        let field83: [Double] = reader.doubles(at: 888, count: 880)
        let field84: [UInt8] = reader.bytes(at: 896)
        let field85: Int64? = reader.has(2060) ? reader.int64(at: 912) : nil
        let field86: [UInt32] = reader.uint32s(at: 928, count: 920)
        let field87: UInt64 = reader.uint64(at: 936)
        let field88: String? = reader.has(2068) ? reader.string(at: 944) : nil
        let field89: [Int32] = reader.int32s(at: 968, count: 960)
        let field90: Bool = reader.bool(at: 976)
        let field91: Double? = reader.has(2076) ? reader.double(at: 984) : nil
        let field92: [[UInt8]] = reader.byteStrings(at: 1000, count: 992)
        let field93: Int64 = reader.int64(at: 1008)
        let field94: UInt32? = reader.has(2084) ? reader.uint32(at: 1788) : nil
        let field95: [UInt64] = reader.uint64s(at: 1024, count: 1016)
        let field96: String = reader.string(at: 1032)
        let field97: Int32? = reader.has(2092) ? reader.int32(at: 1792) : nil
        let field98: [Bool] = reader.bools(at: 1056, count: 1048)
        let field99: Double = reader.double(at: 1064)
        let field100: [UInt8]? = reader.has(2100) ? reader.bytes(at: 1072) : nil
        let field101: [Int64] = reader.int64s(at: 1096, count: 1088)
        let field102: UInt32 = reader.uint32(at: 1796)
        let field103: UInt64? = reader.has(2108) ? reader.uint64(at: 1104) : nil
        let field104: [String] = reader.strings(at: 1120, count: 1112)
        let field105: Int32 = reader.int32(at: 1800)
        let field106: Bool? = reader.has(2116) ? reader.bool(at: 1128) : nil
        let field107: [Double] = reader.doubles(at: 1144, count: 1136)
        let field108: [UInt8] = reader.bytes(at: 1152)
        let field109: Int64? = reader.has(2124) ? reader.int64(at: 1168) : nil
        let field110: [UInt32] = reader.uint32s(at: 1184, count: 1176)
        let field111: UInt64 = reader.uint64(at: 1192)
        let field112: String? = reader.has(2132) ? reader.string(at: 1200) : nil
        let field113: [Int32] = reader.int32s(at: 1224, count: 1216)
        let field114: Bool = reader.bool(at: 1232)
        let field115: Double? = reader.has(2140) ? reader.double(at: 1240) : nil
        let field116: [[UInt8]] = reader.byteStrings(at: 1256, count: 1248)
        let field117: Int64 = reader.int64(at: 1264)
        let field118: UInt32? = reader.has(2148) ? reader.uint32(at: 1804) : nil
        let field119: [UInt64] = reader.uint64s(at: 1280, count: 1272)
        let field120: String = reader.string(at: 1288)
        let field121: Int32? = reader.has(2156) ? reader.int32(at: 1808) : nil
        let field122: [Bool] = reader.bools(at: 1312, count: 1304)
        let field123: Double = reader.double(at: 1320)
        let field124: [UInt8]? = reader.has(2164) ? reader.bytes(at: 1328) : nil
        let field125: [Int64] = reader.int64s(at: 1352, count: 1344)
        let field126: UInt32 = reader.uint32(at: 1812)
        let field127: UInt64? = reader.has(2172) ? reader.uint64(at: 1360) : nil
        let field128: [String] = reader.strings(at: 1376, count: 1368)
        let field129: Int32 = reader.int32(at: 1816)
        let field130: Bool? = reader.has(2180) ? reader.bool(at: 1384) : nil
        let field131: [Double] = reader.doubles(at: 1400, count: 1392)
        let field132: [UInt8] = reader.bytes(at: 1408)
        let field133: Int64? = reader.has(2188) ? reader.int64(at: 1424) : nil
        let field134: [UInt32] = reader.uint32s(at: 1440, count: 1432)
        let field135: UInt64 = reader.uint64(at: 1448)
        let field136: String? = reader.has(2196) ? reader.string(at: 1456) : nil
        let field137: [Int32] = reader.int32s(at: 1480, count: 1472)
        let field138: Bool = reader.bool(at: 1488)
        let field139: Double? = reader.has(2204) ? reader.double(at: 1496) : nil
        let field140: [[UInt8]] = reader.byteStrings(at: 1512, count: 1504)
        let field141: Int64 = reader.int64(at: 1520)
        let field142: UInt32? = reader.has(2212) ? reader.uint32(at: 1820) : nil
        let field143: [UInt64] = reader.uint64s(at: 1536, count: 1528)
        let field144: String = reader.string(at: 1544)
        let field145: Int32? = reader.has(2220) ? reader.int32(at: 1824) : nil
        let field146: [Bool] = reader.bools(at: 1568, count: 1560)
        let field147: Double = reader.double(at: 1576)
        let field148: [UInt8]? = reader.has(2228) ? reader.bytes(at: 1584) : nil
        let field149: [Int64] = reader.int64s(at: 1608, count: 1600)
        let field150: UInt32 = reader.uint32(at: 1828)
        let field151: UInt64? = reader.has(2236) ? reader.uint64(at: 1616) : nil
        let field152: [String] = reader.strings(at: 1632, count: 1624)
        let field153: Int32 = reader.int32(at: 1832)
        let field154: Bool? = reader.has(2244) ? reader.bool(at: 1640) : nil
        let field155: [Double] = reader.doubles(at: 1656, count: 1648)
        let field156: [UInt8] = reader.bytes(at: 1664)
        let field157: Int64? = reader.has(2252) ? reader.int64(at: 1680) : nil
        let field158: [UInt32] = reader.uint32s(at: 1696, count: 1688)
        let field159: UInt64 = reader.uint64(at: 1704)
        let field160: String? = reader.has(2260) ? reader.string(at: 1712) : nil
        self.init(
            field1: field1,
            field2: field2,
            field3: field3,
            field4: field4,
            field5: field5,
            field6: field6,
            field7: field7,
            field8: field8,
            field9: field9,
            field10: field10,
            field11: field11,
            field12: field12,
            field13: field13,
            field14: field14,
            field15: field15,
            field16: field16,
            field17: field17,
            field18: field18,
            field19: field19,
            field20: field20,
            field21: field21,
            field22: field22,
            field23: field23,
            field24: field24,
            field25: field25,
            field26: field26,
            field27: field27,
            field28: field28,
            field29: field29,
            field30: field30,
            field31: field31,
            field32: field32,
            field33: field33,
            field34: field34,
            field35: field35,
            field36: field36,
            field37: field37,
            field38: field38,
            field39: field39,
            field40: field40,
            field41: field41,
            field42: field42,
            field43: field43,
            field44: field44,
            field45: field45,
            field46: field46,
            field47: field47,
            field48: field48,
            field49: field49,
            field50: field50,
            field51: field51,
            field52: field52,
            field53: field53,
            field54: field54,
            field55: field55,
            field56: field56,
            field57: field57,
            field58: field58,
            field59: field59,
            field60: field60,
            field61: field61,
            field62: field62,
            field63: field63,
            field64: field64,
            field65: field65,
            field66: field66,
            field67: field67,
            field68: field68,
            field69: field69,
            field70: field70,
            field71: field71,
            field72: field72,
            field73: field73,
            field74: field74,
            field75: field75,
            field76: field76,
            field77: field77,
            field78: field78,
            field79: field79,
            field80: field80,
            field81: field81,
            field82: field82,
            field83: field83,
            field84: field84,
            field85: field85,
            field86: field86,
            field87: field87,
            field88: field88,
            field89: field89,
            field90: field90,
            field91: field91,
            field92: field92,
            field93: field93,
            field94: field94,
            field95: field95,
            field96: field96,
            field97: field97,
            field98: field98,
            field99: field99,
            field100: field100,
            field101: field101,
            field102: field102,
            field103: field103,
            field104: field104,
            field105: field105,
            field106: field106,
            field107: field107,
            field108: field108,
            field109: field109,
            field110: field110,
            field111: field111,
            field112: field112,
            field113: field113,
            field114: field114,
            field115: field115,
            field116: field116,
            field117: field117,
            field118: field118,
            field119: field119,
            field120: field120,
            field121: field121,
            field122: field122,
            field123: field123,
            field124: field124,
            field125: field125,
            field126: field126,
            field127: field127,
            field128: field128,
            field129: field129,
            field130: field130,
            field131: field131,
            field132: field132,
            field133: field133,
            field134: field134,
            field135: field135,
            field136: field136,
            field137: field137,
            field138: field138,
            field139: field139,
            field140: field140,
            field141: field141,
            field142: field142,
            field143: field143,
            field144: field144,
            field145: field145,
            field146: field146,
            field147: field147,
            field148: field148,
            field149: field149,
            field150: field150,
            field151: field151,
            field152: field152,
            field153: field153,
            field154: field154,
            field155: field155,
            field156: field156,
            field157: field157,
            field158: field158,
            field159: field159,
            field160: field160,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.int32(field1, at: 1728, has: 1836)
        writer.bools(field2, at: 32, count: 24)
        writer.double(field3, at: 40, has: 1840)
        writer.bytes(field4, at: 48, has: 1844)
        writer.int64s(field5, at: 72, count: 64)
        writer.uint32(field6, at: 1732, has: 1848)
        writer.uint64(field7, at: 80, has: 1852)
        writer.strings(field8, at: 96, count: 88)
        writer.int32(field9, at: 1736, has: 1856)
        writer.bool(field10, at: 104, has: 1860)
        writer.doubles(field11, at: 120, count: 112)
        writer.bytes(field12, at: 128, has: 1864)
        writer.int64(field13, at: 144, has: 1868)
        writer.uint32s(field14, at: 160, count: 152)
        writer.uint64(field15, at: 168, has: 1872)
        writer.string(field16, at: 176, has: 1876)
        writer.int32s(field17, at: 200, count: 192)
        writer.bool(field18, at: 208, has: 1880)
        writer.double(field19, at: 216, has: 1884)
        writer.byteStrings(field20, at: 232, count: 224)
        writer.int64(field21, at: 240, has: 1888)
        writer.uint32(field22, at: 1740, has: 1892)
        writer.uint64s(field23, at: 256, count: 248)
        writer.string(field24, at: 264, has: 1896)
        writer.int32(field25, at: 1744, has: 1900)
        writer.bools(field26, at: 288, count: 280)
        writer.double(field27, at: 296, has: 1904)
        writer.bytes(field28, at: 304, has: 1908)
        writer.int64s(field29, at: 328, count: 320)
        writer.uint32(field30, at: 1748, has: 1912)
        writer.uint64(field31, at: 336, has: 1916)
        writer.strings(field32, at: 352, count: 344)
        writer.int32(field33, at: 1752, has: 1920)
        writer.bool(field34, at: 360, has: 1924)
        writer.doubles(field35, at: 376, count: 368)
        writer.bytes(field36, at: 384, has: 1928)
        writer.int64(field37, at: 400, has: 1932)
        writer.uint32s(field38, at: 416, count: 408)
        writer.uint64(field39, at: 424, has: 1936)
        writer.string(field40, at: 432, has: 1940)
        writer.int32s(field41, at: 456, count: 448)
        writer.bool(field42, at: 464, has: 1944)
        writer.double(field43, at: 472, has: 1948)
        writer.byteStrings(field44, at: 488, count: 480)
        writer.int64(field45, at: 496, has: 1952)
        writer.uint32(field46, at: 1756, has: 1956)
        writer.uint64s(field47, at: 512, count: 504)
        writer.string(field48, at: 520, has: 1960)
        writer.int32(field49, at: 1760, has: 1964)
        writer.bools(field50, at: 544, count: 536)
        writer.double(field51, at: 552, has: 1968)
        writer.bytes(field52, at: 560, has: 1972)
        writer.int64s(field53, at: 584, count: 576)
        writer.uint32(field54, at: 1764, has: 1976)
        writer.uint64(field55, at: 592, has: 1980)
        writer.strings(field56, at: 608, count: 600)
        writer.int32(field57, at: 1768, has: 1984)
        writer.bool(field58, at: 616, has: 1988)
        writer.doubles(field59, at: 632, count: 624)
        writer.bytes(field60, at: 640, has: 1992)
        writer.int64(field61, at: 656, has: 1996)
        writer.uint32s(field62, at: 672, count: 664)
        writer.uint64(field63, at: 680, has: 2000)
        writer.string(field64, at: 688, has: 2004)
        writer.int32s(field65, at: 712, count: 704)
        writer.bool(field66, at: 720, has: 2008)
        writer.double(field67, at: 728, has: 2012)
        writer.byteStrings(field68, at: 744, count: 736)
        writer.int64(field69, at: 752, has: 2016)
        writer.uint32(field70, at: 1772, has: 2020)
        writer.uint64s(field71, at: 768, count: 760)
        writer.string(field72, at: 776, has: 2024)
        writer.int32(field73, at: 1776, has: 2028)
        writer.bools(field74, at: 800, count: 792)
        writer.double(field75, at: 808, has: 2032)
        writer.bytes(field76, at: 816, has: 2036)
        writer.int64s(field77, at: 840, count: 832)
        writer.uint32(field78, at: 1780, has: 2040)
        writer.uint64(field79, at: 848, has: 2044)
        writer.strings(field80, at: 864, count: 856)
        writer.int32(field81, at: 1784, has: 2048)
        writer.bool(field82, at: 872, has: 2052)
        writer.doubles(field83, at: 888, count: 880)
        writer.bytes(field84, at: 896, has: 2056)
        writer.int64(field85, at: 912, has: 2060)
        writer.uint32s(field86, at: 928, count: 920)
        writer.uint64(field87, at: 936, has: 2064)
        writer.string(field88, at: 944, has: 2068)
        writer.int32s(field89, at: 968, count: 960)
        writer.bool(field90, at: 976, has: 2072)
        writer.double(field91, at: 984, has: 2076)
        writer.byteStrings(field92, at: 1000, count: 992)
        writer.int64(field93, at: 1008, has: 2080)
        writer.uint32(field94, at: 1788, has: 2084)
        writer.uint64s(field95, at: 1024, count: 1016)
        writer.string(field96, at: 1032, has: 2088)
        writer.int32(field97, at: 1792, has: 2092)
        writer.bools(field98, at: 1056, count: 1048)
        writer.double(field99, at: 1064, has: 2096)
        writer.bytes(field100, at: 1072, has: 2100)
        writer.int64s(field101, at: 1096, count: 1088)
        writer.uint32(field102, at: 1796, has: 2104)
        writer.uint64(field103, at: 1104, has: 2108)
        writer.strings(field104, at: 1120, count: 1112)
        writer.int32(field105, at: 1800, has: 2112)
        writer.bool(field106, at: 1128, has: 2116)
        writer.doubles(field107, at: 1144, count: 1136)
        writer.bytes(field108, at: 1152, has: 2120)
        writer.int64(field109, at: 1168, has: 2124)
        writer.uint32s(field110, at: 1184, count: 1176)
        writer.uint64(field111, at: 1192, has: 2128)
        writer.string(field112, at: 1200, has: 2132)
        writer.int32s(field113, at: 1224, count: 1216)
        writer.bool(field114, at: 1232, has: 2136)
        writer.double(field115, at: 1240, has: 2140)
        writer.byteStrings(field116, at: 1256, count: 1248)
        writer.int64(field117, at: 1264, has: 2144)
        writer.uint32(field118, at: 1804, has: 2148)
        writer.uint64s(field119, at: 1280, count: 1272)
        writer.string(field120, at: 1288, has: 2152)
        writer.int32(field121, at: 1808, has: 2156)
        writer.bools(field122, at: 1312, count: 1304)
        writer.double(field123, at: 1320, has: 2160)
        writer.bytes(field124, at: 1328, has: 2164)
        writer.int64s(field125, at: 1352, count: 1344)
        writer.uint32(field126, at: 1812, has: 2168)
        writer.uint64(field127, at: 1360, has: 2172)
        writer.strings(field128, at: 1376, count: 1368)
        writer.int32(field129, at: 1816, has: 2176)
        writer.bool(field130, at: 1384, has: 2180)
        writer.doubles(field131, at: 1400, count: 1392)
        writer.bytes(field132, at: 1408, has: 2184)
        writer.int64(field133, at: 1424, has: 2188)
        writer.uint32s(field134, at: 1440, count: 1432)
        writer.uint64(field135, at: 1448, has: 2192)
        writer.string(field136, at: 1456, has: 2196)
        writer.int32s(field137, at: 1480, count: 1472)
        writer.bool(field138, at: 1488, has: 2200)
        writer.double(field139, at: 1496, has: 2204)
        writer.byteStrings(field140, at: 1512, count: 1504)
        writer.int64(field141, at: 1520, has: 2208)
        writer.uint32(field142, at: 1820, has: 2212)
        writer.uint64s(field143, at: 1536, count: 1528)
        writer.string(field144, at: 1544, has: 2216)
        writer.int32(field145, at: 1824, has: 2220)
        writer.bools(field146, at: 1568, count: 1560)
        writer.double(field147, at: 1576, has: 2224)
        writer.bytes(field148, at: 1584, has: 2228)
        writer.int64s(field149, at: 1608, count: 1600)
        writer.uint32(field150, at: 1828, has: 2232)
        writer.uint64(field151, at: 1616, has: 2236)
        writer.strings(field152, at: 1632, count: 1624)
        writer.int32(field153, at: 1832, has: 2240)
        writer.bool(field154, at: 1640, has: 2244)
        writer.doubles(field155, at: 1656, count: 1648)
        writer.bytes(field156, at: 1664, has: 2248)
        writer.int64(field157, at: 1680, has: 2252)
        writer.uint32s(field158, at: 1696, count: 1688)
        writer.uint64(field159, at: 1704, has: 2256)
        writer.string(field160, at: 1712, has: 2260)
        writer.unknownFields(unknownFields)
    }
}

/// The file `odd/many.proto`.
package enum OddManyFile {
    package static let schema: FileSchema = FileSchema(
        name: "odd/many.proto",
        package: "odd",
        dependencies: { [] },
        messages: [
            OddMany.self,
        ],
        services: [],
        descriptor: """
            Cg5vZGQvbWFueS5wcm90bxIDb2RkIs0qCgRNYW55EhwKB2ZpZWxkXzEYASABKAVIAFIGZmllbGQxiAEBEhcKB2ZpZWxkXzIY\
            AiADKAhSBmZpZWxkMhIXCgdmaWVsZF8zGAMgASgBUgZmaWVsZDMSHAoHZmllbGRfNBgEIAEoDEgBUgZmaWVsZDSIAQESFwoH\
            ZmllbGRfNRgFIAMoElIGZmllbGQ1EhcKB2ZpZWxkXzYYBiABKAdSBmZpZWxkNhIcCgdmaWVsZF83GAcgASgESAJSBmZpZWxk\
            N4gBARIXCgdmaWVsZF84GAggAygJUgZmaWVsZDgSFwoHZmllbGRfORgJIAEoBVIGZmllbGQ5Eh4KCGZpZWxkXzEwGAogASgI\
            SANSB2ZpZWxkMTCIAQESGQoIZmllbGRfMTEYCyADKAFSB2ZpZWxkMTESGQoIZmllbGRfMTIYDCABKAxSB2ZpZWxkMTISHgoI\
            ZmllbGRfMTMYDSABKBJIBFIHZmllbGQxM4gBARIZCghmaWVsZF8xNBgOIAMoB1IHZmllbGQxNBIZCghmaWVsZF8xNRgPIAEo\
            BFIHZmllbGQxNRIeCghmaWVsZF8xNhgQIAEoCUgFUgdmaWVsZDE2iAEBEhkKCGZpZWxkXzE3GBEgAygFUgdmaWVsZDE3EhkK\
            CGZpZWxkXzE4GBIgASgIUgdmaWVsZDE4Eh4KCGZpZWxkXzE5GBMgASgBSAZSB2ZpZWxkMTmIAQESGQoIZmllbGRfMjAYFCAD\
            KAxSB2ZpZWxkMjASGQoIZmllbGRfMjEYFSABKBJSB2ZpZWxkMjESHgoIZmllbGRfMjIYFiABKAdIB1IHZmllbGQyMogBARIZ\
            CghmaWVsZF8yMxgXIAMoBFIHZmllbGQyMxIZCghmaWVsZF8yNBgYIAEoCVIHZmllbGQyNBIeCghmaWVsZF8yNRgZIAEoBUgI\
            UgdmaWVsZDI1iAEBEhkKCGZpZWxkXzI2GBogAygIUgdmaWVsZDI2EhkKCGZpZWxkXzI3GBsgASgBUgdmaWVsZDI3Eh4KCGZp\
            ZWxkXzI4GBwgASgMSAlSB2ZpZWxkMjiIAQESGQoIZmllbGRfMjkYHSADKBJSB2ZpZWxkMjkSGQoIZmllbGRfMzAYHiABKAdS\
            B2ZpZWxkMzASHgoIZmllbGRfMzEYHyABKARIClIHZmllbGQzMYgBARIZCghmaWVsZF8zMhggIAMoCVIHZmllbGQzMhIZCghm\
            aWVsZF8zMxghIAEoBVIHZmllbGQzMxIeCghmaWVsZF8zNBgiIAEoCEgLUgdmaWVsZDM0iAEBEhkKCGZpZWxkXzM1GCMgAygB\
            UgdmaWVsZDM1EhkKCGZpZWxkXzM2GCQgASgMUgdmaWVsZDM2Eh4KCGZpZWxkXzM3GCUgASgSSAxSB2ZpZWxkMzeIAQESGQoI\
            ZmllbGRfMzgYJiADKAdSB2ZpZWxkMzgSGQoIZmllbGRfMzkYJyABKARSB2ZpZWxkMzkSHgoIZmllbGRfNDAYKCABKAlIDVIH\
            ZmllbGQ0MIgBARIZCghmaWVsZF80MRgpIAMoBVIHZmllbGQ0MRIZCghmaWVsZF80MhgqIAEoCFIHZmllbGQ0MhIeCghmaWVs\
            ZF80MxgrIAEoAUgOUgdmaWVsZDQziAEBEhkKCGZpZWxkXzQ0GCwgAygMUgdmaWVsZDQ0EhkKCGZpZWxkXzQ1GC0gASgSUgdm\
            aWVsZDQ1Eh4KCGZpZWxkXzQ2GC4gASgHSA9SB2ZpZWxkNDaIAQESGQoIZmllbGRfNDcYLyADKARSB2ZpZWxkNDcSGQoIZmll\
            bGRfNDgYMCABKAlSB2ZpZWxkNDgSHgoIZmllbGRfNDkYMSABKAVIEFIHZmllbGQ0OYgBARIZCghmaWVsZF81MBgyIAMoCFIH\
            ZmllbGQ1MBIZCghmaWVsZF81MRgzIAEoAVIHZmllbGQ1MRIeCghmaWVsZF81Mhg0IAEoDEgRUgdmaWVsZDUyiAEBEhkKCGZp\
            ZWxkXzUzGDUgAygSUgdmaWVsZDUzEhkKCGZpZWxkXzU0GDYgASgHUgdmaWVsZDU0Eh4KCGZpZWxkXzU1GDcgASgESBJSB2Zp\
            ZWxkNTWIAQESGQoIZmllbGRfNTYYOCADKAlSB2ZpZWxkNTYSGQoIZmllbGRfNTcYOSABKAVSB2ZpZWxkNTcSHgoIZmllbGRf\
            NTgYOiABKAhIE1IHZmllbGQ1OIgBARIZCghmaWVsZF81ORg7IAMoAVIHZmllbGQ1ORIZCghmaWVsZF82MBg8IAEoDFIHZmll\
            bGQ2MBIeCghmaWVsZF82MRg9IAEoEkgUUgdmaWVsZDYxiAEBEhkKCGZpZWxkXzYyGD4gAygHUgdmaWVsZDYyEhkKCGZpZWxk\
            XzYzGD8gASgEUgdmaWVsZDYzEh4KCGZpZWxkXzY0GEAgASgJSBVSB2ZpZWxkNjSIAQESGQoIZmllbGRfNjUYQSADKAVSB2Zp\
            ZWxkNjUSGQoIZmllbGRfNjYYQiABKAhSB2ZpZWxkNjYSHgoIZmllbGRfNjcYQyABKAFIFlIHZmllbGQ2N4gBARIZCghmaWVs\
            ZF82OBhEIAMoDFIHZmllbGQ2OBIZCghmaWVsZF82ORhFIAEoElIHZmllbGQ2ORIeCghmaWVsZF83MBhGIAEoB0gXUgdmaWVs\
            ZDcwiAEBEhkKCGZpZWxkXzcxGEcgAygEUgdmaWVsZDcxEhkKCGZpZWxkXzcyGEggASgJUgdmaWVsZDcyEh4KCGZpZWxkXzcz\
            GEkgASgFSBhSB2ZpZWxkNzOIAQESGQoIZmllbGRfNzQYSiADKAhSB2ZpZWxkNzQSGQoIZmllbGRfNzUYSyABKAFSB2ZpZWxk\
            NzUSHgoIZmllbGRfNzYYTCABKAxIGVIHZmllbGQ3NogBARIZCghmaWVsZF83NxhNIAMoElIHZmllbGQ3NxIZCghmaWVsZF83\
            OBhOIAEoB1IHZmllbGQ3OBIeCghmaWVsZF83ORhPIAEoBEgaUgdmaWVsZDc5iAEBEhkKCGZpZWxkXzgwGFAgAygJUgdmaWVs\
            ZDgwEhkKCGZpZWxkXzgxGFEgASgFUgdmaWVsZDgxEh4KCGZpZWxkXzgyGFIgASgISBtSB2ZpZWxkODKIAQESGQoIZmllbGRf\
            ODMYUyADKAFSB2ZpZWxkODMSGQoIZmllbGRfODQYVCABKAxSB2ZpZWxkODQSHgoIZmllbGRfODUYVSABKBJIHFIHZmllbGQ4\
            NYgBARIZCghmaWVsZF84NhhWIAMoB1IHZmllbGQ4NhIZCghmaWVsZF84NxhXIAEoBFIHZmllbGQ4NxIeCghmaWVsZF84OBhY\
            IAEoCUgdUgdmaWVsZDg4iAEBEhkKCGZpZWxkXzg5GFkgAygFUgdmaWVsZDg5EhkKCGZpZWxkXzkwGFogASgIUgdmaWVsZDkw\
            Eh4KCGZpZWxkXzkxGFsgASgBSB5SB2ZpZWxkOTGIAQESGQoIZmllbGRfOTIYXCADKAxSB2ZpZWxkOTISGQoIZmllbGRfOTMY\
            XSABKBJSB2ZpZWxkOTMSHgoIZmllbGRfOTQYXiABKAdIH1IHZmllbGQ5NIgBARIZCghmaWVsZF85NRhfIAMoBFIHZmllbGQ5\
            NRIZCghmaWVsZF85NhhgIAEoCVIHZmllbGQ5NhIeCghmaWVsZF85NxhhIAEoBUggUgdmaWVsZDk3iAEBEhkKCGZpZWxkXzk4\
            GGIgAygIUgdmaWVsZDk4EhkKCGZpZWxkXzk5GGMgASgBUgdmaWVsZDk5EiAKCWZpZWxkXzEwMBhkIAEoDEghUghmaWVsZDEw\
            MIgBARIbCglmaWVsZF8xMDEYZSADKBJSCGZpZWxkMTAxEhsKCWZpZWxkXzEwMhhmIAEoB1IIZmllbGQxMDISIAoJZmllbGRf\
            MTAzGGcgASgESCJSCGZpZWxkMTAziAEBEhsKCWZpZWxkXzEwNBhoIAMoCVIIZmllbGQxMDQSGwoJZmllbGRfMTA1GGkgASgF\
            UghmaWVsZDEwNRIgCglmaWVsZF8xMDYYaiABKAhII1IIZmllbGQxMDaIAQESGwoJZmllbGRfMTA3GGsgAygBUghmaWVsZDEw\
            NxIbCglmaWVsZF8xMDgYbCABKAxSCGZpZWxkMTA4EiAKCWZpZWxkXzEwORhtIAEoEkgkUghmaWVsZDEwOYgBARIbCglmaWVs\
            ZF8xMTAYbiADKAdSCGZpZWxkMTEwEhsKCWZpZWxkXzExMRhvIAEoBFIIZmllbGQxMTESIAoJZmllbGRfMTEyGHAgASgJSCVS\
            CGZpZWxkMTEyiAEBEhsKCWZpZWxkXzExMxhxIAMoBVIIZmllbGQxMTMSGwoJZmllbGRfMTE0GHIgASgIUghmaWVsZDExNBIg\
            CglmaWVsZF8xMTUYcyABKAFIJlIIZmllbGQxMTWIAQESGwoJZmllbGRfMTE2GHQgAygMUghmaWVsZDExNhIbCglmaWVsZF8x\
            MTcYdSABKBJSCGZpZWxkMTE3EiAKCWZpZWxkXzExOBh2IAEoB0gnUghmaWVsZDExOIgBARIbCglmaWVsZF8xMTkYdyADKARS\
            CGZpZWxkMTE5EhsKCWZpZWxkXzEyMBh4IAEoCVIIZmllbGQxMjASIAoJZmllbGRfMTIxGHkgASgFSChSCGZpZWxkMTIxiAEB\
            EhsKCWZpZWxkXzEyMhh6IAMoCFIIZmllbGQxMjISGwoJZmllbGRfMTIzGHsgASgBUghmaWVsZDEyMxIgCglmaWVsZF8xMjQY\
            fCABKAxIKVIIZmllbGQxMjSIAQESGwoJZmllbGRfMTI1GH0gAygSUghmaWVsZDEyNRIbCglmaWVsZF8xMjYYfiABKAdSCGZp\
            ZWxkMTI2EiAKCWZpZWxkXzEyNxh/IAEoBEgqUghmaWVsZDEyN4gBARIcCglmaWVsZF8xMjgYgAEgAygJUghmaWVsZDEyOBIc\
            CglmaWVsZF8xMjkYgQEgASgFUghmaWVsZDEyORIhCglmaWVsZF8xMzAYggEgASgISCtSCGZpZWxkMTMwiAEBEhwKCWZpZWxk\
            XzEzMRiDASADKAFSCGZpZWxkMTMxEhwKCWZpZWxkXzEzMhiEASABKAxSCGZpZWxkMTMyEiEKCWZpZWxkXzEzMxiFASABKBJI\
            LFIIZmllbGQxMzOIAQESHAoJZmllbGRfMTM0GIYBIAMoB1IIZmllbGQxMzQSHAoJZmllbGRfMTM1GIcBIAEoBFIIZmllbGQx\
            MzUSIQoJZmllbGRfMTM2GIgBIAEoCUgtUghmaWVsZDEzNogBARIcCglmaWVsZF8xMzcYiQEgAygFUghmaWVsZDEzNxIcCglm\
            aWVsZF8xMzgYigEgASgIUghmaWVsZDEzOBIhCglmaWVsZF8xMzkYiwEgASgBSC5SCGZpZWxkMTM5iAEBEhwKCWZpZWxkXzE0\
            MBiMASADKAxSCGZpZWxkMTQwEhwKCWZpZWxkXzE0MRiNASABKBJSCGZpZWxkMTQxEiEKCWZpZWxkXzE0MhiOASABKAdIL1II\
            ZmllbGQxNDKIAQESHAoJZmllbGRfMTQzGI8BIAMoBFIIZmllbGQxNDMSHAoJZmllbGRfMTQ0GJABIAEoCVIIZmllbGQxNDQS\
            IQoJZmllbGRfMTQ1GJEBIAEoBUgwUghmaWVsZDE0NYgBARIcCglmaWVsZF8xNDYYkgEgAygIUghmaWVsZDE0NhIcCglmaWVs\
            ZF8xNDcYkwEgASgBUghmaWVsZDE0NxIhCglmaWVsZF8xNDgYlAEgASgMSDFSCGZpZWxkMTQ4iAEBEhwKCWZpZWxkXzE0ORiV\
            ASADKBJSCGZpZWxkMTQ5EhwKCWZpZWxkXzE1MBiWASABKAdSCGZpZWxkMTUwEiEKCWZpZWxkXzE1MRiXASABKARIMlIIZmll\
            bGQxNTGIAQESHAoJZmllbGRfMTUyGJgBIAMoCVIIZmllbGQxNTISHAoJZmllbGRfMTUzGJkBIAEoBVIIZmllbGQxNTMSIQoJ\
            ZmllbGRfMTU0GJoBIAEoCEgzUghmaWVsZDE1NIgBARIcCglmaWVsZF8xNTUYmwEgAygBUghmaWVsZDE1NRIcCglmaWVsZF8x\
            NTYYnAEgASgMUghmaWVsZDE1NhIhCglmaWVsZF8xNTcYnQEgASgSSDRSCGZpZWxkMTU3iAEBEhwKCWZpZWxkXzE1OBieASAD\
            KAdSCGZpZWxkMTU4EhwKCWZpZWxkXzE1ORifASABKARSCGZpZWxkMTU5EiEKCWZpZWxkXzE2MBigASABKAlINVIIZmllbGQx\
            NjCIAQFCCgoIX2ZpZWxkXzFCCgoIX2ZpZWxkXzRCCgoIX2ZpZWxkXzdCCwoJX2ZpZWxkXzEwQgsKCV9maWVsZF8xM0ILCglf\
            ZmllbGRfMTZCCwoJX2ZpZWxkXzE5QgsKCV9maWVsZF8yMkILCglfZmllbGRfMjVCCwoJX2ZpZWxkXzI4QgsKCV9maWVsZF8z\
            MUILCglfZmllbGRfMzRCCwoJX2ZpZWxkXzM3QgsKCV9maWVsZF80MEILCglfZmllbGRfNDNCCwoJX2ZpZWxkXzQ2QgsKCV9m\
            aWVsZF80OUILCglfZmllbGRfNTJCCwoJX2ZpZWxkXzU1QgsKCV9maWVsZF81OEILCglfZmllbGRfNjFCCwoJX2ZpZWxkXzY0\
            QgsKCV9maWVsZF82N0ILCglfZmllbGRfNzBCCwoJX2ZpZWxkXzczQgsKCV9maWVsZF83NkILCglfZmllbGRfNzlCCwoJX2Zp\
            ZWxkXzgyQgsKCV9maWVsZF84NUILCglfZmllbGRfODhCCwoJX2ZpZWxkXzkxQgsKCV9maWVsZF85NEILCglfZmllbGRfOTdC\
            DAoKX2ZpZWxkXzEwMEIMCgpfZmllbGRfMTAzQgwKCl9maWVsZF8xMDZCDAoKX2ZpZWxkXzEwOUIMCgpfZmllbGRfMTEyQgwK\
            Cl9maWVsZF8xMTVCDAoKX2ZpZWxkXzExOEIMCgpfZmllbGRfMTIxQgwKCl9maWVsZF8xMjRCDAoKX2ZpZWxkXzEyN0IMCgpf\
            ZmllbGRfMTMwQgwKCl9maWVsZF8xMzNCDAoKX2ZpZWxkXzEzNkIMCgpfZmllbGRfMTM5QgwKCl9maWVsZF8xNDJCDAoKX2Zp\
            ZWxkXzE0NUIMCgpfZmllbGRfMTQ4QgwKCl9maWVsZF8xNTFCDAoKX2ZpZWxkXzE1NEIMCgpfZmllbGRfMTU3QgwKCl9maWVs\
            ZF8xNjBCBroCA09kZGIGcHJvdG8z
            """
    )
}
