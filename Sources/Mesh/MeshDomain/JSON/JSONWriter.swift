/// Writes JSON in one pass: no tree in between, nothing but the bytes. Whoever writes an object gives its members sorted by
/// name, so that equal values give equal text; `JSONWritable` says how.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    /// For people and for prompts: two spaces a level. Otherwise there is no space at all.
    private let isIndented: Bool
    private var level = 0
    /// Whether something stands before in the object or list that is open.
    private var needsComma = false

    package init(isIndented: Bool = false, capacity: Int = 256) {
        self.isIndented = isIndented
        bytes.reserveCapacity(capacity)
    }

    /// What stands around all of it.
    mutating func addRaw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    // MARK: Objects and lists

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    /// What stands before each element of a list.
    package mutating func beginElement() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        if isIndented { newLine() }
    }

    /// What stands before the value of a member. The name is one of the program's own and needs no escape.
    package mutating func name(_ name: String) {
        beginElement()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        endName()
    }

    /// The same for a name that somebody else chose.
    package mutating func foreignName(_ name: String) {
        beginElement()
        write(name)
        endName()
    }

    package mutating func member(_ name: String, _ value: String) {
        self.name(name)
        write(value)
    }

    package mutating func member(_ name: String, _ value: Int) {
        self.name(name)
        write(Int64(value))
    }

    package mutating func member(_ name: String, _ value: some JSONWritable) {
        self.name(name)
        value.write(to: &self)
    }

    /// Nothing at all when it is nil.
    package mutating func optionalMember(_ name: String, _ value: (some JSONWritable)?) {
        if let value { member(name, value) }
    }

    private mutating func begin(_ bracket: UInt8) {
        bytes.append(bracket)
        level += 1
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        level -= 1
        if isIndented, needsComma { newLine() }
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func endName() {
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func newLine() {
        bytes.append(0x0A)
        for _ in 0..<level {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }

    // MARK: Values

    package mutating func writeNull() { bytes.append(contentsOf: "null".utf8) }

    package mutating func write(_ bool: Bool) { bytes.append(contentsOf: (bool ? "true" : "false").utf8) }

    /// A double holds 53 bits; what is larger goes as text, as in the JSON form of protobuf.
    package mutating func write(_ number: Int64) {
        guard number.magnitude > 1 << 53 else { return digits(of: number) }
        bytes.append(UInt8(ascii: "\""))
        digits(of: number)
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func write(_ number: Double) {
        if let whole = Int64(exactly: number) {
            digits(of: whole)
        } else if !writeShort(number) {
            // JSON has no infinities; nothing that was parsed holds one.
            bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
        }
    }

    /// Most fractions are shares with a few decimals. Those that say exactly this double, and none with fewer does, are what
    /// `description` would find in the general way.
    private mutating func writeShort(_ number: Double) -> Bool {
        guard number >= 0.001, number < 1_000_000 else { return false }
        var scale: Int64 = 1
        for decimals in 1...3 {
            scale *= 10
            let scaled = (number * Double(scale)).rounded()
            guard scaled / Double(scale) == number else { continue }
            let (whole, fraction) = Int64(scaled).quotientAndRemainder(dividingBy: scale)
            digits(of: whole)
            bytes.append(UInt8(ascii: "."))
            // A digit for each decimal, also for those that are zero in front.
            for place in (0..<decimals).reversed() {
                bytes.append(0x30 + UInt8(truncatingIfNeeded: fraction / Self.powers[place] % 10))
            }
            return true
        }
        return false
    }

    private static let powers: [Int64] = [1, 10, 100]

    package mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        JSONEscaping.append(text, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func digits(of number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        if rest < 10 { return bytes.append(0x30 + UInt8(truncatingIfNeeded: rest)) }
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var first = digits.count
        while rest > 0 {
            first -= 1
            digits[first] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        for position in first..<digits.count { bytes.append(digits[position]) }
    }
}
