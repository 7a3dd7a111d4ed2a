internal import MeshDomain

/// How long a vendor asks to wait, in the several ways of saying it.
enum WaitTexts {
    /// More than that is no wait but a mistake.
    static let max = Duration.seconds(366 * 86_400)

    /// `retry-after-ms`, which is more exact, before `retry-after`, which is seconds or a date.
    static func retryAfter(_ header: (String) -> String?, now: Moment) -> Duration? {
        if let text = header("retry-after-ms"), let milliseconds = decimal(text) {
            return bounded(seconds: milliseconds / 1_000)
        }
        guard let text = header("retry-after") else { return nil }
        if let seconds = decimal(text) { return bounded(seconds: seconds) }
        guard let date = CivilTime.httpDate(text) else { return nil }
        return bounded(date - now)
    }

    /// As OpenAI and Groq write it: `6m0s`, `20ms`, `1h2m3.5s`; and protobuf: `37s`.
    static func duration(_ text: String) -> Duration? {
        var seconds = 0.0
        var rest = text[...]
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            guard let number = decimal(digits), let factor = secondsOf(unit: unit) else { return nil }
            seconds += number * factor
        }
        return bounded(seconds: seconds)
    }

    /// Until then; nothing when it has passed.
    static func until(_ moment: Moment, now: Moment) -> Duration { bounded(moment - now) ?? .zero }

    private static func secondsOf(unit: Substring) -> Double? {
        switch unit {
        case "d": 86_400
        case "h": 3_600
        case "m": 60
        case "s": 1
        case "ms": 0.001
        case "us", "µs": 0.000_001
        case "ns": 0.000_000_001
        default: nil
        }
    }

    private static func decimal(_ text: some StringProtocol) -> Double? {
        guard !text.isEmpty, text.utf8.count <= 20, text.utf8.allSatisfy({ $0 == 0x2E || $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        return Double(text)
    }

    private static func bounded(seconds: Double) -> Duration? {
        seconds.isFinite ? bounded(.nanoseconds(Int64(Swift.min(seconds, max.inSeconds) * 1e9))) : nil
    }

    private static func bounded(_ duration: Duration) -> Duration? { Swift.min(Swift.max(duration, .zero), max) }
}
