internal import EventIO
internal import HTTPWire
internal import TLSCrypto
internal import Telemetry

/// What a server has on one loop: its listeners, its connections, and its share of bounds and metrics.
final class HTTPServerLoop {
    let loop: Loop
    let configuration: HTTPServerConfiguration
    let handler: HTTPHandler
    let metrics: HTTPServerMetrics
    let maintenancePeriod: Duration
    private let connectionsMax: Int
    private let tls: TLSServerContext?
    private let logger: Logger
    private var date: HTTPDateField
    private var listeners: [Listener] = []
    private var connections: [ObjectIdentifier: HTTP1ServerConnection] = [:]
    private(set) var isDraining = false
    private var becameEmpty: [@Sendable () -> Void] = []

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
        self.loop = loop
        self.configuration = configuration
        self.handler = handler
        self.tls = tls
        self.logger = logger
        metrics = HTTPServerMetrics(registry)
        date = HTTPDateField(clock: configuration.unixNanoseconds)
        connectionsMax = max(1, configuration.connectionsMax / loopCount)
        let shortest = min(configuration.headTimeout, configuration.bodyTimeout, configuration.idleTimeout)
        // A time-out is late by a quarter at most.
        maintenancePeriod = max(.milliseconds(5), min(.seconds(10), shortest / 4))
    }

    /// The field Date of this second; empty without a clock.
    func dateField() -> HTTP1FieldBlock { date.field(at: loop.now) }

    func listen(
        _ address: SocketAddress,
        handOver: @escaping (AcceptedSocket) -> Void
    ) throws(SystemError) -> SocketAddress {
        let listener = try Listener(
            loop: loop,
            address: address,
            accepted: { descriptor, peer in handOver(AcceptedSocket(descriptor: descriptor, peer: peer)) },
            failed: { [logger] error in
                logger.warning("a connection could not be accepted", [LogField("reason", error.description)])
            }
        )
        listeners.append(listener)
        return listener.address
    }

    func add(_ socket: AcceptedSocket) {
        guard !isDraining, connections.count < connectionsMax else {
            metrics.refused.addFromOwner()
            return socket.close()
        }
        let engine: TLSEngine?
        do {
            engine = try tls.map { try TLSEngine(server: $0) }
        } catch {
            logger.warning("a TLS connection could not be set up", [LogField("reason", "\(error)")])
            return socket.close()
        }
        metrics.accepted.addFromOwner()
        metrics.open.addFromOwner(1)
        let connection = Connection(
            loop: loop,
            descriptor: socket.descriptor,
            peerAddress: socket.peer,
            tls: engine,
            limits: configuration.connection
        )
        let handler = HTTP1ServerConnection(connection, self)
        connections[ObjectIdentifier(handler)] = handler
        connection.start(handler)
    }

    func removed(_ connection: HTTP1ServerConnection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        metrics.open.addFromOwner(-1)
        noteIfEmpty()
    }

    func noteHandlerFailure(_ error: any Error) {
        logger.debug("a handler failed", [LogField("reason", "\(error)")])
    }

    /// Accepts no more, and has every connection end with the request that it is at.
    func drain() {
        guard !isDraining else { return }
        isDraining = true
        for listener in listeners { listener.close() }
        listeners = []
        for connection in Array(connections.values) { connection.drain() }
        noteIfEmpty()
    }

    /// Ends whatever is left.
    func close() {
        drain()
        for connection in Array(connections.values) { connection.close() }
    }

    func whenEmpty(_ body: @escaping @Sendable () -> Void) {
        becameEmpty.append(body)
        noteIfEmpty()
    }

    private func noteIfEmpty() {
        guard isDraining, connections.isEmpty else { return }
        let bodies = becameEmpty
        becameEmpty = []
        for body in bodies { body() }
    }
}
