internal import Testing

@testable internal import Telemetry

@Suite("Histograms")
struct HistogramTests {
    private func value(of registry: MetricRegistry) throws -> MetricSnapshot.HistogramValue {
        guard case .histogram(_, let points) = try #require(registry.snapshot().first).data else {
            throw Failure.notAHistogram
        }
        return try #require(points.first).value
    }

    private enum Failure: Error { case notAHistogram }

    @Test("a value falls into the first bucket whose bound is not below it")
    func bucketOfAValue() throws {
        let registry = MetricRegistry()
        let histogram = registry.histogram("seconds", help: "h", bounds: HistogramBounds(seconds: [0.001, 0.01, 1]))
        for value in [0, 0.0005, 0.001, 0.0010001, 0.01, 1, 1.5, 60] { histogram.record(value) }
        let total = try value(of: registry)
        #expect(total.bucketCounts == [3, 2, 1, 2])
        #expect(total.count == 8)
        #expect(total.sum == 62.5125001)
    }

    @Test("seconds, nanoseconds and the owner's path count the same")
    func waysToRecord() throws {
        let registry = MetricRegistry()
        let first = registry.histogram("seconds", help: "h")
        let second = registry.histogram("seconds", help: "h")
        first.record(0.0003)
        first.record(nanoseconds: 300_000)
        second.recordFromOwner(nanoseconds: 300_000)
        let total = try value(of: registry)
        #expect(total.bucketCounts[2] == 3)
        #expect(total.count == 3)
        #expect(total.sum == 0.0009)
    }

    @Test("whole numbers are summed exactly")
    func counts() throws {
        let registry = MetricRegistry()
        let histogram = registry.histogram("bytes", help: "h", bounds: .messageBytes)
        histogram.record(count: 64)
        histogram.recordFromOwner(count: 65)
        histogram.record(16_777_217)
        let total = try value(of: registry)
        #expect(total.bucketCounts.first == 1)
        #expect(total.bucketCounts[1] == 1)
        #expect(total.bucketCounts.last == 1)
        #expect(total.sum == 16_777_346)
    }

    @Test("what is negative counts as zero, NaN not at all, what is endless as very much")
    func oddValues() throws {
        let registry = MetricRegistry()
        let histogram = registry.histogram("n", help: "h", bounds: HistogramBounds(counts: [1]))
        histogram.record(-5)
        #expect(try value(of: registry).bucketCounts == [1, 0])
        #expect(try value(of: registry).sum == 0)
        histogram.record(.nan)
        #expect(try value(of: registry).count == 1)
        histogram.record(.infinity)
        #expect(try value(of: registry).bucketCounts == [1, 1])
    }

    @Test(
        "the quick search finds the bucket that a plain search finds",
        arguments: [
            HistogramBounds.rpcLatency, .messageBytes, HistogramBounds(counts: [1]),
            HistogramBounds(counts: (1...31).map(Double.init)),
            HistogramBounds(seconds: (0..<31).map { Double(1 << $0) }),
        ]
    )
    func quickSearch(bounds: HistogramBounds) {
        let layout = HistogramLayout(bounds)
        let limits = bounds.values.map(bounds.ticks)
        var samples: [UInt64] = [0, 1, .max]
        for limit in limits { samples += [limit - 1, limit, limit + 1] }
        for width in 0..<64 { samples += [1 << UInt64(width), (1 << UInt64(width)) - 1] }
        for sample in samples {
            #expect(layout.bucket(of: sample) == limits.firstIndex { sample <= $0 } ?? limits.count, "\(sample)")
        }
    }
}
