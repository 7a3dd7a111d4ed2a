/// Bytes as base64 (RFC 4648): the standard alphabet with padding, or the one for URLs without.
package enum Base64: Sendable {
    /// `+` and `/`, padded with `=` (section 4).
    case standard
    /// `-` and `_`, not padded (section 5); for tokens, cursors and file names.
    case url

    package func encode(_ bytes: RawSpan) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.byteCount + 2) / 3 * 4)
        var offset = 0
        while offset < bytes.byteCount {
            let group = min(3, bytes.byteCount - offset)
            var bits: UInt32 = 0
            for place in 0..<group { bits |= UInt32(bytes.byte(at: offset + place)) << UInt32(16 - 8 * place) }
            for place in 0...group {
                text.append(digit(UInt8(truncatingIfNeeded: bits >> UInt32(18 - 6 * place)) & 63))
            }
            if self == .standard, group < 3 { text.append(contentsOf: repeatElement(Self.padding, count: 3 - group)) }
            offset += group
        }
        return String(decoding: text, as: UTF8.self)
    }

    package func encode(_ bytes: [UInt8]) -> String { unsafe encode(bytes.span.bytes) }

    /// The bytes, or nil when the text is not exactly what `encode` makes: the wrong alphabet, missing or surplus padding,
    /// white space, or bits behind the last byte. So one value has one text.
    package func decode(_ text: some StringProtocol) -> [UInt8]? {
        var digits = Array(text.utf8)
        if self == .standard {
            guard digits.count.isMultiple(of: 4) else { return nil }
            let padded = digits.suffix(2).reversed().prefix { $0 == Self.padding }.count
            digits.removeLast(padded)
        }
        // One digit holds six bits, which is no byte.
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3 + 2)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for digit in digits {
            guard let value = value(digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= (1 << count) - 1
            }
        }
        return bits == 0 ? bytes : nil
    }

    private static let padding = UInt8(ascii: "=")

    private func digit(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: self == .standard ? UInt8(ascii: "+") : UInt8(ascii: "-")
        default: self == .standard ? UInt8(ascii: "/") : UInt8(ascii: "_")
        }
    }

    private func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+") where self == .standard, UInt8(ascii: "-") where self == .url: 62
        case UInt8(ascii: "/") where self == .standard, UInt8(ascii: "_") where self == .url: 63
        default: nil
        }
    }
}
