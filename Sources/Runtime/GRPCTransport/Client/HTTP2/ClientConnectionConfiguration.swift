package import EventIO
package import HTTPWire

/// Bounds and times of the connections of a client.
package struct ClientConnectionConfiguration: Sendable {
    package var http2 = HTTP2Configuration()
    package var socket = ConnectionLimits()
    /// TCP, TLS and the server's SETTINGS together.
    package var connectTimeout: Duration = .seconds(20)
    /// Bytes of one response message, when the call does not say.
    package var responseBytesMax = 4 * 1024 * 1024
    /// A ping after so much silence while calls are open; nil for none. Servers send away who pings too often.
    package var keepaliveInterval: Duration?
    package var keepaliveTimeout: Duration = .seconds(20)
    /// `:authority` of the requests; nil for the address.
    package var authority: String?
    /// Goes before the library's own name in `user-agent`.
    package var userAgent: String?

    package init() {}
}
