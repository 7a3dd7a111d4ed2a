/// The parameters of one statement as the library takes them: one piece of memory with all of them, and where each lies.
///
/// Numbers go as text, whose cost is small and which fits whatever the server infers, from `int2` to `jsonb`; bytes go as
/// they are, in the binary form.
struct PostgresParameters {
    /// Parameters of a statement: the protocol counts them in 16 bits.
    static let countMax = 65535

    private(set) var memory: [UInt8] = []
    /// Where each begins; nil for NULL.
    private(set) var starts: [Int?] = []
    private(set) var lengths: [Int32] = []
    /// 0 is text, 1 is binary.
    private(set) var formats: [Int32] = []

    /// None.
    init() {}

    init(_ values: [PostgresValue]) throws(PostgresError) {
        guard values.count <= Self.countMax else {
            throw PostgresError(.misuse, "a statement has at most \(Self.countMax) parameters")
        }
        for value in values { try add(value) }
    }

    private mutating func add(_ value: PostgresValue) throws(PostgresError) {
        let start = memory.count
        switch value {
        case .null:
            starts.append(nil)
            lengths.append(0)
            formats.append(0)
            return
        case .bool(let flag): memory.append(UInt8(ascii: flag ? "t" : "f"))
        case .integer(let number): memory.append(contentsOf: String(number).utf8)
        case .real(let number): memory.append(contentsOf: number.description.utf8)
        case .text(let text): memory.append(contentsOf: text.utf8)
        case .bytes(let bytes):
            memory.append(contentsOf: bytes)
            return end(start, format: 1)
        case .texts(let texts): memory.appendArray(texts) { $0.appendQuoted($1) }
        case .integers(let numbers): memory.appendArray(numbers) { $0.append(contentsOf: String($1).utf8) }
        case .reals(let numbers): memory.appendArray(numbers) { $0.append(contentsOf: $1.description.utf8) }
        case .bools(let flags): memory.appendArray(flags) { $0.append(UInt8(ascii: $1 ? "t" : "f")) }
        case .byteStrings(let strings): memory.appendArray(strings) { $0.appendHex($1) }
        }
        // A NUL would end the text early, and nobody would notice.
        if memory[start...].contains(0) {
            throw PostgresError(.invalidValue, "a text holds a NUL, which PostgreSQL keeps only in bytea")
        }
        end(start, format: 0)
    }

    private mutating func end(_ start: Int, format: Int32) {
        starts.append(start)
        lengths.append(Int32(clamping: memory.count - start))
        formats.append(format)
        // The library reads texts to their NUL.
        memory.append(0)
    }
}

extension [UInt8] {
    /// PostgreSQL's text form of an array.
    fileprivate mutating func appendArray<Item>(_ items: [Item?], _ append: (inout [UInt8], Item) -> Void) {
        self.append(UInt8(ascii: "{"))
        for (position, item) in items.enumerated() {
            if position > 0 { self.append(UInt8(ascii: ",")) }
            if let item { append(&self, item) } else { self.append(contentsOf: "NULL".utf8) }
        }
        self.append(UInt8(ascii: "}"))
    }

    fileprivate mutating func appendQuoted(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }

    /// The hexadecimal form of bytea, its backslash escaped for the array around it.
    fileprivate mutating func appendHex(_ bytes: [UInt8]) {
        append(UInt8(ascii: "\""))
        appendEscapedHex(bytes)
        append(UInt8(ascii: "\""))
    }

    /// The hexadecimal form of bytea where a backslash is written as two.
    mutating func appendEscapedHex(_ bytes: [UInt8]) {
        append(contentsOf: "\\\\x".utf8)
        for byte in bytes {
            append(Self.hexDigits[Int(byte >> 4)])
            append(Self.hexDigits[Int(byte & 15)])
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
