internal import MeshDomain
internal import Telemetry

/// What the scheduler counts.
struct SchedulerMetrics: Sendable {
    let queued: Gauge
    let running: Gauge
    let refused: Counter
    private let sweepReads: Counter
    private let sweepTasks: Counter
    let waitSeconds: Histogram
    let runSeconds: Histogram
    private let outcomes: [String: Counter]

    private static let names = [
        "completed", "failed", "cancelled", "timed_out", "waiting", "lost", "stopped", "store_failed",
    ]

    init(_ registry: MetricRegistry) {
        queued = registry.gauge("mesh_tasks_queued", help: "Tasks that wait for their turn in this process.")
        running = registry.gauge("mesh_tasks_running", help: "Tasks that this process works on.")
        refused = registry.counter("mesh_tasks_refused_total", help: "Tasks that found the queue full.")
        sweepReads = registry.counter("mesh_sweep_reads_total", help: "Pages of open tasks that were read.")
        sweepTasks = registry.counter("mesh_sweep_tasks_total", help: "Open tasks on these pages.")
        let bounds = HistogramBounds(seconds: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600])
        waitSeconds = registry.histogram(
            "mesh_task_wait_seconds",
            help: "Time from joining the line to the turn.",
            bounds: bounds
        )
        runSeconds = registry.histogram("mesh_task_run_seconds", help: "Time of one turn.", bounds: bounds)
        outcomes = Dictionary(
            uniqueKeysWithValues: Self.names.map { name in
                let help = "Turns of tasks that ended, by how."
                return (name, registry.counter("mesh_task_turns_total", help: help, labels: [("outcome", name)]))
            }
        )
    }

    /// A page of open tasks was looked through.
    func swept(_ tasks: Int) {
        sweepReads.add()
        sweepTasks.add(UInt64(tasks))
    }

    func ended(_ outcome: TaskRunner.Outcome) { outcomes[Self.name(of: outcome)]?.add() }

    private static func name(of outcome: TaskRunner.Outcome) -> String {
        switch outcome {
        case .ended(.completed): "completed"
        case .ended(.cancelled): "cancelled"
        case .ended(.timedOut): "timed_out"
        case .ended: "failed"
        case .waiting: "waiting"
        case .lost: "lost"
        case .stopped: "stopped"
        case .storeFailed: "store_failed"
        }
    }
}
