/// A `google.protobuf.Duration` as text: `1.500s`, `-0.250s`.
struct DurationText {
    let seconds: Int64
    let nanos: Int32

    /// About ten thousand years.
    private static let secondsMax: Int64 = 315_576_000_000

    init(seconds: Int64, nanos: Int32) {
        self.seconds = seconds
        self.nanos = nanos
    }

    var isInRange: Bool {
        (-Self.secondsMax...Self.secondsMax).contains(seconds) && (-999_999_999...999_999_999).contains(nanos)
    }

    /// Seconds and nanoseconds both carry the sign.
    var sharesSign: Bool { seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0) }

    init?(_ text: BorrowedBytes) {
        var cursor = TextCursor(text)
        let isNegative = cursor.take("-")
        guard let firstDigit = cursor.digit() else { return nil }
        var whole = Int64(firstDigit)
        while let digit = cursor.digit() {
            guard firstDigit != 0, whole <= Self.secondsMax else { return nil }
            whole = whole * 10 + Int64(digit)
        }
        guard let fraction = cursor.fraction(), cursor.take("s"), cursor.isAtEnd else { return nil }
        seconds = isNegative ? -whole : whole
        nanos = Int32(isNegative ? -fraction : fraction)
        guard isInRange else { return nil }
    }

    /// Of a duration in range whose parts share their sign.
    func append(to bytes: inout [UInt8]) {
        if seconds < 0 || nanos < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(decimal: seconds.magnitude)
        bytes.append(fractionOfNanos: Int(nanos.magnitude))
        bytes.append(UInt8(ascii: "s"))
    }
}
