internal import JSONBytes

/// Reads foreign JSON in one pass and without a tree: members in any order, unknown ones skipped, white space anywhere. What
/// has another type than was asked for is skipped and reads as nil; what is no JSON at all is an error. `JSONReader` is for
/// the program's own text.
///
///     guard try cursor.enterObject() else { return }
///     while let name = try cursor.nextName() {
///         switch name {
///         case "text": text = try cursor.string()
///         default: try cursor.skip()
///         }
///     }
public struct JSONCursor {
    private var parser: JSONTextParser
    private var depth = 0
    /// Nothing was read yet in the object or list that was entered last.
    private var isAtStart = false

    public init(_ bytes: [UInt8]) { parser = JSONTextParser(bytes: bytes) }

    /// Nothing but white space may follow.
    public mutating func finish() throws(JSONError) {
        guard next == nil else { throw parser.fault("nothing may follow the value") }
    }

    // MARK: Objects and lists

    /// False when something else stands there, which is skipped.
    public mutating func enterObject() throws(JSONError) -> Bool { try enter(UInt8(ascii: "{")) }

    /// False when something else stands there, which is skipped.
    public mutating func enterArray() throws(JSONError) -> Bool { try enter(UInt8(ascii: "[")) }

    /// The name of a further member, whose value is to be read or skipped next; nil at the end of the object.
    public mutating func nextName() throws(JSONError) -> String? {
        guard try hasMore(until: UInt8(ascii: "}")) else { return nil }
        guard next == UInt8(ascii: "\"") else { throw parser.fault("a name is wanted") }
        let name = try parser.string()
        guard parser.take(UInt8(ascii: ":")) else { throw parser.fault("a colon is wanted") }
        return name
    }

    /// Whether there is a further element, which is to be read or skipped next.
    public mutating func nextElement() throws(JSONError) -> Bool { try hasMore(until: UInt8(ascii: "]")) }

    private mutating func enter(_ bracket: UInt8) throws(JSONError) -> Bool {
        guard next == bracket else {
            try skip()
            return false
        }
        guard depth < JSONValue.depthMax else {
            throw parser.fault("nested deeper than \(JSONValue.depthMax) levels")
        }
        parser.position += 1
        depth += 1
        isAtStart = true
        return true
    }

    private mutating func hasMore(until end: UInt8) throws(JSONError) -> Bool {
        if parser.take(end) {
            depth -= 1
            isAtStart = false
            return false
        }
        if isAtStart {
            isAtStart = false
        } else {
            guard parser.take(UInt8(ascii: ",")) else { throw parser.fault("a comma or an end is wanted") }
        }
        return true
    }

    // MARK: Values

    public mutating func string() throws(JSONError) -> String? {
        if next == UInt8(ascii: "\"") { return try parser.string() }
        try skip()
        return nil
    }

    public mutating func number() throws(JSONError) -> Double? {
        if let byte = next, byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) { return try parser.number() }
        try skip()
        return nil
    }

    /// A whole number, also one between quotes, as the JSON form of protobuf writes large ones.
    public mutating func integer() throws(JSONError) -> Int64? {
        if next == UInt8(ascii: "\"") { return Int64(try parser.string()) }
        return try number().flatMap { Int64(exactly: $0) }
    }

    public mutating func bool() throws(JSONError) -> Bool? {
        if next == UInt8(ascii: "t") || next == UInt8(ascii: "f") { return try value().bool }
        try skip()
        return nil
    }

    public mutating func value() throws(JSONError) -> JSONValue { try parser.value(depth: depth) }

    /// Goes over a value, whatever it is.
    public mutating func skip() throws(JSONError) {
        switch next {
        case UInt8(ascii: "{"):
            _ = try enterObject()
            while try skipName() { try skip() }
        case UInt8(ascii: "["):
            _ = try enterArray()
            while try nextElement() { try skip() }
        case UInt8(ascii: "\""): try parser.skipString()
        default: _ = try value()
        }
    }

    private mutating func skipName() throws(JSONError) -> Bool {
        guard try hasMore(until: UInt8(ascii: "}")) else { return false }
        guard next == UInt8(ascii: "\"") else { throw parser.fault("a name is wanted") }
        try parser.skipString()
        guard parser.take(UInt8(ascii: ":")) else { throw parser.fault("a colon is wanted") }
        return true
    }

    /// A string stands next, for values that may have several types.
    public var isAtString: Bool { mutating get { next == UInt8(ascii: "\"") } }

    public var isAtArray: Bool { mutating get { next == UInt8(ascii: "[") } }

    private var next: UInt8? {
        mutating get {
            parser.skipSpace()
            return parser.next
        }
    }
}

extension JSONTextParser {
    /// Goes over a string without making one. What an escape stands for and whether the text is UTF-8 is not looked at.
    fileprivate mutating func skipString() throws(JSONError) {
        position = bytes.plainRun(from: position + 1).end
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): position = bytes.plainRun(from: position + 2).end
            default: throw fault("a control character stands in a string")
            }
        }
        throw fault("the string has no end")
    }
}
