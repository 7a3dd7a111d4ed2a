package import Telemetry

/// What the clients of one Redis count. Any thread may write. Made once for a configuration: the registry keeps them.
package struct RedisMetrics: Sendable {
    let commands: Counter
    let resent: Counter
    let connectionsReady: Gauge
    let connectionsOpened: Counter
    let breakerOpen: Gauge
    let callersWaiting: Gauge
    let messagesLost: Counter
    private let errors: BoundedFamily<Counter>

    private static let errorNamesMax = 48

    package init(_ registry: MetricRegistry, name: String) {
        let labels = [("redis", name)]
        commands = registry.counter("redis_commands_total", help: "Commands that callers asked for.", labels: labels)
        resent = registry.counter("redis_commands_resent_total", help: "Commands that were sent again.", labels: labels)
        connectionsReady = registry.gauge("redis_connections_ready", help: "Connections in use.", labels: labels)
        connectionsOpened = registry.counter(
            "redis_connections_opened_total",
            help: "Connections that were opened.",
            labels: labels
        )
        breakerOpen = registry.gauge(
            "redis_breakers_open",
            help: "Pools whose calls fail at once, because no attempt to connect succeeds.",
            labels: labels
        )
        callersWaiting = registry.gauge(
            "redis_callers_waiting",
            help: "Callers that wait for a connection.",
            labels: labels
        )
        messagesLost = registry.counter(
            "redis_messages_lost_total",
            help: "Published messages that a slow reader lost.",
            labels: labels
        )
        errors = registry.counterFamily(
            "redis_errors_total",
            help: "Errors that callers were given, by kind.",
            label: "error",
            valuesMax: Self.errorNamesMax,
            labels: labels
        )
    }

    func note(_ error: RedisError) { errors[error.name].add() }
}
