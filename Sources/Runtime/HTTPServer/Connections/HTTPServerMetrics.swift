internal import Telemetry

/// The metrics of one loop of a server, beside those of its connections. Only the loop's thread writes them.
final class HTTPServerMetrics {
    /// What the server holds against its peers.
    enum Defence: String, CaseIterable {
        case malformed
        case oversized
        case slowHead = "slow_head"
        case slowBody = "slow_body"
        case slowReader = "slow_reader"
        case handshakeTimeout = "handshake_timeout"
    }

    let requests: Counter
    let abandoned: Counter
    /// By the first digit of the status.
    private let responses: [Counter]
    private let defences: [Defence: Counter]

    init(_ registry: MetricRegistry) {
        requests = registry.counter("http_server_requests_total", help: "Requests whose head was read.")
        abandoned = registry.counter(
            "http_server_requests_abandoned_total",
            help: "Requests whose client went before the response was written."
        )
        responses = (2...5).map { digit in
            registry.counter(
                "http_server_responses_total",
                help: "Responses that began, by class of status.",
                labels: [("class", "\(digit)xx")]
            )
        }
        var defences: [Defence: Counter] = [:]
        for defence in Defence.allCases {
            defences[defence] = registry.counter(
                "http_server_defences_total",
                help: "Peers or requests that a bound of the server stopped, by bound.",
                labels: [("bound", defence.rawValue)]
            )
        }
        self.defences = defences
    }

    func note(_ defence: Defence) { defences[defence]?.addFromOwner() }

    func noteResponse(_ status: Int) { responses[status / 100 - 2].addFromOwner() }
}
