package import EventIO
package import GRPCCore
package import TLSCrypto
package import Telemetry

/// Serves a router over gRPC.
///
///     let server = GRPCServer(configuration, router: router, loops: loops)
///     let addresses = try await server.start()
///     …
///     await server.stop(within: .seconds(30))
///
/// Each loop of the group listens at every address, and serves the connections that come to it.
package final class GRPCServer: Sendable {
    private let configuration: GRPCServerConfiguration
    private let router: RPCRouter
    private let loops: LoopGroup
    private let tls: TLSServerContext?
    private let registry: MetricRegistry
    private let logger: Logger
    private let parts = ServerParts()

    /// - Parameter tls: nil for plain text. Its certificates can be reloaded while the server runs.
    package init(
        _ configuration: GRPCServerConfiguration,
        router: RPCRouter,
        loops: LoopGroup,
        tls: TLSServerContext? = nil,
        registry: MetricRegistry = MetricRegistry(),
        logger: Logger = .off
    ) {
        self.configuration = configuration
        self.router = router
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
            ServerLoop(
                loop: loop,
                loopCount: loops.loops.count,
                configuration: configuration,
                router: router,
                tls: tls,
                registry: registry,
                logger: logger
            )
        }
    }

    /// Stops accepting, tells clients to go elsewhere, lets calls finish for so long, and ends the rest.
    package func stop(within grace: Duration) async { await parts.stop(within: grace) }
}
