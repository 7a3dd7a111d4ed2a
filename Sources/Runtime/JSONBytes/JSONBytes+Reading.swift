/// Steps over JSON text that is read.
extension [UInt8] {
    /// Where the first quote, backslash or control character stands, and whether everything before it is ASCII.
    public func plainRun(from start: Int) -> (end: Int, isASCII: Bool) {
        precondition(start >= 0, "before the text")
        return unsafe withUnsafeBufferPointer { bytes in
            var seen = JSONBlock.Bytes()
            var place = start
            while place < bytes.count {
                let from = unsafe bytes.baseAddress.unsafelyUnwrapped + place
                let size = Swift.min(JSONBlock.size, bytes.count - place)
                let block = unsafe size == JSONBlock.size ? JSONBlock(at: from) : JSONBlock(at: from, count: size)
                let plain = Swift.min(block.plainCount, size)
                place += plain
                if plain < JSONBlock.size {
                    seen |= unsafe JSONBlock(at: from, count: plain).bytes
                    break
                }
                seen |= block.bytes
            }
            return (place, JSONBlock.isASCII(seen))
        }
    }

    /// A part of the text as a string; nil if it is not UTF-8.
    public func text(in range: Range<Int>, isASCII: Bool) -> String? {
        let part = span.extracting(range)
        if isASCII { return unsafe String(copying: UTF8Span(unchecked: part, isKnownASCII: true)) }
        guard let text = try? UTF8Span(validating: part) else { return nil }
        return String(copying: text)
    }

    /// Whether `"name":` stands at the place. The name holds no escape.
    public func hasName(_ name: StaticString, at place: Int) -> Bool {
        let length = name.utf8CodeUnitCount
        let end = place + length + 3
        guard place >= 0, end <= count, self[place] == UInt8(ascii: "\""), self[end - 2] == UInt8(ascii: "\""),
            self[end - 1] == UInt8(ascii: ":")
        else { return false }
        let name = unsafe name.utf8Start
        return unsafe withUnsafeBufferPointer { bytes in
            let text = unsafe bytes.baseAddress.unsafelyUnwrapped + place + 1
            for offset in 0..<length where unsafe text[offset] != name[offset] { return false }
            return true
        }
    }
}
