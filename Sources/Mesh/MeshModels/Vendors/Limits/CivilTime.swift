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
        let (year, month, _) = date(ofDay: floorDivide(now.nanoseconds, by: nanosecondsOfDay))
        return month == 12 ? moment(year + 1, 1, 1, "00:00:00") : moment(year, month + 1, 1, "00:00:00")
    }

    /// The next time that it is so many seconds after midnight.
    static func next(secondOfDay: Int64, after now: Moment) -> Moment {
        let day = floorDivide(now.nanoseconds, by: nanosecondsOfDay)
        let today = Moment(nanoseconds: day * nanosecondsOfDay + secondOfDay * 1_000_000_000)
        return today > now ? today : today + .seconds(86_400)
    }

    private static func moment(_ year: Int, _ month: Int, _ day: Int, _ clock: some StringProtocol) -> Moment? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        // Nanoseconds in 64 bits reach from 1678 to 2262.
        guard parts.count == 3, let hour = number(parts[0], digits: 2), let minute = number(parts[1], digits: 2),
            let second = number(parts[2], digits: 2), hour < 24, minute < 60, second <= 60,
            (1970...2261).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let seconds = days(year, month, day) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        return Moment(nanoseconds: seconds * 1_000_000_000)
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

    /// Days since 1970, by counting years from March on, so that the odd day comes last.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    private static func date(ofDay day: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = Int(day) + 719_468
        let era = Int(floorDivide(Int64(shifted), by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
        value / divisor - (value % divisor < 0 ? 1 : 0)
    }

    private static let nanosecondsOfDay: Int64 = 86_400_000_000_000
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
