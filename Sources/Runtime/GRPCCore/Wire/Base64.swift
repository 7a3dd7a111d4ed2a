/// Base64 as gRPC metadata wants it: written without padding, read with and without.
package enum Base64 {
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count * 4 + 2) / 3)
        var position = 0
        while position < bytes.count {
            let part = bytes[position..<min(position + 3, bytes.count)]
            var word = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            word <<= 8 * UInt32(3 - part.count)
            for digit in 0...part.count {
                encoded.append(alphabet[Int(word >> (18 - 6 * UInt32(digit)) & 63)])
            }
            position += 3
        }
        return encoded
    }

    /// Nil when the text is not base64.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        var digits = Array(text)
        if digits.count % 4 == 0 {
            for _ in 0..<2 where digits.last == UInt8(ascii: "=") { digits.removeLast() }
        }
        guard digits.count % 4 != 1 else { return nil }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(digits.count * 3 / 4)
        var word: UInt32 = 0
        for (position, digit) in digits.enumerated() {
            let value = values[Int(digit)]
            guard value < 64 else { return nil }
            word = word << 6 | UInt32(value)
            // Every digit but the first of a group of four completes a byte.
            let place = position % 4
            if place > 0 { decoded.append(UInt8(truncatingIfNeeded: word >> (6 - 2 * UInt32(place)))) }
        }
        return decoded
    }

    private static let alphabet = [UInt8]("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
        // Some clients send the alphabet of URLs.
        values[Int(UInt8(ascii: "-"))] = 62
        values[Int(UInt8(ascii: "_"))] = 63
        return values
    }()
}
