/// Counting characters as people do takes tables for each of them. Where bytes say the same, bytes are counted.
extension String {
    /// As `count`.
    public var characterCount: Int {
        let bytes = utf8.span
        return bytes.isPlain(upTo: bytes.count) ? bytes.count : count
    }

    public func isLonger(than charactersMax: Int) -> Bool {
        utf8.count > charactersMax && characterCount > charactersMax
    }

    /// As `String(prefix(charactersMax))`.
    public func beginning(_ charactersMax: Int) -> String {
        let bytes = utf8.span
        guard bytes.count > charactersMax else { return self }
        // What follows may still belong to the last character.
        guard bytes.isPlain(upTo: charactersMax + 1) else { return String(prefix(charactersMax)) }
        return String(self[..<utf8.index(startIndex, offsetBy: charactersMax)])
    }
}

extension Span<UInt8> {
    /// Each byte is a character: it is ASCII, and no line break of two bytes is in it. Takes no decision within, so that it
    /// looks at many bytes at a time.
    fileprivate func isPlain(upTo end: Int) -> Bool {
        var found: UInt8 = 0
        for position in 0..<end {
            let byte = self[position]
            found |= (byte & 0x80) | (byte == 0x0D ? 1 : 0)
        }
        return found == 0
    }
}
