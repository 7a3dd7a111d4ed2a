/// All series of one metric name, as the registry keeps them.
struct MetricFamily: Sendable {
    enum Kind: Equatable, Sendable {
        case counter
        case gauge
        case histogram(HistogramBounds)
    }

    /// Something that can be asked for a number at a scrape.
    enum Source<Shard: Sendable, Value: Sendable>: Sendable {
        case shard(Shard)
        case reading(@Sendable () -> Value)
    }

    /// The instances of each series.
    enum Instances: Sendable {
        case counter([MetricLabels: [Source<Counter, UInt64>]])
        case gauge([MetricLabels: [Source<Gauge, Int64>]])
        case histogram(HistogramLayout, [MetricLabels: [Histogram]])
    }

    let name: String
    let help: String
    let kind: Kind
    private var instances: Instances

    init(name: String, help: String, kind: Kind) {
        precondition(MetricName.isMetric(name), "\"\(name)\" is not the name of a metric")
        self.name = name
        self.help = help
        self.kind = kind
        switch kind {
        case .counter:
            precondition(name.hasSuffix("_total"), "the name of a counter ends in _total: \(name)")
            instances = .counter([:])
        case .gauge: instances = .gauge([:])
        case .histogram(let bounds): instances = .histogram(HistogramLayout(bounds), [:])
        }
    }

    /// The names that its samples have, or that its type line has in one of the formats: another family with one of
    /// them would make the exposition ambiguous.
    var claimedNames: [String] {
        switch kind {
        case .counter: [name, String(name.dropLast("_total".count))]
        case .gauge: [name]
        case .histogram: [name, name + "_bucket", name + "_sum", name + "_count"]
        }
    }

    // MARK: Adding instances

    mutating func add(_ source: Source<Counter, UInt64>, _ labels: MetricLabels) {
        guard case .counter(var series) = instances else { preconditionFailure("\(name) is not a counter") }
        series[labels, default: []].append(source)
        instances = .counter(series)
    }

    mutating func add(_ source: Source<Gauge, Int64>, _ labels: MetricLabels) {
        guard case .gauge(var series) = instances else { preconditionFailure("\(name) is not a gauge") }
        series[labels, default: []].append(source)
        instances = .gauge(series)
    }

    mutating func addHistogram(_ labels: MetricLabels) -> Histogram {
        guard case .histogram(let layout, var series) = instances else {
            preconditionFailure("\(name) is not a histogram")
        }
        let histogram = Histogram(layout)
        series[labels, default: []].append(histogram)
        instances = .histogram(layout, series)
        return histogram
    }

    // MARK: Reading

    func snapshot() -> MetricSnapshot {
        let data: MetricSnapshot.Data
        switch instances {
        case .counter(let series):
            data = .counter(Self.points(series) { $0.reduce(0) { $0 &+ Self.value($1) } })
        case .gauge(let series):
            data = .gauge(Self.points(series) { $0.reduce(0) { $0 &+ Self.value($1) } })
        case .histogram(let layout, let series):
            data = .histogram(layout.bounds, Self.points(series) { Self.value($0, layout.bounds) })
        }
        return MetricSnapshot(name: name, help: help, data: data)
    }

    private static func points<Instances, Value>(
        _ series: [MetricLabels: Instances],
        _ value: (Instances) -> Value
    ) -> [MetricSnapshot.Point<Value>] {
        series.sorted { $0.key < $1.key }.map { MetricSnapshot.Point(labels: $0.key, value: value($0.value)) }
    }

    private static func value(_ source: Source<Counter, UInt64>) -> UInt64 {
        switch source {
        case .shard(let counter): counter.value
        case .reading(let read): read()
        }
    }

    private static func value(_ source: Source<Gauge, Int64>) -> Int64 {
        switch source {
        case .shard(let gauge): gauge.value
        case .reading(let read): read()
        }
    }

    private static func value(_ shards: [Histogram], _ bounds: HistogramBounds) -> MetricSnapshot.HistogramValue {
        var total = HistogramTotal(bounds: bounds)
        for shard in shards { shard.add(to: &total) }
        return MetricSnapshot.HistogramValue(
            bucketCounts: total.bucketCounts,
            sum: Double(total.ticks) / bounds.ticksPerUnit
        )
    }
}
