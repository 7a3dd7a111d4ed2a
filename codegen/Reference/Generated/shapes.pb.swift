// Made by protoc-gen-mesh from odd/shapes.proto. Change the schema and run codegen/generate.sh.
// swift-format-ignore-file

package import Protobuf

/// Contains itself directly, through another message, in a list, in a map and in a oneof.
package struct OddCycle: Message {
    private var _direct: Indirect<OddCycle>?
    package var direct: OddCycle? {
        get { _direct?.value }
        set { _direct = newValue.map(Indirect.init) }
    }
    private var _detour: Indirect<OddDetour>?
    package var detour: OddDetour? {
        get { _detour?.value }
        set { _detour = newValue.map(Indirect.init) }
    }
    package var list: [OddCycle]
    package var map: [String: OddCycle]
    package var either: Either?
    package var depth: Int32?
    package var unknownFields: UnknownFields

    /// The members of `either`, of which at most one is set.
    package indirect enum Either: Hashable, Sendable {
        case one(OddCycle)
        case other(OddDetour)
        case leaf(Int32)
    }
}

extension OddCycle {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Cycle",
        size: 96,
        oneofs: ["either"],
        fields: [
            .message(1, "direct", at: 24) { OddCycle.schema },
            .message(2, "detour", at: 32) { OddDetour.schema },
            .repeated(3, "list", at: 48, count: 40) { OddCycle.schema },
            .map(4, "map", at: 64, count: 56) { mapEntry },
            .oneof(5, "one", of: 0, at: 72, case: 84) { OddCycle.schema },
            .oneof(6, "other", of: 0, at: 72, case: 84) { OddDetour.schema },
            .oneof(7, "leaf", .int32, of: 0, at: 72, case: 84),
            .optional(8, "depth", .int32, at: 80, has: 88),
        ]
    )

    private static let mapEntry: MessageSchema = MessageSchema(
        "odd.Cycle.MapEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .message(2, "value", at: 40) { OddCycle.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            _direct: nil,
            _detour: nil,
            list: [],
            map: [:],
            either: nil,
            depth: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let _direct: Indirect<OddCycle>? = reader.indirect(at: 24)
        let _detour: Indirect<OddDetour>? = reader.indirect(at: 32)
        let list: [OddCycle] = reader.messages(at: 48, count: 40)
        let map: [String: OddCycle] = reader.map(at: 64, count: 56) { entry in
            (entry.string(at: 24), entry.messageOrEmpty(at: 40))
        }
        let either: Either? =
            switch reader.oneofCase(84) {
            case 5: .one(reader.messageOrEmpty(at: 72))
            case 6: .other(reader.messageOrEmpty(at: 72))
            case 7: .leaf(reader.int32(at: 72))
            default: nil
            }
        let depth: Int32? = reader.has(88) ? reader.int32(at: 80) : nil
        self.init(
            _direct: _direct,
            _detour: _detour,
            list: list,
            map: map,
            either: either,
            depth: depth,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.indirect(_direct, at: 24)
        writer.indirect(_detour, at: 32)
        writer.messages(list, at: 48, count: 40)
        writer.map(map, at: 64, count: 56, entry: Self.mapEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.message(value, at: 40)
        }
        switch either {
        case .one(let value)?:
            writer.message(value, at: 72, number: 5, case: 84)
        case .other(let value)?:
            writer.message(value, at: 72, number: 6, case: 84)
        case .leaf(let value)?:
            writer.int32(value, at: 72, number: 7, case: 84)
        case nil: break
        }
        writer.int32(depth, at: 80, has: 88)
        writer.unknownFields(unknownFields)
    }
}

/// The way back.
package struct OddDetour: Message {
    private var _back: Indirect<OddCycle>?
    package var back: OddCycle? {
        get { _back?.value }
        set { _back = newValue.map(Indirect.init) }
    }
    private var _again: Indirect<OddDetour>?
    package var again: OddDetour? {
        get { _again?.value }
        set { _again = newValue.map(Indirect.init) }
    }
    package var unknownFields: UnknownFields
}

