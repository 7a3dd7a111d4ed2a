/// The inside of a JSON string: quotes, backslashes and control characters are escaped, everything else stays as it is.
enum JSONEscaping {
    static func append(_ text: String, to output: inout [UInt8]) {
        // The first look takes no decision within, so that it runs over many bytes at a time. Most texts end here.
        var text = text
        text.makeContiguousUTF8()
        let source = text.utf8Span.span
        var added = 0
        for index in source.indices { added += Self.added(for: source[index]) }
        if added == 0 { return output.append(contentsOf: text.utf8) }
        output.append(addingCapacity: source.count + added) { target in
            for index in source.indices { append(source[index], to: &target) }
        }
    }

    /// How many bytes longer it gets: `\n` by one, `\u0001` by five.
    @inline(__always)
    private static func added(for byte: UInt8) -> Int {
        var added = byte < 0x20 ? 5 : 0
        added = byte == 0x0A || byte == 0x0D || byte == 0x09 ? 1 : added
        return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 1 : added
    }

    @inline(__always)
    private static func append(_ byte: UInt8, to target: inout OutputSpan<UInt8>) {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { return target.append(byte) }
        target.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: target.append(UInt8(ascii: "n"))
        case 0x0D: target.append(UInt8(ascii: "r"))
        case 0x09: target.append(UInt8(ascii: "t"))
        case 0..<0x20:
            target.append(UInt8(ascii: "u"))
            target.append(UInt8(ascii: "0"))
            target.append(UInt8(ascii: "0"))
            target.append(digit(byte >> 4))
            target.append(digit(byte & 0xF))
        default: target.append(byte)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
