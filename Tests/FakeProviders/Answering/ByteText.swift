/// JSON as bytes, put together without a tree.
extension [UInt8] {
    mutating func add(_ text: String) { append(contentsOf: text.utf8) }

    mutating func add(_ number: Int) {
        if number < 0 {
            append(UInt8(ascii: "-"))
            return add(-number)
        }
        if number >= 10 { add(number / 10) }
        append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }

    mutating func add(_ bytes: ArraySlice<UInt8>) { append(contentsOf: bytes) }

    /// A JSON string.
    mutating func quote(_ text: String) { quote(text.utf8) }

    mutating func quote(_ bytes: some Sequence<UInt8>) {
        append(UInt8(ascii: "\""))
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0x0A: add("\\n")
            case 0x0D: add("\\r")
            case 0x09: add("\\t")
            case 0..<0x20:
                add("\\u00")
                append(contentsOf: [Self.digit(byte >> 4), Self.digit(byte & 15)])
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
