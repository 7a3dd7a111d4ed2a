internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import TLSCrypto
internal import Telemetry

/// What a server has on one loop: its connections, and its share of bounds and metrics.
final class ServerLoop: ServerPart {
    let connections: ServedConnections
    let configuration: GRPCServerConfiguration
    let routes: RouteTable
    let metrics: ConnectionMetrics
    let callsMax: Int
    let requestBytesMax: Int
    let streamWindow: Int
    let maintenancePeriod: Duration
    var callCount = 0

    /// On the loop.
    init(
        loop: Loop,
        loopCount: Int,
        configuration: GRPCServerConfiguration,
        router: RPCRouter,
        tls: TLSServerContext?,
        registry: MetricRegistry,
        logger: Logger
    ) {
        self.configuration = configuration
        routes = RouteTable(
            router.makeHandlers().map { handler in
                let method = handler.method
                return Route(handler, MethodMetrics(registry, service: method.service, method: method.name))
            }
        )
        metrics = ConnectionMetrics(registry)
        requestBytesMax = configuration.requestBytesMax
        streamWindow = Int(configuration.http2.streamWindow)
        callsMax = max(1, configuration.callsMax / loopCount)
        connections = ServedConnections(
            loop: loop,
            countMax: max(1, configuration.connectionsMax / loopCount),
            limits: configuration.connection,
            tls: tls,
            counters: ConnectionCounters(registry, prefix: "rpc_server"),
            logger: logger
        )
        maintenancePeriod = Self.maintenancePeriod(configuration)
    }

    /// Often enough that a time-out is late by a quarter at most.
    private static func maintenancePeriod(_ configuration: GRPCServerConfiguration) -> Duration {
        let times = [
            configuration.handshakeTimeout, configuration.stallTimeout, configuration.keepaliveTimeout,
            configuration.keepaliveInterval, configuration.idleTimeout, configuration.connectionAgeMax,
        ]
        let shortest = times.compactMap { $0 }.min() ?? .seconds(10)
        return max(.milliseconds(5), min(.seconds(10), shortest / 4))
    }

    func serve(_ connection: Connection) throws -> any ServedConnection { try ServerConnection(connection, self) }
}
