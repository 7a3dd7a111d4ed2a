/// How a server speaks TLS.
///
/// Not configurable: versions from TLS 1.2, ECDHE with AEAD ciphers (RFC 9113, 9.2.2 forbids the others for HTTP/2), no
/// renegotiation, no compression, no early data, no session cache in memory.
package struct TLSServerConfiguration: Hashable, Sendable {
    package enum ClientVerification: Hashable, Sendable {
        /// Clients are not asked for a certificate.
        case none
        /// A client may send a certificate; a wrong one is refused.
        case request
        /// A client without a certificate is refused.
        case require
    }

    /// How sessions are resumed. A ticket keeps the session on the client, sealed with a key of the server.
    package enum SessionTickets: Hashable, Sendable, CustomStringConvertible {
        case off
        /// A random key, which survives a reload but not the process.
        case ownKey
        /// The key is derived from these bytes, at least 32 of high entropy, so that several processes take each other's
        /// tickets. Whoever knows them can read resumed TLS 1.2 connections: change them every few hours.
        case sharedSecret([UInt8])

        package var description: String {
            switch self {
            case .off: "off"
            case .ownKey: "own key"
            case .sharedSecret: "a shared secret that is not shown"
            }
        }
    }

    /// At least one. The first is shown to a client that names no server, or one that no identity is for.
    package var identities: [TLSIdentity]
    package var clientVerification: ClientVerification = .none
    /// The authorities that client certificates are verified against; needed unless `clientVerification` is `none`.
    package var clientAuthorities: PEMSource?
    /// Protocols for ALPN, the best first. A client that offers others only is refused; one that offers none at all is let
    /// in, and `TLSEngine.negotiatedProtocol` is nil. Empty turns ALPN off.
    package var applicationProtocols = ["h2"]
    package var versionMin = TLSVersion.tls12
    package var versionMax = TLSVersion.tls13
    package var sessionTickets = SessionTickets.ownKey
    /// How long a ticket can be used, in whole seconds, at most seven days (RFC 8446, 4.6.1).
    package var sessionLifetime = Duration.seconds(3600)
    /// The most bytes that a peer may send before the handshake is over, at least 4 KiB.
    package var handshakeBytesMax = 64 * 1024

    package init(identities: [TLSIdentity]) { self.identities = identities }

    package init(certificateChain: PEMSource, privateKey: PEMSource) {
        identities = [TLSIdentity(certificateChain: certificateChain, privateKey: privateKey)]
    }
}
