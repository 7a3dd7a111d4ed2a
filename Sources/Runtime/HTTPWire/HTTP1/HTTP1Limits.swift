/// How much of a request a peer may send. A plain value; each bound has the status that a peer which passes it is told.
package struct HTTP1Limits: Sendable {
    /// Method, target and version (414).
    package var requestLineBytesMax = 16 * 1024
    /// The request line and all fields together (431).
    package var headBytesMax = 64 * 1024
    /// Fields of the head, and again of the trailers (431).
    package var fieldsMax = 128
    /// The body without its framing (413).
    package var bodyBytesMax = 64 * 1024 * 1024
    /// What a chunked body may spend beside its content: sizes, extensions, trailers (400). A chunk costs six bytes or so, so
    /// that the allowance grows with the content, see `HTTP1BodyParser`.
    package var framingBytesMax = 64 * 1024

    package init() {}
}

/// Why bytes are no request that is served. The connection is of no use after it: what follows cannot be told apart.
package struct HTTP1Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// What the peer is answered before the connection closes.
    package let status: Int
    /// A sentence without any of the peer's bytes.
    package let reason: String

    package init(_ status: Int, _ reason: String) {
        self.status = status
        self.reason = reason
    }

    package var description: String { "\(status): \(reason)" }
}
