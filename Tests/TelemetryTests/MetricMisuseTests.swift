internal import Telemetry
internal import Testing

/// What a program must not do with metrics, and is stopped for at once.
@Suite("Misuse of metrics")
struct MetricMisuseTests {
    @Test("one name with two types traps")
    func conflictingType() async {
        await #expect(processExitsWith: .failure) {
            let registry = MetricRegistry()
            _ = registry.counter("calls_total", help: "h")
            _ = registry.gauge("calls_total", help: "h")
        }
    }

    @Test("one name with two help texts traps")
    func conflictingHelp() async {
        await #expect(processExitsWith: .failure) {
            let registry = MetricRegistry()
            _ = registry.counter("calls_total", help: "h")
            _ = registry.counter("calls_total", help: "other")
        }
    }

    @Test("one histogram with two sets of bounds traps")
    func conflictingBounds() async {
        await #expect(processExitsWith: .failure) {
            let registry = MetricRegistry()
            _ = registry.histogram("seconds", help: "h", bounds: HistogramBounds(seconds: [1]))
            _ = registry.histogram("seconds", help: "h", bounds: HistogramBounds(counts: [1]))
        }
    }

    @Test("a metric whose samples would look like those of another traps")
    func conflictingSamples() async {
        await #expect(processExitsWith: .failure) {
            let registry = MetricRegistry()
            _ = registry.histogram("seconds", help: "h")
            _ = registry.gauge("seconds_count", help: "h")
        }
        await #expect(processExitsWith: .failure) {
            let registry = MetricRegistry()
            _ = registry.gauge("calls", help: "h")
            _ = registry.counter("calls_total", help: "h")
        }
    }

    @Test("a counter without _total and a name outside the grammar trap")
    func wrongNames() async {
        await #expect(processExitsWith: .failure) { _ = MetricRegistry().counter("calls", help: "h") }
        await #expect(processExitsWith: .failure) { _ = MetricRegistry().gauge("open.calls", help: "h") }
    }

    @Test("labels that are unlawful, reserved or doubled trap")
    func wrongLabels() async {
        await #expect(processExitsWith: .failure) {
            _ = MetricRegistry().gauge("calls", help: "h", labels: [("a-b", "")])
        }
        await #expect(processExitsWith: .failure) {
            _ = MetricRegistry().gauge("calls", help: "h", labels: [("a", "1"), ("a", "2")])
        }
        await #expect(processExitsWith: .failure) {
            _ = MetricRegistry().histogram("seconds", help: "h", labels: [("le", "1")])
        }
    }

    @Test("bounds that do not increase, or too many of them, trap")
    func wrongBounds() async {
        await #expect(processExitsWith: .failure) { _ = HistogramBounds(seconds: [1, 1]) }
        await #expect(processExitsWith: .failure) { _ = HistogramBounds(seconds: []) }
        await #expect(processExitsWith: .failure) { _ = HistogramBounds(counts: [1, .infinity]) }
        await #expect(processExitsWith: .failure) { _ = HistogramBounds(counts: (1...32).map(Double.init)) }
    }
}
