/// JSON text while it is being written: punctuation, strings and numbers.
///
/// A comma follows every member and element; the closing bracket then takes the place of the last one. So nobody has
/// to remember whether something was written before.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    // MARK: Structure

    mutating func openObject() { bytes.append(UInt8(ascii: "{")) }
    mutating func closeObject() { close(UInt8(ascii: "}")) }
    mutating func openList() { bytes.append(UInt8(ascii: "[")) }
    mutating func closeList() { close(UInt8(ascii: "]")) }
    mutating func comma() { bytes.append(UInt8(ascii: ",")) }

    mutating func emptyObject() {
        openObject()
        closeObject()
    }

    private mutating func close(_ bracket: UInt8) {
        if bytes.last == UInt8(ascii: ",") {
            bytes[bytes.count - 1] = bracket
        } else {
            bytes.append(bracket)
        }
    }

    /// A name that was made by `key(_:)`.
    mutating func key(_ prepared: [UInt8]) { bytes.append(contentsOf: prepared) }

    /// The name of a member with its quotes and colon.
    static func key(_ name: String) -> [UInt8] {
        var output = JSONOutput()
        output.string(name)
        output.colon()
        return output.bytes
    }

    mutating func colon() { bytes.append(UInt8(ascii: ":")) }

    // MARK: Values

    mutating func null() { bytes.append(contentsOf: "null".utf8) }

    mutating func bool(_ value: Bool) { bytes.append(contentsOf: value ? "true".utf8 : "false".utf8) }

    mutating func integer(_ value: some FixedWidthInteger) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(decimal: UInt64(value.magnitude))
    }

    /// A string around something that needs no escapes.
    mutating func quoted(_ content: (inout [UInt8]) -> Void) {
        bytes.append(UInt8(ascii: "\""))
        content(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A 64-bit integer is a string in JSON: many readers have nothing but doubles.
    mutating func quotedInteger(_ value: some FixedWidthInteger) {
        bytes.append(UInt8(ascii: "\""))
        integer(value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// The shortest digits that read back as the same number.
    mutating func number<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ value: Number) {
        guard value.isFinite else {
            return string(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")
        }
        // Below this bound each integer has its own value, so its digits are the shortest.
        let exactMax = Number(sign: .plus, exponent: Number.Exponent(Number.significandBitCount), significand: 1)
        if value.magnitude < exactMax, value.rounded(.towardZero) == value, value != 0 || value.sign == .plus {
            return integer(Int64(value))
        }
        let digits = value.description.utf8
        bytes.append(contentsOf: digits.suffix(2).elementsEqual(".0".utf8) ? digits.dropLast(2) : digits[...])
    }

    mutating func base64(_ content: BorrowedBytes) {
        quoted { Base64.append(content, to: &$0) }
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if JSONEscape.isNeeded(for: byte) {
                JSONEscape.append(byte, to: &bytes)
            } else {
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func string(_ text: BorrowedBytes) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        while true {
            let end = text.endOfPlainText(from: start)
            text.part(start..<end).append(to: &bytes)
            if end == text.count { break }
            JSONEscape.append(text[end], to: &bytes)
            start = end + 1
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension [UInt8] {
    mutating func append(decimal value: UInt64) {
        var digits = 1
        var rest = value / 10
        while rest > 0 {
            digits += 1
            rest /= 10
        }
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
        var position = count - 1
        rest = value
        while rest > 0 {
            self[position] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            position -= 1
        }
    }
}
