/// Takes JSON text apart: structure, strings, numbers and literals, strictly by RFC 8259.
///
/// A value, so a copy of it can look ahead.
struct JSONScanner {
    /// What kind of value starts at the position.
    enum Kind {
        case object, list, string, number, bool, null
    }

    /// A string as it stands in the text. Its escapes are known to be lawful.
    struct StringToken {
        /// What stands between the quotes.
        let content: Range<Int>
        let hasEscapes: Bool
    }

    let input: BorrowedBytes
    private let rootType: String
    private var position = 0

    init(_ input: BorrowedBytes, rootType: String) {
        self.input = input
        self.rootType = rootType
    }

    // MARK: Structure

    mutating func peek() throws(DecodingError) -> Kind {
        skipWhiteSpace()
        switch try currentByte() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .list
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        default: throw failure("expected a value")
        }
    }

    /// Moves to the next member of an object. The first call enters the object, the one that says no leaves it.
    mutating func nextMember(_ isFirst: inout Bool) throws(DecodingError) -> Bool {
        try next(&isFirst, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
    }

    /// Moves to the next element of a list. The first call enters the list, the one that says no leaves it.
    mutating func nextElement(_ isFirst: inout Bool) throws(DecodingError) -> Bool {
        try next(&isFirst, open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
    }

    private mutating func next(_ isFirst: inout Bool, open: UInt8, close: UInt8) throws(DecodingError) -> Bool {
        if isFirst {
            guard take(open) else { throw failure("expected '\(Character(Unicode.Scalar(open)))'") }
            skipWhiteSpace()
            isFirst = false
            return !take(close)
        }
        skipWhiteSpace()
        if take(close) { return false }
        _ = try currentByte()
        guard take(UInt8(ascii: ",")) else {
            throw failure("expected ',' or '\(Character(Unicode.Scalar(close)))'")
        }
        return true
    }

    /// The name of a member, with the colon behind it.
    mutating func name() throws(DecodingError) -> StringToken {
        skipWhiteSpace()
        guard try currentByte() == UInt8(ascii: "\"") else { throw failure("expected a name in quotes") }
        let name = try string()
        skipWhiteSpace()
        _ = try currentByte()
        guard take(UInt8(ascii: ":")) else { throw failure("expected ':'") }
        return name
    }

    mutating func end() throws(DecodingError) {
        skipWhiteSpace()
        if position < input.count { throw failure("something follows the value") }
    }

    // MARK: Values

    /// The string that starts at the position, as `peek` said.
    mutating func string() throws(DecodingError) -> StringToken {
        position += 1
        let start = position
        var hasEscapes = false
        while true {
            position = input.endOfPlainText(from: position)
            switch try currentByte() {
            case UInt8(ascii: "\""):
                position += 1
                return StringToken(content: start..<(position - 1), hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                guard JSONEscape.scalar(in: input, at: &position) != nil else {
                    throw failure("an escape is not lawful")
                }
                hasEscapes = true
            default: throw failure("a control character stands in a string")
            }
        }
    }

    mutating func number() throws(DecodingError) -> DecimalNumber {
        guard let number = DecimalNumber(input, at: &position) else { throw failure("a number is not well-formed") }
        return number
    }

    mutating func bool() throws(DecodingError) -> Bool {
        if take("true") { return true }
        guard take("false") else { throw failure("expected a value") }
        return false
    }

    mutating func null() throws(DecodingError) {
        guard take("null") else { throw failure("expected a value") }
    }

    /// Moves behind a value of any kind, in which at most so many objects and lists are nested.
    mutating func skipValue(depth: Int) throws(DecodingError) {
        var isFirst = true
        switch try peek() {
        case .object:
            try checkDepth(depth)
            while try nextMember(&isFirst) {
                _ = try name()
                try skipValue(depth: depth - 1)
            }
        case .list:
            try checkDepth(depth)
            while try nextElement(&isFirst) { try skipValue(depth: depth - 1) }
        case .string: _ = try string()
        case .number: _ = try number()
        case .bool: _ = try bool()
        case .null: try null()
        }
    }

    private func checkDepth(_ depth: Int) throws(DecodingError) {
        if depth <= 0 {
            throw DecodingError(.tooDeep, type: rootType, reason: "a value that is not known is nested too deep")
        }
    }

    // MARK: Bytes

    private mutating func skipWhiteSpace() {
        while position < input.count {
            switch input[position] {
            case 0x20, 0x09, 0x0a, 0x0d: position += 1
            default: return
            }
        }
    }

    private func currentByte() throws(DecodingError) -> UInt8 {
        guard position < input.count else { throw failure("the text ends too early") }
        return input[position]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < input.count, input[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let end = position + word.utf8CodeUnitCount
        guard end <= input.count, input.part(position..<end) == word else { return false }
        position = end
        return true
    }

    private func failure(_ reason: String) -> DecodingError {
        DecodingError(.malformed, type: rootType, reason: "\(reason) at byte \(position)")
    }
}

extension JSONScanner.Kind {
    /// As in "expected a number, found a string".
    var description: String {
        switch self {
        case .object: "an object"
        case .list: "a list"
        case .string: "a string"
        case .number: "a number"
        case .bool: "a boolean"
        case .null: "null"
        }
    }
}
