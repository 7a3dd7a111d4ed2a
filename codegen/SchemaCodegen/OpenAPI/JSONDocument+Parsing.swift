extension JSONDocument {
    /// Reads what a comment of the schema says behind `Default:` or `Example:`; nil when that is not JSON (RFC 8259).
    init?(parsing text: String) {
        var parser = JSONParser(text)
        guard let document = parser.document() else { return nil }
        self = document
    }
}

/// A reader of one JSON text. The texts are lines of our own schema: a depth bound is its only defence.
private struct JSONParser {
    private static let depthMax = 32

    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    mutating func document() -> JSONDocument? {
        guard let value = value(depth: 0) else { return nil }
        skipSpace()
        return rest.isEmpty ? value : nil
    }

    private mutating func value(depth: Int) -> JSONDocument? {
        guard depth < Self.depthMax else { return nil }
        skipSpace()
        switch rest.first {
        case "{": return object(depth: depth)
        case "[": return array(depth: depth)
        case "\"": return string().map(JSONDocument.string)
        case "t": return take("true") ? .bool(true) : nil
        case "f": return take("false") ? .bool(false) : nil
        case "n": return take("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> JSONDocument? {
        var object = JSONObject()
        let isWhole = members(from: "{", to: "}") { parser in
            parser.skipSpace()
            guard let key = parser.string() else { return false }
            parser.skipSpace()
            guard parser.take(":"), let value = parser.value(depth: depth + 1) else { return false }
            object[key] = value
            return true
        }
        return isWhole ? .object(object) : nil
    }

    private mutating func array(depth: Int) -> JSONDocument? {
        var elements: [JSONDocument] = []
        let isWhole = members(from: "[", to: "]") { parser in
            guard let value = parser.value(depth: depth + 1) else { return false }
            elements.append(value)
            return true
        }
        return isWhole ? .array(elements) : nil
    }

    private mutating func members(
        from opening: String,
        to closing: String,
        _ member: (inout Self) -> Bool
    ) -> Bool {
        guard take(opening) else { return false }
        skipSpace()
        if take(closing) { return true }
        repeat {
            guard member(&self) else { return false }
            skipSpace()
        } while take(",")
        return take(closing)
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        var result = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return String(result)
            case "\\":
                guard let escaped = escape() else { return nil }
                result.append(escaped)
            case "\u{0}"..<" ": return nil
            default: result.append(scalar)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        switch rest.popFirst() {
        case "\"": "\""
        case "\\": "\\"
        case "/": "/"
        case "b": "\u{8}"
        case "f": "\u{c}"
        case "n": "\n"
        case "r": "\r"
        case "t": "\t"
        case "u": codePoint()
        default: nil
        }
    }

    /// The scalar behind `\u`; one beyond the basic plane comes as two escapes.
    private mutating func codePoint() -> Unicode.Scalar? {
        guard let first = hexadecimal() else { return nil }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard take("\\u"), let second = hexadecimal(), (0xD800..<0xDC00).contains(first),
            (0xDC00..<0xE000).contains(second)
        else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func hexadecimal() -> UInt32? {
        let digits = rest.prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
        rest.removeFirst(4)
        return UInt32(String(digits), radix: 16)
    }

    private mutating func number() -> JSONDocument? {
        var digits = ""
        if take("-") { digits = "-" }
        let whole = takeDigits()
        guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return nil }
        digits += whole
        if take(".") {
            let fraction = takeDigits()
            guard !fraction.isEmpty else { return nil }
            digits += "." + fraction
        }
        if take("e") || take("E") {
            digits += "e" + (take("-") ? "-" : take("+") ? "+" : "")
            let exponent = takeDigits()
            guard !exponent.isEmpty else { return nil }
            digits += exponent
        }
        return .number(digits)
    }

    private mutating func takeDigits() -> String {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest.removeFirst(digits.count)
        return String(digits)
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest.removeFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func skipSpace() {
        while let scalar = rest.first, [" ", "\t", "\n", "\r"].contains(scalar) { rest.removeFirst() }
    }
}
