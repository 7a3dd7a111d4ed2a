/// The bounds of one decoding call, for the wire form and for JSON alike.
@usableFromInline
package struct DecodingLimits: Sendable, Equatable {
    /// Bytes of input. gRPC's own default.
    package var bytesMax = 4 * 1024 * 1024
    /// Messages inside messages, as in Google's implementations.
    package var depthMax = 100
    /// Bytes of memory that the input may unfold to before values are made: an empty element of a repeated message is
    /// two bytes on the wire and a whole structure in memory.
    package var memoryMax = 64 * 1024 * 1024

    package init() {}
    package init(bytesMax: Int) { self.bytesMax = bytesMax }

    @usableFromInline package static let standard = DecodingLimits()
}

/// Why bytes are not a message. The description names the field and is safe to send to the peer: it never holds a value.
@usableFromInline
package struct DecodingError: Error, Equatable, CustomStringConvertible {
    package enum Code: Sendable, Equatable {
        /// The input is longer than the limit.
        case tooLarge
        /// Messages are nested deeper than the limit.
        case tooDeep
        /// The input would unfold to more memory than the limit.
        case tooMuchMemory
        /// The bytes break the rules of the wire format or of JSON.
        case malformed
        /// A string is not UTF-8.
        case invalidUTF8
        /// A JSON value does not fit its field, or names a field or enum value that does not exist.
        case invalidValue
    }

    package let code: Code
    /// The message type that was read.
    package let type: String
    /// Where it is, as names joined by dots; empty when no field is to blame.
    package let path: String
    package let reason: String

    package init(_ code: Code, type: String, path: String = "", reason: String) {
        self.code = code
        self.type = type
        self.path = path
        self.reason = reason
    }

    @usableFromInline package var description: String {
        path.isEmpty ? "\(type): \(reason)" : "\(type), field \(path): \(reason)"
    }
}
