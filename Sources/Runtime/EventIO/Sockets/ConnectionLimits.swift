/// Bounds of one connection's socket.
package struct ConnectionLimits: Sendable {
    /// How long a peer may take no byte of what waits for it.
    package var stallTimeout: Duration = .seconds(30)
    /// How long the TLS handshake may take.
    package var handshakeTimeout: Duration = .seconds(10)
    /// How long a connection that has written its last byte waits for a silent peer to close. One that goes on sending
    /// has up to `stallTimeout`.
    package var lingerTimeout: Duration = .seconds(2)
    /// Bytes that one flush asks for before it offers them to the socket.
    package var outputBytesPerRound = 64 * 1024

    package init() {}
}
