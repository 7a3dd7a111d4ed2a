package import TLSCrypto
package import Telemetry

/// A server's listeners and connections on one loop, whatever it speaks over them, until the last has ended. On the loop.
///
///     serving --drain--> draining: no listener, no new connection --last one removed--> empty
package final class ServedConnections {
    package let loop: Loop
    package let counters: ConnectionCounters
    package private(set) var isDraining = false
    private let countMax: Int
    private let limits: ConnectionLimits
    private let tls: TLSServerContext?
    private let logger: Logger
    private var listeners: [Listener] = []
    private var connections: [ObjectIdentifier: any ServedConnection] = [:]
    private var becameEmpty: [@Sendable () -> Void] = []

    /// - Parameters:
    ///   - countMax: connections at once. More are closed as soon as they are accepted.
    ///   - tls: nil for plain text.
    package init(
        loop: Loop,
        countMax: Int,
        limits: ConnectionLimits,
        tls: TLSServerContext?,
        counters: ConnectionCounters,
        logger: Logger
    ) {
        self.loop = loop
        self.countMax = countMax
        self.limits = limits
        self.tls = tls
        self.counters = counters
        self.logger = logger
    }

    // MARK: Coming

    /// - Parameter handOver: finds the loop that a connection will live on.
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

    func add(_ socket: AcceptedSocket, servedBy part: some ServerPart) {
        guard !isDraining, connections.count < countMax else {
            counters.refused.addFromOwner()
            return socket.close()
        }
        counters.accepted.addFromOwner()
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
            limits: limits
        )
        let handler: any ServedConnection
        do {
            handler = try part.serve(connection)
        } catch {
            logger.warning("a connection could not be set up", [LogField("reason", "\(error)")])
            return connection.close()
        }
        connections[ObjectIdentifier(handler)] = handler
        counters.open.addFromOwner(1)
        connection.start(handler)
    }

    // MARK: Going

    /// A connection has ended.
    package func removed(_ connection: any ServedConnection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        counters.open.addFromOwner(-1)
        noteIfEmpty()
    }

    func stopListening() {
        for listener in listeners { listener.close() }
        listeners = []
    }

    /// Accepts no more, and asks every connection to finish.
    package func drain() {
        guard !isDraining else { return }
        isDraining = true
        stopListening()
        for connection in Array(connections.values) { connection.drain() }
        noteIfEmpty()
    }

    /// Ends whatever is left.
    package func close() {
        drain()
        for connection in Array(connections.values) { connection.close() }
    }

    /// Calls back once the last connection has ended after `drain`.
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
