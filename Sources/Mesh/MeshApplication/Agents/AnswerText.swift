/// Finding the block for the mesh in an answer, byte by byte from the end, where it stands.
extension Substring {
    func lastRange(ofText needle: String) -> Range<Index>? {
        guard let offset = utf8.span.lastOffset(of: needle.utf8.span) else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: needle.utf8.count)
    }
}

extension String {
    func lastRange(ofText needle: String) -> Range<Index>? { self[...].lastRange(ofText: needle) }
}

extension Span<UInt8> {
    fileprivate func lastOffset(of needle: borrowing Span<UInt8>) -> Int? {
        guard !needle.isEmpty, count >= needle.count else { return nil }
        let first = needle[0]
        for offset in stride(from: count - needle.count, through: 0, by: -1)
        where self[offset] == first && has(needle, at: offset) {
            return offset
        }
        return nil
    }

    private func has(_ needle: borrowing Span<UInt8>, at offset: Int) -> Bool {
        for position in 0..<needle.count where self[offset + position] != needle[position] { return false }
        return true
    }
}

extension StringProtocol {
    var trimmedOfSpace: String {
        var text = Substring(self).withoutPlainSpace
        while text.mayBeginWithSpace, text.first?.isWhitespace == true { text.removeFirst() }
        while text.mayEndWithSpace, text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// What a character is takes tables. Between ASCII a byte of space is a character of its own, and a byte of ASCII that is no
/// space is not one at either end, whatever is joined to it.
extension Substring {
    fileprivate var withoutPlainSpace: Substring {
        let bytes = utf8.span
        var start = 0
        var end = bytes.count
        while start + 1 < end, bytes[start].isSpace, bytes[start + 1] < 0x80 { start += 1 }
        while start + 1 < end, bytes[end - 1].isSpace, bytes[end - 2] < 0x80 { end -= 1 }
        return self[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: end)]
    }

    fileprivate var mayBeginWithSpace: Bool { utf8.first.map { $0 >= 0x80 || $0.isSpace } ?? false }
    fileprivate var mayEndWithSpace: Bool { utf8.last.map { $0 >= 0x80 || $0.isSpace } ?? false }
}

extension UInt8 {
    /// As Unicode has it: blank, tabulators, line feeds, return.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
