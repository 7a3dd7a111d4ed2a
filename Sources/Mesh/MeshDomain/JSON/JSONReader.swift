internal import JSONBytes

/// Something does not stand where `JSONWriter` would have written it.
public struct JSONMismatch: Error {
    public init() {}
}

/// Reads in one pass what `JSONWriter` wrote: compact, members sorted by name, none that is unknown. At anything else it
/// gives up with `JSONMismatch`, and `JSONCoding.decode` goes the long way over a tree and `Codable`, which decides. So what
/// a later version or another hand wrote is read as well, only slower, and every refusal has one place.
public struct JSONReader {
    private var parser: JSONTextParser
    private var depth = 0
    /// Whether something stood before in the object or list that is open.
    private var needsComma = false

    /// The value that is all of the bytes.
    public static func read<Value: JSONReadable>(
        _ type: Value.Type,
        from bytes: [UInt8]
    ) throws(JSONMismatch) -> Value {
        var reader = JSONReader(bytes)
        let value = try Value(from: &reader)
        try reader.finish()
        return value
    }

    public init(_ bytes: [UInt8]) { parser = JSONTextParser(bytes: bytes, depthMax: JSONCoding.depthMax) }

    public func finish() throws(JSONMismatch) {
        guard parser.position == parser.bytes.count else { throw JSONMismatch() }
    }

    // MARK: Objects and lists

    public mutating func beginObject() throws(JSONMismatch) { try begin(UInt8(ascii: "{")) }
    public mutating func endObject() throws(JSONMismatch) { try end(UInt8(ascii: "}")) }
    public mutating func beginArray() throws(JSONMismatch) { try begin(UInt8(ascii: "[")) }
    public mutating func endArray() throws(JSONMismatch) { try end(UInt8(ascii: "]")) }

    /// Whether there is a further element, which is to be read next, in the list that is open.
    public mutating func hasElement() throws(JSONMismatch) -> Bool {
        if next == UInt8(ascii: "]") { return false }
        try separate()
        return true
    }

    /// The name of a further member, whose value is to be read next, in the object that is open.
    public mutating func foreignName() throws(JSONMismatch) -> String? {
        if next == UInt8(ascii: "}") { return nil }
        try separate()
        let name = try string()
        try take(UInt8(ascii: ":"))
        return name
    }

    public mutating func member<Value: JSONReadable>(_ name: StaticString) throws(JSONMismatch) -> Value {
        guard takeName(name) else { throw JSONMismatch() }
        return try Value(from: &self)
    }

    /// Nil when there is none, and also when it is there and null.
    public mutating func optionalMember<Value: JSONReadable>(_ name: StaticString) throws(JSONMismatch) -> Value? {
        guard takeName(name) else { return nil }
        if next == UInt8(ascii: "n") {
            try takeWord("null")
            return nil
        }
        return try Value(from: &self)
    }

    private mutating func begin(_ bracket: UInt8) throws(JSONMismatch) {
        guard depth <= JSONCoding.depthMax else { throw JSONMismatch() }
        try take(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) throws(JSONMismatch) {
        try take(bracket)
        depth -= 1
        needsComma = true
    }

    private mutating func separate() throws(JSONMismatch) {
        if needsComma { try take(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Goes over `"name":` if that stands next. The names are those of the program and hold no escape.
    private mutating func takeName(_ name: StaticString) -> Bool {
        if needsComma, next != UInt8(ascii: ",") { return false }
        let place = parser.position + (needsComma ? 1 : 0)
        guard parser.bytes.hasName(name, at: place) else { return false }
        parser.position = place + name.utf8CodeUnitCount + 3
        needsComma = true
        return true
    }

    // MARK: Values

    public mutating func string() throws(JSONMismatch) -> String {
        guard next == UInt8(ascii: "\"") else { throw JSONMismatch() }
        do throws(JSONError) { return try parser.string() } catch { throw JSONMismatch() }
    }

    public mutating func bool() throws(JSONMismatch) -> Bool {
        let isTrue = next == UInt8(ascii: "t")
        try takeWord(isTrue ? "true" : "false")
        return isTrue
    }

    public mutating func double() throws(JSONMismatch) -> Double {
        do throws(JSONError) { return try parser.number() } catch { throw JSONMismatch() }
    }

    /// Large ones stand between quotes.
    public mutating func int64() throws(JSONMismatch) -> Int64 {
        guard next == UInt8(ascii: "\"") else {
            let number = try digits()
            // As a number it would have been read as a double, and rounded.
            guard number.magnitude <= 1 << 53 else { throw JSONMismatch() }
            return number
        }
        parser.position += 1
        let number = try digits()
        try take(UInt8(ascii: "\""))
        return number
    }

    public mutating func value() throws(JSONMismatch) -> JSONValue {
        do throws(JSONError) { return try parser.value(depth: depth) } catch { throw JSONMismatch() }
    }

    private mutating func digits() throws(JSONMismatch) -> Int64 {
        let isNegative = next == UInt8(ascii: "-")
        if isNegative { parser.position += 1 }
        let start = parser.position
        // Below zero there is room for one more.
        var negative: Int64 = 0
        while let digit = next, digit >= 0x30, digit <= 0x39 {
            let (tenfold, isTooLarge) = negative.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tenfold.subtractingReportingOverflow(Int64(digit - 0x30))
            if isTooLarge || overflow { throw JSONMismatch() }
            negative = sum
            parser.position += 1
        }
        let count = parser.position - start
        guard count == 1 || count > 1 && parser.bytes[start] != 0x30 else { throw JSONMismatch() }
        if next == UInt8(ascii: ".") || next == UInt8(ascii: "e") || next == UInt8(ascii: "E") { throw JSONMismatch() }
        if isNegative { return negative }
        guard negative > .min else { throw JSONMismatch() }
        return -negative
    }

    // MARK: Bytes

    private var next: UInt8? { parser.next }

    private mutating func take(_ byte: UInt8) throws(JSONMismatch) {
        guard next == byte else { throw JSONMismatch() }
        parser.position += 1
    }

    private mutating func takeWord(_ word: String) throws(JSONMismatch) {
        for byte in word.utf8 { try take(byte) }
    }
}
