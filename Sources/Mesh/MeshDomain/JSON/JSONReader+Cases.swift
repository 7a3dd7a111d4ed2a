/// Enumerations with payloads, in the form of `JSONWriter+Cases.swift`.
extension JSONReader {
    /// The name of the case; what it carries is to be read next.
    public mutating func beginCase() throws(JSONMismatch) -> String {
        try beginObject()
        guard let name = try foreignName() else { throw JSONMismatch() }
        try beginObject()
        return name
    }

    public mutating func endCase() throws(JSONMismatch) {
        try endObject()
        try endObject()
    }
}
