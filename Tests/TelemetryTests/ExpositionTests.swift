internal import Telemetry
internal import Testing

@Suite("Exposition for Prometheus")
struct ExpositionTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func registry() -> MetricRegistry {
        let registry = MetricRegistry()
        registry.counter("rpc_calls_total", help: "Calls that ended.", labels: [("method", "B"), ("code", "OK")]).add(7)
        registry.counter("rpc_calls_total", help: "Calls that ended.", labels: [("method", "A"), ("code", "OK")]).add()
        registry.gauge("open_connections", help: "Open now.").set(-3)
        let seconds = registry.histogram(
            "rpc_seconds",
            help: "How long.",
            bounds: HistogramBounds(seconds: [0.00001, 0.25, 1]),
            labels: [("method", "A")]
        )
        for value in [0.1, 0.25, 0.5, 100] { seconds.record(value) }
        return registry
    }

    @Test("text format 0.0.4, line by line")
    func prometheus() {
        #expect(
            text(registry().prometheusText()) == """
                # HELP open_connections Open now.
                # TYPE open_connections gauge
                open_connections -3
                # HELP rpc_calls_total Calls that ended.
                # TYPE rpc_calls_total counter
                rpc_calls_total{code="OK",method="A"} 1
                rpc_calls_total{code="OK",method="B"} 7
                # HELP rpc_seconds How long.
                # TYPE rpc_seconds histogram
                rpc_seconds_bucket{method="A",le="1e-05"} 0
                rpc_seconds_bucket{method="A",le="0.25"} 2
                rpc_seconds_bucket{method="A",le="1"} 3
                rpc_seconds_bucket{method="A",le="+Inf"} 4
                rpc_seconds_sum{method="A"} 100.85
                rpc_seconds_count{method="A"} 4

                """
        )
        #expect(ExpositionFormat.prometheus.contentType == "text/plain; version=0.0.4; charset=utf-8")
    }

    @Test("OpenMetrics, line by line")
    func openMetrics() {
        #expect(
            text(registry().openMetricsText()) == """
                # HELP open_connections Open now.
                # TYPE open_connections gauge
                open_connections -3
                # HELP rpc_calls Calls that ended.
                # TYPE rpc_calls counter
                rpc_calls_total{code="OK",method="A"} 1
                rpc_calls_total{code="OK",method="B"} 7
                # HELP rpc_seconds How long.
                # TYPE rpc_seconds histogram
                rpc_seconds_bucket{method="A",le="1e-05"} 0
                rpc_seconds_bucket{method="A",le="0.25"} 2
                rpc_seconds_bucket{method="A",le="1.0"} 3
                rpc_seconds_bucket{method="A",le="+Inf"} 4
                rpc_seconds_sum{method="A"} 100.85
                rpc_seconds_count{method="A"} 4
                # EOF

                """
        )
        #expect(
            ExpositionFormat.openMetrics.contentType == "application/openmetrics-text; version=1.0.0; charset=utf-8"
        )
    }

    @Test("backslash, quote and newline are escaped where each format wants it")
    func escaping() {
        let registry = MetricRegistry()
        _ = registry.gauge("g", help: "a\\b \"c\"\nd", labels: [("l", "a\\b \"c\"\nd ü")])
        #expect(
            text(registry.prometheusText()) == #"""
                # HELP g a\\b "c"\nd
                # TYPE g gauge
                g{l="a\\b \"c\"\nd ü"} 0

                """#
        )
        #expect(text(registry.openMetricsText()).hasPrefix(#"# HELP g a\\b \"c\"\nd"# + "\n"))
    }

    @Test("a registry without metrics makes an empty page, with its end in OpenMetrics")
    func empty() {
        #expect(MetricRegistry().prometheusText() == [])
        #expect(text(MetricRegistry().openMetricsText()) == "# EOF\n")
    }
}
