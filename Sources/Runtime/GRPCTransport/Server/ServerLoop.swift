internal import EventIO
internal import GRPCCore
internal import HTTPWire
internal import TLSCrypto
internal import Telemetry

/// What a server has on one loop: its listeners, its connections, and its share of bounds and metrics.
final class ServerLoop {
    let loop: Loop
    let configuration: GRPCServerConfiguration
    let routes: RouteTable
    let metrics: ConnectionMetrics
    let callsMax: Int
    let requestBytesMax: Int
    let streamWindow: Int
    let maintenancePeriod: Duration
    var callCount = 0
    private let connectionsMax: Int
    private let tls: TLSServerContext?
    private let logger: Logger
    private var listeners: [Listener] = []
    private var connections: [ObjectIdentifier: ServerConnection] = [:]
    private var isDraining = false
    private var becameEmpty: [@Sendable () -> Void] = []

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
        self.loop = loop
        self.configuration = configuration
        self.tls = tls
        self.logger = logger
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
        connectionsMax = max(1, configuration.connectionsMax / loopCount)
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
        metrics.accepted.addFromOwner()
        let engine: TLSEngine?
        do {
            engine = try tls.map { try TLSEngine(server: $0) }
        } catch {
            logger.warning("a TLS connection could not be set up", [LogField("reason", "\(error)")])
            return socket.close()
        }
        let connection = Connection(
            loop: loop,
            descriptor: socket.descriptor,
            peerAddress: socket.peer,
            tls: engine,
            limits: configuration.connection
        )
        let handler: ServerConnection
        do throws(HTTP2SessionError) {
            handler = try ServerConnection(connection, self)
        } catch {
            logger.warning("a connection could not be set up", [LogField("reason", error.description)])
            return connection.close()
        }
        connections[ObjectIdentifier(handler)] = handler
        metrics.open.addFromOwner(1)
        connection.start(handler)
    }

    func removed(_ connection: ServerConnection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        metrics.open.addFromOwner(-1)
        noteIfEmpty()
    }

    func stopListening() {
        for listener in listeners { listener.close() }
        listeners = []
    }

    /// Accepts no more, and asks every connection to finish.
    func drain() {
        guard !isDraining else { return }
        isDraining = true
        stopListening()
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
