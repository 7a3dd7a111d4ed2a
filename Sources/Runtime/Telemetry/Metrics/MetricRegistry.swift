private import Synchronization

/// Where metrics are made and where a scrape finds them. Any thread may call any method.
///
///     let registry = MetricRegistry()
///     let calls = registry.counter("rpc_server_calls_total", help: "Calls that ended.", labels: [("method", name)])
///     calls.add()
///     let page = registry.prometheusText()
///
/// The same name with the same labels may be registered many times. Each time makes an instance of its own, a shard;
/// a scrape shows their sum. So every event loop registers its own instances and no cache line goes back and forth
/// between cores. The registry keeps every instance for good, so that no count is lost: register when a loop or a
/// service starts, never per connection or call.
///
/// A wrong name, or a type, a help text or bounds that differ from those of an earlier registration, is a bug of the
/// program and traps.
package final class MetricRegistry: Sendable {
    private struct State {
        var families: [String: MetricFamily] = [:]
        /// Which family has a name in the exposition.
        var owners: [String: String] = [:]
        /// The values that bounded labels have taken, by metric and label.
        var budgets: [[String]: LabelBudget] = [:]

        mutating func withFamily<Result>(
            _ name: String,
            _ help: String,
            _ kind: MetricFamily.Kind,
            _ body: (inout MetricFamily) -> Result
        ) -> Result {
            // Taken out while it changes, so that the dictionaries inside are not copied.
            var family = families.removeValue(forKey: name) ?? make(name, help, kind)
            precondition(family.kind == kind, "\(name) is registered with another type or other bounds")
            precondition(family.help == help, "\(name) is registered with another help text")
            defer { families[name] = family }
            return body(&family)
        }

        private mutating func make(_ name: String, _ help: String, _ kind: MetricFamily.Kind) -> MetricFamily {
            let family = MetricFamily(name: name, help: help, kind: kind)
            for claimed in family.claimedNames {
                if let owner = owners.updateValue(name, forKey: claimed) {
                    preconditionFailure("\(name) and \(owner) would both show samples of \(claimed)")
                }
            }
            return family
        }
    }

    private let state = Mutex(State())

    package init() {}

    // MARK: Making metrics

    package func counter(_ name: String, help: String, labels: [(String, String)] = []) -> Counter {
        let counter = Counter()
        let labels = MetricLabels(labels, isHistogram: false)
        state.withLock { $0.withFamily(name, help, .counter) { $0.add(.shard(counter), labels) } }
        return counter
    }

    /// A counter that somebody else keeps. The closure is called at each scrape, on the thread of the scrape.
    package func counter(
        _ name: String,
        help: String,
        labels: [(String, String)] = [],
        reading: @escaping @Sendable () -> UInt64
    ) {
        let labels = MetricLabels(labels, isHistogram: false)
        state.withLock { $0.withFamily(name, help, .counter) { $0.add(.reading(reading), labels) } }
    }

    package func gauge(_ name: String, help: String, labels: [(String, String)] = []) -> Gauge {
        let gauge = Gauge()
        let labels = MetricLabels(labels, isHistogram: false)
        state.withLock { $0.withFamily(name, help, .gauge) { $0.add(.shard(gauge), labels) } }
        return gauge
    }

    /// A gauge that is asked. The closure is called at each scrape, on the thread of the scrape.
    package func gauge(
        _ name: String,
        help: String,
        labels: [(String, String)] = [],
        reading: @escaping @Sendable () -> Int64
    ) {
        let labels = MetricLabels(labels, isHistogram: false)
        state.withLock { $0.withFamily(name, help, .gauge) { $0.add(.reading(reading), labels) } }
    }

    package func histogram(
        _ name: String,
        help: String,
        bounds: HistogramBounds = .rpcLatency,
        labels: [(String, String)] = []
    ) -> Histogram {
        let labels = MetricLabels(labels, isHistogram: true)
        return state.withLock { $0.withFamily(name, help, .histogram(bounds)) { $0.addHistogram(labels) } }
    }

    // MARK: Labels whose values come from outside

    /// Counters for the values of one label that are not known beforehand, at most `valuesMax` of them.
    package func counterFamily(
        _ name: String,
        help: String,
        label: String,
        valuesMax: Int,
        labels: [(String, String)] = []
    ) -> BoundedFamily<Counter> {
        BoundedFamily(budget(name, label, valuesMax)) { value in
            self.counter(name, help: help, labels: labels + [(label, value)])
        }
    }

    /// Histograms for the values of one label that are not known beforehand, at most `valuesMax` of them.
    package func histogramFamily(
        _ name: String,
        help: String,
        bounds: HistogramBounds = .rpcLatency,
        label: String,
        valuesMax: Int,
        labels: [(String, String)] = []
    ) -> BoundedFamily<Histogram> {
        BoundedFamily(budget(name, label, valuesMax)) { value in
            self.histogram(name, help: help, bounds: bounds, labels: labels + [(label, value)])
        }
    }

    /// One for all shards: they agree on which values have a series of their own.
    private func budget(_ name: String, _ label: String, _ valuesMax: Int) -> LabelBudget {
        state.withLock { state in
            let budget = state.budgets[[name, label]] ?? LabelBudget(valuesMax: valuesMax)
            precondition(budget.valuesMax == valuesMax, "the label \"\(label)\" of \(name) has another bound")
            state.budgets[[name, label]] = budget
            return budget
        }
    }

    // MARK: Reading metrics

    /// All metrics in the order of their names. No lock is held while cells are read and closures run, so a scrape
    /// disturbs nobody; metrics that are written meanwhile may or may not be seen.
    package func snapshot() -> [MetricSnapshot] {
        let families = state.withLock { $0.families }
        return families.values.sorted { $0.name < $1.name }.map { $0.snapshot() }
    }

    /// The page for Prometheus, in its text format 0.0.4.
    package func prometheusText() -> [UInt8] { ExpositionWriter.page(of: snapshot(), .prometheus) }

    /// The same page as OpenMetrics 1.0.
    package func openMetricsText() -> [UInt8] { ExpositionWriter.page(of: snapshot(), .openMetrics) }
}
