/// Why a message has no JSON form. The description names the field and never holds a value.
@usableFromInline
package struct EncodingError: Error, Equatable, CustomStringConvertible {
    /// The message type that was written.
    package let type: String
    /// Where it is, as names joined by dots; empty when no field is to blame.
    package let path: String
    package let reason: String

    package init(type: String, path: String = "", reason: String) {
        self.type = type
        self.path = path
        self.reason = reason
    }

    @usableFromInline package var description: String {
        path.isEmpty ? "\(type): \(reason)" : "\(type), field \(path): \(reason)"
    }

    /// The same, as seen from the message, list or map around it.
    func inside(_ outer: FieldPath) -> EncodingError {
        EncodingError(type: type, path: outer.joined(with: path), reason: reason)
    }
}

extension DecodingError {
    /// The same, as seen from the message, list or map around it.
    func inside(_ outer: FieldPath) -> DecodingError {
        DecodingError(code, type: type, path: outer.joined(with: path), reason: reason)
    }
}
