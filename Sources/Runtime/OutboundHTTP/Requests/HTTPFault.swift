/// Why a call failed, and how far it had come. It never holds the value of a header, a path or a byte of a body.
package struct HTTPFault: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Place: String, Sendable, Hashable, CaseIterable {
        /// The caller's fault: the same request will never be sent.
        case invalidRequest = "invalid_request"
        /// No byte of the request was sent, or the server said that it did nothing with it.
        case beforeSend = "before_send"
        /// The request was sent, or a part of it, and no head of an answer came.
        case afterSend = "after_send"
        /// The head was there; the body was cut or is broken.
        case inBody = "in_body"
        /// No byte of the body came for too long.
        case stalled
        /// The bound of the whole call has passed.
        case deadline
        case cancelled
        /// A bound of ours was passed: too long a head or body.
        case tooLarge = "too_large"
    }

    package let place: Place
    /// For people: what happened and what they can do.
    package let sentence: String

    package init(_ place: Place, _ sentence: String) {
        self.place = place
        self.sentence = sentence
    }

    package var description: String { "\(place.rawValue): \(sentence)" }

    static let cancelled = HTTPFault(.cancelled, "the call was cancelled")
}
