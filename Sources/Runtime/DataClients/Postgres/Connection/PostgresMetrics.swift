internal import Telemetry

/// What a client counts. Any thread may write.
struct PostgresMetrics: Sendable {
    let opened: Counter
    let lost: Counter
    let openConnections: Gauge
    let calls: Counter
    let callSeconds: Histogram
    let waiting: Gauge
    let cancels: Counter
    let notices: Counter
    let notificationsDropped: Counter
    let retries: Counter
    private let errors: BoundedFamily<Counter>

    private static let errorCodesMax = 60
    private static let callBounds = HistogramBounds(seconds: [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30,
    ])

    init(_ registry: MetricRegistry, database: String) {
        let labels = [("database", database)]
        opened = registry.counter(
            "postgres_connections_opened_total",
            help: "Connections that were opened.",
            labels: labels
        )
        lost = registry.counter(
            "postgres_connections_lost_total",
            help: "Connections that broke or that the server ended.",
            labels: labels
        )
        openConnections = registry.gauge("postgres_connections_open", help: "Open connections.", labels: labels)
        calls = registry.counter("postgres_calls_total", help: "Calls that were answered.", labels: labels)
        callSeconds = registry.histogram(
            "postgres_call_seconds",
            help: "Time from sending a call to the end of its answer.",
            bounds: Self.callBounds,
            labels: labels
        )
        waiting = registry.gauge("postgres_calls_waiting", help: "Calls that wait for a connection.", labels: labels)
        cancels = registry.counter("postgres_cancels_total", help: "Requests to cancel.", labels: labels)
        notices = registry.counter("postgres_notices_total", help: "Notices from the server.", labels: labels)
        notificationsDropped = registry.counter(
            "postgres_notifications_dropped_total",
            help: "Notifications that nobody took in time.",
            labels: labels
        )
        retries = registry.counter("postgres_retries_total", help: "Calls that were tried again.", labels: labels)
        errors = registry.counterFamily(
            "postgres_errors_total",
            help: "Errors that callers were given, by code.",
            label: "code",
            valuesMax: Self.errorCodesMax,
            labels: labels
        )
    }

    func note(_ error: PostgresError) { errors[error.code.name].add() }
}
