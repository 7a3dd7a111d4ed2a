/// Names a stream of a session. The slot is small and used again, so that owners can keep streams in an array; the number
/// is the one on the wire, and tells a stream from its slot's next tenant.
package struct HTTP2Stream: Hashable, Sendable {
    package let slot: Int
    package let id: Int32
}

/// What came from the peer, or became of a stream. A session records them while it reads and writes; its owner handles
/// them afterwards, in order.
package enum HTTP2Event: Sendable {
    /// A block of fields that opens a message: a request, or a response (an interim one too).
    case head(HTTP2Stream, fields: Range<Int>, endsStream: Bool)
    /// Fields after the body. They end the stream.
    case trailers(HTTP2Stream, fields: Range<Int>)
    /// A head that was larger than the session allows; none of it was kept.
    case oversizedHead(HTTP2Stream, endsStream: Bool)
    /// Part of a body, as a range of the bytes that `receive` was given.
    case data(HTTP2Stream, Range<Int>)
    /// The peer sends no more on this stream. Follows the last `data`; a head or trailers say it themselves.
    case endOfStream(HTTP2Stream)
    /// The peer gave a stream up. `closed` follows.
    case reset(HTTP2Stream, HTTP2ErrorCode)
    /// A stream is over, and its slot free.
    case closed(HTTP2Stream, HTTP2ErrorCode)
    /// What waits on a stream has become little again, after `enqueue` said that it is much.
    case drained(HTTP2Stream)
    case settings
    case ping
    case pingAcknowledged(UInt64)
    case goAway(lastStream: Int32, HTTP2ErrorCode)
}

/// The codes of RST_STREAM and GOAWAY.
package struct HTTP2ErrorCode: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let noError = Self(rawValue: 0)
    package static let protocolError = Self(rawValue: 1)
    package static let internalError = Self(rawValue: 2)
    package static let flowControlError = Self(rawValue: 3)
    package static let settingsTimeout = Self(rawValue: 4)
    package static let streamClosed = Self(rawValue: 5)
    package static let frameSizeError = Self(rawValue: 6)
    package static let refusedStream = Self(rawValue: 7)
    package static let cancel = Self(rawValue: 8)
    package static let compressionError = Self(rawValue: 9)
    package static let connectError = Self(rawValue: 10)
    package static let enhanceYourCalm = Self(rawValue: 11)
    package static let inadequateSecurity = Self(rawValue: 12)

    private static let names = [
        "NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED",
        "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM",
        "INADEQUATE_SECURITY",
    ]

    package var description: String {
        rawValue < Self.names.count ? Self.names[Int(rawValue)] : "code \(rawValue)"
    }
}

/// Why a session cannot go on at all. Faults of the peer that HTTP/2 has an answer for are answered with GOAWAY and end
/// the session by `wantsToClose`.
package struct HTTP2SessionError: Error, Sendable, CustomStringConvertible {
    package enum Code: Sendable, Hashable {
        /// The first bytes were not HTTP/2's.
        case notHTTP2
        /// The peer sent so much that wants an answer, and read none of them.
        case flooded
        /// A head came in more CONTINUATION frames than any needs.
        case continuationFlood
        case outOfMemory
        case library(Int32)
    }

    package let code: Code

    package var description: String {
        switch code {
        case .notHTTP2: "the peer does not speak HTTP/2"
        case .flooded: "the peer asks for answers and does not read them"
        case .continuationFlood: "the peer's head has too many CONTINUATION frames"
        case .outOfMemory: "out of memory"
        case .library(let code): "nghttp2 error \(code)"
        }
    }
}
