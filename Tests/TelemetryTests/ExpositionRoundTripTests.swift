internal import Telemetry
internal import Testing

@Suite("Exposition, read back")
struct ExpositionRoundTripTests {
    private static let oddValues = ["", "plain", "a\\", "\"", "\n", "\\n", "{x=\"1\"} 5", ",", "ünï 🌍", " "]

    private func page() throws -> ExpositionPage {
        let registry = MetricRegistry()
        for (index, value) in Self.oddValues.enumerated() {
            registry.counter("calls_total", help: "Calls.\nReally.", labels: [("v", value)]).add(UInt64(index))
            let histogram = registry.histogram("wait_seconds", help: "Wait.", labels: [("v", value)])
            let more = registry.histogram("wait_seconds", help: "Wait.", labels: [("v", value)])
            for round in 0..<(index * 7) { histogram.record(Double(round * round) / 50) }
            more.record(nanoseconds: UInt64(index))
        }
        registry.gauge("depth", help: "") { -9 }
        return try ExpositionPage(String(decoding: registry.prometheusText(), as: UTF8.self))
    }

    @Test("every metric has one type and one help, and every label value survives")
    func structure() throws {
        let page = try page()
        #expect(page.types == ["calls_total": "counter", "wait_seconds": "histogram", "depth": "gauge"])
        #expect(page.helps["calls_total"] == "Calls.\\nReally.")
        let calls = page.samples.filter { $0.name == "calls_total" }
        for (index, value) in Self.oddValues.enumerated() {
            #expect(calls.first { $0.labels == ["v": value] }?.value == Double(index))
        }
        #expect(calls.count == Self.oddValues.count)
        #expect(page.samples.first { $0.name == "depth" }?.value == -9)
    }

    @Test("name and labels occur once in a page")
    func unique() throws {
        var seen: Set<ExpositionPage.Sample> = []
        for sample in try page().samples {
            #expect(seen.insert(.init(name: sample.name, labels: sample.labels)).inserted, "\(sample)")
        }
    }

    @Test("buckets increase in bound and count, and the last one is +Inf with the count", arguments: oddValues)
    func histograms(value: String) throws {
        let samples = try page().samples.filter { $0.labels["v"] == value }
        let buckets = samples.filter { $0.name == "wait_seconds_bucket" }
        let bounds = buckets.map { $0.labels["le"].flatMap { Double($0) } ?? .nan }
        #expect(bounds == bounds.sorted() && Set(bounds).count == bounds.count)
        #expect(bounds.dropLast() == HistogramBounds.rpcLatency.values[...])
        #expect(buckets.map(\.value) == buckets.map(\.value).sorted())
        #expect(buckets.last?.labels["le"] == "+Inf")
        let count = try #require(samples.first { $0.name == "wait_seconds_count" }).value
        let index = try #require(Self.oddValues.firstIndex(of: value))
        #expect(count == Double(index * 7 + 1))
        #expect(buckets.last?.value == count)
        let sum = (0..<index * 7).reduce(0.0) { $0 + Double($1 * $1) / 50 } + Double(index) / 1e9
        let shown = try #require(samples.first { $0.name == "wait_seconds_sum" }).value
        #expect(abs(shown - sum) < 1e-9)
    }
}
