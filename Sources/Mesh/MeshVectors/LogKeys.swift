internal import Telemetry

/// The names under which this target logs.
enum LogKeys {
    static let reason: LogKey = "reason"
    static let network: LogKey = "network"
    static let added: LogKey = "added"
    static let removed: LogKey = "removed"
}
