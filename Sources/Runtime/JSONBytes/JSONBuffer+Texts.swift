/// Texts between quotes: quotes, backslashes and control characters are escaped, everything else stays as it is.
extension JSONBuffer {
    public mutating func append(quoted text: String) {
        // Strings of this platform lie in one piece. `withUTF8` would keep a second reference meanwhile.
        let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append(quoted: $0) }
        precondition(isWritten != nil, "a string in pieces")
    }

    /// There is always room for what is left to read and a block more: only an escape takes more than it reads.
    private mutating func append(quoted text: UnsafeBufferPointer<UInt8>) {
        makeRoom(for: 1 + text.count + JSONBlock.size)
        put(Self.quote)
        if var source = text.baseAddress {
            let end = unsafe source + text.count
            var seen = JSONBlock.Bytes()
            while true {
                let count = unsafe Self.copyPlain(source, end - source, to: next, &seen)
                unsafe source += count
                unsafe next += count
                if unsafe source == end { break }
                unsafe escape(source.pointee, before: end - source)
                unsafe source += 1
            }
            isASCII = isASCII && JSONBlock.isASCII(seen)
        }
        put(Self.quote)
    }

    /// Copies up to the first byte that needs an escape and says how many bytes that were. All that was looked at is laid
    /// over what was seen before.
    @inline(__always)
    private static func copyPlain(
        _ source: UnsafePointer<UInt8>,
        _ count: Int,
        to target: UnsafeMutablePointer<UInt8>,
        _ seen: inout JSONBlock.Bytes
    ) -> Int {
        if count < JSONBlock.size {
            let block = unsafe JSONBlock(at: source, count: count)
            return unsafe min(copy(block, to: target, &seen), count)
        }
        let last = count - JSONBlock.size
        var place = 0
        while place < last {
            let plain = unsafe copy(JSONBlock(at: source + place), to: target + place, &seen)
            if plain < JSONBlock.size { return place + plain }
            place &+= JSONBlock.size
        }
        // The last block overlaps the one before, so that nothing is left over; what is copied twice is the same.
        return unsafe last + copy(JSONBlock(at: source + last), to: target + last, &seen)
    }

    @inline(__always)
    private static func copy(
        _ block: JSONBlock,
        to target: UnsafeMutablePointer<UInt8>,
        _ seen: inout JSONBlock.Bytes
    ) -> Int {
        unsafe block.store(at: target)
        seen |= block.bytes
        return block.plainCount
    }

    @inline(never)
    private mutating func escape(_ byte: UInt8, before rest: Int) {
        makeRoom(for: Self.escapeSizeMax + rest + JSONBlock.size)
        put(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0D: put(UInt8(ascii: "r"))
        case 0x09: put(UInt8(ascii: "t"))
        case 0..<0x20:
            put("u00")
            put(Self.hexadecimal(byte >> 4))
            put(Self.hexadecimal(byte & 0xF))
        default: put(byte)
        }
    }

    /// `\u0001`
    private static let escapeSizeMax = 6

    private static func hexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
