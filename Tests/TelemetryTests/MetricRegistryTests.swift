internal import Telemetry
internal import Testing

@Suite("Registry of metrics")
struct MetricRegistryTests {
    private let registry = MetricRegistry()

    private var counters: [String: [UInt64]] {
        var values: [String: [UInt64]] = [:]
        for case (let name, .counter(let points)) in registry.snapshot().map({ ($0.name, $0.data) }) {
            values[name] = points.map(\.value)
        }
        return values
    }

    private var gauges: [String: [Int64]] {
        var values: [String: [Int64]] = [:]
        for case (let name, .gauge(let points)) in registry.snapshot().map({ ($0.name, $0.data) }) {
            values[name] = points.map(\.value)
        }
        return values
    }

    @Test("the shards of one name and its labels are summed, in whatever order the labels are given")
    func sumsShards() {
        let first = registry.counter("calls_total", help: "h", labels: [("method", "A"), ("code", "OK")])
        let second = registry.counter("calls_total", help: "h", labels: [("code", "OK"), ("method", "A")])
        let other = registry.counter("calls_total", help: "h", labels: [("method", "B"), ("code", "OK")])
        first.add(3)
        second.addFromOwner()
        second.addFromOwner(4)
        other.add()
        #expect(first.value == 3)
        #expect(second.value == 5)
        #expect(counters == ["calls_total": [8, 1]])
    }

    @Test("a counter wraps around instead of trapping, also as a sum of shards")
    func counterWraps() {
        let first = registry.counter("calls_total", help: "h")
        let second = registry.counter("calls_total", help: "h")
        first.add(.max)
        first.addFromOwner(3)
        second.add(.max)
        #expect(first.value == 2)
        #expect(counters == ["calls_total": [1]])
    }

    @Test("gauges go up and down and can be set; shards and readings are summed")
    func gaugesSum() {
        let first = registry.gauge("connections", help: "h")
        let second = registry.gauge("connections", help: "h")
        registry.gauge("connections", help: "h") { 100 }
        first.add(5)
        first.add(-7)
        second.set(40)
        second.addFromOwner(-1)
        #expect(gauges == ["connections": [137]])
    }

    @Test("a counter can be a closure that is asked at each scrape")
    func counterReading() {
        let source = registry.gauge("source", help: "h")
        registry.counter("seen_total", help: "h") { UInt64(source.value) }
        source.set(1)
        #expect(counters == ["seen_total": [1]])
        source.set(2)
        #expect(counters == ["seen_total": [2]])
    }

    @Test("a closure that is asked may itself register: no lock is held meanwhile")
    func readingMayRegister() {
        registry.gauge("asked", help: "h") { [registry] in
            registry.gauge("made_meanwhile", help: "h").add(3)
            return 1
        }
        #expect(gauges == ["asked": [1]])
        #expect(gauges["made_meanwhile"] == [3])
    }

    @Test("metrics come in the order of their names, series in the order of their labels")
    func deterministicOrder() {
        for method in ["b", "c", "a"] {
            _ = registry.counter("z_total", help: "h", labels: [("method", method)])
            _ = registry.gauge("gauge_\(method)", help: "h")
        }
        #expect(registry.snapshot().map(\.name) == ["gauge_a", "gauge_b", "gauge_c", "z_total"])
        guard case .counter(let points) = registry.snapshot().last?.data else {
            Issue.record("z_total is a counter")
            return
        }
        #expect(points.map { $0.labels.pairs.map(\.value) } == [["a"], ["b"], ["c"]])
    }

    @Test("names follow Prometheus' grammar")
    func grammar() {
        for name in ["a", "_", ":", "a:b_C9", "rpc_calls_total"] { #expect(MetricName.isMetric(name), "\(name)") }
        for name in ["", "9a", "a-b", "a.b", "ä", "a b", "a\n"] { #expect(!MetricName.isMetric(name), "\(name)") }
        for name in ["a", "_a", "le", "A9_"] { #expect(MetricName.isLabel(name), "\(name)") }
        for name in ["", "__a", "9a", "a:b", "a-b", "é"] { #expect(!MetricName.isLabel(name), "\(name)") }
    }
}
