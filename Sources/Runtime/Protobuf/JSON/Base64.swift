/// Base64 as ProtoJSON has it: written in the standard alphabet with padding; read in the standard or the URL-safe one,
/// padded or not. gRPC's metadata has the same, written without padding.
package enum Base64 {
    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    package static func encodeUnpadded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        append(bytes, to: &text)
        while text.last == padding { text.removeLast() }
        return text
    }

    package static func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
        text.reserveCapacity(text.count + (bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var pending = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            pending += 1
            if pending == 3 {
                appendDigits(of: group, count: 4, to: &text)
                (group, pending) = (0, 0)
            }
        }
        if pending > 0 {
            appendDigits(of: group << (8 * UInt32(3 - pending)), count: pending + 1, to: &text)
            for _ in pending..<3 { text.append(padding) }
        }
    }

    private static func appendDigits(of group: UInt32, count: Int, to text: inout [UInt8]) {
        var shift: UInt32 = 18
        for _ in 0..<count {
            text.append(alphabet[Int(group >> shift & 63)])
            shift &-= 6
        }
    }

    /// The bytes, or nil when the text is not base64.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var digits = 0
        var paddings = 0
        for character in text {
            if character == padding {
                paddings += 1
                continue
            }
            guard paddings == 0, let value = value(of: character) else { return nil }
            group = group << 6 | UInt32(value)
            digits += 1
            if digits == 4 {
                appendBytes(of: group, count: 3, to: &bytes)
                (group, digits) = (0, 0)
            }
        }
        guard paddings == 0 || (paddings <= 2 && digits + paddings == 4) else { return nil }
        switch digits {
        case 0: break
        case 2: appendBytes(of: group << 12, count: 1, to: &bytes)
        case 3: appendBytes(of: group << 6, count: 2, to: &bytes)
        default: return nil
        }
        return bytes
    }

    private static func appendBytes(of group: UInt32, count: Int, to bytes: inout [UInt8]) {
        var shift: UInt32 = 16
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: group >> shift))
            shift &-= 8
        }
    }

    private static let padding = UInt8(ascii: "=")

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
