/// The fields of a head, where they lie in its bytes: nothing is copied until somebody asks for a value.
package struct HTTP1Fields: Sendable {
    struct Entry {
        let name: Range<Int>
        let value: Range<Int>
    }

    /// The whole head. The names of its fields are in lower case.
    let bytes: [UInt8]
    let entries: [Entry]

    /// The value of the first field of that name, which is given in lower case.
    package subscript(_ name: String) -> String? {
        for entry in entries where matches(entry, name) { return text(entry.value) }
        return nil
    }

    package func contains(_ name: String) -> Bool { entries.contains { matches($0, name) } }

    /// All values of that name in their order.
    package func values(_ name: String) -> [String] {
        entries.filter { matches($0, name) }.map { text($0.value) }
    }

    /// All of them in their order, with names in lower case.
    package var all: [(name: String, value: String)] {
        entries.map { (text($0.name), text($0.value)) }
    }

    private func matches(_ entry: Entry, _ name: String) -> Bool {
        let name = name.utf8
        return entry.name.count == name.count && bytes[entry.name].elementsEqual(name)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
