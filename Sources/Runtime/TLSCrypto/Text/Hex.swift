/// Bytes as hexadecimal digits.
package enum Hex {
    /// Lower-case digits, two for each byte.
    package static func encode(_ bytes: RawSpan) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.byteCount * 2)
        for offset in 0..<bytes.byteCount {
            let byte = bytes.byte(at: offset)
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    package static func encode(_ bytes: [UInt8]) -> String { unsafe encode(bytes.span.bytes) }

    /// The bytes, or nil when the text has an odd length or anything but digits of either case.
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for offset in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[offset]), let low = value(digits[offset + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension RawSpan {
    /// A bounds-checked byte.
    func byte(at offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: checked(offset), as: UInt8.self) }

    private func checked(_ offset: Int) -> Int {
        precondition(offset >= 0 && offset < byteCount, "byte \(offset) of \(byteCount)")
        return offset
    }
}
