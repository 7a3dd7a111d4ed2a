internal import EventIO
internal import HTTPWire
internal import TLSCrypto
internal import Telemetry

/// What a server has on one loop: its connections, and its share of bounds and metrics.
final class HTTPServerLoop: ServerPart {
    let connections: ServedConnections
    let configuration: HTTPServerConfiguration
    let handler: HTTPHandler
    let metrics: HTTPServerMetrics
    let maintenancePeriod: Duration
    private let logger: Logger
    private var date: HTTPDateField

    /// On the loop.
    init(
        loop: Loop,
        loopCount: Int,
        configuration: HTTPServerConfiguration,
        handler: @escaping HTTPHandler,
        tls: TLSServerContext?,
        registry: MetricRegistry,
        logger: Logger
    ) {
        self.configuration = configuration
        self.handler = handler
        self.logger = logger
        metrics = HTTPServerMetrics(registry)
        date = HTTPDateField(clock: configuration.unixNanoseconds)
        connections = ServedConnections(
            loop: loop,
            countMax: max(1, configuration.connectionsMax / loopCount),
            limits: configuration.connection,
            tls: tls,
            counters: ConnectionCounters(registry, prefix: "http_server"),
            logger: logger
        )
        let shortest = min(configuration.headTimeout, configuration.bodyTimeout, configuration.idleTimeout)
        // A time-out is late by a quarter at most.
        maintenancePeriod = max(.milliseconds(5), min(.seconds(10), shortest / 4))
    }

    /// The field Date of this second; empty without a clock.
    func dateField() -> HTTP1FieldBlock { date.field(at: connections.loop.now) }

    func serve(_ connection: Connection) -> any ServedConnection { HTTP1ServerConnection(connection, self) }

    func noteHandlerFailure(_ error: any Error) {
        logger.debug("a handler failed", [LogField("reason", "\(error)")])
    }
}
