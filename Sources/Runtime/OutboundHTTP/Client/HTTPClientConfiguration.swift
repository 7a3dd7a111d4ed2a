/// The bounds of a client, and how it reaches servers. A client that spreads over loops has them for all loops together.
package struct HTTPClientConfiguration: Sendable {
    /// Not without TLS: libcurl 7.88 fails on the second call of such a connection.
    package enum HTTP2Use: Sendable {
        /// Over TLS, if the server agrees (ALPN).
        case overTLS
        case never
    }

    package enum Proxy: Sendable {
        case none
        /// As `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say.
        case environment
        /// - Parameter except: hosts and domains that are reached directly, separated by commas.
        case address(String, except: String = "")
    }

    /// Open connections, in use or idle.
    package var connectionsPerHostMax = 32
    package var connectionsMax = 256
    /// A connection that was idle for longer is not used again.
    package var idleTimeout: Duration = .seconds(60)
    /// Calls to one host over shared connections. The library opens another one for each call that the server's own bound for
    /// a connection, often a hundred, leaves no room for.
    package var streamsPerHostMax = 250
    /// Calls that are open or wait for a connection.
    package var callsMax = 10_000

    package var requestBodyBytesMax = 64 * 1024 * 1024
    package var headBytesMax = 64 * 1024
    /// Of the body as the reader gets it, so that a small answer that unpacks into a large one has a bound, too.
    package var bodyBytesMax = 64 * 1024 * 1024
    /// What may wait for a reader; then the server has to wait.
    package var bufferedBytesMax = 256 * 1024

    /// For a connection to become free.
    package var queueTimeout: Duration = .seconds(60)
    /// Name, connection, proxy and TLS.
    package var connectTimeout: Duration = .seconds(10)
    /// From there until the head of the answer is complete.
    package var firstByteTimeout: Duration = .seconds(300)
    /// Between two bytes of the body.
    package var stallTimeout: Duration = .seconds(60)
    /// From `send` to the last byte.
    package var timeout: Duration = .seconds(900)

    package var http2 = HTTP2Use.overTLS
    package var proxy = Proxy.none
    /// Certificates that servers must be signed by, instead of the system's: a file in PEM form.
    package var authoritiesFile: String?
    package var acceptsGzip = true
    package var userAgent = "ai-mesh"

    package init() {}

    /// The bounds of one loop among several.
    func share(of count: Int) -> HTTPClientConfiguration {
        var share = self
        share.connectionsPerHostMax = max(1, connectionsPerHostMax / count)
        share.connectionsMax = max(1, connectionsMax / count)
        share.streamsPerHostMax = max(1, streamsPerHostMax / count)
        share.callsMax = max(1, callsMax / count)
        return share
    }
}
