internal import Telemetry

@testable internal import EventIO

/// A part of a server that sends a byte to whoever comes, and no more.
final class GreetingPart: ServerPart {
    struct Behaviour: Sendable {
        var countMax = 100
        var serves: @Sendable () throws -> Void = {}
        var drains: @Sendable () -> Void = {}
    }

    let connections: ServedConnections
    private let behaviour: Behaviour

    init(_ loop: Loop, _ behaviour: Behaviour) {
        self.behaviour = behaviour
        connections = ServedConnections(
            loop: loop,
            countMax: behaviour.countMax,
            limits: ConnectionLimits(),
            tls: nil,
            counters: ConnectionCounters(MetricRegistry(), prefix: "greeting"),
            logger: .off
        )
    }

    func serve(_ connection: Connection) throws -> any ServedConnection {
        try behaviour.serves()
        return Guest(connection, connections, behaviour.drains)
    }

    private final class Guest: ServedConnection {
        private let connection: Connection
        private let others: ServedConnections
        private let drains: () -> Void
        private var isGreeted = false

        init(_ connection: Connection, _ others: ServedConnections, _ drains: @escaping () -> Void) {
            self.connection = connection
            self.others = others
            self.drains = drains
        }

        func opened() { connection.setNeedsFlush() }
        func received(_ bytes: Span<UInt8>) {}

        func produce(into output: inout [UInt8], room: Int) {
            if !isGreeted { output.append(1) }
            isGreeted = true
        }

        func closed(_ end: ConnectionEnd) { others.removed(self) }

        func drain() {
            drains()
            connection.close()
        }

        func close() { connection.close() }
    }
}
