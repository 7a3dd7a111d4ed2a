extension JSONValue {
    /// Compact, with members sorted by name, so that equal values give equal text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var bytes: [UInt8] { jsonBytes }

    /// For people and for prompts: two spaces a level, members sorted by name.
    package var indentedText: String { indentedJSON }
}
