/// A key of a vendor. However it is printed, it does not show itself; only a header of a request gets to see it.
package struct VendorKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    /// Nil for what cannot be a key: nothing, or something that would break out of a header. White space around it, as a
    /// line end in a file of keys, is left away.
    package init?(_ text: String) {
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
        let trimmed = scalars[...last]
        guard trimmed.count <= Self.lengthMax, trimmed.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) else {
            return nil
        }
        self.text = String(String.UnicodeScalarView(trimmed))
    }

    package static let lengthMax = 4_096

    /// For the header of a request and for nothing else.
    var header: String { text }

    /// Whether a text of a vendor says the key again. Words shorter than any vendor's key are in many texts.
    func isIn(_ text: String) -> Bool { header.utf8.count >= Self.tellingLength && text.contains(header) }

    private static let tellingLength = 8

    package var description: String { "(key)" }
    package var debugDescription: String { "(key)" }
    package var customMirror: Mirror { Mirror(self, unlabeledChildren: [String]()) }
}
