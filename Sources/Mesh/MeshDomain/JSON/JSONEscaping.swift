/// The inside of a JSON string: quotes, backslashes and control characters are escaped, everything else stays as it is.
enum JSONEscaping {
    static func append(_ text: String, to output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: text.utf8)
        if hasSpecial(output[start...]) { escape(&output, from: start) }
    }

    /// Takes no decision within, so that it looks at many bytes at a time. Most texts need no more than this.
    private static func hasSpecial(_ bytes: ArraySlice<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in bytes { found |= (byte < 0x20 ? 1 : 0) | (byte == quote ? 1 : 0) | (byte == backslash ? 1 : 0) }
        return found != 0
    }

    /// Makes room at the end and moves the bytes there, the last one first, until all that need an escape have theirs.
    private static func escape(_ output: inout [UInt8], from start: Int) {
        var source = output.count
        var room = 0
        for byte in output[start...] { room += added(for: byte) }
        output.append(contentsOf: repeatElement(0, count: room))
        var target = output.count
        // A span is checked once for being the only one that writes, an array at each byte.
        var bytes = output.mutableSpan
        while target > source {
            source -= 1
            let byte = bytes[source]
            let added = added(for: byte)
            target -= 1 + added
            if added == 0 { bytes[target] = byte } else { write(byte, at: target, in: &bytes) }
        }
    }

    /// How many bytes longer it gets: `\n` by one, `\u0001` by five.
    @inline(__always)
    private static func added(for byte: UInt8) -> Int {
        if byte >= 0x20 { return byte == quote || byte == backslash ? 1 : 0 }
        return byte == 0x0A || byte == 0x0D || byte == 0x09 ? 1 : 5
    }

    private static func write(_ byte: UInt8, at target: Int, in output: inout MutableSpan<UInt8>) {
        output[target] = backslash
        switch byte {
        case 0x0A: output[target + 1] = UInt8(ascii: "n")
        case 0x0D: output[target + 1] = UInt8(ascii: "r")
        case 0x09: output[target + 1] = UInt8(ascii: "t")
        case quote, backslash: output[target + 1] = byte
        default:
            output[target + 1] = UInt8(ascii: "u")
            output[target + 2] = UInt8(ascii: "0")
            output[target + 3] = UInt8(ascii: "0")
            output[target + 4] = digit(byte >> 4)
            output[target + 5] = digit(byte & 0xF)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}
