/// What may not stand in a JSON string as it is: the quote, the backslash and control characters.
enum JSONEscape {
    static func isNeeded(for byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0a: bytes.append(UInt8(ascii: "n"))
        case 0x0c: bytes.append(UInt8(ascii: "f"))
        case 0x0d: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u001".utf8)
            bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 0xf)])
        }
    }

    /// Reads the escape whose backslash is at the position, which moves behind it. Two escapes that make up a surrogate
    /// pair are one; half a pair is unlawful, as it has no form in UTF-8.
    static func scalar(in bytes: BorrowedBytes, at position: inout Int) -> Unicode.Scalar? {
        guard position + 1 < bytes.count else { return nil }
        let letter = bytes[position + 1]
        if letter == UInt8(ascii: "u") {
            guard let unit = codeUnit(in: bytes, at: position) else { return nil }
            position += 6
            guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
            guard let trail = codeUnit(in: bytes, at: position), UTF16.isTrailSurrogate(trail) else { return nil }
            position += 6
            return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
        }
        let scalar: Unicode.Scalar
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{c}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        default: return nil
        }
        position += 2
        return scalar
    }

    /// The number of `\u` and four hexadecimal digits.
    private static func codeUnit(in bytes: BorrowedBytes, at position: Int) -> UInt16? {
        guard position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for index in position + 2..<position + 6 {
            guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80 else {
                return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}

extension BorrowedBytes {
    /// Where the next byte is that needs an escape, or the end.
    ///
    /// Eight bytes at a time: in each of the three terms the highest bit of a byte says that it is below 0x20, a quote
    /// or a backslash. A borrow can set the bit of a later byte too, but never of one before the first that is meant.
    func endOfPlainText(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index + 8 <= count {
            let word = word(at: index)
            let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            let below = (word &- ones &* 0x20) & ~word
            let found = (below | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & highBits
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, !JSONEscape.isNeeded(for: self[index]) { index += 1 }
        return index
    }
}
