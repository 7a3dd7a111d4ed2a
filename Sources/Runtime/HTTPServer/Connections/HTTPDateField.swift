internal import HTTPWire

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
        block = HTTP1FieldBlock(["date": Self.text(unixSeconds: clock() / 1_000_000_000)])
        return block
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, for years from 1970 on.
    static func text(unixSeconds: Int64) -> String {
        let days = unixSeconds / 86_400
        let second = unixSeconds % 86_400
        let (year, month, day) = civil(days)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(days % 7)]
        let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        return "\(weekday), \(two(day)) \(months[Int(month) - 1]) \(year) \(time) GMT"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// As in `UnixTime`: years that begin in March, in eras of 146097 days.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
