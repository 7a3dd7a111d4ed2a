/// A `google.protobuf.Timestamp` as RFC 3339 text: `2026-08-22T09:30:00.250Z`.
struct TimestampText {
    let seconds: Int64
    let nanos: Int32

    /// The years 0001 to 9999.
    static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
    private static let secondsOfDay = 86400

    init(seconds: Int64, nanos: Int32) {
        self.seconds = seconds
        self.nanos = nanos
    }

    var isInRange: Bool { Self.secondsRange.contains(seconds) && (0...999_999_999).contains(nanos) }

    /// Any offset from UTC is read. A leap second is not: the count of seconds has no place for it.
    init?(_ text: BorrowedBytes) {
        var cursor = TextCursor(text)
        guard let date = Self.date(&cursor), cursor.take("T"), let time = Self.timeOfDay(&cursor),
            let fraction = cursor.fraction(), let offset = Self.offset(&cursor), cursor.isAtEnd
        else { return nil }
        seconds = Int64(date.daysSinceEpoch * Self.secondsOfDay + time - offset)
        nanos = Int32(fraction)
        guard isInRange else { return nil }
    }

    /// Of a timestamp in range.
    func append(to bytes: inout [UInt8]) {
        let secondOfDay = (Int(seconds) % Self.secondsOfDay + Self.secondsOfDay) % Self.secondsOfDay
        let date = CivilDate(daysSinceEpoch: (Int(seconds) - secondOfDay) / Self.secondsOfDay)
        bytes.append(date.year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(date.month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(date.day, digits: 2)
        bytes.append(UInt8(ascii: "T"))
        bytes.append(secondOfDay / 3600, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(secondOfDay / 60 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(secondOfDay % 60, digits: 2)
        bytes.append(fractionOfNanos: Int(nanos))
        bytes.append(UInt8(ascii: "Z"))
    }

    private static func date(_ cursor: inout TextCursor) -> CivilDate? {
        guard let year = cursor.number(digits: 4), cursor.take("-"), let month = cursor.number(digits: 2),
            cursor.take("-"), let day = cursor.number(digits: 2)
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    private static func timeOfDay(_ cursor: inout TextCursor) -> Int? {
        guard let hour = cursor.number(digits: 2), hour < 24, cursor.take(":"),
            let minute = cursor.number(digits: 2), minute < 60, cursor.take(":"),
            let second = cursor.number(digits: 2), second < 60
        else { return nil }
        return (hour * 60 + minute) * 60 + second
    }

    /// Seconds east of UTC.
    private static func offset(_ cursor: inout TextCursor) -> Int? {
        if cursor.take("Z") { return 0 }
        let isEast = cursor.take("+")
        guard isEast || cursor.take("-"), let hour = cursor.number(digits: 2), hour < 24, cursor.take(":"),
            let minute = cursor.number(digits: 2), minute < 60
        else { return nil }
        return (hour * 60 + minute) * (isEast ? 60 : -60)
    }
}
