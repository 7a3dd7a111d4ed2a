/// Why a configuration, a handshake, a connection or a seal failed.
///
/// The message is a sentence for the operator's log. It names the file or the field at fault and never holds key
/// material; it is not meant for the peer, who gets a TLS alert.
package struct TLSError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: Hashable, Sendable {
        // MARK: Configuration, thrown by contexts

        /// A file is missing, unreadable or too large.
        case fileUnreadable
        /// The bytes are not the PEM that the field wants.
        case notPEM
        /// The file has PEM, but no certificate in it.
        case noCertificate
        /// The private key is protected by a passphrase.
        case keyEncrypted
        /// The private key does not belong to the certificate.
        case keyMismatch
        /// A certificate of the chain was not issued by the one that follows it.
        case chainBroken
        /// A field has a value that cannot work; the message says which and what to do.
        case invalidConfiguration

        // MARK: Handshake

        /// No trusted authority stands behind the certificate.
        case unknownAuthority
        case certificateExpired
        case certificateNotYetValid
        /// The certificate is for another host name or IP address.
        case hostNameMismatch
        /// The certificate was refused for another reason, such as its purpose, its key size or a signature.
        case certificateRejected
        /// The server wants a client certificate and got none.
        case clientCertificateMissing
        /// The two sides have no version of TLS in common.
        case versionUnsupported
        /// The two sides have no application protocol (ALPN) in common.
        case noApplicationProtocol
        /// The two sides have no cipher, group or signature algorithm in common.
        case noCommonParameters
        /// What arrived is not TLS, such as HTTP in plain text.
        case notTLS
        /// The peer sent more than `handshakeBytesMax` before the handshake was over.
        case handshakeTooLarge
        /// The handshake failed for another reason.
        case handshakeFailed

        // MARK: Connection

        /// A record was changed on the way.
        case recordDamaged
        /// The peer broke the protocol, or sent an alert that no other code stands for.
        case protocolViolation
        /// The transport ended without a close_notify: what was received may not be all.
        case truncated
        /// `send` before the handshake was over; nothing was kept.
        case handshakeIncomplete
        /// `send` after `close`.
        case closed

        // MARK: Seals and text

        /// A sealed message was changed, or sealed with another key or other additional data.
        case authenticationFailed
        /// A key has the wrong length.
        case invalidKey

        /// OpenSSL failed where it should not, such as for want of memory.
        case library
    }

    package var code: Code
    package var message: String
    /// The peer found the fault and said so in an alert; otherwise this side found it.
    package var isReportedByPeer: Bool
    /// What OpenSSL put on its error queue, oldest first; for the log, the wording may change with its version.
    package var reasons: [String]

    package init(_ code: Code, _ message: String, isReportedByPeer: Bool = false, reasons: [String] = []) {
        self.code = code
        self.message = message
        self.isReportedByPeer = isReportedByPeer
        self.reasons = reasons
    }

    package var description: String {
        reasons.isEmpty ? message : "\(message) [OpenSSL: \(reasons.joined(separator: "; "))]"
    }
}
