internal import Telemetry
internal import Testing

@Suite("Labels with a bound")
struct BoundedFamilyTests {
    private func series(_ registry: MetricRegistry) -> [String: UInt64] {
        guard case .counter(let points) = registry.snapshot().first?.data else { return [:] }
        let pairs = points.map { ($0.labels.pairs.map(\.value).joined(separator: "/"), $0.value) }
        return Dictionary(pairs) { $0 + $1 }
    }

    @Test("values beyond the bound share one series")
    func foldsIntoOther() {
        let registry = MetricRegistry()
        let family = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 2, labels: [("a", "1")])
        for value in ["x", "y", "z", "w", "x", "other"] { family[value].add() }
        #expect(series(registry) == ["1/x": 2, "1/y": 1, "1/other": 3])
    }

    @Test("the same value gives the same instance, two families have shards of their own")
    func instances() {
        let registry = MetricRegistry()
        let first = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 2)
        let second = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 2)
        #expect(first["x"] === first["x"])
        #expect(first["x"] !== second["x"])
        #expect(first["other"] === first["other"])
    }

    @Test("all shards together keep the bound, and agree on which values are in")
    func shardsShareTheBound() {
        let registry = MetricRegistry()
        let first = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 2)
        let second = registry.counterFamily("dials_total", help: "h", label: "peer", valuesMax: 2)
        for value in ["a", "b"] { first[value].add() }
        for value in ["c", "d", "a"] { second[value].add() }
        #expect(series(registry) == ["a": 2, "b": 1, "other": 2])
    }

    @Test("histograms can have a bounded label, too")
    func histograms() {
        let registry = MetricRegistry()
        let family = registry.histogramFamily("wait_seconds", help: "h", label: "model", valuesMax: 1)
        family["a"].record(1)
        family["b"].record(1)
        family["c"].record(1)
        guard case .histogram(_, let points) = registry.snapshot().first?.data else {
            Issue.record("wait_seconds is a histogram")
            return
        }
        #expect(points.map { $0.labels.pairs[0].value } == ["a", "other"])
        #expect(points.map(\.value.count) == [1, 2])
    }
}
