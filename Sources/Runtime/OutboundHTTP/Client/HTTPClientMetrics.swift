internal import Telemetry

/// What a client counts. Each loop has its own, and only that loop writes them.
struct HTTPClientMetrics: Sendable {
    private let answered: Counter
    private let faults: [HTTPFault.Place: Counter]
    private let opened: Counter
    private let reused: Counter
    private let bytesSent: Counter
    private let bytesReceived: Counter
    let openCalls: Gauge

    init(_ registry: MetricRegistry) {
        let calls = { (outcome: String) in
            registry.counter(
                "http_client_requests_total",
                help: "Calls to other servers that ended, by how.",
                labels: [("outcome", outcome)]
            )
        }
        answered = calls("answered")
        faults = Dictionary(uniqueKeysWithValues: HTTPFault.Place.allCases.map { ($0, calls($0.rawValue)) })
        let connections = { (kind: String) in
            registry.counter(
                "http_client_connections_total",
                help: "Connections that calls to other servers opened, or found open and used again.",
                labels: [("kind", kind)]
            )
        }
        opened = connections("opened")
        reused = connections("reused")
        let bytes = { (direction: String) in
            registry.counter(
                "http_client_bytes_total",
                help: "Bytes of HTTP, heads and bodies, that went to other servers and came from them.",
                labels: [("direction", direction)]
            )
        }
        bytesSent = bytes("sent")
        bytesReceived = bytes("received")
        openCalls = registry.gauge("http_client_open_calls", help: "Calls to other servers that have not ended.")
    }

    func noteEnd(_ end: ExchangeMailbox.End) {
        openCalls.addFromOwner(-1)
        switch end {
        case .complete: answered.addFromOwner()
        case .failed(let fault): faults[fault.place]?.addFromOwner()
        }
    }

    func note(_ traffic: CurlEasy.Traffic) {
        opened.addFromOwner(UInt64(traffic.connectionsOpened))
        if traffic.connectionsOpened == 0, traffic.bytesSent > 0 { reused.addFromOwner() }
        bytesSent.addFromOwner(UInt64(traffic.bytesSent))
        bytesReceived.addFromOwner(UInt64(traffic.bytesReceived))
    }
}
