internal import Protobuf

/// Wire bytes made by hand, so that a message of any type can be made from its schema.
struct WireText {
    private(set) var bytes: [UInt8] = []

    init() {}

    init(_ body: (inout WireText) -> Void) { body(&self) }

    mutating func content(_ number: Int32, _ content: [UInt8]) {
        varint(UInt64(number) << 3 | 2)
        varint(UInt64(content.count))
        bytes += content
    }

    mutating func integer(_ number: Int32, _ value: UInt64) {
        varint(UInt64(number) << 3)
        varint(value)
    }

    mutating func fixed64(_ number: Int32, _ value: UInt64) {
        varint(UInt64(number) << 3 | 1)
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }

    mutating func fixed32(_ number: Int32, _ value: UInt32) {
        varint(UInt64(number) << 3 | 5)
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
