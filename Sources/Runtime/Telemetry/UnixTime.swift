/// A moment of the wall clock: nanoseconds since 1970-01-01T00:00:00Z, good for the years 1678 to 2261.
///
/// This target reads no clock. Loggers and tracers get a closure that makes these; a loop may hand out the time that
/// it read once per turn.
package struct UnixTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let nanoseconds: Int64

    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    package init(seconds: Int64, nanoseconds: Int64 = 0) { self.nanoseconds = seconds * 1_000_000_000 + nanoseconds }

    package static func < (left: UnixTime, right: UnixTime) -> Bool { left.nanoseconds < right.nanoseconds }

    /// RFC 3339 in UTC with microseconds: `2026-08-22T09:30:00.250000Z`.
    package var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Days since 1970-01-01, of which the ones before are negative.
    package var day: Int {
        // Dividing rounds towards zero, so days before 1970 need the floor.
        Int(nanoseconds / Self.nanosecondsPerDay - (nanoseconds % Self.nanosecondsPerDay < 0 ? 1 : 0))
    }

    /// Since midnight in UTC.
    package var nanosecondsOfDay: Int64 {
        (nanoseconds % Self.nanosecondsPerDay + Self.nanosecondsPerDay) % Self.nanosecondsPerDay
    }

    /// The date in UTC.
    ///
    /// After Howard Hinnant's "chrono-compatible low-level date algorithms": years start in March, so the leap day is
    /// the last of its year, and 400 years are one era of 146097 days. 719468 days lie between 0000-03-01 and 1970.
    package var date: (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    func append(to bytes: inout [UInt8]) {
        let (year, month, day) = date
        bytes.append(year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(day, digits: 2)
        let timeOfDay = nanosecondsOfDay
        let second = Int(timeOfDay / 1_000_000_000)
        bytes.append(UInt8(ascii: "T"))
        bytes.append(second / 3600, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(second / 60 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(second % 60, digits: 2)
        bytes.append(UInt8(ascii: "."))
        bytes.append(Int(timeOfDay / 1000 % 1_000_000), digits: 6)
        bytes.append(UInt8(ascii: "Z"))
    }

    private static let nanosecondsPerDay: Int64 = 86_400_000_000_000
}
