internal import Telemetry

/// The names under which this target logs.
enum LogKeys {
    static let reason: LogKey = "reason"
    static let count: LogKey = "count"
    static let model: LogKey = "model"
    static let replacement: LogKey = "replacement"
    static let vendor: LogKey = "vendor"
    static let kind: LogKey = "kind"
}
