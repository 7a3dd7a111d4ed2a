internal import Telemetry
internal import Testing

/// What a program must not do with metrics, and is stopped for at once, with the rule in words.
@Suite("Misuse of metrics")
struct MetricMisuseTests {
    private func expectSaid(
        _ rule: String,
        by result: ExitTest.Result?,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(said.contains(rule), sourceLocation: sourceLocation)
    }

    @Test("lawful use goes through")
    func lawful() async {
        await #expect(processExitsWith: .success) {
            let registry = MetricRegistry()
            _ = registry.counter("calls_total", help: "h", labels: [("a", "1")])
            _ = registry.counter("calls_total", help: "h", labels: [("a", "1")])
            _ = registry.histogram("seconds", help: "h")
            _ = registry.histogram("seconds", help: "h", labels: [("b", "1")])
        }
    }

    @Test("one name with two types traps")
    func conflictingType() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let registry = MetricRegistry()
            _ = registry.counter("calls_total", help: "h")
            _ = registry.gauge("calls_total", help: "h")
        }
        expectSaid("calls_total is registered with another type or other bounds", by: result)
    }

    @Test("one name with two help texts traps")
    func conflictingHelp() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let registry = MetricRegistry()
            _ = registry.counter("calls_total", help: "h")
            _ = registry.counter("calls_total", help: "other")
        }
        expectSaid("calls_total is registered with another help text", by: result)
    }

    @Test("one histogram with two sets of bounds traps")
    func conflictingBounds() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let registry = MetricRegistry()
            _ = registry.histogram("seconds", help: "h", bounds: HistogramBounds(seconds: [1]))
            _ = registry.histogram("seconds", help: "h", bounds: HistogramBounds(counts: [1]))
        }
        expectSaid("seconds is registered with another type or other bounds", by: result)
    }

    @Test("a metric whose samples would look like those of another traps")
    func conflictingSamples() async {
        let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let registry = MetricRegistry()
            _ = registry.histogram("seconds", help: "h")
            _ = registry.gauge("seconds_count", help: "h")
        }
        expectSaid("seconds_count and seconds would both show samples of seconds_count", by: count)
        let stem = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let registry = MetricRegistry()
            _ = registry.gauge("calls", help: "h")
            _ = registry.counter("calls_total", help: "h")
        }
        expectSaid("calls_total and calls would both show samples of calls", by: stem)
    }

    @Test("a counter without _total and a name outside the grammar trap")
    func wrongNames() async {
        let counter = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MetricRegistry().counter("calls", help: "h")
        }
        expectSaid("the name of a counter ends in _total: calls", by: counter)
        let gauge = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MetricRegistry().gauge("open.calls", help: "h")
        }
        expectSaid("\"open.calls\" is not the name of a metric", by: gauge)
    }

    @Test("labels that are unlawful, reserved or doubled trap")
    func wrongLabels() async {
        let unlawful = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MetricRegistry().gauge("calls", help: "h", labels: [("a-b", "")])
        }
        expectSaid("\"a-b\" is not the name of a label", by: unlawful)
        let doubled = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MetricRegistry().gauge("calls", help: "h", labels: [("a", "1"), ("a", "2")])
        }
        expectSaid("the label \"a\" is there twice", by: doubled)
        let reserved = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MetricRegistry().histogram("seconds", help: "h", labels: [("le", "1")])
        }
        expectSaid("the label \"le\" of a histogram is its bucket's bound", by: reserved)
    }

    @Test("bounds that do not increase, are endless, or are too many or none trap")
    func wrongBounds() async {
        let equal = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = HistogramBounds(seconds: [1, 1])
        }
        expectSaid("a histogram's bounds increase", by: equal)
        let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = HistogramBounds(seconds: [])
        }
        expectSaid("a histogram has 1 to 31 bounds", by: none)
        let endless = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = HistogramBounds(counts: [1, .infinity])
        }
        expectSaid("at least one nanosecond, or one, and finite", by: endless)
        let many = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = HistogramBounds(counts: (1...32).map(Double.init))
        }
        expectSaid("a histogram has 1 to 31 bounds", by: many)
    }

    @Test("two bounds for one label trap")
    func wrongFamily() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let registry = MetricRegistry()
            _ = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 2)
            _ = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 3)
        }
        expectSaid("the label \"peer\" of dials_total has another bound", by: result)
    }
}
