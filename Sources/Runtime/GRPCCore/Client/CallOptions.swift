private import Synchronization

/// What a client says of one call. What is nil is decided by the channel's configuration for the method.
package struct CallOptions: Sendable {
    package var metadata = Metadata()
    /// How long the client waits; nil for without an end.
    package var timeout: Duration?
    /// Whether the call waits for a connection instead of failing when there is none.
    package var waitsForReady: Bool?
    /// How request messages are compressed.
    package var compression: MessageCoding?
    /// The largest request and response message, in bytes.
    package var requestBytesMax: Int?
    package var responseBytesMax: Int?
    /// Filled in by the transport for a caller that wants to see more than the messages.
    package var record: CallRecord?

    package init() {}

    package static let standard = CallOptions()
}

/// What came beside the messages of a call.
package final class CallRecord: Sendable {
    private struct Content {
        var initialMetadata: Metadata?
        var end: CallEnd?
        var attempts = 0
        var responseWasCompressed = false
        var peer: String?
    }

    private let content = Mutex(Content())

    package init() {}

    package var initialMetadata: Metadata? { content.withLock { $0.initialMetadata } }
    package var trailers: Metadata? { content.withLock { $0.end?.trailers } }
    package var end: CallEnd? { content.withLock { $0.end } }
    /// How often the call was sent: more than once after a retry or a hedge.
    package var attempts: Int { content.withLock { $0.attempts } }
    /// Whether the last response message came compressed.
    package var responseWasCompressed: Bool { content.withLock { $0.responseWasCompressed } }
    /// The address that the last attempt went to.
    package var peer: String? { content.withLock { $0.peer } }

    package func noteAttempt(to peer: String) {
        content.withLock {
            $0.attempts += 1
            $0.peer = peer
        }
    }

    package func note(initialMetadata: Metadata) { content.withLock { $0.initialMetadata = initialMetadata } }
    package func note(responseWasCompressed: Bool) {
        content.withLock { $0.responseWasCompressed = responseWasCompressed }
    }
    package func note(end: CallEnd) { content.withLock { $0.end = end } }
}
