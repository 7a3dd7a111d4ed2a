package import EventIO
package import GRPCCore
package import HTTPWire

/// How a server listens, and every bound that it holds. A plain value; whoever reads files and flags fills it in.
package struct GRPCServerConfiguration: Sendable {
    /// Where to listen: host addresses with a port (0 lets the kernel choose), or paths of Unix sockets.
    package var addresses: [SocketAddress] = [.ipv4("127.0.0.1", port: 0)]
    package var http2 = HTTP2Configuration()
    package var connection = ConnectionLimits()

    // MARK: Bounds

    /// Connections at once, over all loops. More are closed as soon as they are accepted.
    package var connectionsMax = 20_000
    /// Calls at once, over all loops. More are answered with RESOURCE_EXHAUSTED.
    package var callsMax = 50_000
    /// Bytes of one request message.
    package var requestBytesMax = 4 * 1024 * 1024
    /// Bytes of request messages that one connection may have waiting for handlers, and of those larger than a stream's
    /// window that may be on their way. Above, it is granted no window; a call that waits for some longer than
    /// `stallTimeout` is RESOURCE_EXHAUSTED. The windows with which streams begin come on top.
    package var connectionInboundBytesMax = 8 * 1024 * 1024
    /// Bytes of responses that one connection may have waiting for its peer. Above, new calls on it are refused.
    package var connectionOutboundBytesMax = 32 * 1024 * 1024

    // MARK: Times

    /// From the first byte to the peer's SETTINGS, TLS included.
    package var handshakeTimeout: Duration = .seconds(10)
    /// How long a head, a unary request's body, a message that has begun, or a response that the peer grants no window may
    /// stand still.
    package var stallTimeout: Duration = .seconds(30)
    /// How long a connection may be without calls; nil for ever.
    package var idleTimeout: Duration?
    /// When a connection is asked to make room for a new one; up to a tenth is added or taken off by chance.
    package var connectionAgeMax: Duration?
    /// How long calls may go on after that.
    package var connectionAgeGrace: Duration = .seconds(60)
    /// A ping after so much silence, and how long its answer may take.
    package var keepaliveInterval: Duration = .seconds(7200)
    package var keepaliveTimeout: Duration = .seconds(20)
    /// Clients that ping more often than this, while nothing is sent to them, are sent away.
    package var clientKeepaliveMin: Duration = .seconds(300)
    package var clientPingStrikesMax = 2
    /// How long a drain waits for the answer to its ping before it stops taking calls.
    package var drainNotice: Duration = .seconds(1)

    /// How responses are compressed when the client can read it and the handler says nothing.
    package var compression = MessageCoding.identity

    package init() {}

    /// Everything that is wrong with the values, each in words.
    package var faults: [String] {
        var faults: [String] = []
        if addresses.isEmpty { faults.append("addresses: there is none to listen at") }
        let counts = [
            ("connectionsMax", connectionsMax), ("callsMax", callsMax), ("requestBytesMax", requestBytesMax),
            ("connectionInboundBytesMax", connectionInboundBytesMax),
            ("connectionOutboundBytesMax", connectionOutboundBytesMax),
        ]
        for (name, value) in counts where value < 1 { faults.append("\(name): \(value) is less than 1") }
        let times = [
            ("handshakeTimeout", handshakeTimeout), ("stallTimeout", stallTimeout),
            ("keepaliveInterval", keepaliveInterval), ("keepaliveTimeout", keepaliveTimeout),
            ("drainNotice", drainNotice), ("connectionAgeGrace", connectionAgeGrace),
        ]
        for (name, value) in times where value <= .zero { faults.append("\(name): \(value) is not positive") }
        if let idleTimeout, idleTimeout <= .zero { faults.append("idleTimeout: \(idleTimeout) is not positive") }
        if http2.streamWindow < 1 { faults.append("http2.streamWindow: \(http2.streamWindow) is less than 1") }
        if http2.connectionWindow < 65_535 {
            faults.append("http2.connectionWindow: \(http2.connectionWindow) is less than 65535, where HTTP/2 starts")
        }
        return faults
    }
}
