internal import MeshDomain

/// Vectors in replies: lists of decimals, or their bytes in base64.
enum VectorReading {
    static let dimensionsMax = 65_536

    /// What is no number stands as one that no check lets pass.
    static func decimals(_ cursor: inout JSONCursor) throws(JSONError) -> [Float]? {
        guard try cursor.enterArray() else { return nil }
        var vector: [Float] = []
        while try cursor.nextElement() {
            let value = try cursor.number().map { Float($0) } ?? .nan
            if vector.count < dimensionsMax { vector.append(value) }
        }
        return vector
    }

    /// Little-endian floats of 32 bits. Nil for what is no base64 of such.
    static func base64(_ text: String) -> [Float]? {
        var vector: [Float] = []
        vector.reserveCapacity(text.utf8.count * 3 / 16 + 1)
        var pending: UInt32 = 0
        var sextets = 0
        var bytes: UInt32 = 0
        var byteCount = 0
        for character in text.utf8 {
            if character == UInt8(ascii: "=") { break }
            guard let sextet = sextet(character), vector.count < dimensionsMax else { return nil }
            pending = pending << 6 | sextet
            sextets += 1
            guard sextets % 4 != 1 else { continue }
            // Two, three and four of them hold one byte more each.
            let byte = pending >> (sextets % 4 == 2 ? 4 : sextets % 4 == 3 ? 2 : 0) & 0xFF
            bytes |= byte << UInt32(8 * (byteCount % 4))
            byteCount += 1
            if byteCount % 4 == 0 {
                vector.append(Float(bitPattern: bytes))
                bytes = 0
            }
        }
        return byteCount % 4 == 0 ? vector : nil
    }

    private static func sextet(_ character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
