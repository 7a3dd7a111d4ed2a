/// Enumerations with payloads, in the form that Swift's own `Codable` gives them: an object of one member, which is named
/// like the case and holds an object of what it carries, unlabelled ones as `_0`, `_1`, …
extension JSONWriter {
    public mutating func beginCase(_ name: StaticString) {
        beginObject()
        self.name(name)
        beginObject()
    }

    public mutating func endCase() {
        endObject()
        endObject()
    }

    /// A case that carries nothing.
    public mutating func emptyCase(_ name: StaticString) {
        beginCase(name)
        endCase()
    }

    /// A case that carries one value.
    public mutating func singleCase(_ name: StaticString, _ label: StaticString, _ value: some JSONWritable) {
        beginCase(name)
        member(label, value)
        endCase()
    }
}
