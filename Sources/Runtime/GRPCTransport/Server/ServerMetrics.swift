internal import GRPCCore
internal import HTTPWire
internal import Telemetry

/// The metrics of one method on one loop. Only the loop's thread writes them.
final class MethodMetrics {
    private let registry: MetricRegistry
    private let labels: [(String, String)]
    private let started: Counter
    private let latency: Histogram
    /// By status code; made when a code first occurs.
    private var ended = [Counter?](repeating: nil, count: StatusCode.allCases.count)
    let messagesReceived: Counter
    let messagesSent: Counter

    init(_ registry: MetricRegistry, service: String, method: String) {
        self.registry = registry
        labels = [("service", service), ("method", method)]
        started = registry.counter("rpc_server_started_total", help: "Calls that began.", labels: labels)
        latency = registry.histogram(
            "rpc_server_duration_seconds",
            help: "Time from a call's head to its end.",
            labels: labels
        )
        messagesReceived = registry.counter(
            "rpc_server_messages_received_total",
            help: "Messages that handlers were given.",
            labels: labels
        )
        messagesSent = registry.counter(
            "rpc_server_messages_sent_total",
            help: "Messages that handlers sent.",
            labels: labels
        )
    }

    func noteStart() { started.addFromOwner() }

    func noteEnd(_ code: StatusCode, nanoseconds: Int64) {
        let index = Int(code.rawValue)
        if ended[index] == nil { ended[index] = makeEnded(code) }
        ended[index]?.addFromOwner()
        latency.recordFromOwner(nanoseconds: UInt64(max(0, nanoseconds)))
    }

    private func makeEnded(_ code: StatusCode) -> Counter {
        registry.counter(
            "rpc_server_handled_total",
            help: "Calls that ended, by status code.",
            labels: labels + [("code", "\(code)")]
        )
    }
}

/// The metrics of what happens on the connections of one loop; how many there are counts `ConnectionCounters`.
final class ConnectionMetrics {
    let calls: Gauge
    let bytesReceived: Counter
    let streamsReset: Counter
    let keepalivesSent: Counter
    private let registry: MetricRegistry
    private var ends: [String: Counter] = [:]
    private var defences: [String: Counter] = [:]

    init(_ registry: MetricRegistry) {
        self.registry = registry
        calls = registry.gauge("rpc_server_open_calls", help: "Calls that are open.")
        bytesReceived = registry.counter("rpc_server_received_bytes_total", help: "Bytes that connections received.")
        streamsReset = registry.counter("rpc_server_streams_reset_total", help: "Streams that peers gave up.")
        keepalivesSent = registry.counter("rpc_server_keepalives_total", help: "Pings that the server sent.")
        // All of them are there from the start, so that an alert on one does not wait for its first case.
        for kind in FloodGuard.Kind.allCases { noteDefence(kind.name, 0) }
        for name in Defence.allCases { noteDefence(name.rawValue, 0) }
    }

    /// What the server holds against, beside the floods of `FloodGuard`.
    enum Defence: String, CaseIterable {
        case handshakeTimeout = "handshake_timeout"
        case continuationFlood = "continuation_flood"
        case slowHead = "slow_head"
        case slowRequest = "slow_request"
        case slowReader = "slow_reader"
        case oversizedHead = "oversized_head"
        case oversizedMessage = "oversized_message"
        case inboundFull = "inbound_full"
        case outboundFull = "outbound_full"
        case callsFull = "calls_full"
        case notHTTP2 = "not_http2"
        case answersUnread = "answers_unread"
        case tooManyPings = "too_many_pings"
        case keepaliveTimeout = "keepalive_timeout"
    }

    func note(_ defence: Defence) { noteDefence(defence.rawValue, 1) }
    func note(_ flood: FloodGuard.Kind) { noteDefence(flood.name, 1) }

    private func noteDefence(_ name: String, _ count: UInt64) {
        let counter =
            defences[name]
            ?? registry.counter(
                "rpc_server_defences_total",
                help: "Peers or calls that a bound of the server stopped, by bound.",
                labels: [("bound", name)]
            )
        defences[name] = counter
        counter.addFromOwner(count)
    }
}
