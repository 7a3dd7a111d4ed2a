package import EventIO
package import TLSCrypto
package import Telemetry

/// What answers requests. It runs on the loop of the request's connection unless it leaves it, and its task is cancelled when
/// the client goes. What it throws before the response has begun is answered with 500; later it cuts the response.
package typealias HTTPHandler = @Sendable (HTTPRequest, HTTPResponseWriter) async throws -> Void

/// Serves HTTP/1.1.
///
///     let server = HTTPServer(configuration, loops: loops) { request, writer in
///         writer.send(HTTPResponse(200, body: Array("hello\n".utf8)))
///     }
///     let addresses = try await server.start()
///     …
///     await server.stop(within: .seconds(30))
///
/// Each loop of the group listens at every address, and serves the connections that come to it.
package final class HTTPServer: Sendable {
    private let configuration: HTTPServerConfiguration
    private let handler: HTTPHandler
    private let loops: LoopGroup
    private let tls: TLSServerContext?
    private let registry: MetricRegistry
    private let logger: Logger
    private let parts = ServerParts()

    /// - Parameter tls: nil for plain text. Its `applicationProtocols` are to be `http/1.1` or none, because HTTP/2 is not
    ///   spoken here. Its certificates can be reloaded while the server runs.
    package init(
        _ configuration: HTTPServerConfiguration,
        loops: LoopGroup,
        tls: TLSServerContext? = nil,
        registry: MetricRegistry = MetricRegistry(),
        logger: Logger = .off,
        handler: @escaping HTTPHandler
    ) {
        self.configuration = configuration
        self.handler = handler
        self.loops = loops
        self.tls = tls
        self.registry = registry
        self.logger = logger
    }

    /// Listens, and returns where. Throws `ServerStartError` when the configuration or an address cannot be used.
    package func start() async throws -> [SocketAddress] {
        let faults = configuration.faults
        if !faults.isEmpty { throw ServerStartError(reasons: faults) }
        return try await parts.start(on: loops, at: configuration.addresses) { [self] loop in
            HTTPServerLoop(
                loop: loop,
                loopCount: loops.loops.count,
                configuration: configuration,
                handler: handler,
                tls: tls,
                registry: registry,
                logger: logger
            )
        }
    }

    /// Stops accepting, closes connections as soon as they have no request, and after so long the rest.
    package func stop(within grace: Duration) async { await parts.stop(within: grace) }
}
