internal import Telemetry

/// What a database counts. Any thread may write.
struct SQLiteMetrics: Sendable {
    let groups: Counter
    let writes: Counter
    let writesPerGroup: Histogram
    let commitSeconds: Histogram
    let writesWaiting: Gauge
    let reads: Counter
    let readsWaiting: Gauge
    private let errors: BoundedFamily<Counter>

    private static let errorCodesMax = 40
    private static let commitBounds = HistogramBounds(seconds: [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5,
    ])

    init(_ registry: MetricRegistry, database: String) {
        let labels = [("database", database)]
        groups = registry.counter(
            "sqlite_groups_total",
            help: "Commits, each of a group of writes.",
            labels: labels
        )
        writes = registry.counter("sqlite_writes_total", help: "Writes that were committed.", labels: labels)
        writesPerGroup = registry.histogram(
            "sqlite_group_writes",
            help: "Writes that shared a transaction.",
            bounds: HistogramBounds(counts: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]),
            labels: labels
        )
        commitSeconds = registry.histogram(
            "sqlite_commit_seconds",
            help: "Time that a commit took.",
            bounds: Self.commitBounds,
            labels: labels
        )
        writesWaiting = registry.gauge("sqlite_writes_waiting", help: "Writes that wait for a group.", labels: labels)
        reads = registry.counter("sqlite_reads_total", help: "Reads that ran.", labels: labels)
        readsWaiting = registry.gauge("sqlite_reads_waiting", help: "Reads that wait for a reader.", labels: labels)
        errors = registry.counterFamily(
            "sqlite_errors_total",
            help: "Errors that callers were given, by code.",
            label: "code",
            valuesMax: Self.errorCodesMax,
            labels: labels
        )
    }

    /// What a body throws of its own accord is not the database's error.
    func note(_ error: any Error) {
        if let error = error as? SQLiteError { errors[error.code.name].add() }
    }
}
