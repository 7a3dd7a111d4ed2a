internal import JSONBytes

/// Walks over bytes, strictly as RFC 8259 says. `JSONReader` and `JSONCursor` take the same steps for what they do not read
/// themselves.
struct JSONTextParser {
    let bytes: [UInt8]
    var position = 0
    private let depthMax: Int

    init(bytes: [UInt8], depthMax: Int = JSONValue.depthMax) {
        self.bytes = bytes
        self.depthMax = depthMax
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try self.value(depth: 0)
        skipSpace()
        guard position == bytes.count else { throw fault("nothing may follow the value") }
        return value
    }

    mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth <= depthMax else { throw fault("nested deeper than \(depthMax) levels") }
        skipSpace()
        guard position < bytes.count else { throw fault("the text ends where a value should be") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault("a name is wanted") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw fault("a colon is wanted") }
            members[name] = try value(depth: depth + 1)
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw fault("a comma or the end of the object is wanted") }
            // From two on there are mostly a few more, and each step of growth would move those before.
            if members.count == 1 { members.reserveCapacity(6) }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try value(depth: depth + 1))
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw fault("a comma or the end of the list is wanted") }
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for byte in String(describing: text).utf8 {
            guard position < bytes.count, bytes[position] == byte else { throw fault("\(text) is wanted") }
            position += 1
        }
        return value
    }

    mutating func number() throws(JSONError) -> Double {
        if let short = shortNumber() { return short }
        let start = position
        _ = takeRaw(UInt8(ascii: "-"))
        if !takeRaw(UInt8(ascii: "0")) { try digits() }
        if takeRaw(UInt8(ascii: ".")) { try digits() }
        if takeRaw(UInt8(ascii: "e")) || takeRaw(UInt8(ascii: "E")) {
            if !takeRaw(UInt8(ascii: "+")) { _ = takeRaw(UInt8(ascii: "-")) }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else { throw fault("\(text) is too large for a number") }
        return number
    }

    /// Most numbers are short, whole or with a few decimals, and need no general parser: a whole number below 2^53 and a
    /// power of ten up to 10^22 are exact as doubles, so their quotient is the nearest double to the decimal number.
    private mutating func shortNumber() -> Double? {
        var end = position
        var value = 0
        while end < bytes.count, end - position < 15, bytes[end] >= 0x30, bytes[end] <= 0x39 {
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard end > position, end - position == 1 || bytes[position] != 0x30, end < bytes.count else { return nil }
        var divisor = 1
        if bytes[end] == UInt8(ascii: ".") {
            end += 1
            let point = end
            while end < bytes.count, end - position < 16, bytes[end] >= 0x30, bytes[end] <= 0x39 {
                value = value * 10 + Int(bytes[end] - 0x30)
                divisor *= 10
                end += 1
            }
            guard end > point, end < bytes.count else { return nil }
        }
        switch bytes[end] {
        case 0x2C, 0x7D, 0x5D:
            position = end
            return divisor == 1 ? Double(value) : Double(value) / Double(divisor)
        default: return nil
        }
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
        if position == start { throw fault("a value is wanted") }
    }

    mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        let run = bytes.plainRun(from: start)
        position = run.end
        if next == UInt8(ascii: "\\") { return try escapedString(from: start) }
        try endString()
        return try text(of: bytes, start..<run.end, isASCII: run.isASCII)
    }

    /// The slower way, from the first escape on.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var content = Array(bytes[start..<position])
        while next == UInt8(ascii: "\\") {
            position += 1
            try escape(into: &content)
            let plain = position
            position = bytes.plainRun(from: plain).end
            content.append(contentsOf: bytes[plain..<position])
        }
        try endString()
        return try text(of: content, 0..<content.count, isASCII: false)
    }

    private mutating func endString() throws(JSONError) {
        guard let next else { throw fault("the string has no end") }
        guard next == UInt8(ascii: "\"") else { throw fault("a control character stands in a string") }
        position += 1
    }

    private func text(of content: [UInt8], _ range: Range<Int>, isASCII: Bool) throws(JSONError) -> String {
        guard let text = content.text(in: range, isASCII: isASCII) else { throw fault("the string is not UTF-8") }
        return text
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard position < bytes.count else { throw fault("the string has no end") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): try unicodeEscape(into: &text)
        default: throw fault("there is no such escape")
        }
    }

    private mutating func unicodeEscape(into text: inout [UInt8]) throws(JSONError) {
        var code = try hexadecimal()
        if code >= 0xD800, code < 0xDC00, takeRaw(UInt8(ascii: "\\")), takeRaw(UInt8(ascii: "u")) {
            let low = try hexadecimal()
            guard low >= 0xDC00, low < 0xE000 else { throw fault("half a character") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("half a character") }
        text.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits are wanted") }
        position += 4
        return code
    }

    mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        return takeRaw(byte)
    }

    private mutating func takeRaw(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    func fault(_ reason: String) -> JSONError { JSONError(place: "byte \(position)", reason: reason) }
}
