/// How a client speaks TLS. The same is not configurable as in `TLSServerConfiguration`.
package struct TLSClientConfiguration: Hashable, Sendable {
    package enum Roots: Hashable, Sendable {
        /// What the machine trusts (OpenSSL's default file and folder, and `SSL_CERT_FILE` and `SSL_CERT_DIR`).
        case system
        /// These certificates only.
        case pem(PEMSource)
    }

    package var roots = Roots.system
    /// What the client shows to a server that asks for a certificate.
    package var identity: TLSIdentity?
    /// The name or IP address for engines that are made without one.
    package var serverName: String?
    /// Protocols for ALPN, the best first. A server that knows no ALPN is accepted: look at
    /// `TLSEngine.negotiatedProtocol`. Empty turns ALPN off.
    package var applicationProtocols = ["h2"]
    package var versionMin = TLSVersion.tls12
    package var versionMax = TLSVersion.tls13
    /// Accepts any certificate of any server: whoever sits between can read and change everything. For experiments.
    package var insecureSkipVerification = false
    /// Keeps the newest session for each of up to 64 server names and offers it at the next connection.
    package var resumesSessions = true
    /// The most bytes that a peer may send before the handshake is over, at least 4 KiB.
    package var handshakeBytesMax = 64 * 1024

    package init() {}
}
