/// Text written straight into bytes: what lines of logs and of an exposition are made of.
extension [UInt8] {
    mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    /// Fills up with zeros from the left.
    mutating func append(_ value: Int, digits: Int) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    /// The shortest digits that read back as the same number, a whole number without a point.
    mutating func append(shortest value: Double) {
        let digits = value.description.utf8
        append(contentsOf: digits.suffix(2).elementsEqual(".0".utf8) ? digits.dropLast(2) : digits[...])
    }

    /// Sixteen lower-case digits.
    mutating func append(hex value: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) {
            append(hexPair: UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// Two lower-case digits.
    mutating func append(hexPair byte: UInt8) {
        append(hexDigit: byte >> 4)
        append(hexDigit: byte & 0xf)
    }

    private mutating func append(hexDigit digit: UInt8) {
        append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    }
}
