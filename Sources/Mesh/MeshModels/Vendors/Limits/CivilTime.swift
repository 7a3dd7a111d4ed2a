internal import MeshDomain

/// Times as headers write them, in UTC.
enum CivilTime {
    /// `Wed, 21 Oct 2015 07:28:00 GMT`, the only form that RFC 9110 lets senders use.
    static func httpDate(_ text: some StringProtocol) -> Moment? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT", let day = number(parts[1], digits: 2),
            let month = months.firstIndex(of: String(parts[2])), let year = number(parts[3], digits: 4)
        else { return nil }
        return moment(year, month + 1, day, parts[4])
    }

    /// `2026-08-21T10:00:00Z`, also with a fraction, which is dropped, or an offset.
    static func rfc3339(_ text: some StringProtocol) -> Moment? {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let date = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        guard date.count == 3, let year = number(date[0], digits: 4), let month = number(date[1], digits: 2),
            let day = number(date[2], digits: 2), halves[1].utf8.count >= 9
        else { return nil }
        let clock = halves[1].prefix(8)
        var rest = halves[1].dropFirst(8)
        if rest.first == "." { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
        guard let offset = offsetSeconds(rest), let local = moment(year, month, day, clock) else { return nil }
        return local + .seconds(-offset)
    }

    /// The first of the next month, 00:00.
    static func nextMonth(after now: Moment) -> Moment? {
        let (year, month, _) = day(of: now).civil
        return month == 12 ? moment(year + 1, 1, 1, "00:00:00") : moment(year, month + 1, 1, "00:00:00")
    }

    /// The next time that it is so many seconds after midnight.
    static func next(secondOfDay: Int64, after now: Moment) -> Moment {
        let today = Moment(
            nanoseconds: Int64(day(of: now).number) * nanosecondsOfDay + secondOfDay * 1_000_000_000
        )
        return today > now ? today : today + .seconds(86_400)
    }

    private static func moment(_ year: Int, _ month: Int, _ day: Int, _ clock: some StringProtocol) -> Moment? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        // Nanoseconds in 64 bits reach from 1678 to 2262.
        guard parts.count == 3, let hour = number(parts[0], digits: 2), let minute = number(parts[1], digits: 2),
            let second = number(parts[2], digits: 2), hour < 24, minute < 60, second <= 60,
            (1970...2261).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let seconds = hour * 3_600 + minute * 60 + second
        return Moment(
            nanoseconds: Int64(CalendarDay(year: year, month: month, day: day).number) * nanosecondsOfDay
                + Int64(seconds) * 1_000_000_000
        )
    }

    /// Seconds east of Greenwich.
    private static func offsetSeconds(_ text: some StringProtocol) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let sign = text.first, sign == "+" || sign == "-", parts.count == 2,
            let hours = number(parts[0], digits: 2), let minutes = number(parts[1], digits: 2)
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(text)
    }

    private static func day(of now: Moment) -> CalendarDay {
        let (days, rest) = now.nanoseconds.quotientAndRemainder(dividingBy: nanosecondsOfDay)
        return CalendarDay(number: Int(days) - (rest < 0 ? 1 : 0))
    }

    private static let nanosecondsOfDay: Int64 = 86_400_000_000_000
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
