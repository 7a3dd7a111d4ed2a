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
        var text = Substring(self)
        while text.beginsWithSpace { text.removeFirst() }
        while text.endsWithSpace { text.removeLast() }
        return String(text)
    }
}

/// What a character is takes tables; a byte of ASCII says it at once, alone at the beginning, and at the end when it is no
/// space, whatever is joined to it.
extension Substring {
    fileprivate var beginsWithSpace: Bool {
        guard let byte = utf8.first else { return false }
        return byte < 0x80 ? byte.isSpace : first?.isWhitespace == true
    }

    fileprivate var endsWithSpace: Bool {
        guard let byte = utf8.last, byte >= 0x80 || byte.isSpace else { return false }
        return last?.isWhitespace == true
    }
}

extension UInt8 {
    /// As Unicode has it: blank, tabulators, line feeds, return.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
