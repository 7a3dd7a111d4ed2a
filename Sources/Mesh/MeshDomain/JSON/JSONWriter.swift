internal import JSONBytes

/// Writes JSON in one pass: no tree in between, nothing but the bytes. Whoever writes an object gives its members sorted by
/// name, so that equal values give equal text; `JSONWritable` says how.
public struct JSONWriter: ~Copyable {
    private var buffer: JSONBuffer
    /// Where the lines begin that are written now: for people and for prompts, two spaces a level. Otherwise there is no
    /// space at all.
    private var indentation: Int?
    /// Whether something stands before in the object or list that is open.
    private var needsComma = false

    public init(isIndented: Bool = false, capacity: Int = 256) {
        buffer = JSONBuffer(capacity: capacity)
        indentation = isIndented ? 0 : nil
    }

    public var bytes: [UInt8] { buffer.bytes }
    /// How many bytes there are so far.
    public var count: Int { buffer.count }
    public var text: String { buffer.text }

    /// What stands around all of it.
    mutating func addRaw(_ text: StaticString) { buffer.append(text) }

    // MARK: Objects and lists

    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// What stands before each element of a list.
    public mutating func beginElement() {
        buffer.appendSeparator(hasComma: needsComma, indentation: indentation)
        needsComma = true
    }

    /// What stands before the value of a member. The name is one of the program's own and needs no escape.
    public mutating func name(_ name: StaticString) {
        buffer.append(name: name, hasComma: needsComma, indentation: indentation)
        needsComma = true
    }

    /// The same for a name that somebody else chose.
    public mutating func foreignName(_ name: String) {
        beginElement()
        buffer.append(quoted: name)
        buffer.append(indentation == nil ? ":" : ": ")
    }

    public mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        write(value)
    }

    public mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        write(Int64(value))
    }

    public mutating func member(_ name: StaticString, _ value: some JSONWritable) {
        self.name(name)
        value.write(to: &self)
    }

    /// Nothing at all when it is nil.
    public mutating func optionalMember(_ name: StaticString, _ value: (some JSONWritable)?) {
        if let value { member(name, value) }
    }

    private mutating func begin(_ bracket: UInt8) {
        buffer.append(bracket)
        indentation? += 2
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        indentation? -= 2
        if needsComma, let indentation { buffer.appendLine(indentedBy: indentation) }
        buffer.append(bracket)
        needsComma = true
    }

    // MARK: Values

    public mutating func writeNull() { buffer.append("null") }

    public mutating func write(_ bool: Bool) { buffer.append(bool ? "true" : "false") }

    /// A double holds 53 bits; what is larger goes as text, as in the JSON form of protobuf.
    public mutating func write(_ number: Int64) {
        guard number.magnitude > 1 << 53 else { return buffer.append(number) }
        buffer.append(UInt8(ascii: "\""))
        buffer.append(number)
        buffer.append(UInt8(ascii: "\""))
    }

    public mutating func write(_ number: Double) { buffer.append(number) }

    public mutating func write(_ text: String) { buffer.append(quoted: text) }
}