extension OddDetour {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Detour",
        size: 40,
        fields: [
            .message(1, "back", at: 24) { OddCycle.schema },
            .message(2, "again", at: 32) { OddDetour.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            _back: nil,
            _again: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let _back: Indirect<OddCycle>? = reader.indirect(at: 24)
        let _again: Indirect<OddDetour>? = reader.indirect(at: 32)
        self.init(
            _back: _back,
            _again: _again,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.indirect(_back, at: 24)
        writer.indirect(_again, at: 32)
        writer.unknownFields(unknownFields)
    }
}

/// A message in a message in a message.
package struct OddOuter: Message {
    private var _a: Indirect<OddOuter.A>?
    package var a: OddOuter.A? {
        get { _a?.value }
        set { _a = newValue.map(Indirect.init) }
    }
    package var unknownFields: UnknownFields

    package struct A: Message {
        private var _b: Indirect<OddOuter.A.B>?
        package var b: OddOuter.A.B? {
            get { _b?.value }
            set { _b = newValue.map(Indirect.init) }
        }
        package var unknownFields: UnknownFields

        package struct B: Message {
            private var _c: Indirect<OddOuter.A.B.C>?
            package var c: OddOuter.A.B.C? {
                get { _c?.value }
                set { _c = newValue.map(Indirect.init) }
            }
            package var unknownFields: UnknownFields

            package struct C: Message {
                private var _d: Indirect<OddOuter.A.B.C.D>?
                package var d: OddOuter.A.B.C.D? {
                    get { _d?.value }
                    set { _d = newValue.map(Indirect.init) }
                }
                package var unknownFields: UnknownFields

                package struct D: Message {
                    package var deep: OddOuter.A.B.C.D.Deep
                    private var _top: Indirect<OddOuter>?
                    package var top: OddOuter? {
                        get { _top?.value }
                        set { _top = newValue.map(Indirect.init) }
                    }
                    package var unknownFields: UnknownFields

                    package enum Deep: MessageEnum {
                        case unspecified
                        case down
                        /// A number that this version of the schema does not know.
                        case unrecognized(Int32)

                        package static let allCases: [Self] = [
                            .unspecified,
                            .down,
                        ]

                        package static let schema = EnumSchema(
                            "odd.Outer.A.B.C.D.Deep",
                            [
                                (0, "DEEP_UNSPECIFIED"),
                                (1, "DEEP_DOWN"),
                            ]
                        )

                        package init() { self = .unspecified }

                        package init(rawValue: Int32) {
                            switch rawValue {
                            case 0: self = .unspecified
                            case 1: self = .down
                            default: self = .unrecognized(rawValue)
                            }
                        }

                        package var rawValue: Int32 {
                            switch self {
                            case .unspecified: 0
                            case .down: 1
                            case .unrecognized(let number): number
                            }
                        }
                    }
                }
            }
        }
    }
}

extension OddOuter {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Outer",
        size: 32,
        fields: [
            .message(1, "a", at: 24) { OddOuter.A.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            _a: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let _a: Indirect<OddOuter.A>? = reader.indirect(at: 24)
        self.init(
            _a: _a,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.indirect(_a, at: 24)
        writer.unknownFields(unknownFields)
    }
}

extension OddOuter.A {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Outer.A",
        size: 32,
        fields: [
            .message(1, "b", at: 24) { OddOuter.A.B.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            _b: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let _b: Indirect<OddOuter.A.B>? = reader.indirect(at: 24)
        self.init(
            _b: _b,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.indirect(_b, at: 24)
        writer.unknownFields(unknownFields)
    }
}

extension OddOuter.A.B {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Outer.A.B",
        size: 32,
        fields: [
            .message(1, "c", at: 24) { OddOuter.A.B.C.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            _c: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let _c: Indirect<OddOuter.A.B.C>? = reader.indirect(at: 24)
        self.init(
            _c: _c,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.indirect(_c, at: 24)
        writer.unknownFields(unknownFields)
    }
}

extension OddOuter.A.B.C {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Outer.A.B.C",
        size: 32,
        fields: [
            .message(1, "d", at: 24) { OddOuter.A.B.C.D.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            _d: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let _d: Indirect<OddOuter.A.B.C.D>? = reader.indirect(at: 24)
        self.init(
            _d: _d,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.indirect(_d, at: 24)
        writer.unknownFields(unknownFields)
    }
}

extension OddOuter.A.B.C.D {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Outer.A.B.C.D",
        size: 40,
        fields: [
            .field(1, "deep", OddOuter.A.B.C.D.Deep.schema, at: 32, has: 36),
            .message(2, "top", at: 24) { OddOuter.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            deep: .init(),
            _top: nil,
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let deep: OddOuter.A.B.C.D.Deep = reader.enumeration(at: 32)
        let _top: Indirect<OddOuter>? = reader.indirect(at: 24)
        self.init(
            deep: deep,
            _top: _top,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.enumeration(deep, at: 32, has: 36)
        writer.indirect(_top, at: 24)
        writer.unknownFields(unknownFields)
    }
}

/// Field numbers at their limits and with holes, out of order.
package struct OddNumbers: Message {
    package var first: String
    package var twoBytes: String
    package var packed: [Int32]
    package var beforeReserved: String
    package var afterReserved: String
    package var last: String
    package var unknownFields: UnknownFields
}

extension OddNumbers {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Numbers",
        size: 144,
        fields: [
            .field(1, "first", .string, at: 24, has: 120),
            .field(16, "two_bytes", .string, at: 40, has: 124),
            .repeated(2048, "packed", .sint32, packed: true, at: 64, count: 56),
            .field(18999, "before_reserved", .string, at: 72, has: 128),
            .field(20000, "after_reserved", .string, at: 88, has: 132),
            .field(536870911, "last", .string, at: 104, has: 136),
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            first: "",
            twoBytes: "",
            packed: [],
            beforeReserved: "",
            afterReserved: "",
            last: "",
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let first: String = reader.string(at: 24)
        let twoBytes: String = reader.string(at: 40)
        let packed: [Int32] = reader.int32s(at: 64, count: 56)
        let beforeReserved: String = reader.string(at: 72)
        let afterReserved: String = reader.string(at: 88)
        let last: String = reader.string(at: 104)
        self.init(
            first: first,
            twoBytes: twoBytes,
            packed: packed,
            beforeReserved: beforeReserved,
            afterReserved: afterReserved,
            last: last,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.string(first, at: 24, has: 120)
        writer.string(twoBytes, at: 40, has: 124)
        writer.int32s(packed, at: 64, count: 56)
        writer.string(beforeReserved, at: 72, has: 128)
        writer.string(afterReserved, at: 88, has: 132)
        writer.string(last, at: 104, has: 136)
        writer.unknownFields(unknownFields)
    }
}

/// Maps of every kind of key.
package struct OddMaps: Message {
    package var byInt32: [Int32: String]
    package var byInt64: [Int64: [UInt8]]
    package var byUint32: [UInt32: Double]
    package var byUint64: [UInt64: OddNumbers]
    package var bySint32: [Int32: Float]
    package var bySint64: [Int64: Bool]
    package var byFixed32: [UInt32: OddOuter.A.B.C.D.Deep]
    package var byFixed64: [UInt64: Int64]
    package var bySfixed32: [Int32: UInt64]
    package var bySfixed64: [Int64: Int32]
    package var byBool: [Bool: String]
    package var byString: [String: OddMaps]
    package var unknownFields: UnknownFields
}

extension OddMaps {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Maps",
        size: 216,
        fields: [
            .map(1, "by_int32", at: 32, count: 24) { byInt32Entry },
            .map(2, "by_int64", at: 48, count: 40) { byInt64Entry },
            .map(3, "by_uint32", at: 64, count: 56) { byUint32Entry },
            .map(4, "by_uint64", at: 80, count: 72) { byUint64Entry },
            .map(5, "by_sint32", at: 96, count: 88) { bySint32Entry },
            .map(6, "by_sint64", at: 112, count: 104) { bySint64Entry },
            .map(7, "by_fixed32", at: 128, count: 120) { byFixed32Entry },
            .map(8, "by_fixed64", at: 144, count: 136) { byFixed64Entry },
            .map(9, "by_sfixed32", at: 160, count: 152) { bySfixed32Entry },
            .map(10, "by_sfixed64", at: 176, count: 168) { bySfixed64Entry },
            .map(11, "by_bool", at: 192, count: 184) { byBoolEntry },
            .map(12, "by_string", at: 208, count: 200) { byStringEntry },
        ]
    )

    private static let byInt32Entry: MessageSchema = MessageSchema(
        "odd.Maps.ByInt32Entry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .int32, at: 40, has: 44),
            .field(2, "value", .string, at: 24, has: 48),
        ]
    )

    private static let byInt64Entry: MessageSchema = MessageSchema(
        "odd.Maps.ByInt64Entry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .int64, at: 24, has: 48),
            .field(2, "value", .bytes, at: 32, has: 52),
        ]
    )

    private static let byUint32Entry: MessageSchema = MessageSchema(
        "odd.Maps.ByUint32Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .uint32, at: 32, has: 36),
            .field(2, "value", .double, at: 24, has: 40),
        ]
    )

    private static let byUint64Entry: MessageSchema = MessageSchema(
        "odd.Maps.ByUint64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .uint64, at: 24, has: 40),
            .message(2, "value", at: 32) { OddNumbers.schema },
        ]
    )

    private static let bySint32Entry: MessageSchema = MessageSchema(
        "odd.Maps.BySint32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sint32, at: 24, has: 32),
            .field(2, "value", .float, at: 28, has: 36),
        ]
    )

    private static let bySint64Entry: MessageSchema = MessageSchema(
        "odd.Maps.BySint64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sint64, at: 24, has: 40),
            .field(2, "value", .bool, at: 32, has: 44),
        ]
    )

    private static let byFixed32Entry: MessageSchema = MessageSchema(
        "odd.Maps.ByFixed32Entry",
        size: 40,
        isMapEntry: true,
        fields: [
            .field(1, "key", .fixed32, at: 24, has: 32),
            .field(2, "value", OddOuter.A.B.C.D.Deep.schema, at: 28, has: 36),
        ]
    )

    private static let byFixed64Entry: MessageSchema = MessageSchema(
        "odd.Maps.ByFixed64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .fixed64, at: 24, has: 40),
            .field(2, "value", .int64, at: 32, has: 44),
        ]
    )

    private static let bySfixed32Entry: MessageSchema = MessageSchema(
        "odd.Maps.BySfixed32Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sfixed32, at: 32, has: 36),
            .field(2, "value", .uint64, at: 24, has: 40),
        ]
    )

    private static let bySfixed64Entry: MessageSchema = MessageSchema(
        "odd.Maps.BySfixed64Entry",
        size: 48,
        isMapEntry: true,
        fields: [
            .field(1, "key", .sfixed64, at: 24, has: 36),
            .field(2, "value", .sint32, at: 32, has: 40),
        ]
    )

    private static let byBoolEntry: MessageSchema = MessageSchema(
        "odd.Maps.ByBoolEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .bool, at: 24, has: 48),
            .field(2, "value", .string, at: 32, has: 52),
        ]
    )

    private static let byStringEntry: MessageSchema = MessageSchema(
        "odd.Maps.ByStringEntry",
        size: 56,
        isMapEntry: true,
        fields: [
            .field(1, "key", .string, at: 24, has: 48),
            .message(2, "value", at: 40) { OddMaps.schema },
        ]
    )

    /// An empty message: every field has its default value.
    package init() {
        self.init(
            byInt32: [:],
            byInt64: [:],
            byUint32: [:],
            byUint64: [:],
            bySint32: [:],
            bySint64: [:],
            byFixed32: [:],
            byFixed64: [:],
            bySfixed32: [:],
            bySfixed64: [:],
            byBool: [:],
            byString: [:],
            unknownFields: UnknownFields()
        )
    }

    package init(reading reader: MessageReader) {
        let byInt32: [Int32: String] = reader.map(at: 32, count: 24) { entry in
            (entry.int32(at: 40), entry.string(at: 24))
        }
        let byInt64: [Int64: [UInt8]] = reader.map(at: 48, count: 40) { entry in
            (entry.int64(at: 24), entry.bytes(at: 32))
        }
        let byUint32: [UInt32: Double] = reader.map(at: 64, count: 56) { entry in
            (entry.uint32(at: 32), entry.double(at: 24))
        }
        let byUint64: [UInt64: OddNumbers] = reader.map(at: 80, count: 72) { entry in
            (entry.uint64(at: 24), entry.messageOrEmpty(at: 32))
        }
        let bySint32: [Int32: Float] = reader.map(at: 96, count: 88) { entry in
            (entry.int32(at: 24), entry.float(at: 28))
        }
        let bySint64: [Int64: Bool] = reader.map(at: 112, count: 104) { entry in
            (entry.int64(at: 24), entry.bool(at: 32))
        }
        let byFixed32: [UInt32: OddOuter.A.B.C.D.Deep] = reader.map(at: 128, count: 120) { entry in
            (entry.uint32(at: 24), entry.enumeration(at: 28))
        }
        let byFixed64: [UInt64: Int64] = reader.map(at: 144, count: 136) { entry in
            (entry.uint64(at: 24), entry.int64(at: 32))
        }
        let bySfixed32: [Int32: UInt64] = reader.map(at: 160, count: 152) { entry in
            (entry.int32(at: 32), entry.uint64(at: 24))
        }
        let bySfixed64: [Int64: Int32] = reader.map(at: 176, count: 168) { entry in
            (entry.int64(at: 24), entry.int32(at: 32))
        }
        let byBool: [Bool: String] = reader.map(at: 192, count: 184) { entry in
            (entry.bool(at: 24), entry.string(at: 32))
        }
        let byString: [String: OddMaps] = reader.map(at: 208, count: 200) { entry in
            (entry.string(at: 24), entry.messageOrEmpty(at: 40))
        }
        self.init(
            byInt32: byInt32,
            byInt64: byInt64,
            byUint32: byUint32,
            byUint64: byUint64,
            bySint32: bySint32,
            bySint64: bySint64,
            byFixed32: byFixed32,
            byFixed64: byFixed64,
            bySfixed32: bySfixed32,
            bySfixed64: bySfixed64,
            byBool: byBool,
            byString: byString,
            unknownFields: reader.unknownFields()
        )
    }

    package func write(to writer: MessageWriter) {
        writer.map(byInt32, at: 32, count: 24, entry: Self.byInt32Entry) { entry, key, value in
            entry.int32(Optional(key), at: 40, has: 44)
            entry.string(Optional(value), at: 24, has: 48)
        }
        writer.map(byInt64, at: 48, count: 40, entry: Self.byInt64Entry) { entry, key, value in
            entry.int64(Optional(key), at: 24, has: 48)
            entry.bytes(Optional(value), at: 32, has: 52)
        }
        writer.map(byUint32, at: 64, count: 56, entry: Self.byUint32Entry) { entry, key, value in
            entry.uint32(Optional(key), at: 32, has: 36)
            entry.double(Optional(value), at: 24, has: 40)
        }
        writer.map(byUint64, at: 80, count: 72, entry: Self.byUint64Entry) { entry, key, value in
            entry.uint64(Optional(key), at: 24, has: 40)
            entry.message(value, at: 32)
        }
        writer.map(bySint32, at: 96, count: 88, entry: Self.bySint32Entry) { entry, key, value in
            entry.int32(Optional(key), at: 24, has: 32)
            entry.float(Optional(value), at: 28, has: 36)
        }
        writer.map(bySint64, at: 112, count: 104, entry: Self.bySint64Entry) { entry, key, value in
            entry.int64(Optional(key), at: 24, has: 40)
            entry.bool(Optional(value), at: 32, has: 44)
        }
        writer.map(byFixed32, at: 128, count: 120, entry: Self.byFixed32Entry) { entry, key, value in
            entry.uint32(Optional(key), at: 24, has: 32)
            entry.enumeration(Optional(value), at: 28, has: 36)
        }
        writer.map(byFixed64, at: 144, count: 136, entry: Self.byFixed64Entry) { entry, key, value in
            entry.uint64(Optional(key), at: 24, has: 40)
            entry.int64(Optional(value), at: 32, has: 44)
        }
        writer.map(bySfixed32, at: 160, count: 152, entry: Self.bySfixed32Entry) { entry, key, value in
            entry.int32(Optional(key), at: 32, has: 36)
            entry.uint64(Optional(value), at: 24, has: 40)
        }
        writer.map(bySfixed64, at: 176, count: 168, entry: Self.bySfixed64Entry) { entry, key, value in
            entry.int64(Optional(key), at: 24, has: 36)
            entry.int32(Optional(value), at: 32, has: 40)
        }
        writer.map(byBool, at: 192, count: 184, entry: Self.byBoolEntry) { entry, key, value in
            entry.bool(Optional(key), at: 24, has: 48)
            entry.string(Optional(value), at: 32, has: 52)
        }
        writer.map(byString, at: 208, count: 200, entry: Self.byStringEntry) { entry, key, value in
            entry.string(Optional(key), at: 24, has: 48)
            entry.message(value, at: 40)
        }
        writer.unknownFields(unknownFields)
    }
}

/// Nothing at all.
package struct OddNothing: Message {
    package var unknownFields: UnknownFields
}

extension OddNothing {
    package static let schema: MessageSchema = MessageSchema(
        "odd.Nothing",
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

/// The file `odd/shapes.proto`.
package enum OddShapesFile {
    package static let schema: FileSchema = FileSchema(
        name: "odd/shapes.proto",
        package: "odd",
        dependencies: { [] },
        messages: [
            OddCycle.self,
            OddDetour.self,
            OddOuter.self,
            OddOuter.A.self,
            OddOuter.A.B.self,
            OddOuter.A.B.C.self,
            OddOuter.A.B.C.D.self,
            OddNumbers.self,
            OddMaps.self,
            OddNothing.self,
        ],
        services: [],
        descriptor: """
            ChBvZGQvc2hhcGVzLnByb3RvEgNvZGQi5QIKBUN5Y2xlEiIKBmRpcmVjdBgBIAEoCzIKLm9kZC5DeWNsZVIGZGlyZWN0EiMK\
            BmRldG91chgCIAEoCzILLm9kZC5EZXRvdXJSBmRldG91chIeCgRsaXN0GAMgAygLMgoub2RkLkN5Y2xlUgRsaXN0EiUKA21h\
            cBgEIAMoCzITLm9kZC5DeWNsZS5NYXBFbnRyeVIDbWFwEh4KA29uZRgFIAEoCzIKLm9kZC5DeWNsZUgAUgNvbmUSIwoFb3Ro\
            ZXIYBiABKAsyCy5vZGQuRGV0b3VySABSBW90aGVyEhQKBGxlYWYYByABKAVIAFIEbGVhZhIZCgVkZXB0aBgIIAEoBUgBUgVk\
            ZXB0aIgBARpCCghNYXBFbnRyeRIQCgNrZXkYASABKAlSA2tleRIgCgV2YWx1ZRgCIAEoCzIKLm9kZC5DeWNsZVIFdmFsdWU6\
            AjgBQggKBmVpdGhlckIICgZfZGVwdGgiSwoGRGV0b3VyEh4KBGJhY2sYASABKAsyCi5vZGQuQ3ljbGVSBGJhY2sSIQoFYWdh\
            aW4YAiABKAsyCy5vZGQuRGV0b3VyUgVhZ2FpbiKSAgoFT3V0ZXISGgoBYRgBIAEoCzIMLm9kZC5PdXRlci5BUgFhGuwBCgFB\
            EhwKAWIYASABKAsyDi5vZGQuT3V0ZXIuQS5CUgFiGsgBCgFCEh4KAWMYASABKAsyEC5vZGQuT3V0ZXIuQS5CLkNSAWMaogEK\
            AUMSIAoBZBgBIAEoCzISLm9kZC5PdXRlci5BLkIuQy5EUgFkGnsKAUQSKwoEZGVlcBgBIAEoDjIXLm9kZC5PdXRlci5BLkIu\
            Qy5ELkRlZXBSBGRlZXASHAoDdG9wGAIgASgLMgoub2RkLk91dGVyUgN0b3AiKwoERGVlcBIUChBERUVQX1VOU1BFQ0lGSUVE\
            EAASDQoJREVFUF9ET1dOEAEiwQEKB051bWJlcnMSFgoEbGFzdBj/////ASABKAlSBGxhc3QSKQoPYmVmb3JlX3Jlc2VydmVk\
            GLeUASABKAlSDmJlZm9yZVJlc2VydmVkEicKDmFmdGVyX3Jlc2VydmVkGKCcASABKAlSDWFmdGVyUmVzZXJ2ZWQSFAoFZmly\
            c3QYASABKAlSBWZpcnN0EhsKCXR3b19ieXRlcxgQIAEoCVIIdHdvQnl0ZXMSFwoGcGFja2VkGIAQIAMoEVIGcGFja2VkIqQL\
            CgRNYXBzEjEKCGJ5X2ludDMyGAEgAygLMhYub2RkLk1hcHMuQnlJbnQzMkVudHJ5UgdieUludDMyEjEKCGJ5X2ludDY0GAIg\
            AygLMhYub2RkLk1hcHMuQnlJbnQ2NEVudHJ5UgdieUludDY0EjQKCWJ5X3VpbnQzMhgDIAMoCzIXLm9kZC5NYXBzLkJ5VWlu\
            dDMyRW50cnlSCGJ5VWludDMyEjQKCWJ5X3VpbnQ2NBgEIAMoCzIXLm9kZC5NYXBzLkJ5VWludDY0RW50cnlSCGJ5VWludDY0\
            EjQKCWJ5X3NpbnQzMhgFIAMoCzIXLm9kZC5NYXBzLkJ5U2ludDMyRW50cnlSCGJ5U2ludDMyEjQKCWJ5X3NpbnQ2NBgGIAMo\
            CzIXLm9kZC5NYXBzLkJ5U2ludDY0RW50cnlSCGJ5U2ludDY0EjcKCmJ5X2ZpeGVkMzIYByADKAsyGC5vZGQuTWFwcy5CeUZp\
            eGVkMzJFbnRyeVIJYnlGaXhlZDMyEjcKCmJ5X2ZpeGVkNjQYCCADKAsyGC5vZGQuTWFwcy5CeUZpeGVkNjRFbnRyeVIJYnlG\
            aXhlZDY0EjoKC2J5X3NmaXhlZDMyGAkgAygLMhkub2RkLk1hcHMuQnlTZml4ZWQzMkVudHJ5UgpieVNmaXhlZDMyEjoKC2J5\
            X3NmaXhlZDY0GAogAygLMhkub2RkLk1hcHMuQnlTZml4ZWQ2NEVudHJ5UgpieVNmaXhlZDY0Ei4KB2J5X2Jvb2wYCyADKAsy\
            FS5vZGQuTWFwcy5CeUJvb2xFbnRyeVIGYnlCb29sEjQKCWJ5X3N0cmluZxgMIAMoCzIXLm9kZC5NYXBzLkJ5U3RyaW5nRW50\
            cnlSCGJ5U3RyaW5nGjoKDEJ5SW50MzJFbnRyeRIQCgNrZXkYASABKAVSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgB\
            GjoKDEJ5SW50NjRFbnRyeRIQCgNrZXkYASABKANSA2tleRIUCgV2YWx1ZRgCIAEoDFIFdmFsdWU6AjgBGjsKDUJ5VWludDMy\
            RW50cnkSEAoDa2V5GAEgASgNUgNrZXkSFAoFdmFsdWUYAiABKAFSBXZhbHVlOgI4ARpJCg1CeVVpbnQ2NEVudHJ5EhAKA2tl\
            eRgBIAEoBFIDa2V5EiIKBXZhbHVlGAIgASgLMgwub2RkLk51bWJlcnNSBXZhbHVlOgI4ARo7Cg1CeVNpbnQzMkVudHJ5EhAK\
            A2tleRgBIAEoEVIDa2V5EhQKBXZhbHVlGAIgASgCUgV2YWx1ZToCOAEaOwoNQnlTaW50NjRFbnRyeRIQCgNrZXkYASABKBJS\
            A2tleRIUCgV2YWx1ZRgCIAEoCFIFdmFsdWU6AjgBGlUKDkJ5Rml4ZWQzMkVudHJ5EhAKA2tleRgBIAEoB1IDa2V5Ei0KBXZh\
            bHVlGAIgASgOMhcub2RkLk91dGVyLkEuQi5DLkQuRGVlcFIFdmFsdWU6AjgBGjwKDkJ5Rml4ZWQ2NEVudHJ5EhAKA2tleRgB\
            IAEoBlIDa2V5EhQKBXZhbHVlGAIgASgDUgV2YWx1ZToCOAEaPQoPQnlTZml4ZWQzMkVudHJ5EhAKA2tleRgBIAEoD1IDa2V5\
            EhQKBXZhbHVlGAIgASgEUgV2YWx1ZToCOAEaPQoPQnlTZml4ZWQ2NEVudHJ5EhAKA2tleRgBIAEoEFIDa2V5EhQKBXZhbHVl\
            GAIgASgRUgV2YWx1ZToCOAEaOQoLQnlCb29sRW50cnkSEAoDa2V5GAEgASgIUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVl\
            OgI4ARpGCg1CeVN0cmluZ0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5Eh8KBXZhbHVlGAIgASgLMgkub2RkLk1hcHNSBXZhbHVl\
            OgI4ASIJCgdOb3RoaW5nQga6AgNPZGRiBnByb3RvMw==
            """
    )
}
