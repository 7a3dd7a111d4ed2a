internal import Telemetry

extension MetricRegistry {
    /// The sum of a metric's series, or of those that have all these labels; a histogram's is its count.
    func total(_ name: String, code: String? = nil) -> Int {
        guard let metric = snapshot().first(where: { $0.name == name }) else { return 0 }
        switch metric.data {
        case .counter(let points):
            return points.filter { Self.matches($0.labels, code) }.reduce(0) { $0 + Int($1.value) }
        case .gauge(let points): return points.reduce(0) { $0 + Int($1.value) }
        case .histogram(_, let points): return points.reduce(0) { $0 + Int($1.value.count) }
        }
    }

    private static func matches(_ labels: MetricLabels, _ code: String?) -> Bool {
        guard let code else { return true }
        return "\(labels)".contains("\"\(code)\"")
    }

    /// Returns when a metric stands at a value: another task is about to bring it there.
    func wait(for name: String, toBe value: Int) async {
        while total(name) != value, !Task.isCancelled { await Task.yield() }
    }
}
