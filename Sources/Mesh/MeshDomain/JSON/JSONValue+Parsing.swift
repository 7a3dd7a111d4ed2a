extension JSONValue {
    /// Objects and lists inside one another, at most. A parser that recurses must have a floor.
    public static let depthMax = 64

    /// Reads one value, strictly as RFC 8259 says; only white space may follow. The last of two equal names counts.
    public init(parsing text: some StringProtocol) throws(JSONError) {
        try self.init(parsing: Array(String(text).utf8))
    }

    public init(parsing bytes: [UInt8]) throws(JSONError) { try self.init(parsing: bytes, depthMax: Self.depthMax) }

    init(parsing bytes: [UInt8], depthMax: Int) throws(JSONError) {
        var parser = JSONTextParser(bytes: bytes, depthMax: depthMax)
        self = try parser.document()
    }
}
