internal import Protobuf

/// Makes wire bytes by hand, also ones that no encoder would make.
struct WireBuilder {
    private(set) var bytes: [UInt8] = []

    static func make(_ body: (inout WireBuilder) -> Void) -> [UInt8] {
        var builder = WireBuilder()
        body(&builder)
        return builder.bytes
    }

    mutating func tag(_ number: UInt32, _ type: UInt8) {
        WireFormat.appendVarint(UInt64(number) << 3 | UInt64(type), to: &bytes)
    }

    mutating func varint(_ number: UInt32, _ value: UInt64) {
        tag(number, 0)
        WireFormat.appendVarint(value, to: &bytes)
    }

    /// A varint stretched to so many bytes with leading zeros.
    mutating func overlongVarint(_ number: UInt32, _ value: UInt64, length: Int) {
        tag(number, 0)
        var value = value
        for _ in 1..<length {
            bytes.append(UInt8(value & 0x7f) | 0x80)
            value >>= 7
        }
        bytes.append(UInt8(value & 0x7f))
    }

    mutating func fixed32(_ number: UInt32, _ value: UInt32) {
        tag(number, 5)
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }

    mutating func fixed64(_ number: UInt32, _ value: UInt64) {
        tag(number, 1)
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
    }

    mutating func bytes(_ number: UInt32, _ content: [UInt8]) {
        WireFormat.appendLengthDelimited(number, content, to: &bytes)
    }

    mutating func string(_ number: UInt32, _ text: String) { bytes(number, Array(text.utf8)) }

    mutating func message(_ number: UInt32, _ body: (inout WireBuilder) -> Void) { bytes(number, Self.make(body)) }

    mutating func group(_ number: UInt32, _ body: (inout WireBuilder) -> Void) {
        tag(number, 3)
        body(&self)
        tag(number, 4)
    }

    mutating func raw(_ bytes: [UInt8]) { self.bytes += bytes }
}
