/// A value that must not be seen: a password, an API key, a token.
///
/// Descriptions, mirrors, `dump`, log fields and span attributes show `<redacted>`, also when the secret lies inside
/// another value. The only way to the content is ``reveal()``, so a search for that word lists every use. There is no
/// `==`: comparing secrets needs constant time, which is the work of `TLSCrypto`.
package struct Secret<Value>: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: Value

    package init(_ value: Value) { self.value = value }

    package func reveal() -> Value { value }

    package var description: String { Redaction.text }
    package var debugDescription: String { Redaction.text }
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

extension Secret: Sendable where Value: Sendable {}

/// What stands for something hidden.
package enum Redaction {
    package static let text = "<redacted>"
}
