/// Why bytes are not the JSON that was wanted.
public struct JSONError: Error, Hashable, CustomStringConvertible {
    /// Where in the text, or which member.
    public let place: String
    public let reason: String

    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }

    public var description: String { "\(place): \(reason)" }
}
