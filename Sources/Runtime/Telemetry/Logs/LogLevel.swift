/// How much a line matters. The numbers are OTLP's severities.
///
/// Runtime targets write `trace` and `debug`; `info` and above belong to programs, faces and the coordinator.
@usableFromInline
package enum LogLevel: UInt8, Comparable, CaseIterable, Sendable {
    case trace = 1
    case debug = 5
    case info = 9
    case warning = 13
    case error = 17

    /// By its name in lower case, as configuration spells it.
    package init?(name: String) {
        guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = level
    }

    package var name: String {
        switch self {
        case .trace: "trace"
        case .debug: "debug"
        case .info: "info"
        case .warning: "warning"
        case .error: "error"
        }
    }

    @usableFromInline package static func < (left: LogLevel, right: LogLevel) -> Bool { left.rawValue < right.rawValue }
}
