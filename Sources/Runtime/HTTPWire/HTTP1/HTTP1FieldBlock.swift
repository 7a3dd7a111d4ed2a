/// The fields of a response as they will be sent. A block that is always the same is made once and copied.
///
///     var fields = HTTP1FieldBlock()
///     fields.append("content-type", "application/json")
package struct HTTP1FieldBlock: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package init(_ fields: KeyValuePairs<String, String>) {
        for (name, value) in fields { append(name, value) }
    }

    /// The name is the program's own: a token, and none of those that frame the message, which are the encoder's. The value
    /// may come from anywhere; what could end its line becomes a space.
    package mutating func append(_ name: String, _ value: String) {
        appendName(name)
        for byte in value.utf8 { bytes.append(HTTP1Bytes.isFieldContent(byte) ? byte : HTTP1Bytes.space) }
        appendLineEnd()
    }

    package mutating func append(_ name: String, _ value: Int) {
        appendName(name)
        bytes.appendDecimal(value)
        appendLineEnd()
    }

    package mutating func append(_ other: HTTP1FieldBlock) { bytes.append(contentsOf: other.bytes) }

    private mutating func appendName(_ name: String) {
        precondition(Self.mayBeSet(name), "\(name) is no name of a field, or one that the encoder sets")
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(HTTP1Bytes.space)
    }

    private mutating func appendLineEnd() {
        bytes.append(HTTP1Bytes.carriageReturn)
        bytes.append(HTTP1Bytes.lineFeed)
    }

    private static func mayBeSet(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.allSatisfy(HTTP1Bytes.isToken) else { return false }
        switch name.utf8.count {
        case 10: return name.lowercased() != "connection"
        case 14: return name.lowercased() != "content-length"
        case 17: return name.lowercased() != "transfer-encoding"
        default: return true
        }
    }
}

extension [UInt8] {
    /// All of them at once, for bytes that are the loop's own and good only during a call.
    package mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    /// Decimal digits of a number that is not negative.
    mutating func appendDecimal(_ number: Int) {
        if number >= 10 { appendDecimal(number / 10) }
        append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }

    mutating func appendHexadecimal(_ number: Int) {
        if number >= 16 { appendHexadecimal(number / 16) }
        let digit = UInt8(truncatingIfNeeded: number % 16)
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
}
