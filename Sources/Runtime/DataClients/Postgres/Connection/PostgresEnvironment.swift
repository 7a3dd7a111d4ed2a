internal import EventIO
internal import Telemetry

/// What connections of one client share: the loop that they live on, the threads for what blocks, and what is counted.
final class PostgresEnvironment: Sendable {
    let loop: Loop
    let configuration: PostgresConfiguration
    let metrics: PostgresMetrics
    /// Looks up names.
    let resolver: BlockingExecutor
    /// Sends requests to cancel. Apart, because one to a host that is gone blocks until the kernel gives up.
    let canceller: BlockingExecutor

    init(_ configuration: PostgresConfiguration, on loop: Loop, _ registry: MetricRegistry) throws(PostgresError) {
        self.loop = loop
        self.configuration = configuration
        metrics = PostgresMetrics(registry, database: configuration.name)
        do throws(SystemError) {
            resolver = try BlockingExecutor(name: "pg-names")
            canceller = try BlockingExecutor(name: "pg-cancel")
        } catch {
            throw PostgresError(.cannotConnect, "\(error)")
        }
    }

    /// Runs `work` on the thread and gives what it makes to `done` on the loop.
    func run<Value: Sendable>(
        on executor: BlockingExecutor,
        _ work: @escaping @Sendable () -> Value,
        done: @escaping @Sendable (Value) -> Void
    ) {
        // Unstructured: callers on the loop cannot wait, and what is asked for here ends by itself.
        Task(executorPreference: executor.taskExecutor) { [loop] in
            let value = work()
            loop.execute { done(value) }
        }
    }
}
