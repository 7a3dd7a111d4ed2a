extension JSONValue {
    /// Compact, with members sorted by name, so that equal values give equal text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public var bytes: [UInt8] { jsonBytes }

    /// For people and for prompts: two spaces a level, members sorted by name.
    public var indentedText: String { indentedJSON }
}
