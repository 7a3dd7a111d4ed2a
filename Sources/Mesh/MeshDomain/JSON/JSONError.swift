/// Why bytes are not the JSON that was wanted.
package struct JSONError: Error, Hashable, CustomStringConvertible {
    /// Where in the text, or which member.
    package let place: String
    package let reason: String

    package init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }

    package var description: String { "\(place): \(reason)" }
}
