internal import Telemetry

/// The names under which this target logs.
enum LogKeys {
    static let reason: LogKey = "reason"
    static let task: LogKey = "task"
    static let network: LogKey = "network"
    static let count: LogKey = "count"
}
