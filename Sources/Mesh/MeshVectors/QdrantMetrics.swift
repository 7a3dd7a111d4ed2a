internal import Telemetry

/// What is counted of a Qdrant server.
struct QdrantMetrics: Sendable {
    let onServer: Counter
    let inProcess: Counter
    let delivered: Counter
    let comparisons: Counter
    let failures: Counter
    let waiting: Gauge
    let isUp: Gauge

    init(_ registry: MetricRegistry) {
        func searches(_ place: String) -> Counter {
            registry.counter(
                "mesh_qdrant_searches_total",
                help: "Searches by meaning: on the server, or in this process because it could not be used.",
                labels: [("where", place)]
            )
        }
        onServer = searches("server")
        inProcess = searches("process")
        delivered = registry.counter("mesh_qdrant_delivered_total", help: "Points written or taken away.")
        comparisons = registry.counter("mesh_qdrant_comparisons_total", help: "Networks compared with the store.")
        failures = registry.counter("mesh_qdrant_failures_total", help: "Times that Qdrant could not be used.")
        waiting = registry.gauge("mesh_qdrant_waiting", help: "Items that Qdrant has still to be told.")
        isUp = registry.gauge("mesh_qdrant_up", help: "1 while Qdrant can be used.")
    }
}
