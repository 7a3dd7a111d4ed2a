internal import Synchronization
internal import Telemetry

/// Remembers what it is given; for sinks and processors in tests.
final class Recorded<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    func append(_ element: Element) { elements.withLock { $0.append(element) } }

    var all: [Element] { elements.withLock { $0 } }
}

extension UnixTime {
    /// 2026-08-22T09:30:00.250Z
    static let noon = UnixTime(seconds: 1_787_391_000, nanoseconds: 250_000_000)
}

/// A wall clock that a test moves.
final class ManualTime: Sendable {
    private let nanoseconds = Atomic<Int64>(UnixTime.noon.nanoseconds)
    private let readings = Atomic<Int>(0)

    var readingCount: Int { readings.load(ordering: .relaxed) }

    func now() -> UnixTime {
        readings.add(1, ordering: .relaxed)
        return UnixTime(nanoseconds: nanoseconds.load(ordering: .relaxed))
    }

    func advance(nanoseconds: Int64) { self.nanoseconds.add(nanoseconds, ordering: .relaxed) }
}
