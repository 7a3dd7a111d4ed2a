internal import Telemetry
internal import Testing

@Suite("Metrics written by many tasks")
struct MetricConcurrencyTests {
    @Test("nothing is lost: sums are exact when all tasks have ended")
    func exactSums() async throws {
        let registry = MetricRegistry()
        let tasks = 8
        let rounds = 20_000
        let shared = registry.counter("shared_total", help: "h")
        let gauge = registry.gauge("level", help: "h")
        let histogram = registry.histogram("seconds", help: "h")
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    let own = registry.counter("own_total", help: "h")
                    let family = registry.counterFamily("family_total", help: "h", label: "task", valuesMax: 3)
                    let child = family["\(task)"]
                    for round in 0..<rounds {
                        shared.add(2)
                        own.addFromOwner()
                        gauge.add(round.isMultiple(of: 2) ? 3 : -2)
                        histogram.record(nanoseconds: UInt64(round))
                        child.add()
                        if round.isMultiple(of: 5000) { _ = registry.prometheusText() }
                    }
                }
            }
        }
        let total = UInt64(tasks * rounds)
        let metrics = Dictionary(uniqueKeysWithValues: registry.snapshot().map { ($0.name, $0.data) })
        #expect(shared.value == total * 2)
        guard case .counter(let own) = metrics["own_total"], case .counter(let family) = metrics["family_total"],
            case .histogram(_, let seconds) = metrics["seconds"]
        else {
            Issue.record("a metric is missing: \(metrics.keys)")
            return
        }
        #expect(own.map(\.value) == [total])
        #expect(gauge.value == Int64(total) / 2)
        #expect(family.count == 4)
        #expect(family.reduce(0) { $0 + $1.value } == total)
        let value = try #require(seconds.first).value
        #expect(value.count == total)
        #expect(value.sum == Double(tasks * rounds * (rounds - 1) / 2) / 1e9)
    }
}
