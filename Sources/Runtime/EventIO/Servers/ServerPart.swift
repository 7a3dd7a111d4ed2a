package import Telemetry

/// What a server has on one loop. On the loop, all of it.
package protocol ServerPart: AnyObject {
    var connections: ServedConnections { get }
    /// What speaks the server's protocol over a connection that has come. It is told of the end by `closed`, and then calls
    /// `connections.removed`.
    func serve(_ connection: Connection) throws -> any ServedConnection
}

extension ServerPart {
    /// A connection that this loop's listener accepted, or another's.
    package func add(_ socket: AcceptedSocket) { connections.add(socket, servedBy: self) }
}

/// What a server counts of its connections on one loop. Only the loop's thread writes them.
package struct ConnectionCounters: Sendable {
    package let accepted: Counter
    package let refused: Counter
    package let open: Gauge

    /// - Parameter prefix: of their names, such as `rpc_server`.
    package init(_ registry: MetricRegistry, prefix: String) {
        accepted = registry.counter("\(prefix)_connections_total", help: "Connections that were accepted.")
        refused = registry.counter(
            "\(prefix)_connections_refused_total",
            help: "Connections above the limit, closed at once."
        )
        open = registry.gauge("\(prefix)_open_connections", help: "Connections that are open.")
    }
}
