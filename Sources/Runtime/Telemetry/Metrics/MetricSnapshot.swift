/// One metric at the moment of a scrape, shards summed: what encoders work on. Its parts are those of an OTLP metric.
package struct MetricSnapshot: Hashable, Sendable {
    package struct Point<Value: Hashable & Sendable>: Hashable, Sendable {
        package let labels: MetricLabels
        package let value: Value
    }

    package struct HistogramValue: Hashable, Sendable {
        /// One for each bound and one for what is above them; not cumulative.
        package let bucketCounts: [UInt64]
        /// In the unit of the bounds.
        package let sum: Double

        package var count: UInt64 { bucketCounts.reduce(0, &+) }
    }

    /// Points are in the order of their labels.
    package enum Data: Hashable, Sendable {
        case counter([Point<UInt64>])
        case gauge([Point<Int64>])
        case histogram(HistogramBounds, [Point<HistogramValue>])
    }

    package let name: String
    package let help: String
    package let data: Data
}
