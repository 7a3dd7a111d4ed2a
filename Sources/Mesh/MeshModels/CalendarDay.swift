/// A day of the Gregorian calendar: of briefs and catalogues, which write it as 2026-03-10, and of moments.
struct CalendarDay: Sendable, Hashable {
    /// Since 1970-01-01.
    let number: Int

    init(number: Int) { self.number = number }

    /// A day that the month does not have is one of the next month.
    init(year: Int, month: Int, day: Int) {
        // Days from civil, after Howard Hinnant: years begin in March, so that the leap day is the last.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2].prefix(2)), (1...12).contains(month), (1...31).contains(day), year > 1582,
            parts[2].count == 2
        else { return nil }
        self.init(year: year, month: month, day: day)
        if text != isoText { return nil }
    }

    func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// "10 March 2026"
    var text: String {
        let (year, month, day) = civil
        return "\(day) \(Self.months[month - 1]) \(year)"
    }

    var weekday: String { Self.weekdays[((number + 4) % 7 + 7) % 7] }

    private var isoText: String {
        let (year, month, day) = civil
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let place = (5 * dayOfYear + 2) / 153
        let month = place < 10 ? place + 3 : place - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
}
