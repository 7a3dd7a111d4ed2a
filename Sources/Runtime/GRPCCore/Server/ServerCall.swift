private import Synchronization

/// What a transport knows of one call, shared by it, the interceptors and the handler.
///
/// The transport makes it when the request's head has come, and reads what the handler set when it writes the response's
/// head and trailers.
package final class ServerCall: Sendable {
    package let method: MethodDescriptor
    /// The client's custom metadata: neither pseudo headers nor what gRPC itself sends.
    package let metadata: Metadata
    /// When the client stops waiting. The transport cancels the handler then.
    package let deadline: ContinuousClock.Instant?
    package let peer: Peer

    /// Set once a handler has changed anything, so that the usual call never takes the lock.
    private let isTouched = Atomic<Bool>(false)
    private let answer = Mutex(AnswerOptions())

    package init(
        method: MethodDescriptor,
        metadata: Metadata,
        deadline: ContinuousClock.Instant?,
        peer: Peer
    ) {
        self.method = method
        self.metadata = metadata
        self.deadline = deadline
        self.peer = peer
    }

    /// What the handler said about its response, or nil when it said nothing.
    package var answerOptions: AnswerOptions? {
        guard isTouched.load(ordering: .acquiring) else { return nil }
        return answer.withLock { $0 }
    }

    func change(_ body: (inout AnswerOptions) -> Void) {
        answer.withLock { body(&$0) }
        isTouched.store(true, ordering: .releasing)
    }
}

/// What a handler can say about its response beside the messages.
package struct AnswerOptions: Sendable {
    package var initialMetadata = Metadata()
    package var trailingMetadata = Metadata()
    /// Whether messages are compressed; nil leaves it to the server's configuration.
    package var compresses: Bool?
}

/// Who is at the other end of a connection.
package final class Peer: Sendable {
    /// `127.0.0.1:5000`, `[::1]:5000`, `unix:` or `in-process`.
    package let address: String
    /// What the peer's certificate says, when it showed one that was verified.
    package let identity: PeerIdentity?

    package init(address: String, identity: PeerIdentity? = nil) {
        self.address = address
        self.identity = identity
    }

    package static let inProcess = Peer(address: "in-process")
}

/// A verified certificate, as far as authorisation looks at it.
package struct PeerIdentity: Sendable, Hashable {
    package var commonName: String?
    package var subject: String
    package var dnsNames: [String]
    package var uris: [String]
    package var emails: [String]
    /// SHA-256 over the certificate, in lower-case hex.
    package var fingerprint: String

    package init(
        commonName: String?,
        subject: String,
        dnsNames: [String],
        uris: [String],
        emails: [String],
        fingerprint: String
    ) {
        self.commonName = commonName
        self.subject = subject
        self.dnsNames = dnsNames
        self.uris = uris
        self.emails = emails
        self.fingerprint = fingerprint
    }
}
