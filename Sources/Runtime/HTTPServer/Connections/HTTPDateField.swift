internal import HTTPWire
internal import Telemetry

/// The field Date (RFC 9110, section 6.6.1), made once a second.
struct HTTPDateField {
    private let clock: (@Sendable () -> Int64)?
    private var block = HTTP1FieldBlock()
    private var madeAt = Int64.min

    init(clock: (@Sendable () -> Int64)?) { self.clock = clock }

    /// - Parameter now: of the loop, in nanoseconds; it says only when to look at the clock again.
    mutating func field(at now: Int64) -> HTTP1FieldBlock {
        guard let clock else { return block }
        guard madeAt == .min || now - madeAt >= 1_000_000_000 else { return block }
        madeAt = now
        block = HTTP1FieldBlock(["date": Self.text(UnixTime(nanoseconds: clock()))])
        return block
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, for years from 1970 on.
    static func text(_ time: UnixTime) -> String {
        let (year, month, day) = time.date
        let weekday = weekdays[time.day % 7]
        let second = Int(time.nanosecondsOfDay / 1_000_000_000)
        let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(weekday), \(two(day)) \(months[month - 1]) \(year) \(clock) GMT"
    }

    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
