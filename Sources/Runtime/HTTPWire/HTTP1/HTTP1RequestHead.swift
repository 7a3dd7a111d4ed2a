/// What stands before a request's body.
package struct HTTP1RequestHead: Sendable {
    /// How the end of the body is told.
    package enum BodyLength: Sendable, Hashable {
        case none
        /// At least one byte.
        case bytes(Int)
        case chunked
    }

    package let method: String
    /// As it was sent: `/path?query`, an absolute URL, `*`, or an authority.
    package let target: String
    /// 1 for HTTP/1.1, 0 for HTTP/1.0.
    package let minorVersion: Int
    package let fields: HTTP1Fields
    package let body: BodyLength
    /// Whether the peer will use the connection again.
    package let keepsAlive: Bool
    /// The peer waits for `100 Continue` before it sends the body.
    package let expectsContinue: Bool

    /// The target's path without its query.
    package var path: Substring { target.prefix { $0 != "?" } }

    /// What stands behind the question mark; nil without one.
    package var query: Substring? {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        return target[target.index(after: mark)...]
    }
}

/// What the parser found. Ranges are of the bytes that it was just given.
package enum HTTP1RequestEvent: Sendable {
    case head(HTTP1RequestHead)
    /// Some of the body.
    case body(Range<Int>)
    /// The request is complete, and the next one may follow at once.
    case end
}
