/// The headers and trailers of a call, in their order. Names are in lower case.
package struct Metadata: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(String)
        /// The value of a name that ends in `-bin`.
        case binary([UInt8])
    }

    package private(set) var entries: [(name: String, value: Value)]

    package init() { entries = [] }

    package var isEmpty: Bool { entries.isEmpty }

    package mutating func add(_ name: String, _ value: String) {
        entries.append((name.lowercased(), .text(value)))
    }

    package mutating func add(_ name: String, binary value: [UInt8]) {
        precondition(name.hasSuffix("-bin"), "the name of a binary value ends in -bin")
        entries.append((name.lowercased(), .binary(value)))
    }

    package mutating func append(_ other: Metadata) { entries += other.entries }

    /// Takes out every value of a name.
    package mutating func removeAll(_ name: String) { entries.removeAll { $0.name == name } }

    /// The first text value of a name.
    package func first(_ name: String) -> String? {
        for entry in entries where entry.name == name {
            if case .text(let text) = entry.value { return text }
        }
        return nil
    }

    /// Every text value of a name, in their order.
    package func all(_ name: String) -> [String] {
        entries.compactMap { entry in
            guard entry.name == name, case .text(let text) = entry.value else { return nil }
            return text
        }
    }

    /// The first binary value of a name.
    package func first(binary name: String) -> [UInt8]? {
        for entry in entries where entry.name == name {
            if case .binary(let bytes) = entry.value { return bytes }
        }
        return nil
    }

    package static func == (left: Metadata, right: Metadata) -> Bool {
        left.entries.elementsEqual(right.entries) { $0.name == $1.name && $0.value == $1.value }
    }

    package func hash(into hasher: inout Hasher) {
        for entry in entries {
            hasher.combine(entry.name)
            hasher.combine(entry.value)
        }
    }
}
